// discord-probe: the Discord client alone, for whoever measures how it behaves under fault.
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using NewsBot.CommandLine;
using NewsBot.Composition;
using NewsBot.Discord;
using NewsBot.Hosting;

namespace NewsBot.Verbs;

internal static class DiscordProbeVerb
{
    // A played Discord takes any.
    private const string AnyToken = "probe";

    public static async Task<int> RunAsync(Invocation call, Streams streams, IConfiguration configuration, CancellationToken cancellationToken)
    {
        var rest = call.Value("rest") ?? throw new UsageException("'discord-probe' needs an address; it is written: discord-probe --rest URL");
        if (!Uri.TryCreate(rest, UriKind.Absolute, out var url)) throw new UsageException($"--rest takes the address before '/v10', not '{rest}'.");
        var token = configuration["NewsBot:Discord:Token"] is { Length: > 0 } known ? known : AnyToken;
        using var logs = LoggerFactory.Create(logging => logging.ToStandardError(configuration, LogLevel.Warning));
        using var probe = new DiscordProbe(new DiscordSettings(token, url, []), streams.Output, TimeProvider.System, Channels.Chance, logs.CreateLogger<DiscordProbe>());
        try
        {
            await probe.RunAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The only way it ends.
        }

        return ExitCode.Done;
    }
}
