// What an operator sees of the connection, in the log and by any tool that reads meters.
using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using NewsBot.Discord;
using NewsBot.Testing.Discord;
using Xunit;

namespace NewsBot.Tests.Discord;

public sealed class VitalsTests
{
    [Fact]
    public async Task Sessions_reconnections_and_refusals_are_counted_and_shown()
    {
        await using var probed = await ProbedDiscord.ReadyAsync(new FakeDiscordOptions { HeartbeatInterval = TimeSpan.FromMilliseconds(200) });
        await probed.Discord.SayAsync(7);
        await probed.PrintsAsync("RESUMED 0");
        probed.Discord.Faults.Next("POST /channels/", DiscordFault.TooMany(0.1, "shared"));
        probed.Discord.User("sara").WriteDirectly("!send");
        await probed.PrintsAsync("sent both");
        await probed.UntilAsync(() => probed.Vitals.Latency() is not null, "an answered heartbeat");

        var shown = Shown(probed.Vitals);

        Assert.InRange(shown["discord.latency"], double.Epsilon, 60_000);
        Assert.Equal(
            "discord.healthy 1, discord.identifies 1, discord.lost_interactions 0, discord.rate_limited global 0, discord.rate_limited shared 1, discord.rate_limited user 0, discord.reconnects 1, discord.resumes 1",
            string.Join(", ", shown.Where(one => one.Key != "discord.latency").OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key} {one.Value}")));
    }

    [Fact]
    public async Task A_bot_that_was_sent_away_is_not_healthy()
    {
        await using var probed = await ProbedDiscord.ReadyAsync();

        await probed.Discord.CloseAllAsync(4014);

        await probed.PrintsAsync("STOPPED 4014");
        Assert.Equal(0, Shown(probed.Vitals)["discord.healthy"]);
    }

    private static ConcurrentDictionary<string, double> Shown(Vitals vitals)
    {
        var shown = new ConcurrentDictionary<string, double>(StringComparer.Ordinal);
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, one) =>
        {
            if (instrument.Meter == vitals.Meter) one.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => shown[Name(instrument, tags)] = value);
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => shown[Name(instrument, tags)] = value);
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => shown[Name(instrument, tags)] = value);
        listener.Start();
        listener.RecordObservableInstruments();
        return shown;
    }

    private static string Name(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) => tags.Length == 0 ? instrument.Name : $"{instrument.Name} {tags[0].Value}";
}
