// The moderators' desk: takes an update from its first word to a durable revision, one message at a time.
using NewsBot.Conversation.Wording;
using NewsBot.Knowledge;

namespace NewsBot.Conversation.Moderating;

/// <summary>Says nothing to who has no rights; whoever calls it has looked them up.</summary>
internal sealed class UpdateDesk(
    Newsdesk desk, DeskReader reader, DeskWriter writer, DeskRecords records, DeskPreviews previews, DeskLists lists, RevisionDesk revisions, ImportDesk imports, DraftPublisher publisher, TimeProvider clock)
{
    private const int MostChoices = 5;

    private static readonly TimeSpan StepLife = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan ConfirmLife = TimeSpan.FromMinutes(60);

    private KnowledgeSnapshot Known => desk.Knowledge.Snapshot;

    /// <summary>A message that is no command: an answer to a step, or null where it is none.</summary>
    public async Task<DeskTurn?> ContinueAsync(IncomingMessage message, ModeratorRole role, CancellationToken cancellationToken)
    {
        if (await RepliedAsync(message, cancellationToken) is { } decision) return await DecideAsync(decision, message, role, cancellationToken);
        if (await records.DraftOfAsync(message, cancellationToken) is not { } draft) return null;
        if (draft.Stage == DeskStage.Awaiting && clock.GetUtcNow() <= draft.Until && await imports.MaterialOfAsync(message, cancellationToken) is { } material)
            return await TakeMaterialAsync(draft, material, message, role, cancellationToken);
        if (message.Origin != MessageOrigin.Own || message.Kind != MessageKind.Text) return null;
        var text = message.Text.Trim();
        var isAnswer = draft.Stage switch
        {
            DeskStage.Confirming => reader.IsYes(text) || reader.IsNo(text) || reader.Read(text).Fields.Count > 0,
            DeskStage.Choosing => reader.IsYes(text) || DeskReader.Number(text) is not null || DeskReader.FactId(text) is not null || reader.IsNo(text),
            _ => reader.IsNo(text) || reader.Read(text).Fields.Count > 0 || !desk.Answerer.Asks(text),
        };
        if (!isAnswer) return null;
        // What comes too late is a message like any other, unless it plainly answers the step.
        if (clock.GetUtcNow() > draft.Until) return message.RepliesTo is not null ? await EndedAsync(draft, writer.Expired(), message, cancellationToken) : null;
        if (reader.IsNo(text)) return Cancelled(draft, message);
        return draft.Stage switch
        {
            DeskStage.Confirming when reader.IsYes(text) => await publisher.ConfirmAsync(draft, isProposal: false, message, role, cancellationToken),
            DeskStage.Choosing => await ChooseAsync(draft, text, message, role, cancellationToken),
            // Too early: a title that reads so is given behind its label.
            _ when reader.IsYes(text) => new DeskTurn(writer.StillMissing(draft)),
            _ => await AnswerAsync(draft, text, message, role, cancellationToken),
        };
    }

    // A yes or a no to a message that showed a preview means that preview, whoever it is of.
    private async Task<Command.Moderate?> RepliedAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        if (message is not { Origin: MessageOrigin.Own, Kind: MessageKind.Text, RepliesTo: not null }) return null;
        var text = message.Text.Trim();
        var isYes = reader.IsYes(text);
        if (!isYes && !reader.IsNo(text)) return null;
        return await records.PreviewRepliedToAsync(message, cancellationToken) is { } code ? new Command.Moderate(isYes ? DeskKind.Confirm : DeskKind.Cancel, code) : null;
    }

    /// <summary>What the open step asks for, to be said again after an answer to a question; null where none is open.</summary>
    public async Task<string?> ReminderAsync(IncomingMessage message, CancellationToken cancellationToken) =>
        await records.DraftOfAsync(message, cancellationToken) is { } draft && clock.GetUtcNow() <= draft.Until ? writer.Reminder(draft) : null;

    /// <param name="shown">Ids of the facts of the answer that the message replies to; empty where it replies to none.</param>
    public async Task<DeskTurn> OrderAsync(Command.Moderate order, IncomingMessage message, ModeratorRole role, IReadOnlyList<string> shown, CancellationToken cancellationToken)
    {
        switch (order.Kind)
        {
            case DeskKind.Confirm or DeskKind.Cancel or DeskKind.Choose:
                return await DecideAsync(order, message, role, cancellationToken);
            case DeskKind.Undo:
                return await revisions.UndoAsync(order.Argument, message, role, cancellationToken);
            case DeskKind.Accept or DeskKind.Dismiss:
                return await revisions.SettleAsync(order, message, role, cancellationToken);
            case DeskKind.Pending:
                return new DeskTurn(await lists.PendingAsync(order.Argument, cancellationToken));
            case DeskKind.Stats:
                return new DeskTurn(await lists.StatsAsync(cancellationToken));
        }

        var (draft, malformed) = Begun(order, message, shown);
        var turn = await BegunAsync(order, draft, malformed, message, role, cancellationToken);
        return turn.Open is { } begun ? await LeavingAsync(turn, begun, message, cancellationToken) : turn;
    }

    private async Task<DeskTurn> BegunAsync(Command.Moderate order, DeskDraft draft, DeskField? malformed, IncomingMessage message, ModeratorRole role, CancellationToken cancellationToken)
    {
        if (order.Kind == DeskKind.Import)
        {
            if (await imports.MaterialOfAsync(message, cancellationToken) is { } material) return await TakeMaterialAsync(draft, material, message, role, cancellationToken);
            return Asked(draft with { Stage = DeskStage.Awaiting }, writer.SendMaterial(), message);
        }

        return malformed is { } field ? Ask(draft, field, isMalformed: true, message) : await AdvanceAsync(draft, message, role, cancellationToken);
    }

    // A person has one draft in a chat: whoever begins another is told what became of the one that was open. What is done at once takes the place of none.
    private async Task<DeskTurn> LeavingAsync(DeskTurn turn, DeskDraft begun, IncomingMessage message, CancellationToken cancellationToken)
    {
        if (await records.DraftOfAsync(message, cancellationToken) is not { } open || open.Kind == DeskKind.History || clock.GetUtcNow() > open.Until) return turn;
        if (DeskNeeds.IsAtOnce(begun)) return new DeskTurn(writer.Whole(begun, open, Known, turn.Problem));
        return turn with
        {
            Reply = writer.Together(writer.Left(open), turn.Reply),
            Puts = [.. turn.Puts, records.DecidedRecord(open.Code, DeskDecision.Over(DeskEnding.Left))],
        };
    }

    private (DeskDraft Draft, DeskField? Malformed) Begun(Command.Moderate order, IncomingMessage message, IReadOnlyList<string> shown)
    {
        var draft = new DeskDraft(
            records.NewCode(), order.Kind, DeskStage.Asking, new Dictionary<DeskField, string>(), [], Known.Head.Number, clock.GetUtcNow() + StepLife, message.Channel, message.Aside ?? message.Chat, message.User);
        var argument = order.Kind == DeskKind.Import ? "" : order.Argument;
        var word = argument.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries);
        if (word.Length > 0 && DeskReader.FactId(word[0]) is { } id)
        {
            draft = draft.With(DeskField.Fact, id);
            argument = word.Length > 1 ? word[1] : "";
        }
        else if (shown.Count == 1)
        {
            draft = draft.With(DeskField.Fact, shown[0]);
        }
        else if (shown.Count > 1)
        {
            draft = draft with { Choices = [.. shown.Take(MostChoices)] };
        }

        var reading = reader.Read(order.Kind == DeskKind.Import ? order.Argument : argument);
        draft = draft.With(reading.Fields);
        if (reading.Claim.Length > 0 && order.Kind != DeskKind.Import) draft = WithClaim(draft, reading.Claim);
        return (draft, reading.Malformed);
    }

    // What is said without a label: the new words, or which fact is meant, or why.
    private static DeskDraft WithClaim(DeskDraft draft, string claim) => draft.Kind switch
    {
        DeskKind.Add or DeskKind.Update or DeskKind.Correct or DeskKind.Clarify when draft[DeskField.Text] is null => draft.With(DeskField.Text, claim),
        _ when draft[DeskField.Fact] is null && draft.Choices.Count == 0 => draft.With(DeskField.Fact, claim),
        _ when draft[DeskField.Reason] is null => draft.With(DeskField.Reason, claim),
        _ => draft,
    };

    private async Task<DeskTurn> AnswerAsync(DeskDraft draft, string text, IncomingMessage message, ModeratorRole role, CancellationToken cancellationToken)
    {
        var reading = reader.Read(text);
        if (reading.Malformed is { } malformed) return Ask(draft.With(reading.Fields), malformed, isMalformed: true, message);
        if (reading.Fields.Count > 0) return await AdvanceAsync(draft.With(reading.Fields), message, role, cancellationToken);
        if (draft.Asked is not { } asked) return Asked(draft, writer.SendMaterial(), message);
        // What begins as another order does is no reason, unless it is labelled as one.
        if (asked == DeskField.Reason && reader.BeginsOrder(text)) return Ask(draft, asked, writer.LooksLikeOrder(), message);
        if (reader.Value(asked, text) is not { } value) return Ask(draft, asked, isMalformed: true, message);
        return await AdvanceAsync(draft.With(asked, value), message, role, cancellationToken);
    }

    private async Task<DeskTurn> AdvanceAsync(DeskDraft draft, IncomingMessage message, ModeratorRole role, CancellationToken cancellationToken)
    {
        if (draft.Kind != DeskKind.Add && draft.Kind != DeskKind.Import && FactOf(ref draft, message) is { } question) return question;
        if (draft.Kind == DeskKind.History) return await EndedAsync(draft, lists.History(draft[DeskField.Fact]!), message, cancellationToken); // FactOf found it.
        if (draft[DeskField.Url] is { Length: > 0 } url && SourceAddress.Check(url) is { } wrong) return await RefusedAsync(draft, wrong, message, cancellationToken);
        if (DeskNeeds.Missing(draft) is { } missing) return Ask(draft, missing, isMalformed: false, message);
        return DeskNeeds.IsPreviewed(draft.Kind) || role != ModeratorRole.Editor
            ? await PreviewAsync(draft, message, role, cancellationToken)
            : await publisher.PublishAsync(draft, isProposal: false, message, cancellationToken);
    }

    // Which fact is meant; a turn where that has to be asked.
    private DeskTurn? FactOf(ref DeskDraft draft, IncomingMessage message)
    {
        var named = draft[DeskField.Fact];
        if (named is not null && DeskReader.FactId(named) is { } id)
        {
            if (Known.Find(id) is not null) return null;
            return Ask(draft with { Fields = Without(draft, DeskField.Fact) }, DeskField.Fact, writer.UnknownFact(id), message);
        }

        IReadOnlyList<string> choices = draft.Choices.Count > 0 && named is null ? draft.Choices : Candidates(draft, named ?? draft[DeskField.Text]);
        // What words are given with a release are not looked for: what is being checked is not found.
        // And what is done at once is not done to what only the words were taken to mean.
        if (choices is [var only] && named is not null && (draft.Kind == DeskKind.History || DeskNeeds.IsPreviewed(draft.Kind)))
        {
            draft = draft.With(DeskField.Fact, only);
            return null;
        }

        if (choices.Count > 0) return Asked(draft with { Stage = DeskStage.Choosing, Choices = choices, Fields = Without(draft, DeskField.Fact) }, writer.Choose(choices, Known), message);
        var nothing = named is null ? null : writer.NothingFound();
        return Ask(draft with { Fields = Without(draft, DeskField.Fact) }, DeskField.Fact, nothing, message);
    }

    private IReadOnlyList<string> Candidates(DeskDraft draft, string? words)
    {
        if (draft.Kind == DeskKind.Release)
            return [.. Known.Newest.Values.Select(place => Known.Versions[place]).Where(fact => fact.Status == FactStatus.Held).Select(fact => fact.Id).Take(MostChoices)];
        return string.IsNullOrWhiteSpace(words) ? [] : [.. desk.Answerer.Find(words, MostChoices).Select(fact => fact.Id)];
    }

    private static Dictionary<DeskField, string> Without(DeskDraft draft, DeskField field) => draft.Fields.Where(kept => kept.Key != field).ToDictionary();

    private async Task<DeskTurn> ChooseAsync(DeskDraft draft, string text, IncomingMessage message, ModeratorRole role, CancellationToken cancellationToken)
    {
        var chosen = DeskReader.FactId(text) ?? (reader.IsYes(text) && draft.Choices is [var only] ? only : null) ?? (DeskReader.Number(text) is { } number && number <= draft.Choices.Count ? draft.Choices[(int)number - 1] : null);
        if (chosen is null) return Asked(draft, writer.Choose(draft.Choices, Known), message);
        var taken = (draft with { Stage = DeskStage.Asking, Choices = [] }).With(DeskField.Fact, chosen);

        // «/correct the strength of the earthquake» says which fact, and not what it is to say.
        if (taken[DeskField.Text] is { } words && Known.Find(chosen) is { } fact && reader.OnlyNames(words, fact.Content.Text)) taken = taken with { Fields = Without(taken, DeskField.Text) };
        return await AdvanceAsync(taken, message, role, cancellationToken);
    }

    private async Task<DeskTurn> PreviewAsync(DeskDraft draft, IncomingMessage message, ModeratorRole role, CancellationToken cancellationToken)
    {
        var seen = Known.Head.Number;
        var update = previews.ToUpdate(draft, "preview", $"preview:{draft.Code}", out var unreadable);
        if (update is null) return Ask(draft with { Fields = Without(draft, DeskField.Title) }, DeskField.Title, unreadable, message);
        var (outcome, after) = desk.Knowledge.Preview(update);
        if (outcome is UpdateOutcome.Rejected rejected) return await RefusedAsync(draft, rejected.Reason, message, cancellationToken);
        if (outcome is not UpdateOutcome.Applied applied) return await EndedAsync(draft, writer.NothingNew(), message, cancellationToken);

        var shown = draft with { Stage = DeskStage.Confirming, Asked = null, SeenAt = seen, Until = clock.GetUtcNow() + ConfirmLife };
        return new DeskTurn(await previews.WriteAsync(shown, update, applied, after, role, isProposed: false, cancellationToken)) { Puts = [records.Kept(shown, message)], Open = shown };
    }

    // A refusal of one part asks for that part again; any other ends the draft.
    private async Task<DeskTurn> RefusedAsync(DeskDraft draft, Rejection reason, IncomingMessage message, CancellationToken cancellationToken) => RejectionWriter.PartOf(reason) is { } field
        ? Ask(draft with { Fields = Without(draft, field) }, field, writer.Rejected(reason, Known), message)
        : await EndedAsync(draft, writer.Rejected(reason, Known), message, cancellationToken);

    private async Task<DeskTurn> DecideAsync(Command.Moderate order, IncomingMessage message, ModeratorRole role, CancellationToken cancellationToken)
    {
        var code = ReceiptCode.Read(order.Argument);
        var own = await records.DraftOfAsync(message, cancellationToken);
        if (order.Kind == DeskKind.Choose)
            return own is { Stage: DeskStage.Choosing } && clock.GetUtcNow() <= own.Until ? await ChooseAsync(own, order.Argument, message, role, cancellationToken) : new DeskTurn(writer.Expired());
        if (own is not null && (code is null || string.Equals(own.Code, code, StringComparison.Ordinal)))
        {
            if (order.Kind == DeskKind.Cancel) return Cancelled(own, message);
            if (own.Stage != DeskStage.Confirming) return new DeskTurn(writer.StillMissing(own));
            return clock.GetUtcNow() > own.Until ? await EndedAsync(own, writer.Expired(), message, cancellationToken) : await publisher.ConfirmAsync(own, isProposal: false, message, role, cancellationToken);
        }

        if (code is null) return new DeskTurn(writer.NothingOpen());
        if (await records.ProposalAsync(code, cancellationToken) is { } proposal)
        {
            if (role != ModeratorRole.Editor) return new DeskTurn(writer.EditorsOnly());
            return order.Kind == DeskKind.Cancel
                ? await publisher.DeclineAsync(proposal, message, cancellationToken)
                : await publisher.ConfirmAsync(proposal, isProposal: true, message, role, cancellationToken);
        }

        return await records.DecisionAsync(code, cancellationToken) is { } decision ? new DeskTurn(writer.Decided(decision)) : new DeskTurn(writer.Expired());
    }

    private async Task<DeskTurn> TakeMaterialAsync(DeskDraft draft, ImportMaterial material, IncomingMessage message, ModeratorRole role, CancellationToken cancellationToken)
    {
        if (material.Text is null) return await EndedAsync(draft, writer.BadMaterial(material.Problem), message, cancellationToken);
        var filled = draft.With(DeskField.Text, material.Text);
        if (filled[DeskField.Publisher] is null) filled = filled.With(DeskField.Publisher, material.Publisher);
        if (filled[DeskField.Published] is null) filled = filled.With(DeskField.Published, material.Published);
        if (filled[DeskField.Url] is null) filled = filled.With(DeskField.Url, material.Url);
        return await AdvanceAsync(filled with { Stage = DeskStage.Asking }, message, role, cancellationToken);
    }

    private DeskTurn Ask(DeskDraft draft, DeskField field, bool isMalformed, IncomingMessage message) =>
        Asked(draft with { Stage = DeskStage.Asking, Asked = field }, writer.Ask(draft, field, isMalformed), message);

    private DeskTurn Ask(DeskDraft draft, DeskField field, Reply? why, IncomingMessage message)
    {
        var asking = writer.Ask(draft, field, isMalformed: false);
        return Asked(draft with { Stage = DeskStage.Asking, Asked = field }, why is null ? asking : writer.Together(why, asking), message) with { Problem = why };
    }

    private DeskTurn Asked(DeskDraft draft, Reply reply, IncomingMessage message) =>
        new(reply) { Puts = [records.Kept(draft with { Until = clock.GetUtcNow() + StepLife }, message)], Open = draft };

    private DeskTurn Cancelled(DeskDraft draft, IncomingMessage message) => new(writer.CancelledReply())
    {
        Puts = [records.DecidedRecord(draft.Code, new DeskDecision(0, null, ""))],
        Removals = [(DeskRecords.Draft, DeskRecords.DraftKey(message))],
    };

    // What is kept of this draft goes; another one of the same person stays.
    private async Task<DeskTurn> EndedAsync(DeskDraft draft, Reply reply, IncomingMessage message, CancellationToken cancellationToken) =>
        new(reply) { Removals = await records.KeptOfAsync(draft, message, cancellationToken) };
}
