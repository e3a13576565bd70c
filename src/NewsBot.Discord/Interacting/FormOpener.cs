// Opens forms for moderators, and suggests facts to them while they type.
using System.Text.Json.Nodes;
using NewsBot.Conversation;
using NewsBot.Conversation.Moderating;
using NewsBot.Discord.Receiving;
using NewsBot.Discord.Rest;
using NewsBot.Discord.Sending;

namespace NewsBot.Discord.Interacting;

/// <param name="forms">Null where nobody moderates here; then no form is ever asked for.</param>
internal sealed class FormOpener(DeskForms? forms, InteractionReader reader, Interactions interactions, CustomIds ids, Words words, Suggest suggest, TimeProvider clock)
{
    /// <summary>The first answer to what asks for a form; null where the order has none and goes as a message.</summary>
    public async ValueTask<JsonObject?> OpenAsync(FormRequest request, CancellationToken cancellationToken)
    {
        var order = request.Order;
        if (request.Continues)
        {
            var rest = forms is null ? null : await forms.ContinueAsync(order, cancellationToken);
            return (rest is null ? null : Modals.Write(rest, target: null, ids)) ?? Callbacks.Message(MessageWriter.Plain(words["form.over"]), isQuiet: !order.IsPrivate);
        }

        return forms is not null && await forms.OpenAsync(order, cancellationToken) is { } form ? Modals.Write(form, order.RepliesTo, ids) : null;
    }

    /// <summary>Opens it by a request, or lets the order go as a message. A form is the first word, never put off, so it is made at once.</summary>
    /// <param name="receivedAt">As for <see cref="Interactions.Begin"/>.</param>
    public async Task OpenAsync(Interaction interaction, FormRequest request, long receivedAt, RestClient rest, Accept accept, CancellationToken cancellationToken)
    {
        if (await OpenAsync(request, cancellationToken) is { } form)
        {
            var outcome = await rest.CallAsync(Routes.Callback(interaction.Id, interaction.Token, form) with { IsRepeated = true }, cancellationToken);
            if (outcome is RestOutcome.Refused { Code: ErrorCode.UnknownInteraction }) interactions.Lose(interaction.Key);
            return;
        }

        await interactions.KeepAsync([interaction], cancellationToken);
        await accept([request.Order], cancellationToken);
        interactions.Begin(interaction, receivedAt, respond: null, cancellationToken);
    }

    /// <summary>What is suggested to somebody who types: facts to a moderator, questions to everybody.</summary>
    public JsonObject Choices(Interaction interaction)
    {
        if (reader.DeskCommandOf(interaction) is not { } command) return Callbacks.Choices(suggest(interaction.Typed).Select(question => (question, question)));
        var asker = reader.Message(interaction, interaction.Typed, clock.GetUtcNow());
        return Callbacks.Choices((forms?.Facts(command, interaction.Typed, asker) ?? []).Select(fact => (fact.Label, fact.Value)));
    }
}
