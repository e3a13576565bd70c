// A channel that writes down what it is given to send, and answers as it is told.
using System.Collections.Concurrent;
using System.Text;
using NewsBot.Conversation;

namespace NewsBot.Tests.Conversation;

internal sealed class FakeChannel(string name) : IChannel
{
    /// <summary>What was sent, in order: the body as text.</summary>
    public ConcurrentQueue<string> Said { get; } = [];

    /// <summary>Rows as they were when the send began.</summary>
    public ConcurrentQueue<OutboxRow> Sent { get; } = [];

    /// <summary>Every reply that was rendered, in order.</summary>
    public ConcurrentQueue<Reply> Rendered { get; } = [];

    /// <summary>What becomes of a send; sent by default.</summary>
    public Func<OutboxRow, CancellationToken, Task<SendOutcome>> Sending { get; set; } =
        (row, _) => Task.FromResult<SendOutcome>(new SendOutcome.Sent($"m-{row.Id}"));

    /// <summary>How long a chat must wait; nobody by default.</summary>
    public Func<string, TimeSpan> Pausing { get; set; } = _ => TimeSpan.Zero;

    public string Name => name;

    public Task RunAsync(Accept accept, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Text and citation are a part each, so that turns of several parts are seen.</summary>
    public IReadOnlyList<Part> Render(Reply reply)
    {
        Rendered.Enqueue(reply);
        return [.. new[] { reply.Text, reply.CitationLine }.OfType<string>().Select(text => new Part(Encoding.UTF8.GetBytes(text)))];
    }

    public TimeSpan WaitFor(string chat) => Pausing(chat);

    public async Task<SendOutcome> SendAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        Sent.Enqueue(row);
        Said.Enqueue(Encoding.UTF8.GetString(row.Body.Span));
        return await Sending(row, cancellationToken);
    }
}
