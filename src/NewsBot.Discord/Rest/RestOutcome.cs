// What became of one request. The one place that decides what is fatal, what passes, and what is to be repeated.
using System.Net;
using System.Text.Json;

namespace NewsBot.Discord.Rest;

internal abstract record RestOutcome
{
    private RestOutcome() { }

    /// <param name="Body">An element of kind Undefined where the answer is empty.</param>
    public sealed record Done(JsonElement Body) : RestOutcome;

    public sealed record TooMany(TimeSpan After) : RestOutcome;

    /// <summary>Discord does not know the token.</summary>
    public sealed record TokenRefused : RestOutcome;

    /// <summary>Discord will never take this request, however often it is made.</summary>
    /// <param name="Code">Discord's own number for why; 0 where it gives none.</param>
    public sealed record Refused(HttpStatusCode Status, int Code, string Why) : RestOutcome
    {
        public bool IsMissing => Code is ErrorCode.UnknownMessage or ErrorCode.UnknownWebhook || (Status == HttpStatusCode.NotFound && Code == 0);
    }

    /// <summary>The connection broke or the server stumbled: it may or may not have been done.</summary>
    public sealed record Broken(string Why) : RestOutcome;

    /// <summary>No connection came about: nothing arrived there.</summary>
    public sealed record NotReached(string Why) : RestOutcome;
}

/// <summary>The JSON error codes that the bot tells apart. https://discord.com/developers/docs/topics/opcodes-and-status-codes#json</summary>
internal static class ErrorCode
{
    public const int UnknownChannel = 10003;
    public const int UnknownMessage = 10008;
    public const int UnknownWebhook = 10015;
    public const int UnknownInteraction = 10062;
    public const int AlreadyAcknowledged = 40060;
    public const int InvalidWebhookToken = 50027;
    public const int MissingAccess = 50001;
    public const int CannotSendToUser = 50007;
    public const int MissingPermissions = 50013;
    public const int InvalidForm = 50035;
}
