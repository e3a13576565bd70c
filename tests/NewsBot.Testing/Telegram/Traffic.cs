// What the bot asked for, and what was wrong with it.
using System.Text.Json.Nodes;

namespace NewsBot.Testing.Telegram;

/// <param name="Parameters">As the client wrote them.</param>
public sealed record ApiRequest(string Method, JsonObject Parameters, DateTimeOffset At)
{
    /// <summary>The HTTP code of the answer; 0 while it is outstanding or when there was none.</summary>
    public int Status { get; internal set; }
}

/// <summary>A departure from the published description, in a call, or in an answer of the fake itself.</summary>
public sealed record Violation(string Method, string Problem)
{
    public override string ToString() => $"{Method}: {Problem}";
}

internal sealed class Traffic
{
    private readonly Lock _gate = new();
    private readonly List<ApiRequest> _requests = [];
    private readonly List<Violation> _violations = [];

    public IReadOnlyList<ApiRequest> Requests
    {
        get
        {
            lock (_gate) return [.. _requests];
        }
    }

    public IReadOnlyList<Violation> Violations
    {
        get
        {
            lock (_gate) return [.. _violations];
        }
    }

    public void Add(ApiRequest request)
    {
        lock (_gate) _requests.Add(request);
    }

    public void Complain(string method, IEnumerable<string> problems)
    {
        lock (_gate) _violations.AddRange(problems.Select(problem => new Violation(method, problem)));
    }
}
