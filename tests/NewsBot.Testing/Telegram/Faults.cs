// What goes wrong on the way, by script.
using System.Text.Json.Nodes;

namespace NewsBot.Testing.Telegram;

/// <summary>One thing that can happen to a call.</summary>
public abstract record Fault
{
    private Fault()
    {
    }

    /// <summary>The connection is cut; the call was not carried out.</summary>
    public static Fault Reset { get; } = new Cut(CarriedOut: false);

    /// <summary>The call is carried out, then the connection is cut before the answer.</summary>
    public static Fault AcceptThenReset { get; } = new Cut(CarriedOut: true);

    /// <summary>The call is carried out, and the answer never comes.</summary>
    public static Fault AcceptThenHang { get; } = new Hang();

    /// <summary>A page of a proxy instead of an answer.</summary>
    public static Fault NotJson { get; } = new Page();

    public static Fault TooMany(int retryAfter) =>
        new Answer(429, $"Too Many Requests: retry after {retryAfter}", new JsonObject { ["retry_after"] = retryAfter });

    public static Fault ServerError(int code) => new Answer(code, code switch
    {
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        504 => "Gateway Timeout",
        _ => "Internal Server Error",
    }, null);

    /// <summary>Any refusal in Telegram's form, such as 403 «Forbidden: user is deactivated».</summary>
    public static Fault Refuse(int code, string description, JsonObject? parameters = null) => new Answer(code, description, parameters);

    /// <summary>The call waits before it is carried out, by the clock of the options.</summary>
    public static Fault Delay(TimeSpan time) => new Wait(time);

    internal sealed record Answer(int Code, string Description, JsonObject? Parameters) : Fault;

    internal sealed record Cut(bool CarriedOut) : Fault;

    internal sealed record Hang : Fault;

    internal sealed record Page : Fault;

    internal sealed record Wait(TimeSpan Time) : Fault;
}

/// <summary>The script: what happens to the next calls of a method, and to all of them.</summary>
public sealed class Faults
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<Fault>> _next = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Fault> _always = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Each fault meets one call of the method, in order.</summary>
    public void Next(string method, params IReadOnlyList<Fault> faults)
    {
        lock (_gate)
        {
            if (!_next.TryGetValue(method, out var queue)) _next[method] = queue = new Queue<Fault>();
            foreach (var fault in faults) queue.Enqueue(fault);
        }
    }

    /// <summary>Meets every call of the method, «*» every call, after those of <see cref="Next"/>.</summary>
    public void Always(string method, Fault fault)
    {
        lock (_gate) _always[method] = fault;
    }

    public void Clear()
    {
        lock (_gate)
        {
            _next.Clear();
            _always.Clear();
        }
    }

    internal Fault? Take(string method)
    {
        lock (_gate)
        {
            foreach (var name in (string[])[method, "*"])
            {
                if (_next.TryGetValue(name, out var queue) && queue.TryDequeue(out var next)) return next;
            }

            return _always.GetValueOrDefault(method) ?? _always.GetValueOrDefault("*");
        }
    }
}
