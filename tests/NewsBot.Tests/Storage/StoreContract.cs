// What every store promises; derived once a store.
using System.Text;
using Microsoft.Extensions.Time.Testing;
using NewsBot.Conversation;
using NewsBot.Knowledge;
using Xunit;

namespace NewsBot.Tests.Storage;

public abstract partial class StoreContract : IAsyncLifetime
{
    protected static readonly DateTimeOffset Noon = new(2025, 3, 1, 12, 0, 0, TimeSpan.Zero);
    protected static readonly IReadOnlySet<string> Nobody = new HashSet<string>();

    protected FakeTimeProvider Clock { get; } = new(Noon);

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected abstract IRevisionLog Revisions { get; }

    protected abstract IConversationStore Conversations { get; }

    protected abstract IChannelState Channels { get; }

    public abstract ValueTask InitializeAsync();

    public abstract ValueTask DisposeAsync();

    protected static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    protected static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);

    protected static RevisionRow Revision(long number, string? cause = null, string? body = null) =>
        new(number, cause ?? $"cause {number}", Bytes(body ?? $$"""{"number":{{number}}}"""));

    protected static InboxRow Message(string key, string queue = "test:1") =>
        new(key, queue, Noon, Bytes($"body of {key}"), InboxState.Waiting, Attempts: 0);

    protected static OutboxRow Part(string id, string chat = "1", string channel = "test", OutboxState state = OutboxState.New, DateTimeOffset? notBefore = null) =>
        new(id, channel, chat, ReplyTo: null, Bytes($"part {id}"), state, Noon, notBefore ?? Noon, Attempts: 0, MessageId: null);

    protected static StoredRecord Record(string kind, string key, string? owner = null, DateTimeOffset? expires = null, string? body = null) =>
        new(kind, key, owner, Bytes(body ?? $"{kind} {key}"), expires);

    protected static Turn TurnOf(string key, params OutboxRow[] parts) => new(key, parts, [], []);

    protected async Task AcceptAsync(params InboxRow[] rows) => Assert.Equal(rows.Length, await Conversations.AcceptAsync(rows, Cancel));

    protected async Task<string[]> ClaimAsync(int most = 100) => [.. (await Conversations.ClaimAsync(most, Cancel)).Select(row => row.Key)];

    protected async Task<string[]> DueAsync(string channel = "test", IReadOnlySet<string>? busy = null, DateTimeOffset? now = null, int most = 100) =>
        [.. (await Conversations.DueAsync(channel, now ?? Noon, most, busy ?? Nobody, Cancel)).Select(row => row.Id)];

    /// <summary>Puts parts into the outbox through a turn of their own.</summary>
    protected async Task SendLaterAsync(params OutboxRow[] parts)
    {
        var key = $"turn of {parts[0].Id}";
        await AcceptAsync(Message(key, queue: key));
        Assert.True(await Conversations.CommitAsync(TurnOf(key, parts), Cancel));
    }
}
