// Interactions under way: the first word in time, the answer once, also where the process that took them in is gone.
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Conversation;
using NewsBot.Discord;
using NewsBot.Discord.Sending;
using NewsBot.Storage.Memory;
using NewsBot.Testing.Discord;
using Xunit;

namespace NewsBot.Tests.Discord;

public sealed class InteractionTests : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly MemoryStore _store = new(TimeProvider.System);
    private readonly CancellationTokenSource _stop = new();
    private readonly List<IncomingMessage> _taken = [];
    private FakeDiscord? _discord;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _stop.Dispose();
        if (_discord is not null) await _discord.DisposeAsync();
    }

    [Fact]
    public async Task A_slow_answer_is_announced_before_three_seconds_are_over_and_then_put_in_its_place()
    {
        using var channel = await StartAsync(new FakeDiscordOptions());
        var asked = _discord!.User("sara").Command(Square, "اسأل", "كم؟");
        await asked.Acknowledged.WaitAsync(Patience, Cancel);
        Assert.Equal(5, asked.FirstWord);
        Assert.InRange(asked.FirstWordAfter!.Value, TimeSpan.FromSeconds(1.2), TimeSpan.FromSeconds(2.9));

        Assert.IsType<SendOutcome.Sent>(await channel.SendAsync(Row(asked, "570"), Cancel));

        Assert.Equal("570", asked.Original!.Content);
        Assert.Empty(_discord.Violations);
    }

    [Fact]
    public async Task What_was_announced_by_a_process_that_died_is_finished_by_the_next_and_shows_once()
    {
        PlayedInteraction asked;
        using (await StartAsync(new FakeDiscordOptions()))
        {
            asked = _discord!.User("sara").Command(Square, "اسأل", "كم؟");
            await asked.Acknowledged.WaitAsync(Patience, Cancel);
        }

        using var next = Channel();
        Assert.IsType<SendOutcome.Sent>(await next.SendAsync(Row(asked, "570"), Cancel));
        Assert.IsType<SendOutcome.Sent>(await next.SendAsync(Row(asked, "570"), Cancel));

        Assert.Equal("570", asked.Original!.Content);
        Assert.Empty(asked.FollowUps);
        Assert.Single(_discord.Sent);
    }

    [Fact]
    public async Task What_nobody_announced_in_time_is_lost_and_counted_and_not_tried_again()
    {
        PlayedInteraction asked;
        using (await StartAsync(new FakeDiscordOptions { FirstWord = TimeSpan.FromMilliseconds(300) }))
        {
            asked = _discord!.User("sara").Command(Square, "اسأل", "كم؟");
            await UntilAsync(() => _taken.Count > 0);
        }

        await Task.Delay(TimeSpan.FromMilliseconds(400), TimeProvider.System, Cancel);
        using var next = Channel();

        Assert.IsType<SendOutcome.Refused>(await next.SendAsync(Row(asked, "570"), Cancel));
        Assert.Equal(1, next.LostInteractions);
        Assert.Null(asked.FirstWord);
    }

    [Fact]
    public async Task A_first_word_whose_success_was_not_heard_is_not_said_again()
    {
        using var channel = await StartAsync(new FakeDiscordOptions());
        var asked = _discord!.User("sara").Command(Square, "اسأل", "كم؟");
        await UntilAsync(() => _taken.Count > 0);
        _discord.Faults.Next("POST /interactions/", new DiscordFault(0, IsDone: true));

        Assert.IsType<SendOutcome.Unknown>(await channel.SendAsync(Row(asked, "570"), Cancel));
        Assert.IsType<SendOutcome.Sent>(await channel.SendAsync(Row(asked, "570"), Cancel));

        Assert.Equal(("570", 4), (asked.Original!.Content, asked.FirstWord));
        Assert.Single(_discord.Sent);
    }

    [Fact]
    public async Task A_long_answer_that_is_sent_again_shows_once()
    {
        using var channel = await StartAsync(new FakeDiscordOptions());
        var asked = _discord!.User("sara").Command(Square, "اسأل", "كم؟");
        await asked.Acknowledged.WaitAsync(Patience, Cancel);
        const string Line = "في سورية 570 موقعاً.";
        var reply = new Reply(
            ReplyKind.Found, Answered: true, string.Join('\n', Enumerable.Repeat(Line, 300)), CitationLine: "المصدر: صحيفة", Borders: [.. Enumerable.Range(1, 299).Select(line => line * (Line.Length + 1))],
            Citations: [], Facts: [], Confidence: 1);
        var rows = channel.Render(reply).Select((part, place) => Row(asked, "") with { Id = $"discord:interaction:{asked.Id}#{place}", Body = part.Body }).ToArray();

        // As after a crash between the send and the mark, for each part.
        foreach (var row in rows.Concat(rows)) Assert.IsType<SendOutcome.Sent>(await channel.SendAsync(row, Cancel));

        Assert.Equal(reply.Text, string.Join('\n', [asked.Original!.Content, .. asked.Original.Embeds.SkipLast(1).Select(embed => (string)embed["description"]!)]));
        Assert.Single(_discord.Sent);
        Assert.Empty(_discord.Violations);
    }

    [Fact]
    public async Task The_token_is_kept_as_a_secret_only()
    {
        using var channel = await StartAsync(new FakeDiscordOptions());
        var asked = _discord!.User("sara").Command(Square, "اسأل", "كم؟");
        await UntilAsync(() => _taken.Count > 0);

        Assert.Equal([$"discord:interaction:{asked.Id}"], (await _store.ListAsync("secret", Cancel)).Select(secret => secret.Key));
        Assert.DoesNotContain(asked.Token, _taken[0].ToString(), StringComparison.Ordinal);
    }

    private PlayedChannel Square => _discord!.Guild("square").Channels[0];

    private async Task<DiscordChannel> StartAsync(FakeDiscordOptions options)
    {
        _discord = await FakeDiscord.StartAsync(options, Cancel);
        var channel = Channel();
        _ = channel.RunAsync(
            (messages, _) =>
            {
                _taken.AddRange(messages);
                return Task.CompletedTask;
            },
            _stop.Token);
        await UntilAsync(() => _discord.Commands().Count > 0);
        return channel;
    }

    private DiscordChannel Channel() => new(
        new DiscordSettings(_discord!.Token, _discord.Address, []), [new CommandDescription("ask", "سؤال")], desk: null, _store, _store, _ => [], TimeProvider.System, ProbedDiscord.Short, () => 0.5,
        NullLogger.Instance);

    private static OutboxRow Row(PlayedInteraction asked, string content) => new(
        $"discord:interaction:{asked.Id}#0", "discord", asked.Channel.Id, ReplyTo: null, new MessageBody(MessageWriter.Plain(content), IsQuiet: false).ToBytes(), OutboxState.Sending,
        TimeProvider.System.GetUtcNow(), TimeProvider.System.GetUtcNow(), Attempts: 1, MessageId: null);

    private static async Task UntilAsync(Func<bool> holds)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!holds())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(start) < Patience, "It did not come about.");
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, Cancel);
        }
    }
}
