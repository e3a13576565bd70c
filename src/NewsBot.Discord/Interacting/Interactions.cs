// The interactions under way: each gets its first word in time, and its answer once.
using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using NewsBot.Conversation;
using NewsBot.Discord.Rest;

namespace NewsBot.Discord.Interacting;

/// <summary>Thread-safe.</summary>
/// <param name="isQuiet">Whether the answer to one is for nobody else, whatever it is.</param>
internal sealed class Interactions(RestClient rest, IConversationStore store, Func<Interaction, bool> isQuiet, Vitals vitals, TimeProvider clock, ILogger log)
{
    /// <summary>Discord gives three seconds from receipt for the first word; what takes longer than this is deferred.</summary>
    public static readonly TimeSpan DeferAfter = TimeSpan.FromSeconds(1.5);

    /// <summary>How long an interaction can be answered at all.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    private const string SecretRecord = "secret";

    private readonly ConcurrentDictionary<string, PendingInteraction> _pending = new(StringComparer.Ordinal);

    /// <summary>Begins to watch over an interaction: it is deferred by itself where no answer comes soon.</summary>
    /// <param name="receivedAt">A timestamp of the monotonic clock; the time does not begin with its handling.</param>
    /// <param name="respond">Null gives the first answer by a request.</param>
    public PendingInteraction Begin(Interaction interaction, long receivedAt, Func<JsonNode, CancellationToken, Task<RestOutcome>>? respond, CancellationToken cancellationToken)
    {
        var pending = Pending(SecretOf(interaction), respond, Progress.Open);

        // Delivered twice (a resume may do that): the first one is being answered.
        if (!_pending.TryAdd(interaction.Key, pending)) return _pending.GetValueOrDefault(interaction.Key, pending);
        _ = DeferInTimeAsync(interaction.Key, pending, receivedAt, cancellationToken);
        return pending;
    }

    /// <summary>Keeps what a process after this one needs for the answers; durable when it returns. Records of this kind are in no backup.</summary>
    public ValueTask KeepAsync(IEnumerable<Interaction> taken, CancellationToken cancellationToken)
    {
        var until = clock.GetUtcNow() + Life;
        return store.PutAsync(
            [.. taken.Select(one => new StoredRecord(SecretRecord, one.Key, $"{DiscordChannel.ChannelName}:{one.User}", SecretOf(one).ToBytes(), until))], cancellationToken);
    }

    /// <summary>The interaction, also one that a process before this one took in; null where its time is over.</summary>
    public async ValueTask<PendingInteraction?> FindAsync(string key, CancellationToken cancellationToken)
    {
        if (_pending.TryGetValue(key, out var known)) return known;
        var kept = await store.FindAsync(SecretRecord, key, cancellationToken);
        if (kept is null || kept.ExpiresAt <= clock.GetUtcNow() || InteractionSecret.Parse(kept.Body.Span) is not { } secret) return null;
        return _pending.GetOrAdd(key, Pending(secret, respond: null, Progress.Unsure));
    }

    /// <summary>The interaction died before its first word, by Discord's rule or because the bot was away.</summary>
    public void Lose(string key, PendingInteraction pending)
    {
        if (pending.Progress == Progress.Lost) return;
        pending.Progress = Progress.Lost;
        Lose(key);
    }

    /// <summary>As the other, of one that nobody watched over.</summary>
    public void Lose(string key)
    {
        vitals.InteractionLost();
        log.InteractionLost(key, vitals.LostInteractions);
    }

    private InteractionSecret SecretOf(Interaction interaction) => new(
        interaction.Id, interaction.Token, interaction.Application, interaction.IsPrivate, IsQuiet: !interaction.IsPrivate && isQuiet(interaction));

    private PendingInteraction Pending(InteractionSecret secret, Func<JsonNode, CancellationToken, Task<RestOutcome>>? respond, Progress progress) =>
        new(secret, respond ?? ((body, token) => rest.CallAsync(Routes.Callback(secret.Id, secret.Token, body), token)), progress);

    private async Task DeferInTimeAsync(string key, PendingInteraction pending, long receivedAt, CancellationToken cancellationToken)
    {
        try
        {
            var left = DeferAfter - clock.GetElapsedTime(receivedAt);
            if (left > TimeSpan.Zero) await Task.Delay(left, clock, cancellationToken);
            await DeferAsync(key, pending, cancellationToken);

            // Long after, nobody can ask for it any more.
            await Task.Delay(Life, clock, cancellationToken);
            _pending.TryRemove(key, out _);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The bot stops; what was deferred is finished by the next process.
        }
        catch (Exception problem)
        {
            log.CourtesyFailed("deferral", problem.GetType().Name);
        }
    }

    private async Task DeferAsync(string key, PendingInteraction pending, CancellationToken cancellationToken)
    {
        await pending.Gate.WaitAsync(cancellationToken);
        try
        {
            if (pending.Progress != Progress.Open) return;
            var outcome = await pending.RespondAsync(Callbacks.Deferred(pending.Secret.IsQuiet), cancellationToken);
            switch (outcome)
            {
                case RestOutcome.Done or RestOutcome.Refused { Code: ErrorCode.AlreadyAcknowledged }:
                    pending.Progress = Progress.Deferred;
                    break;
                case RestOutcome.Refused:
                    Lose(key, pending);
                    break;
                default:
                    pending.Progress = Progress.Unsure;
                    break;
            }
        }
        finally
        {
            pending.Gate.Release();
        }
    }
}
