// Where the gateway is, how many shards it wants, and how many sessions may still be begun: asked once, and again when the address fails.
using System.Text.Json;
using Microsoft.Extensions.Logging;
using NewsBot.Conversation.Delivery;
using NewsBot.Discord.Rest;

namespace NewsBot.Discord.Gateway;

/// <summary>Shared by all shards of the bot. Thread-safe.</summary>
internal sealed class GatewayAddress(RestClient rest, IdentifyGate gate, TimeProvider clock, ILogger log)
{
    private const int OneDay = 24 * 60 * 60 * 1000;

    private volatile string? _url;

    /// <summary>How many shards Discord advises; 1 before it was asked.</summary>
    public int Shards { get; private set; } = 1;

    /// <summary>The main address, without a query. Asks until Discord answers.</summary>
    /// <exception cref="TokenRefusedException">Discord does not know the token.</exception>
    public async Task<string> GetAsync(CancellationToken cancellationToken)
    {
        for (var failures = 1; ; failures++)
        {
            if (_url is { } known) return known;
            switch (await rest.CallAsync(Routes.GatewayBot, cancellationToken))
            {
                case RestOutcome.Done done when done.Body.Text("url") is { } url:
                    Learn(done.Body);
                    _url = url;
                    return url;
                case RestOutcome.TokenRefused:
                    throw new TokenRefusedException();
                case var failed:
                    log.NotReached(failed switch
                    {
                        RestOutcome.Broken broken => broken.Why,
                        RestOutcome.NotReached closed => closed.Why,
                        RestOutcome.Refused refused => refused.Why,
                        _ => "an answer without an address",
                    });

                    // A refusal is not repeated by the client, and many of them in a short time would get the machine's address banned.
                    await Task.Delay(Backoff.After(failures), clock, cancellationToken);
                    break;
            }
        }
    }

    /// <summary>The address failed: the next one who wants it asks again.</summary>
    public void Forget() => _url = null;

    private void Learn(JsonElement answer)
    {
        Shards = (int)Math.Clamp(answer.Number("shards") ?? 1, 1, 10_000);
        if (answer.Child("session_start_limit") is not { } limit) return;
        gate.Learn(
            (int)(limit.Number("max_concurrency") ?? 1),
            (int)(limit.Number("remaining") ?? 1),
            TimeSpan.FromMilliseconds(limit.Number("reset_after") ?? OneDay));
    }
}

/// <summary>Discord does not know the token.</summary>
internal sealed class TokenRefusedException() : Exception("Discord does not know the token.");
