// The token is the bot: it stands in no log, no error and no file, whatever goes wrong and however much is logged.
using NewsBot.Testing;
using NewsBot.Testing.Telegram;
using Xunit;

namespace NewsBot.Acceptance;

public sealed class TelegramTokenTests : IDisposable
{
    private const string Secret = "AAMarkerThatMustNotBeSeenAnywhere01";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _home = Directory.CreateTempSubdirectory("newsbot-test-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Fact]
    public async Task A_token_is_never_seen_whatever_goes_wrong()
    {
        await using var telegram = await FakeTelegram.StartAsync(new FakeTelegramOptions { Token = $"4839201756:{Secret}" }, Cancel);
        await using var bot = Start(telegram, telegram.Token);
        var salma = telegram.User("سلمى");
        Fault[] faults = [Fault.ServerError(502), Fault.Reset, Fault.NotJson, Fault.TooMany(1)];
        telegram.Faults.Next("getMe", Fault.Reset);
        telegram.Faults.Next("setMyCommands", Fault.Reset);
        telegram.Faults.Next("getUpdates", faults);
        telegram.Faults.Next("sendMessage", faults);
        await salma.WriteAsync("كم موقع لإيران بسوريا؟");
        await salma.NextMessageAsync(Patience, Cancel);
        await telegram.StopAsync(Cancel);
        await telegram.StartAgainAsync(Cancel);
        await salma.WriteAsync("كم موقع لتركيا بسوريا؟");
        await salma.NextMessageAsync(Patience, Cancel);

        var left = await bot.TerminateAsync(Cancel);

        Assert.Equal(0, left.Code);
        Assert.Contains("Telegram cannot be reached", left.Error, StringComparison.Ordinal);
        Assert.Contains("dbug: ", left.Error, StringComparison.Ordinal);
        AssertUnseen(left);
    }

    [Fact]
    public async Task A_token_that_Telegram_does_not_know_ends_the_bot_with_the_way_out()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancel);
        await using var bot = Start(telegram, $"4839201756:{Secret}");

        var left = await bot.FinishAsync(Cancel);

        Assert.Equal(1, left.Code);
        Assert.Contains(
            "Telegram does not know the bot's token (NewsBot:Telegram:Token): copy it again from @BotFather (/mybots, API Token), and start again.\n", left.Error, StringComparison.Ordinal);
        AssertUnseen(left);
    }

    [Fact]
    public async Task Check_says_who_the_bot_is_and_what_it_gets_in_groups()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancel);
        var settings = TelegramTests.Settings(telegram);
        await using var check = BuiltProgram.Start(_home, settings, "check", "--data", Path.Combine(_home, "data"));

        var left = await check.FinishAsync(Cancel);

        Assert.Equal(0, left.Code);
        Assert.Contains(
            $"ok     telegram: @{telegram.BotUserName}, in groups it gets commands and replies to it (privacy mode is on, as it should be)\n", left.Output, StringComparison.Ordinal);
    }

    private BuiltProgram Start(FakeTelegram telegram, string token)
    {
        var settings = TelegramTests.Settings(telegram);
        settings["NewsBot__Telegram__Token"] = token;
        settings["Logging__LogLevel__Default"] = "Trace";
        return BuiltProgram.Start(_home, settings, "--data", Path.Combine(_home, "data"));
    }

    private void AssertUnseen(ProgramResult left)
    {
        Assert.DoesNotContain(Secret, left.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, left.Error, StringComparison.Ordinal);
        var secret = System.Text.Encoding.ASCII.GetBytes(Secret);
        Assert.All(Directory.EnumerateFiles(_home, "*", SearchOption.AllDirectories), file => Assert.Equal(-1, File.ReadAllBytes(file).AsSpan().IndexOf(secret)));
    }
}
