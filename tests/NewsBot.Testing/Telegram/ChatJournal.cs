// What happens in a chat, as its people see it, in order; the chat page and other processes follow it.
using System.Text.Json.Nodes;

namespace NewsBot.Testing.Telegram;

internal sealed class ChatJournal
{
    private readonly Lock _gate = new();
    private readonly List<JsonObject> _events = [];
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="kind">message, edited, deleted, action or answer.</param>
    public void Add(string kind, JsonObject body)
    {
        lock (_gate)
        {
            _events.Add(new JsonObject { ["number"] = _events.Count + 1, ["kind"] = kind, ["body"] = body.DeepClone() });
            _next.TrySetResult();
            _next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>The events after a number; waits for one, and returns none when none came in time.</summary>
    public async Task<JsonArray> AfterAsync(int number, TimeSpan timeout, CancellationToken cancellationToken)
    {
        Task next;
        lock (_gate)
        {
            if (_events.Count > number) return From(number);
            next = _next.Task;
        }

        try
        {
            await next.WaitAsync(timeout, cancellationToken);
        }
        catch (TimeoutException)
        {
            return [];
        }

        lock (_gate) return From(number);
    }

    private JsonArray From(int number) => new([.. _events.Skip(Math.Max(0, number)).Select(entry => entry.DeepClone())]);
}
