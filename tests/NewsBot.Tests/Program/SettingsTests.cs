// Settings: where they come from, and what is said of a wrong one.
using NewsBot.CommandLine;
using NewsBot.Settings;
using Xunit;

namespace NewsBot.Tests.Program;

public sealed class SettingsTests : IDisposable
{
    private readonly string _program = Directory.CreateTempSubdirectory("newsbot-test-").FullName;
    private readonly string _data = Directory.CreateTempSubdirectory("newsbot-test-").FullName;

    public void Dispose()
    {
        Directory.Delete(_program, recursive: true);
        Directory.Delete(_data, recursive: true);
    }

    [Fact]
    public void The_data_folder_wins_over_the_program_and_the_environment_over_both()
    {
        Write(_program, """{"NewsBot": {"TimeZone": "Europe/Berlin", "StaleAfterDays": 1, "Telegram": {"NewsChannel": "-1001"}}}""");
        Write(_data, """{"NewsBot": {"TimeZone": "Asia/Damascus", "StaleAfterDays": 2}}""");

        var options = Check(("NewsBot__StaleAfterDays", "3"), ("NewsBot__Moderators__0__Telegram", "42"), ("NewsBot__Moderators__0__Role", "editor"));

        Assert.Equal("Asia/Damascus", options.TimeZone);
        Assert.Equal(3, options.StaleAfterDays);
        Assert.Equal("-1001", options.Telegram.NewsChannel);
        Assert.Equal("42", Assert.Single(options.Moderators).Telegram);
    }

    [Fact]
    public void Without_any_file_the_defaults_hold() => Assert.Equal("UTC", Check().TimeZone);

    [Theory]
    [InlineData("NewsBot__TimeZone", "Mars/Base", "NewsBot:TimeZone is 'Mars/Base': no such time zone is known here; give an IANA name such as UTC or Asia/Damascus.")]
    [InlineData("NewsBot__StaleAfterDays", "-1", "NewsBot:StaleAfterDays is '-1': it must be 0 or more.")]
    [InlineData("NewsBot__StaleAfterDays", "many", "Failed to convert configuration value 'many' at 'NewsBot:StaleAfterDays' to type 'System.Int32'. Correct it in appsettings.json or in the environment.")]
    [InlineData("NewsBot__Telegram__Mode", "push", "NewsBot:Telegram:Mode is 'push': it must be poll or webhook.")]
    [InlineData("NewsBot__Telegram__ApiUrl", "/bot", "NewsBot:Telegram:ApiUrl is '/bot': a whole address is needed, beginning with https:// or http://.")]
    [InlineData("NewsBot__Telegram__NewsChannel", "@news", "NewsBot:Telegram:NewsChannel is '@news': a numeric id is needed; the bot tells yours on /whoami.")]
    [InlineData("NewsBot__Discord__Mode", "poll", "NewsBot:Discord:Mode is 'poll': it must be gateway or http.")]
    [InlineData("NewsBot__Discord__Guilds__1", "x", "NewsBot:Discord:Guilds:0 is 'x': a numeric id is needed; the bot tells yours on /whoami.")]
    [InlineData("NewsBot__Discord__PublicKey", "abc", "NewsBot:Discord:PublicKey is 'abc': the 64 hexadecimal digits are needed that the developer portal shows.")]
    [InlineData("NewsBot__Limits__UserBurst", "-2", "NewsBot:Limits:UserBurst is '-2': it must be 0 or more.")]
    [InlineData("NewsBot__Web__Listen", "8080", "NewsBot:Web:Listen is '8080': a whole address is needed, beginning with https:// or http://.")]
    public void A_wrong_setting_is_named_with_its_value_and_the_way_out(string variable, string value, string message) =>
        Assert.Equal(message, Problem((variable, value)));

    [Fact]
    public void A_moderator_needs_a_known_role() => Assert.Equal(
        "NewsBot:Moderators:0:Role is 'chief': it must be editor or reporter.",
        Problem(("NewsBot__Moderators__0__Discord", "42"), ("NewsBot__Moderators__0__Role", "chief")));

    [Fact]
    public void A_moderator_has_exactly_one_id() => Assert.Equal(
        "An entry of NewsBot:Moderators has 2 ids: give exactly one of Telegram, Discord and DiscordRole.",
        Problem(("NewsBot__Moderators__0__Discord", "42"), ("NewsBot__Moderators__0__Telegram", "42")));

    [Fact]
    public void A_webhook_needs_its_secret() => Assert.Equal(
        "NewsBot:Telegram:WebhookSecret is empty, but NewsBot:Telegram:Mode is 'webhook': set a secret, so that nobody else can post as Telegram, or Mode to 'poll'.",
        Problem(("NewsBot__Telegram__Mode", "webhook"), ("NewsBot__Telegram__WebhookUrl", "https://bot.example/hook")));

    [Fact]
    public void A_broken_file_is_named_with_its_line()
    {
        Write(_data, "{\n\"NewsBot\": {\n");

        var problem = Problem();

        Assert.StartsWith($"{Path.Combine(_data, "appsettings.json")} is no valid JSON at line 3: ", problem, StringComparison.Ordinal);
        Assert.EndsWith(" Mend it or remove it.", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_object_is_refused()
    {
        Write(_data, "[]");

        Assert.Equal($"{Path.Combine(_data, "appsettings.json")} holds no settings: its JSON must be one object in braces.", Problem());
    }

    [Fact]
    public void A_wrong_secret_is_never_shown() => Assert.Equal(
        "NewsBot:Telegram:WebhookSecret is malformed: it may hold only A-Z, a-z, 0-9, _ and -, at most 256 of them.",
        Problem(("NewsBot__Telegram__WebhookSecret", "s3cret!")));

    private NewsBotOptions Check(params (string Name, string Value)[] environment) => SettingsReader.Check(SettingsReader.Read(
        _program, _data, environment.ToDictionary(variable => variable.Name, variable => variable.Value, StringComparer.Ordinal)));

    private string Problem(params (string Name, string Value)[] environment) => Failures.Describe(Record.Exception(() => Check(environment))!);

    private static void Write(string folder, string text) => File.WriteAllText(Path.Combine(folder, "appsettings.json"), text);
}
