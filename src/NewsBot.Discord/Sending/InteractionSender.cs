// Sends one part of the answer to an interaction: as its first word, in the place of «thinking …», or after them.
using System.Text.Json.Nodes;
using NewsBot.Conversation;
using NewsBot.Discord.Interacting;
using NewsBot.Discord.Rest;

namespace NewsBot.Discord.Sending;

internal sealed class InteractionSender(RestClient rest, Interactions interactions)
{
    private static readonly SendOutcome TooLate = new SendOutcome.Refused("the interaction's time is over");

    public async Task<SendOutcome> SendAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        var border = row.Id.LastIndexOf('#');
        var key = row.Id[..border];
        if (await interactions.FindAsync(key, cancellationToken) is not { } pending) return TooLate;
        var body = MessageBody.Parse(row.Body.Span);
        await pending.Gate.WaitAsync(cancellationToken);
        try
        {
            var outcome = row.Id[border..] == "#0"
                ? await FirstAsync(key, pending, body, cancellationToken)
                : await rest.CallAsync(FollowUp(pending.Secret, body), cancellationToken);
            return outcome is RestOutcome.Refused && pending.Progress == Progress.Lost ? TooLate : Outcomes.Of(outcome);
        }
        finally
        {
            pending.Gate.Release();
        }
    }

    private static bool IsQuiet(InteractionSecret secret, MessageBody body) => !secret.IsPrivate && (secret.IsQuiet || body.IsQuiet);

    // Whatever was said before, saying it again in this way shows the answer once.
    private async Task<RestOutcome> FirstAsync(string key, PendingInteraction pending, MessageBody body, CancellationToken cancellationToken)
    {
        if (pending.Progress != Progress.Open)
        {
            var edited = await rest.CallAsync(Routes.EditOriginal(pending.Secret.Application, pending.Secret.Token, body.Message.DeepClone()), cancellationToken);
            if (edited is RestOutcome.Done) pending.Progress = Progress.Answered;
            if (edited is not RestOutcome.Refused refused) return edited;

            // The process before this one died without a word: there may be a moment left for the first one.
            if (pending.Progress is not (Progress.Unsure or Progress.Lost) || !(refused.IsMissing || refused.Code == ErrorCode.InvalidWebhookToken)) return edited;
        }

        var outcome = await pending.RespondAsync(Callbacks.Message((JsonObject)body.Message.DeepClone(), IsQuiet(pending.Secret, body)), cancellationToken);
        switch (outcome)
        {
            case RestOutcome.Done:
                pending.Progress = Progress.Answered;
                return outcome;
            case RestOutcome.Refused { Code: ErrorCode.AlreadyAcknowledged }:
                pending.Progress = Progress.Deferred;
                return new RestOutcome.TooMany(TimeSpan.Zero);
            case RestOutcome.Refused { Code: ErrorCode.UnknownInteraction }:
                interactions.Lose(key, pending);
                return outcome;
            case RestOutcome.Broken:
                pending.Progress = Progress.Unsure;
                return outcome;
            default:
                return outcome;
        }
    }

    private static RestCall FollowUp(InteractionSecret secret, MessageBody body)
    {
        var message = (JsonObject)body.Message.DeepClone();
        if (IsQuiet(secret, body)) message["flags"] = Callbacks.Ephemeral;
        return Routes.FollowUp(secret.Application, secret.Token, message);
    }
}
