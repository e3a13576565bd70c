// The client alone, for whoever measures it: prints one line an event, sends when told to, answers interactions.
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using NewsBot.Discord.Gateway;
using NewsBot.Discord.Interacting;
using NewsBot.Discord.Rest;
using NewsBot.Discord.Sending;

namespace NewsBot.Discord;

/// <summary>Without store and without knowledge: what it shows is the gateway and the REST interface, as the channel uses them.</summary>
public sealed class DiscordProbe : IDisposable
{
    private const int ShownLetters = 20;

    private readonly DiscordClient _client;
    private readonly TextWriter _output;
    private readonly TimeProvider _clock;

    /// <param name="output">Gets one line an event, flushed.</param>
    public DiscordProbe(DiscordSettings settings, TextWriter output, TimeProvider clock, Func<double> chance, ILogger log)
        : this(settings, output, clock, GatewayTiming.Documented, chance, log)
    {
    }

    internal DiscordProbe(DiscordSettings settings, TextWriter output, TimeProvider clock, GatewayTiming timing, Func<double> chance, ILogger log)
    {
        _client = new DiscordClient(settings, clock, timing, chance, log);
        (_output, _clock) = (TextWriter.Synchronized(output), clock);
    }

    internal Vitals Vitals => _client.Vitals;

    /// <summary>Runs until cancelled, also after Discord closed the connection for good.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var fatal = await _client.RunAsync(_ => Task.FromResult<(Session?, Take)>((null, (happened, _) => Take(happened, cancellationToken))), cancellationToken);
        Print($"STOPPED {fatal.Code} {fatal.Why}");
        await Task.Delay(Timeout.InfiniteTimeSpan, _clock, cancellationToken);
    }

    public void Dispose() => _client.Dispose();

    private ValueTask Take(GatewayEvent happened, CancellationToken cancellationToken)
    {
        switch (happened.Name)
        {
            case "READY":
                Print("READY");
                break;
            case "RESUMED":
                Print($"RESUMED {happened.Data.GetRawText()}");
                break;
            case "MESSAGE_CREATE" when happened.Data.Text("content") is { } content:
                Print($"MSG {content[..Math.Min(content.Length, ShownLetters)]} {content.Length}");
                if (content == "!send" && happened.Data.Text("channel_id") is { } channel) Pass(() => SendBothAsync(channel, happened.Data.Text("id") ?? "", cancellationToken));
                break;
            case "INTERACTION_CREATE" when Interaction.Read(happened.Data) is { } interaction:
                Pass(() => AnswerAsync(interaction, happened.ReceivedAt, cancellationToken));
                break;
        }

        return ValueTask.CompletedTask;
    }

    private async Task SendBothAsync(string channel, string cause, CancellationToken cancellationToken)
    {
        var start = _clock.GetTimestamp();
        await Task.WhenAll(SendAsync(channel, "a", cause, cancellationToken), SendAsync(channel, "b", cause, cancellationToken));
        Print($"sent both after {Milliseconds(start)} ms");
    }

    private async Task SendAsync(string channel, string content, string cause, CancellationToken cancellationToken)
    {
        var body = MessageWriter.Plain(content);
        body["nonce"] = MessageSender.Nonce($"{cause}#{content}");
        body["enforce_nonce"] = true;
        var outcome = await _client.Rest.CallAsync(Routes.CreateMessage(channel, body) with { IsRepeated = true }, cancellationToken);
        if (outcome is not RestOutcome.Done) Print($"ERR sending {content}: {outcome}");
    }

    private async Task AnswerAsync(Interaction interaction, long receivedAt, CancellationToken cancellationToken)
    {
        JsonObject answer = interaction.Kind == InteractionKind.Autocomplete ? Callbacks.Choices([("x", "x")]) : Callbacks.Message(MessageWriter.Plain("x"), isQuiet: false);
        var outcome = await _client.Rest.CallAsync(Routes.Callback(interaction.Id, interaction.Token, answer), cancellationToken);
        if (outcome is RestOutcome.Done) Print($"interaction replied after {Milliseconds(receivedAt)} ms");
        else Print($"ERR answering the interaction: {outcome}");
    }

    private string Milliseconds(long since) => _clock.GetElapsedTime(since).TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture);

    private void Pass(Func<Task> work) => _ = Task.Run(async () =>
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException)
        {
            // The probe stops.
        }
        catch (Exception problem)
        {
            Print($"ERR {problem.GetType().Name}: {problem.Message}");
        }
    });

    private void Print(string line)
    {
        _output.WriteLine(line.ReplaceLineEndings(" "));
        _output.Flush();
    }
}
