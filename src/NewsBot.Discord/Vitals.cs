// What an operator can watch of the connection to Discord: counted since the start, and shown to whatever reads .NET meters.
using System.Diagnostics.Metrics;

namespace NewsBot.Discord;

/// <summary>Whose limit a 429 tells of.</summary>
internal enum LimitScope
{
    User,
    Shared,
    Global,
}

/// <summary>Thread-safe.</summary>
internal sealed class Vitals : IDisposable
{
    /// <summary>The meter's name, for tools that read it.</summary>
    public const string MeterName = "NewsBot.Discord";

    private readonly long[] _limited = new long[Enum.GetValues<LimitScope>().Length];
    private long _reconnects;
    private long _resumes;
    private long _identifies;
    private long _lostInteractions;

    public Vitals()
    {
        Meter = new Meter(MeterName);
        Meter.CreateObservableCounter("discord.reconnects", () => Reconnects, description: "connections that ended and were made again");
        Meter.CreateObservableCounter("discord.resumes", () => Resumes, description: "sessions that were gone on with");
        Meter.CreateObservableCounter("discord.identifies", () => Identifies, description: "sessions that were begun; Discord allows 1,000 a day");
        Meter.CreateObservableCounter("discord.lost_interactions", () => LostInteractions, description: "commands and presses that died before their first word");
        Meter.CreateObservableCounter(
            "discord.rate_limited",
            () => Enum.GetValues<LimitScope>().Select(scope => new Measurement<long>(Limited(scope), new KeyValuePair<string, object?>("scope", Name(scope)))),
            description: "answers 429, by whose limit it was");
        Meter.CreateObservableGauge("discord.latency", () => Latency()?.TotalMilliseconds ?? 0, unit: "ms", description: "how long the last heartbeat took; 0 before there was one");
        Meter.CreateObservableGauge("discord.healthy", () => IsHealthy() ? 1 : 0, description: "1: every shard is in a session and its heartbeats are answered");
    }

    public Meter Meter { get; }

    public Func<TimeSpan?> Latency { get; set; } = () => null;

    public Func<bool> IsHealthy { get; set; } = () => false;

    public long Reconnects => Interlocked.Read(ref _reconnects);

    public long Resumes => Interlocked.Read(ref _resumes);

    public long Identifies => Interlocked.Read(ref _identifies);

    public long LostInteractions => Interlocked.Read(ref _lostInteractions);

    public long Limited(LimitScope scope) => Interlocked.Read(ref _limited[(int)scope]);

    public void Reconnected() => Interlocked.Increment(ref _reconnects);

    public void Resumed() => Interlocked.Increment(ref _resumes);

    public void Identified() => Interlocked.Increment(ref _identifies);

    public void InteractionLost() => Interlocked.Increment(ref _lostInteractions);

    public void Limit(LimitScope scope) => Interlocked.Increment(ref _limited[(int)scope]);

    /// <summary>As Discord writes it.</summary>
    public static string Name(LimitScope scope) => scope switch
    {
        LimitScope.Global => "global",
        LimitScope.Shared => "shared",
        _ => "user",
    };

    public void Dispose() => Meter.Dispose();
}
