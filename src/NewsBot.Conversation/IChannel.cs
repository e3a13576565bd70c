// The ports of a platform: it hands over messages, formats replies and sends parts.
namespace NewsBot.Conversation;

/// <summary>One message of a reply in the channel's own form, made by <see cref="IChannel.Render"/>; stored as it is.</summary>
public sealed record Part(ReadOnlyMemory<byte> Body);

/// <summary>Takes messages in; returns when they are durable. Keys that are known are skipped.</summary>
public delegate Task Accept(IReadOnlyList<IncomingMessage> messages, CancellationToken cancellationToken);

/// <summary>What became of sending one part.</summary>
public abstract record SendOutcome
{
    private SendOutcome() { }

    /// <param name="MessageId">The channel's id of the message sent, or null where it has none.</param>
    public sealed record Sent(string? MessageId) : SendOutcome;

    public sealed record Later(TimeSpan After) : SendOutcome;

    /// <summary>The chat is gone for good (the user left, blocked the bot).</summary>
    public sealed record Gone(string Why) : SendOutcome;

    /// <summary>The platform takes this part neither now nor later.</summary>
    public sealed record Refused(string Why) : SendOutcome;

    /// <summary>The chat has another id now.</summary>
    public sealed record Moved(string Chat) : SendOutcome;

    /// <summary>The connection broke during the send: it may or may not have arrived.</summary>
    public sealed record Unknown(string Why) : SendOutcome;
}

public enum FetchProblem
{
    /// <summary>Larger than was asked for.</summary>
    TooLarge,

    /// <summary>It is no text.</summary>
    NoText,

    /// <summary>The platform does not give it.</summary>
    Unavailable,

    /// <summary>There is no article in it.</summary>
    NoArticle,
}

/// <summary>What came of fetching a file.</summary>
public abstract record FetchOutcome
{
    private FetchOutcome() { }

    public sealed record Fetched(ReadOnlyMemory<byte> Bytes) : FetchOutcome;

    public sealed record Failed(FetchProblem Problem) : FetchOutcome;
}

public interface IChannel
{
    /// <summary>«telegram», «discord», «console»: lower-case, stable, part of stored keys.</summary>
    string Name { get; }

    /// <summary>Listens until cancelled (or, for a channel with an end, until it ends).</summary>
    Task RunAsync(Accept accept, CancellationToken cancellationToken);

    /// <summary>Formats and splits. Pure: the same reply gives the same parts.</summary>
    IReadOnlyList<Part> Render(Reply reply);

    /// <summary>How long a part must wait yet for the platform's limits; zero or less: send it now. Asked before each send; costs nothing.</summary>
    /// <param name="line"><see cref="OutboxRow.Line"/>: a chat, or what the channel named an own line.</param>
    TimeSpan WaitFor(string line);

    /// <summary>Sends one part once; never repeats by itself.</summary>
    Task<SendOutcome> SendAsync(OutboxRow row, CancellationToken cancellationToken);

    /// <summary>The content of a file that came with a message (<see cref="IncomingFile.Id"/>), at most <paramref name="most"/> bytes. A channel without files has none.</summary>
    Task<FetchOutcome> FetchAsync(string file, int most, CancellationToken cancellationToken) =>
        Task.FromResult<FetchOutcome>(new FetchOutcome.Failed(FetchProblem.Unavailable));
}

/// <summary>Named small values of a channel that survive a restart (a session id).</summary>
public interface IChannelState
{
    ValueTask<string?> ReadAsync(string channel, string name, CancellationToken cancellationToken);

    /// <summary>Durable when it returns; null removes.</summary>
    ValueTask WriteAsync(string channel, string name, string? value, CancellationToken cancellationToken);
}
