// Interactions by HTTP: Discord posts each one, and the answer to the request is its first word.
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using NewsBot.Conversation;
using NewsBot.Discord.Interacting;
using NewsBot.Discord.Receiving;
using NewsBot.Discord.Rest;
using NewsBot.Discord.Sending;

namespace NewsBot.Discord.Http;

/// <param name="Body">JSON; empty where nothing is said.</param>
public sealed record EndpointAnswer(int Status, string Body);

/// <summary>The second way in, without a gateway: commands and buttons only, no messages. Thread-safe.</summary>
internal sealed class InteractionEndpoint(
    Signature signature, InteractionReader reader, FormOpener forms, Interactions interactions, Words words, TimeProvider clock, ILogger log)
{
    private static readonly EndpointAnswer Forged = new(401, "");
    private static readonly EndpointAnswer Unreadable = new(400, "");
    private static readonly EndpointAnswer NotReady = new(503, "");

    /// <summary>Where messages go; null before the channel runs.</summary>
    public Accept? Accept { get; set; }

    /// <summary>Returns within two seconds: with the answer, or with «thinking …».</summary>
    /// <param name="running">Cancelled when the bot stops, not when the request ends.</param>
    public async Task<EndpointAnswer> ReceiveAsync(string? signed, string? timestamp, ReadOnlyMemory<byte> body, CancellationToken running)
    {
        var receivedAt = clock.GetTimestamp();
        if (!signature.Holds(signed, timestamp, body.Span))
        {
            log.SignatureRefused();
            return Forged;
        }

        if (Parse(body) is not { } data) return Unreadable;
        if (data.Number("type") == (int)InteractionKind.Ping) return Said(Callbacks.Pong());
        if (Interaction.Read(data) is not { } interaction) return Unreadable;
        return interaction.Kind switch
        {
            InteractionKind.Autocomplete => Said(forms.Choices(interaction)),
            _ when reader.FormOf(interaction, clock.GetUtcNow()) is { } request =>
                await forms.OpenAsync(request, running) is { } form ? Said(form) : await TakeAsync(interaction, request.Order, receivedAt, running),
            _ when reader.Read(interaction, clock.GetUtcNow()) is { } message => await TakeAsync(interaction, message, receivedAt, running),
            _ => Said(Callbacks.Message(MessageWriter.Plain(words["button.unknown"]), isQuiet: true)),
        };
    }

    private async Task<EndpointAnswer> TakeAsync(Interaction interaction, IncomingMessage message, long receivedAt, CancellationToken running)
    {
        if (Accept is not { } accept) return NotReady;
        var first = new TaskCompletionSource<JsonNode>(TaskCreationOptions.RunContinuationsAsynchronously);

        // Watched over before anybody can answer it.
        interactions.Begin(interaction, receivedAt, (said, _) => Task.FromResult<RestOutcome>(first.TrySetResult(said)
            ? new RestOutcome.Done(default)
            : new RestOutcome.Refused(System.Net.HttpStatusCode.BadRequest, ErrorCode.AlreadyAcknowledged, "already answered")), running);
        var stored = StoreAsync(interaction, message, accept, running);

        // A slow disk must not cost the three seconds: «thinking …» is said meanwhile.
        if (await Task.WhenAny(first.Task, stored) == stored) await stored;
        else _ = TellAsync(stored);
        return Said(await first.Task.WaitAsync(running));
    }

    private async Task StoreAsync(Interaction interaction, IncomingMessage message, Accept accept, CancellationToken running)
    {
        await interactions.KeepAsync([interaction], running);
        await accept([message], running);
    }

    // Nobody waits for it any more, so it is said at least to the operator.
    private async Task TellAsync(Task stored)
    {
        try
        {
            await stored;
        }
        catch (OperationCanceledException)
        {
            // The bot stops.
        }
        catch (Exception problem)
        {
            log.InteractionNotStored(problem);
        }
    }

    private static EndpointAnswer Said(JsonNode callback) => new(200, callback.ToJsonString());

    private static JsonElement? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(body.Span);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
