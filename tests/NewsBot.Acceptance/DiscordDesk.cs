// The whole bot on the played Discord with moderators: what tests of moderating there share.
using System.Text.RegularExpressions;
using NewsBot.Testing;
using NewsBot.Testing.Discord;
using Xunit;

namespace NewsBot.Acceptance;

/// <summary>An editor by his role, a reporter by his id, and a reader.</summary>
internal sealed class DiscordDesk : IAsyncDisposable
{
    public const string EditorsRole = "900000000000000001";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private DiscordDesk(FakeDiscord discord)
    {
        Discord = discord;
        Guild = discord.Guild("صحيفة الفرات", channels: 3);
        (Editor, Reporter, Reader) = (discord.User("محررة"), discord.User("مراسل"), discord.User("قارئ"));
        Editor.Roles.Add(EditorsRole);
        Editor.Permissions |= 8192;
        Reporter.Permissions |= 8192;
    }

    public FakeDiscord Discord { get; }

    public PlayedGuild Guild { get; }

    public PlayedChannel Square => Guild.Channels[0];

    public PlayedUser Editor { get; }

    public PlayedUser Reporter { get; }

    public PlayedUser Reader { get; }

    public RunningBot Bot { get; private set; } = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<DiscordDesk> StartAsync(FakeDiscordOptions? options = null, Action<DiscordDesk, IDictionary<string, string>>? more = null)
    {
        var desk = new DiscordDesk(await FakeDiscord.StartAsync(options ?? new FakeDiscordOptions(), Cancel));
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["NewsBot__Discord__Token"] = desk.Discord.Token,
            ["NewsBot__Discord__ApiUrl"] = desk.Discord.Address.ToString(),
            ["NewsBot__Moderators__0__DiscordRole"] = EditorsRole,
            ["NewsBot__Moderators__0__Role"] = "editor",
            ["NewsBot__Moderators__1__Discord"] = desk.Reporter.Id,
            ["NewsBot__Moderators__1__Role"] = "reporter",
        };
        more?.Invoke(desk, settings);
        desk.Bot = RunningBot.Start(settings);
        await desk.UntilAsync(() => desk.Discord.Handshakes.Count > 0 && desk.Discord.Commands().Count > 0, "connected");
        return desk;
    }

    /// <summary>The answer to an interaction, as people read it.</summary>
    public static async Task<string> AnswerAsync(PlayedInteraction interaction) => Seen((await interaction.Answered.WaitAsync(Patience, Cancel)).Content);

    /// <summary>Waits for the form that an interaction opens.</summary>
    public static async Task<PlayedInteraction> FormAsync(PlayedInteraction interaction)
    {
        await interaction.Acknowledged.WaitAsync(Patience, Cancel);
        Assert.Equal(9, interaction.FirstWord);
        return interaction;
    }

    /// <summary>Presses the button of a label below a message.</summary>
    public static PlayedInteraction Press(PlayedUser user, PlayedMessage message, string label) => user.Press(message, IdOf(message, label));

    public static string IdOf(PlayedMessage message, string label) => (string)message.Buttons.Single(button => (string?)button["label"] == label)["custom_id"]!;

    /// <summary>What stands in a part of an opened form.</summary>
    public static string Value(PlayedInteraction opened, string part) =>
        (string?)opened.Form!["components"]!.AsArray().Select(label => label!["component"]!).Single(one => (string?)one["custom_id"] == part)["value"] ?? "";

    public async Task<PlayedMessage> AskAsync(string question)
    {
        var asked = Discord.User($"reader {Guid.NewGuid():n}").Mention(Square, question);
        await UntilAsync(() => Discord.Sent.Any(message => message.ReplyTo == asked.Id), $"answered «{question}»");
        return Discord.Sent.Single(message => message.ReplyTo == asked.Id);
    }

    /// <summary>The next message of the bot in a channel that is no reply.</summary>
    public async Task<PlayedMessage> NextAsync(PlayedChannel channel, int number = 0)
    {
        await UntilAsync(() => Said(channel).Count > number, $"said something in {channel.Name}");
        return Said(channel)[number];
    }

    public Task UntilAsync(Func<bool> holds, string what) => UntilAsync(() => Task.FromResult(holds()), what);

    /// <summary>The same where looking is a question to the bot.</summary>
    public async Task UntilAsync(Func<Task<bool>> holds, string what)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        enough.CancelAfter(Patience);
        while (!await holds())
        {
            if (enough.IsCancellationRequested || Bot.Ended.IsCompleted) Assert.Fail($"It was not {what}. {Bot.Error}");
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, CancellationToken.None);
        }
    }

    // As people read it: without the marks that keep runs of digits in order, and the signs that keep markup from being taken for it.
    public static string Seen(string text) => Regex.Replace(text, @"[\u200E\u200F\u2066-\u2069\\]", "");

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        var violations = Discord.Violations;
        await Discord.DisposeAsync();
        Assert.Empty(violations);
    }

    private IReadOnlyList<PlayedMessage> Said(PlayedChannel channel) => [.. Discord.Sent.Where(message => message.Channel == channel && message.ReplyTo is null && !message.IsEphemeral)];
}
