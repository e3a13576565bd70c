// How the moderators' desk speaks: what is missing, what was done, what is refused.
using System.Globalization;
using NewsBot.Conversation.Moderating;
using NewsBot.Knowledge;

namespace NewsBot.Conversation.Wording;

internal sealed class DeskWriter(Phrasebook phrases)
{
    public const int LongestText = 400;
    private const int LongestAnswer = 160;

    private readonly RejectionWriter _rejections = new(phrases);

    public Reply Ask(DeskDraft draft, DeskField field, bool isMalformed)
    {
        var example = phrases.Say(Phrases.DeskExample, ("example", Bidi.Unknown(phrases.Say(Phrases.Example(field)))));
        if (DeskNeeds.IsWords(field)) example += $"\n{phrases.Say(Phrases.DeskExampleLabel, ("label", phrases.Say(Phrases.Label(field))))}";
        var ask = phrases.Say(Phrases.AskFor(field));
        return AskBack(isMalformed
            ? $"{phrases.Say(Phrases.DeskMalformed, ("label", phrases.Say(Phrases.Label(field))))} {ask}\n{example}"
            : $"{ask}\n{example}",
            draft);
    }

    /// <summary>One line to stand below the answer to a question that was asked in between.</summary>
    public string Reminder(DeskDraft draft) => phrases.Say(draft.Stage switch
    {
        DeskStage.Confirming => Phrases.DeskReminderConfirm,
        DeskStage.Choosing => Phrases.DeskReminderChoose,
        DeskStage.Asking when draft.Asked is not null => Phrases.DeskReminder,
        _ => Phrases.DeskReminderMaterial,
    }, draft is { Stage: DeskStage.Asking, Asked: { } asked } ? [("label", phrases.Say(Phrases.Label(asked)))] : []);

    public Reply StillMissing(DeskDraft draft) => Plain(ReplyKind.AskBack, Reminder(draft));

    public Reply Choose(IReadOnlyList<string> facts, KnowledgeSnapshot knowledge)
    {
        return Plain(ReplyKind.AskBack, string.Join('\n', Choices(facts, knowledge).Prepend(phrases.Say(facts.Count == 1 ? Phrases.DeskChooseOne : Phrases.DeskChoose)))) with
        {
            Buttons = [.. facts.Select((_, place) => (place + 1).ToString(CultureInfo.InvariantCulture)).Select(n => new ReplyButton.Say(n, $"/choose {n}"))],
            Facts = facts,
        };
    }

    /// <summary>What an order lacks that is done at once, where another one is open: what is written next would be the answer to that.</summary>
    public Reply Whole(DeskDraft draft, DeskDraft open, KnowledgeSnapshot knowledge, Reply? problem)
    {
        var lacks = draft is { Stage: DeskStage.Asking, Asked: { } asked } ? asked : DeskField.Fact;
        var fact = draft[DeskField.Fact] ?? (draft.Choices.Count > 0 ? draft.Choices[0] : phrases.Say(Phrases.Example(DeskField.Fact)));
        var example = Bidi.Ltr($"/{draft.Kind.ToString().ToLowerInvariant()} {fact}");
        if (draft.Kind == DeskKind.Hold) example = $"{example} {phrases.Say(Phrases.Example(DeskField.Reason))}";
        var whole = phrases.Say(Phrases.DeskWhole, ("label", phrases.Say(Phrases.Label(lacks))), ("example", example));
        string[] lines = [.. problem is null ? Array.Empty<string>() : [problem.Text], .. Meant(draft.Choices, knowledge), whole, Reminder(open)];
        return Plain(ReplyKind.AskBack, string.Join('\n', lines));
    }

    public Reply Together(Reply first, Reply then)
    {
        var start = first.Text.Length + 1;
        return then with { Text = $"{first.Text}\n{then.Text}", Borders = [start, .. then.Borders.Select(border => border + start)] };
    }

    /// <summary>What was open has been left for something else.</summary>
    public Reply Left(DeskDraft open) => Plain(ReplyKind.Help, phrases.Say(Phrases.DeskLeft, ("kind", phrases.Say(Phrases.RevisionKind(open.Kind.ToString().ToLowerInvariant())))));

    public Reply SendMaterial() => Plain(ReplyKind.AskBack, phrases.Say(Phrases.ImportSend));

    /// <summary>What was written where a reason is asked for begins as an order.</summary>
    public Reply LooksLikeOrder() => Plain(ReplyKind.AskBack, phrases.Say(Phrases.DeskLooksLikeOrder, ("label", phrases.Say(Phrases.Label(DeskField.Reason)))));

    public Reply NothingFound() => Plain(ReplyKind.AskBack, phrases.Say(Phrases.DeskNothingFound));

    public Reply UnknownFact(string id) => Plain(ReplyKind.Refused, phrases.Say(Phrases.RejectedUnknownFact, ("id", Bidi.Ltr(id))));

    public Reply Expired() => Plain(ReplyKind.Refused, phrases.Say(Phrases.DeskExpired));

    public Reply NothingOpen() => Plain(ReplyKind.Refused, phrases.Say(Phrases.DeskNothingOpen));

    public Reply CancelledReply() => Plain(ReplyKind.Help, phrases.Say(Phrases.DeskCancelled));

    public Reply EditorsOnly() => Plain(ReplyKind.Refused, phrases.Say(Phrases.DeskEditorsOnly));

    public Reply NothingNew() => Plain(ReplyKind.Help, phrases.Say(Phrases.DeskNothingNew));

    public Reply Decided(DeskDecision decision) => Plain(ReplyKind.Help, decision.Revision == 0
        ? phrases.Say(decision.Ending is { } ending ? Phrases.Ended(ending) : Phrases.DeskDecidedNo)
        : phrases.Say(Phrases.DeskDecided, ("revision", Number(decision.Revision)), ("by", Bidi.Unknown(decision.By))));

    public Reply BadMaterial(FetchProblem? problem) => Plain(ReplyKind.Refused, phrases.Say(problem switch
    {
        FetchProblem.TooLarge => Phrases.ImportTooLarge,
        FetchProblem.NoText => Phrases.ImportNoText,
        FetchProblem.NoArticle => Phrases.ImportNoArticle,
        _ => Phrases.ImportUnavailable,
    }));

    /// <param name="told">How many of those who wait for an answer are told one now.</param>
    public Reply Published(DeskDraft draft, UpdateOutcome.Applied applied, KnowledgeSnapshot now, int told)
    {
        string[] lines = [Done(draft, applied), .. told == 0 ? Array.Empty<string>() : [phrases.Say(Phrases.PublishedTold, ("people", phrases.Count(Phrases.People, told)))], phrases.Say(Phrases.PublishedUndo)];
        return Plain(ReplyKind.Help, string.Join('\n', lines)) with
        {
            Facts = applied.FactId is { } id && now.Find(id) is not null ? [id] : [],
            Buttons = [new ReplyButton.Say(phrases.Say(Phrases.ButtonUndo), $"/undo {Number(applied.Revision)}")],
        };
    }

    public Reply Proposed(bool isShown) => Plain(ReplyKind.Help, phrases.Say(isShown ? Phrases.Proposed : Phrases.ProposedList));

    public Reply Accepted(UpdateOutcome.Applied applied) => Plain(ReplyKind.Help, phrases.Say(Phrases.ProposalAccepted, ("revision", Number(applied.Revision))));

    /// <summary>For the others in the moderators' chat.</summary>
    public Reply AcceptedBy(UpdateOutcome.Applied applied, string by) =>
        Plain(ReplyKind.Help, phrases.Say(Phrases.ProposalAcceptedBy, ("by", Bidi.Unknown(by)), ("revision", Number(applied.Revision))));

    public Reply DeclinedBy(string by) => Plain(ReplyKind.Help, phrases.Say(Phrases.ProposalDeclinedBy, ("by", Bidi.Unknown(by))));

    public Reply Declined() => Plain(ReplyKind.Help, phrases.Say(Phrases.ProposalDeclined));

    /// <summary>To the author of a proposal that an editor wanted to publish, and to the others who see it.</summary>
    public Reply Unpublished(Reply why) => Together(Plain(ReplyKind.Help, phrases.Say(Phrases.ProposalUnpublished)), why);

    public Reply Undone(long revision, UpdateOutcome.Applied applied) =>
        Plain(ReplyKind.Help, phrases.Say(Phrases.Undone, ("revision", Number(revision)), ("by", Number(applied.Revision))));

    public Reply NothingToUndo() => Plain(ReplyKind.Refused, phrases.Say(Phrases.UndoNothing));

    public Reply TooLateToUndo(long revision) => Plain(ReplyKind.Refused, phrases.Say(Phrases.UndoLate, ("revision", Number(revision))));

    public Reply Settled(UpdateOutcome.Applied applied) => Plain(ReplyKind.Help, phrases.Say(Phrases.Settled, ("revision", Number(applied.Revision))));

    /// <inheritdoc cref="RejectionWriter.Write"/>
    public Reply Rejected(Rejection reason, KnowledgeSnapshot knowledge) => Plain(ReplyKind.Refused, _rejections.Write(reason, knowledge));

    /// <summary>A fact's text, cut, with its left-to-right runs isolated.</summary>
    public static string Short(string text, int length) => Bidi.Embed(Draft.Shortened(text, length));

    /// <summary>A question as it was asked, with the one that it continued.</summary>
    public static string Asked(Phrasebook phrases, string question, string? continued, int length) => continued is null
        ? Short(question, length)
        : phrases.Say(Phrases.DeskContinued, ("question", Short(question, length)), ("before", Short(continued, length)));

    /// <summary>A question without an answer: how often it was asked, and how many wait for it.</summary>
    public static string Wanted(Phrasebook phrases, UnansweredQuestion wanted, int length)
    {
        var waiting = wanted.Waiting == 0 ? null : phrases.Say(Phrases.PendingWaiting, ("waiting", phrases.Count(Phrases.People, wanted.Waiting)));
        string[] counts = [.. new[] { wanted.Count == 0 ? null : phrases.Count(Phrases.Times, wanted.Count), waiting }.OfType<string>()];
        return phrases.Say(Phrases.PendingQuestion, ("question", Asked(phrases, wanted.Words, wanted.Continued, length)), ("count", counts.Aggregate((list, next) => phrases.Say(Phrases.ListMore, ("list", list), ("next", next)))));
    }

    // Without numbers: a number would be the answer to what is open.
    private IEnumerable<string> Meant(IReadOnlyList<string> facts, KnowledgeSnapshot knowledge) =>
        facts.Select(id => phrases.Say(Phrases.DeskMeant, ("id", Bidi.Ltr(id)), ("fact", Short(knowledge.Find(id)?.Content.Text ?? "", LongestAnswer))));

    private IEnumerable<string> Choices(IReadOnlyList<string> facts, KnowledgeSnapshot knowledge) => facts.Select((id, place) => phrases.Say(
        Phrases.DeskChoice,
        ("n", (place + 1).ToString(CultureInfo.InvariantCulture)),
        ("id", Bidi.Ltr(id)),
        ("fact", Short(knowledge.Find(id)?.Content.Text ?? "", LongestAnswer))));

    private string Done(DeskDraft draft, UpdateOutcome.Applied applied)
    {
        var revision = ("revision", Number(applied.Revision));
        if (draft.Parts.Count > 0) return phrases.Say(Phrases.PublishedTogether, ("count", phrases.Count(Phrases.Changes, draft.Parts.Count)), revision);
        return applied.FactId is not { } fact ? phrases.Say(Phrases.Published, revision) : phrases.Say(draft.Kind switch
        {
            DeskKind.Retract => Phrases.PublishedRetracted,
            DeskKind.Hold => Phrases.PublishedHeld,
            DeskKind.Release => Phrases.PublishedReleased,
            _ => Phrases.PublishedFact,
        }, ("id", Bidi.Ltr(fact)), revision);
    }

    private Reply AskBack(string text, DeskDraft draft) => Plain(ReplyKind.AskBack, text) with
    {
        Buttons =
        [
            new ReplyButton.Fill(phrases.Say(Phrases.ButtonFill), $"/confirm {draft.Code}"),
            new ReplyButton.Say(phrases.Say(Phrases.ButtonCancel), $"/cancel {draft.Code}"),
        ],
    };

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static Reply Plain(ReplyKind kind, string text) => ReplyMaker.Plain(kind, answered: kind == ReplyKind.Help, text);
}
