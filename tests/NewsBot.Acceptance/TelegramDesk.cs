// The whole bot on the played Telegram with moderators: what tests of moderating there share.
using System.Globalization;
using System.Text.RegularExpressions;
using NewsBot.Testing;
using NewsBot.Testing.Telegram;
using Xunit;

namespace NewsBot.Acceptance;

/// <summary>Two editors, a reporter, the moderators' chat and the newsroom's channel.</summary>
public abstract class TelegramDesk : IAsyncLifetime
{
    /// <summary>An order with all that it needs.</summary>
    protected const string Add = "/add في مدينة دير الحجر 7 جسور.\nالمصدر: صحيفة الفرات\nالعنوان: جسور دير الحجر\nالتاريخ: 2024-05-02\nبلا رابط";

    protected static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected FakeTelegram Telegram { get; private set; } = null!;

    protected RunningBot Bot { get; private set; } = null!;

    protected FakeUser Editor { get; private set; } = null!;

    protected FakeUser Second { get; private set; } = null!;

    protected FakeUser Reporter { get; private set; } = null!;

    protected FakeChat Desk { get; private set; } = null!;

    protected FakeChat Channel { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Telegram = await FakeTelegram.StartAsync(Cancel);
        (Editor, Second, Reporter) = (Telegram.User("محررة"), Telegram.User("محرر"), Telegram.User("مراسل"));
        Desk = Telegram.Supergroup("هيئة التحرير");
        Channel = Telegram.Channel("قناة الفرات");
        await Channel.AddBotAsync(Editor, asAdministrator: true);
        Bot = RunningBot.Start(new Dictionary<string, string>(TelegramTests.Settings(Telegram), StringComparer.Ordinal)
        {
            ["NewsBot__Moderators__0__Telegram"] = Id(Editor.Id),
            ["NewsBot__Moderators__0__Role"] = "editor",
            ["NewsBot__Moderators__1__Telegram"] = Id(Second.Id),
            ["NewsBot__Moderators__1__Role"] = "editor",
            ["NewsBot__Moderators__2__Telegram"] = Id(Reporter.Id),
            ["NewsBot__Moderators__2__Role"] = "reporter",
            ["NewsBot__Telegram__ModeratorsChat"] = Id(Desk.Id),
            ["NewsBot__Telegram__NewsChannel"] = Id(Channel.Id),
        });
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        var violations = Telegram.Violations;
        await Telegram.DisposeAsync();
        Assert.Empty(violations);
        GC.SuppressFinalize(this);
    }

    /// <summary>What somebody who is new there is told.</summary>
    protected async Task<string> AskAsync(string question)
    {
        var reader = Telegram.User($"قارئ {Guid.NewGuid():n}");
        await reader.WriteAsync(question);
        return await SeenAsync(reader);
    }

    protected static Task<SentMessage> NextAsync(FakeUser user) => user.NextMessageAsync(Patience, Cancel);

    protected static Task<SentMessage> NextAsync(FakeChat chat) => chat.NextMessageAsync(Patience, Cancel);

    protected static async Task<string> SeenAsync(FakeUser user) => Seen((await NextAsync(user)).Text);

    protected static async Task<string> SeenAsync(FakeChat chat) => Seen((await NextAsync(chat)).Text);

    protected static string[] Buttons(SentMessage message) => [.. message.Buttons.SelectMany(row => row).Select(button => button.Text)];

    /// <summary>As people read it: without the marks that keep runs of digits in order.</summary>
    protected static string Seen(string text) => Regex.Replace(text, "[\u200E\u200F\u2066-\u2069]", "");

    private static string Id(long id) => id.ToString(CultureInfo.InvariantCulture);
}
