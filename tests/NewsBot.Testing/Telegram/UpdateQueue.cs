// What the bot has not confirmed yet, and the one poll that waits for it.
using System.Text.Json.Nodes;

namespace NewsBot.Testing.Telegram;

/// <summary>Updates wait here until an offset above them confirms them.</summary>
public sealed class UpdateQueue
{
    // Telegram leaves an offset that lies further in the future than this out of account.
    private const int FarFuture = 10;

    private static readonly HashSet<string> OnlyWhenAskedFor = new(["chat_member", "message_reaction", "message_reaction_count"], StringComparer.Ordinal);

    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly List<Waiting> _waiting = [];
    private HashSet<string> _allowed = [];
    private TaskCompletionSource<ApiError?> _poll = new();
    private JsonObject? _last;
    private long _nextId;
    private bool _reverse;
    private int _waitingPolls;

    internal UpdateQueue(long firstId, TimeProvider time)
    {
        _nextId = firstId;
        _time = time;
    }

    /// <summary>How many updates the bot has not confirmed.</summary>
    public int Count
    {
        get
        {
            lock (_gate) return _waiting.Count;
        }
    }

    /// <summary>True while a poll waits for the next update: only then is there one that a second poll could end.</summary>
    public bool IsPolled
    {
        get
        {
            lock (_gate) return _waitingPolls > 0;
        }
    }

    /// <summary>The newest update is delivered once more, though it may be confirmed.</summary>
    public void RepeatLast()
    {
        lock (_gate)
        {
            if (_last is null) throw new InvalidOperationException("No update was made yet that could be repeated.");
            _waiting.Add(new Waiting(_last["update_id"]!.GetValue<long>(), _last, IsRepeat: true));
            Wake();
        }
    }

    /// <summary>The next answer with updates has them in the wrong order.</summary>
    public void ReverseNextBatch()
    {
        lock (_gate) _reverse = true;
    }

    /// <summary>An update of a shape that no version of the interface has.</summary>
    public void AddUnreadable()
    {
        lock (_gate)
        {
            var id = _nextId++;
            _waiting.Add(new Waiting(id, new JsonObject { ["update_id"] = id, ["message"] = "no object" }, IsRepeat: false));
            Wake();
        }
    }

    /// <summary>The next update gets this id, as after a quiet week.</summary>
    public void JumpTo(long updateId)
    {
        lock (_gate) _nextId = updateId;
    }

    /// <summary>The kinds that the bot asked for; null when it leaves the choice to Telegram.</summary>
    internal IReadOnlyCollection<string>? Allowed
    {
        get
        {
            lock (_gate) return _allowed.Count == 0 ? null : [.. _allowed];
        }
    }

    /// <summary>The list is remembered; what was made before it stays.</summary>
    internal void Allow(IEnumerable<string> kinds)
    {
        lock (_gate) _allowed = kinds.ToHashSet(StringComparer.Ordinal);
    }

    internal void Add(string kind, JsonObject body)
    {
        lock (_gate)
        {
            if (_allowed.Count == 0 ? OnlyWhenAskedFor.Contains(kind) : !_allowed.Contains(kind)) return;
            var id = _nextId++;
            _last = new JsonObject { ["update_id"] = id, [kind] = body.DeepClone() };
            _waiting.Add(new Waiting(id, _last, IsRepeat: false));
            Wake();
        }
    }

    internal void Forget()
    {
        lock (_gate) _waiting.Clear();
    }

    /// <summary>Ends the poll that waits now, with a refusal.</summary>
    internal void EndPoll(ApiError why)
    {
        lock (_gate) _poll.TrySetResult(why);
    }

    /// <summary>Confirms what lies below the offset; waits until there is something, another poll comes, or the time is over.</summary>
    internal async Task<JsonArray> PollAsync(long offset, int limit, TimeSpan timeout, CancellationToken cancellationToken)
    {
        TaskCompletionSource<ApiError?> mine;
        lock (_gate)
        {
            _poll.TrySetResult(ApiError.OtherPoller());
            _poll = mine = new TaskCompletionSource<ApiError?>(TaskCreationOptions.RunContinuationsAsynchronously);
            Confirm(offset);
            if (_waiting.Count > 0 || timeout <= TimeSpan.Zero) return Take(limit);
            _waitingPolls++;
        }

        try
        {
            if (await mine.Task.WaitAsync(timeout, _time, cancellationToken) is { } refusal) throw refusal;
        }
        catch (TimeoutException)
        {
            return [];
        }
        finally
        {
            lock (_gate) _waitingPolls--;
        }

        lock (_gate) return Take(limit);
    }

    private void Confirm(long offset)
    {
        if (offset < 0)
        {
            _waiting.RemoveRange(0, Math.Max(0, _waiting.Count + (int)Math.Max(offset, -_waiting.Count)));
            return;
        }

        if (offset > _nextId + FarFuture) return;
        _waiting.RemoveAll(update => !update.IsRepeat && update.Id < offset);
    }

    private JsonArray Take(int limit)
    {
        var batch = _waiting.Take(limit).ToList();
        _waiting.RemoveAll(update => update.IsRepeat && batch.Contains(update));
        if (_reverse && batch.Count > 1)
        {
            batch.Reverse();
            _reverse = false;
        }

        return new JsonArray([.. batch.Select(update => update.Json.DeepClone())]);
    }

    private void Wake() => _poll.TrySetResult(null);

    private sealed record Waiting(long Id, JsonObject Json, bool IsRepeat);
}
