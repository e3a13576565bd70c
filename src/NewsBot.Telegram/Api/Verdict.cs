// What a failed call means. The one place that decides what is fatal, what passes, and what is to be repeated.
using Telegram.Bot.Exceptions;

namespace NewsBot.Telegram.Api;

/// <param name="Why">For a log: what Telegram or the line said; never an address.</param>
internal abstract record Verdict(string Why)
{

    /// <summary>Telegram does not know this token; nothing will change by waiting.</summary>
    public sealed record TokenRefused() : Verdict("the token is refused");

    /// <summary>Another process polls with the same token.</summary>
    public sealed record OtherPoller() : Verdict("another process polls");

    /// <summary>A webhook is set; as long as it is, nothing can be polled.</summary>
    public sealed record WebhookSet() : Verdict("a webhook is set");

    public sealed record TooMany(TimeSpan After) : Verdict("too many requests");

    /// <summary>The group became a supergroup with this id.</summary>
    public sealed record Moved(long Chat) : Verdict("the group is a supergroup now");

    /// <summary>The reader left or blocked the bot, or the chat is no more.</summary>
    public sealed record ChatGone(string Why) : Verdict(Why);

    /// <summary>The chat is there, but not the topic in it.</summary>
    public sealed record TopicGone() : Verdict("its topic is closed");

    /// <summary>Telegram will never take this request, however often it is made.</summary>
    public sealed record Refused(string Why) : Verdict(Why);

    /// <summary>No connection came about: nothing arrived there.</summary>
    public sealed record NotReached(string Why) : Verdict(Why);

    /// <summary>The connection broke or the server stumbled: it may or may not have been done.</summary>
    public sealed record Broken(string Why) : Verdict(Why);

    // What Telegram says in a 400 where the chat itself is the obstacle. Its descriptions are all there is to tell them apart by.
    private static readonly string[] GoneChats =
    [
        "chat not found", "user not found", "PEER_ID_INVALID", "group chat was deactivated", "CHAT_WRITE_FORBIDDEN", "not enough rights to send", "have no rights to send",
        "CHAT_RESTRICTED", "USER_IS_BLOCKED", "user is deactivated", "bot is not a member", "need administrator rights",
    ];

    private static readonly string[] GoneTopics = ["message thread not found", "TOPIC_CLOSED", "TOPIC_DELETED"];

    /// <summary>Null for an exception that no call of the Bot API ends with.</summary>
    public static Verdict? Of(Exception problem) => problem switch
    {
        ApiRequestException { Parameters.MigrateToChatId: { } chat } => new Moved(chat),
        // A malformed token makes an address that is not there.
        ApiRequestException { ErrorCode: 401 or 404 } => new TokenRefused(),
        ApiRequestException { ErrorCode: 409 } conflict => Says(conflict, "webhook") ? new WebhookSet() : new OtherPoller(),
        ApiRequestException { ErrorCode: 429 } many => new TooMany(TimeSpan.FromSeconds(Math.Max(1, many.Parameters?.RetryAfter ?? 1))),
        ApiRequestException { ErrorCode: 403 } forbidden => new ChatGone(forbidden.Message),
        ApiRequestException { ErrorCode: 400 } bad when GoneTopics.Any(words => Says(bad, words)) => new TopicGone(),
        ApiRequestException { ErrorCode: 400 } bad when GoneChats.Any(words => Says(bad, words)) => new ChatGone(bad.Message),
        ApiRequestException { ErrorCode: >= 400 and < 500 } bad => new Refused($"{bad.ErrorCode}: {bad.Message}"),
        ApiRequestException server => new Broken($"{server.ErrorCode}: {server.Message}"),
        RequestException { InnerException: HttpRequestException broken } => Of(broken),
        RequestException { HttpStatusCode: { } status } => new Broken($"HTTP {(int)status}"),
        // What this library throws where it gave up waiting.
        RequestException { InnerException: OperationCanceledException } => new Broken("no answer in time"),
        RequestException other => new Broken(other.InnerException?.GetType().Name ?? other.Message),
        HttpRequestException
        {
            HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
        } closed => new NotReached($"{closed.HttpRequestError}"),
        HttpRequestException cut => new Broken($"{cut.HttpRequestError}"),
        _ => null,
    };

    private static bool Says(ApiRequestException problem, string words) => problem.Message.Contains(words, StringComparison.OrdinalIgnoreCase);
}
