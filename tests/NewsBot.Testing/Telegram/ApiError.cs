// How Telegram says no: the codes and descriptions that clients match on.
using System.Text.Json.Nodes;

namespace NewsBot.Testing.Telegram;

/// <summary>A refusal; thrown by methods, turned into an answer by the server.</summary>
internal sealed class ApiError(int code, string description, JsonObject? parameters = null) : Exception(description)
{
    public int Code => code;

    public JsonObject? Parameters => parameters;

    public static ApiError Bad(string description) => new(400, $"Bad Request: {description}");

    public static ApiError NotFound() => new(404, "Not Found");

    public static ApiError Unauthorized() => new(401, "Unauthorized");

    public static ApiError TooMany(int retryAfter) =>
        new(429, $"Too Many Requests: retry after {retryAfter}", new JsonObject { ["retry_after"] = retryAfter });

    public static ApiError OtherPoller() =>
        new(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");

    public static ApiError EndedByWebhook() => new(409, "Conflict: terminated by setWebhook request");

    public static ApiError WebhookIsSet() =>
        new(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");

    public static ApiError Migrated(long to) =>
        new(400, "Bad Request: group chat was upgraded to a supergroup chat", new JsonObject { ["migrate_to_chat_id"] = to });

    public static ApiError Forbidden(string description) => new(403, $"Forbidden: {description}");

    public static ApiError NotModified() => Bad(
        "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message");

    public static ApiError QueryTooOld() => Bad("query is too old and response timeout expired or query ID is invalid");

    public JsonObject Answer()
    {
        var answer = new JsonObject { ["ok"] = false, ["error_code"] = code, ["description"] = Message };
        if (parameters is not null) answer["parameters"] = parameters.DeepClone();
        return answer;
    }
}
