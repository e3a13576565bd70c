// A conversation in the terminal, or with a pipe: each line of the input is one message, each answer is printed once it is durable.
using System.Collections.Concurrent;
using System.Text;
using NewsBot.CommandLine;
using NewsBot.Conversation;
using NewsBot.Conversation.Delivery;

namespace NewsBot.Terminal;

/// <summary>The channel «console». It ends with its input, when everything that was asked is answered.</summary>
/// <param name="session">Unique for this run, so that message keys never repeat.</param>
/// <param name="interactive">A person sits before it: a prompt is shown, and the next line is read after the answer.</param>
internal sealed class ConsoleChannel(Streams streams, string session, bool interactive, TimeProvider clock) : IChannel
{
    public const string ChannelName = "console";

    /// <summary>The person at the terminal, and the chat with it: «console:reader» for <c>forget</c>.</summary>
    public const string Reader = "reader";

    private const string Prompt = "> ";

    private readonly ConcurrentDictionary<string, bool> _unanswered = new(StringComparer.Ordinal);
    private readonly Doorbell _answered = new();

    public string Name => ChannelName;

    public async Task RunAsync(Accept accept, CancellationToken cancellationToken)
    {
        var number = 0;
        await ShowPromptAsync();
        await foreach (var line in streams.ReadLinesAsync(cancellationToken))
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                var key = $"{ChannelName}:{session}:{++number}";
                _unanswered[key] = true;
                await accept([new IncomingMessage(key, ChannelName, Reader, Reader, line, clock.GetUtcNow(), IsPrivate: true, RepliesTo: null, MessageId: null)], cancellationToken);
                if (interactive) await AllAnsweredAsync(cancellationToken);
            }

            await ShowPromptAsync();
        }

        await AllAnsweredAsync(cancellationToken);
    }

    /// <summary>Always one part: so one part sent is one message answered.</summary>
    public IReadOnlyList<Part> Render(Reply reply) => [new Part(Encoding.UTF8.GetBytes(ConsoleText.Of(reply)))];

    public TimeSpan WaitFor(string chat) => TimeSpan.Zero;

    public async Task<SendOutcome> SendAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        await streams.Output.WriteAsync(Encoding.UTF8.GetString(row.Body.Span));
        await streams.Output.FlushAsync(cancellationToken);
        _unanswered.TryRemove(row.Id[..row.Id.LastIndexOf('#')], out _);
        _answered.Ring();
        return new SendOutcome.Sent(null);
    }

    /// <summary>Prints a reply that nobody asked for.</summary>
    public void Show(Reply reply) => streams.Output.Write(ConsoleText.Of(reply));

    private async Task AllAnsweredAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var bell = _answered.Next;
            if (_unanswered.IsEmpty) return;
            await bell.WaitAsync(cancellationToken);
        }
    }

    private async Task ShowPromptAsync()
    {
        if (!interactive) return;
        await streams.Output.WriteAsync(Prompt);
        await streams.Output.FlushAsync();
    }
}
