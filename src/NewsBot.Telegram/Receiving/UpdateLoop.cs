// The long poll: ask for updates, make them durable, and only then ask for the next.
using System.Text.Json;
using Microsoft.Extensions.Logging;
using NewsBot.Conversation;
using NewsBot.Conversation.Delivery;
using NewsBot.Telegram.Api;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace NewsBot.Telegram.Receiving;

/// <summary>Telegram forgets an update when a later one is asked for, so that is done after the inbox has it.</summary>
internal sealed class UpdateLoop(Connection connection, ApiHealth health, CommandMenu menu, IReadOnlyList<CommandDescription> commands, NewsroomChats newsroom, TimeProvider clock, ILogger log)
{
    // Whoever polled before may still be at it for a moment.
    private static readonly TimeSpan OtherPollerPause = TimeSpan.FromSeconds(5);

    /// <summary>Runs until cancelled.</summary>
    /// <param name="taken">Told of each message that is durable.</param>
    /// <exception cref="ChannelException">Telegram does not know the token.</exception>
    public async Task RunAsync(Accept accept, Action<Update, IncomingMessage> taken, CancellationToken cancellationToken)
    {
        var me = await MeetAsync(cancellationToken);
        log.Listening(me.Name);
        await menu.OfferAsync(commands, cancellationToken);

        var reader = new UpdateReader(me, newsroom.NewsChannel);
        int? offset = null;
        while (true)
        {
            var batch = await EnduringAsync(token => PollAsync(offset, token), cancellationToken);
            await TakeAsync(batch, reader, accept, taken, cancellationToken);
            // Confirmed by the next poll, and then no longer held against Telegram: after a quiet week its ids start anew, maybe below this one.
            offset = batch.Select(PendingUpdates.IdOf).Max() + 1;
        }
    }

    private async Task<Identity> MeetAsync(CancellationToken cancellationToken)
    {
        var me = await EnduringAsync(connection.Calls.GetMe, cancellationToken);
        return new Identity(me.Id, me.Username ?? "", commands.Concat(newsroom.Commands).Select(command => command.Name).ToHashSet(StringComparer.Ordinal));
    }

    private Task<JsonElement[]> PollAsync(int? offset, CancellationToken cancellationToken) => connection.Polls.SendRequest(
        new PendingUpdates { Offset = offset, Timeout = (int)Connection.PollTime.TotalSeconds, AllowedUpdates = newsroom.NewsChannel is null ? PendingUpdates.OfReaders : PendingUpdates.WithPosts }, cancellationToken);

    private async Task TakeAsync(
        JsonElement[] batch, UpdateReader reader, Accept accept, Action<Update, IncomingMessage> taken, CancellationToken cancellationToken)
    {
        var messages = new List<(Update Update, IncomingMessage Message)>();
        foreach (var raw in batch)
        {
            var update = PendingUpdates.Read(raw);
            if (update is null)
                log.UpdateUnreadable(PendingUpdates.IdOf(raw));
            else if (reader.Read(update, clock.GetUtcNow()) is { } message)
                messages.Add((update, message));
        }

        if (messages.Count == 0) return;
        await StoreAsync([.. messages.Select(one => one.Message)], accept, cancellationToken);
        foreach (var (update, message) in messages) taken(update, message);
    }

    // A full disk: Telegram keeps what is not confirmed, so there is nothing to do but wait.
    private async Task StoreAsync(IReadOnlyList<IncomingMessage> messages, Accept accept, CancellationToken cancellationToken)
    {
        for (var failures = 1; ; failures++)
        {
            try
            {
                await accept(messages, cancellationToken);
                return;
            }
            catch (IOException problem)
            {
                var pause = Backoff.After(failures);
                log.NotStored((int)pause.TotalSeconds, problem);
                await Task.Delay(pause, clock, cancellationToken);
            }
        }
    }

    // Until the call succeeds; what cannot pass by waiting is thrown.
    private async Task<T> EnduringAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                if (health.Pause is { Ticks: > 0 } pause) await Task.Delay(pause, clock, cancellationToken);
                var result = await call(cancellationToken);
                if (health.Succeeded()) log.Recovered();
                return result;
            }
            catch (Exception problem) when (!cancellationToken.IsCancellationRequested && Verdict.Of(problem) is { } verdict)
            {
                await WaitOutAsync(verdict, cancellationToken);
            }
        }
    }

    private async Task WaitOutAsync(Verdict verdict, CancellationToken cancellationToken)
    {
        switch (verdict)
        {
            case Verdict.TokenRefused:
                throw BotDescription.TokenRefused();
            case Verdict.OtherPoller:
                log.OtherPoller((int)OtherPollerPause.TotalSeconds);
                await Task.Delay(OtherPollerPause, clock, cancellationToken);
                break;
            case Verdict.WebhookSet:
                await EnduringAsync(
                    async token =>
                    {
                        await connection.Calls.DeleteWebhook(dropPendingUpdates: false, token);
                        return true;
                    },
                    cancellationToken);
                log.WebhookRemoved();
                break;
            case Verdict.TooMany many:
                await Task.Delay(many.After, clock, cancellationToken);
                break;
            default:
                log.NotReached(verdict.Why, (int)Math.Ceiling(health.Failed().TotalSeconds));
                break;
        }
    }
}
