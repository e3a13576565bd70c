// Floods: however many messages a few chats send, the others wait for a turn and not for the flood's end.
using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NewsBot.Conversation;
using NewsBot.Conversation.Delivery;
using NewsBot.Storage.Memory;
using Xunit;
using Talk = NewsBot.Conversation.Conversation;

namespace NewsBot.Tests.Conversation;

public sealed class FairnessTests
{
    private const int Flood = 1_000;
    private const int Others = 20;

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2023, 8, 20, 9, 0, 0, TimeSpan.Zero));
    private readonly MemoryStore _store;
    private readonly ConversationOptions _options = new();

    public FairnessTests() => _store = new MemoryStore(_clock);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    public async Task Questions_of_others_wait_for_one_turn_of_each_flood(int floods)
    {
        // One at a time, so that the order in which they are taken up is the order in which they are handled.
        _options.ParallelChats = 1;
        var handled = new ConcurrentQueue<string>();
        var talk = Talk.Load(
            Words.Analyzer,
            question =>
            {
                handled.Enqueue(question.Text.Split(' ')[0]);
                return Talks.Sites(question);
            },
            () => SomeFacts.Snapshot,
            _store,
            [new FakeChannel("telegram")],
            _options,
            _clock,
            bytes => bytes.Fill(0xA5));
        var inbox = new InboxWorker(_store, talk, new Doorbell(), new Doorbell(), _options, _clock, NullLogger<InboxWorker>.Instance);

        await inbox.AcceptAsync([.. Ids(floods).Select(id => Message(id.Chat, id.Id))], Cancel);

        AssertFair(await OrderAsync(inbox.RunAsync, handled), floods);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 8)]
    [InlineData(10, 1)]
    [InlineData(10, 8)]
    public async Task Answers_to_others_wait_for_one_turn_of_each_flood(int floods, int parallel)
    {
        _options.ParallelSends = parallel;
        var begun = new ConcurrentQueue<string>();
        var channel = new FakeChannel("telegram")
        {
            // Asked as a send begins; in which order those that are under way together end is chance.
            Pausing = chat =>
            {
                begun.Enqueue(chat);
                return TimeSpan.Zero;
            },
        };
        var outbox = new OutboxWorker(_store, channel, new Doorbell(), _options, _clock, NullLogger<OutboxWorker>.Instance);

        await _store.CommitAsync(new Turn("turn", [.. Ids(floods).Select(id => Part(id.Chat, id.Id))], [], []), Cancel);

        AssertFair(await OrderAsync(outbox.RunAsync, begun), floods);
    }

    // All of the floods arrived before the first of the others.
    private static IEnumerable<(string Chat, string Id)> Ids(int floods) =>
    [
        .. Enumerable.Range(0, floods * Flood).Select(i => ($"flood{i % floods}", $"f{i}")),
        .. Enumerable.Range(0, Others).Select(i => ($"other{i}", $"o{i}")),
    ];

    private static async Task<IReadOnlyList<string>> OrderAsync(Func<CancellationToken, Task> run, ConcurrentQueue<string> done)
    {
        using var stop = new CancellationTokenSource();
        var running = run(stop.Token);
        await Eventually.Is(() => done.Count(IsOther) == Others);
        await stop.CancelAsync();
        await running.WaitAsync(TimeSpan.FromMinutes(1), Cancel);
        return [.. done];
    }

    private static void AssertFair(IReadOnlyList<string> begun, int floods)
    {
        var last = begun.Select((chat, place) => (chat, place)).Last(one => IsOther(one.chat)).place;
        Assert.InRange(begun.Take(last).Count(chat => !IsOther(chat)), 0, floods);
    }

    private static bool IsOther(string what) => what.StartsWith("other", StringComparison.Ordinal);

    private IncomingMessage Message(string chat, string id) => new(id, "telegram", chat, chat, $"{chat} كم موقعاً لإيران؟", _clock.GetUtcNow(), true, null, "m");

    private OutboxRow Part(string chat, string id) => new(
        $"{id}#0", "telegram", chat, null, System.Text.Encoding.UTF8.GetBytes(chat), OutboxState.New, _clock.GetUtcNow(), _clock.GetUtcNow(), Attempts: 0, MessageId: null);
}
