// The port of conversations: inbox, outbox, and the records kept between turns. A store never looks inside a body.
namespace NewsBot.Conversation;

public enum InboxState
{
    Waiting,
    Done,

    /// <summary>Failed too often; an operator looks at it.</summary>
    Dead,
}

/// <param name="Key"><see cref="IncomingMessage.Key"/>.</param>
/// <param name="Order">Key of the queue that it waits in (channel and chat): rows of one queue are processed in the order of arrival.</param>
/// <param name="Body">The message as UTF-8 JSON.</param>
/// <param name="Attempts">How often it was claimed.</param>
public sealed record InboxRow(string Key, string Order, DateTimeOffset At, ReadOnlyMemory<byte> Body, InboxState State, int Attempts);

public enum OutboxState
{
    New,

    /// <summary>Committed before the call is made.</summary>
    Sending,
    Sent,

    /// <summary>It may or may not have arrived.</summary>
    Unknown,
    Dead,
}

/// <param name="Id">Inbox key, «#» and the part's number from 0; unique and stable over repeats, so it serves for a nonce.</param>
/// <param name="ReplyTo">The channel's id of the message that it answers, or null.</param>
/// <param name="NotBefore">Not to be sent before this time.</param>
/// <param name="MessageId">The channel's id once sent.</param>
public sealed record OutboxRow(
    string Id,
    string Channel,
    string Chat,
    string? ReplyTo,
    ReadOnlyMemory<byte> Body,
    OutboxState State,
    DateTimeOffset At,
    DateTimeOffset NotBefore,
    int Attempts,
    string? MessageId)
{
    /// <summary>As <see cref="IncomingMessage.OwnLine"/>.</summary>
    public string? OwnLine { get; init; }

    /// <summary>What goes one part at a time, in order, and waits for limits together: mostly all that is sent to the chat.</summary>
    public string Line => OwnLine ?? Chat;
}

/// <summary>A thing kept between turns: a chat's topic, a draft, a receipt, a person's handle, an asked question, what a sent message answered.</summary>
/// <param name="Kind">«chat», «draft», «receipt», «person», «question», «last», «sent», «subscription»; lower-case.</param>
/// <param name="Key">Unique within the kind; any length.</param>
/// <param name="Owner">«CHANNEL:USER» whose data it is, for erasure; null where nobody's.</param>
/// <param name="ExpiresAt">Removed at some time after this; null for never.</param>
public sealed record StoredRecord(string Kind, string Key, string? Owner, ReadOnlyMemory<byte> Body, DateTimeOffset? ExpiresAt);

/// <summary>All that comes of one message, written in one transaction: the inbox row is done, and everything else is there, or nothing is.</summary>
/// <param name="InboxKey">The row that is done.</param>
/// <param name="Puts">Records written over those of the same kind and key.</param>
/// <param name="Removals">(Kind, Key) of records removed.</param>
public sealed record Turn(
    string InboxKey,
    IReadOnlyList<OutboxRow> Outbox,
    IReadOnlyList<StoredRecord> Puts,
    IReadOnlyList<(string Kind, string Key)> Removals);

/// <summary>Counts for the operator.</summary>
public sealed record StoreCounts(int Waiting, int DeadMessages, int Unsent, int UnknownSends, int DeadSends);

/// <summary>Everything that writes is durable when it returns. An <see cref="IOException"/> means that nothing was written and the caller may try again.</summary>
public interface IConversationStore
{
    /// <summary>Takes rows in; keys that are known are skipped. Returns how many were new.</summary>
    ValueTask<int> AcceptAsync(IReadOnlyList<InboxRow> rows, CancellationToken cancellationToken);

    /// <summary>Up to <paramref name="most"/> waiting rows, at most one a queue (<see cref="InboxRow.Order"/>), none that this process has claimed
    /// and neither committed, failed nor given back. The queues take turns: the row that has been the first of its queue for longest comes first,
    /// so a queue of thousands holds up no other. Attempts are counted durably first.</summary>
    ValueTask<IReadOnlyList<InboxRow>> ClaimAsync(int most, CancellationToken cancellationToken);

    /// <summary>Writes the turn. A turn whose inbox row is already done is not written; returns false.</summary>
    ValueTask<bool> CommitAsync(Turn turn, CancellationToken cancellationToken);

    /// <summary>Gives a claimed row back (a handler threw), or with <paramref name="dead"/> sets it aside with <paramref name="lastWords"/> to send.</summary>
    ValueTask FailAsync(string inboxKey, bool dead, IReadOnlyList<OutboxRow> lastWords, CancellationToken cancellationToken);

    /// <summary>Rows of the channel in state New or Sending whose time has come, at most one a line (the oldest unsent of that line), the lines
    /// in turn as queues are, leaving out the lines in <paramref name="busy"/>.</summary>
    ValueTask<IReadOnlyList<OutboxRow>> DueAsync(string channel, DateTimeOffset now, int most, IReadOnlySet<string> busy, CancellationToken cancellationToken);

    /// <summary>Writes the row's state, chat, attempts, times and message id over the stored ones, and <paramref name="puts"/> with them; nothing where
    /// the row was erased. A row whose chat is not the stored one says that this chat has another id now: its other unsent rows follow it, and so
    /// do the records of the kinds «chat» and «last» whose key is «CHANNEL:CHAT» or begins with «CHANNEL:CHAT:».</summary>
    ValueTask MarkAsync(OutboxRow row, IReadOnlyList<StoredRecord> puts, CancellationToken cancellationToken);

    ValueTask<StoredRecord?> FindAsync(string kind, string key, CancellationToken cancellationToken);

    /// <summary>All records of a kind, ordered by key (ordinal), as one list.</summary>
    ValueTask<IReadOnlyList<StoredRecord>> ListAsync(string kind, CancellationToken cancellationToken);

    /// <summary>Writes records outside a turn.</summary>
    ValueTask PutAsync(IReadOnlyList<StoredRecord> records, CancellationToken cancellationToken);

    /// <summary>Erases every record of the owner, and the inbox and outbox rows whose queue or chat is in <paramref name="chats"/>. Returns how many.</summary>
    ValueTask<int> ForgetAsync(string owner, IReadOnlySet<string> chats, CancellationToken cancellationToken);

    /// <summary>Removes records that expired, and inbox rows done and outbox rows settled before <paramref name="settledBefore"/>. Returns how many.</summary>
    ValueTask<int> SweepAsync(DateTimeOffset now, DateTimeOffset settledBefore, CancellationToken cancellationToken);

    ValueTask<StoreCounts> CountAsync(CancellationToken cancellationToken);
}
