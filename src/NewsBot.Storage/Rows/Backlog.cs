// What still has to be done, in memory: who waits, who is claimed, what is unsent; and the counts for the operator.
using NewsBot.Conversation;

namespace NewsBot.Storage.Rows;

/// <summary>
/// Derived from the inbox and the outbox at start, then changed with them. Every change can be taken back until <see cref="Settle"/>,
/// because the rows that it follows may turn out not to have been written.
/// </summary>
internal sealed class Backlog
{
    private readonly Lines _waiting = new();
    private readonly Dictionary<string, Lines> _unsent = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _notBefore = new(StringComparer.Ordinal);
    private readonly HashSet<string> _claimed = new(StringComparer.Ordinal);
    private readonly Stack<Action> _undo = new();

    private long _lastSequence;
    private int _deadMessages;
    private int _unknownSends;
    private int _deadSends;

    public StoreCounts Counts => new(_waiting.Count, _deadMessages, _notBefore.Count, _unknownSends, _deadSends);

    /// <summary>The next place in the order of arrival. Places are not reused; a gap means nothing.</summary>
    public long NextSequence() => ++_lastSequence;

    /// <summary>Follows a message row from what it was to what it is; null for «was not there» and «is gone».</summary>
    public void Follow(StoredMessage? before, StoredMessage? after)
    {
        Apply(before, after);
        _undo.Push(() => Apply(after, before));
    }

    /// <summary>Follows an outbox row.</summary>
    public void Follow(StoredPart? before, StoredPart? after)
    {
        Apply(before, after);
        _undo.Push(() => Apply(after, before));
    }

    public void Claim(string key)
    {
        if (_claimed.Add(key))
            _undo.Push(() => _claimed.Remove(key));
    }

    public void Release(string key)
    {
        if (_claimed.Remove(key))
            _undo.Push(() => _claimed.Add(key));
    }

    /// <summary>Keys of up to <paramref name="most"/> messages at the head of their queue that nobody has claimed, the queues in turn.</summary>
    public IReadOnlyList<string> Claimable(int most) =>
        [.. _waiting.Heads.Where(head => !_claimed.Contains(head.Id)).Take(most).Select(head => head.Id)];

    /// <summary>Ids of up to <paramref name="most"/> parts at the head of their line whose time has come, the lines in turn.</summary>
    public IReadOnlyList<string> Due(string channel, DateTimeOffset now, int most, IReadOnlySet<string> busy) =>
        !_unsent.TryGetValue(channel, out var lines)
            ? []
            : [.. lines.Heads.Where(head => _notBefore[head.Id] <= now && !busy.Contains(head.Line)).Take(most).Select(head => head.Id)];

    /// <summary>Ids of the parts of the chat's own line that are to be sent, in order.</summary>
    public IReadOnlyList<string> Unsent(string channel, string chat) => _unsent.TryGetValue(channel, out var chats) ? chats.Of(chat) : [];

    /// <summary>The rows are durable: what was followed stays.</summary>
    public void Settle() => _undo.Clear();

    /// <summary>The rows were not written: everything followed since the last settling is taken back.</summary>
    public void TakeBack()
    {
        while (_undo.TryPop(out var step))
            step();
    }

    private void Apply(StoredMessage? before, StoredMessage? after)
    {
        if (before is { IsWaiting: true })
            _waiting.Remove(before.Row.Key);
        if (after is { IsWaiting: true })
            _waiting.Add(after.Row.Order, after.Sequence, after.Row.Key);

        _deadMessages += Count(after, InboxState.Dead) - Count(before, InboxState.Dead);
        _lastSequence = Math.Max(_lastSequence, after?.Sequence ?? 0);
    }

    private void Apply(StoredPart? before, StoredPart? after)
    {
        if (before is { IsUnsent: true, Row: var old })
        {
            _unsent[old.Channel].Remove(old.Id);
            _notBefore.Remove(old.Id);
        }

        if (after is { IsUnsent: true, Row: var row })
        {
            if (!_unsent.TryGetValue(row.Channel, out var lines))
                _unsent.Add(row.Channel, lines = new Lines());
            lines.Add(row.Line, after.Sequence, row.Id);
            _notBefore.Add(row.Id, row.NotBefore);
        }

        _unknownSends += Count(after, OutboxState.Unknown) - Count(before, OutboxState.Unknown);
        _deadSends += Count(after, OutboxState.Dead) - Count(before, OutboxState.Dead);
        _lastSequence = Math.Max(_lastSequence, after?.Sequence ?? 0);
    }

    private static int Count(StoredMessage? message, InboxState state) => message?.Row.State == state ? 1 : 0;

    private static int Count(StoredPart? part, OutboxState state) => part?.Row.State == state ? 1 : 0;
}
