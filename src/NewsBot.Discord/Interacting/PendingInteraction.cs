// An interaction that waits for its answer: how far it is, and who may speak next.
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NewsBot.Discord.Rest;

namespace NewsBot.Discord.Interacting;

/// <summary>How far the first answer is. Exactly one is allowed.</summary>
internal enum Progress
{
    /// <summary>Nothing was said yet.</summary>
    Open,

    /// <summary>Discord shows that the bot thinks.</summary>
    Deferred,

    Answered,

    /// <summary>Something may have been said: by a process that died, or over a connection that broke.</summary>
    Unsure,

    /// <summary>Discord no longer knows it.</summary>
    Lost,
}

/// <summary>What is kept of an interaction until it is answered. A secret: whoever has the token speaks for the bot there.</summary>
/// <param name="IsQuiet">Its answer is for nobody else, whatever it is: the press of a button in a guild.</param>
internal sealed record InteractionSecret(string Id, string Token, string Application, bool IsPrivate, bool IsQuiet)
{
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, SecretContext.Default.InteractionSecret);

    public static InteractionSecret? Parse(ReadOnlySpan<byte> bytes) => JsonSerializer.Deserialize(bytes, SecretContext.Default.InteractionSecret);

    public override string ToString() => $"interaction {Id}";
}

/// <param name="respond">Gives the first answer: by a request, or as the answer to the one that brought the interaction.</param>
internal sealed class PendingInteraction(InteractionSecret secret, Func<JsonNode, CancellationToken, Task<RestOutcome>> respond, Progress progress)
{
    public InteractionSecret Secret => secret;

    /// <summary>Held while somebody speaks: the answer and the deferral must not meet.</summary>
    public SemaphoreSlim Gate { get; } = new(1, 1);

    public Progress Progress { get; set; } = progress;

    public Task<RestOutcome> RespondAsync(JsonNode body, CancellationToken cancellationToken) => respond(body, cancellationToken);
}

[JsonSerializable(typeof(InteractionSecret))]
internal sealed partial class SecretContext : JsonSerializerContext;
