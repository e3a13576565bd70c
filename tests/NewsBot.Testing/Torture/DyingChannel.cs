// A channel in a process that is to die: passes everything on, and ends it where a message or a part is between platform and store.
using NewsBot.Conversation;

namespace NewsBot.Testing.Torture;

internal sealed class DyingChannel(IChannel channel, IConversationStore store, Death death) : IChannel
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);

    public string Name => channel.Name;

    public Task RunAsync(Accept accept, CancellationToken cancellationToken) => channel.RunAsync(
        async (messages, token) =>
        {
            if (messages.Count(message => death.Learn(message.Key, message.Text)) > 0) await AloneAsync(token);
            if (messages.Any(message => death.IsAt(Step.Received, message.Key))) await Death.ComeAsync<bool>();
            await accept(messages, token);
            if (messages.Any(message => death.IsAt(Step.Committed, message.Key))) await Death.ComeAsync<bool>();
        },
        cancellationToken);

    public IReadOnlyList<Part> Render(Reply reply) => channel.Render(reply);

    public TimeSpan WaitFor(string chat) => channel.WaitFor(chat);

    public Task<FetchOutcome> FetchAsync(string file, int most, CancellationToken cancellationToken) => channel.FetchAsync(file, most, cancellationToken);

    public async Task<SendOutcome> SendAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        if (death.IsAtPart(Step.BeforeSend, row.Id)) await Death.ComeAsync<bool>();
        var outcome = await channel.SendAsync(row, cancellationToken);
        return death.IsAtPart(Step.AfterSend, row.Id) ? await Death.ComeAsync<SendOutcome>() : outcome;
    }

    // What another process left is answered and settled first: this death is to cut the way of one question, and the send of no other.
    private async Task AloneAsync(CancellationToken cancellationToken)
    {
        while (await store.CountAsync(cancellationToken) is not { Waiting: 0, Unsent: 0 }) await Task.Delay(Look, TimeProvider.System, cancellationToken);
    }
}
