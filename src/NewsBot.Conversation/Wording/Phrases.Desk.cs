// The keys of what is said at the moderators' desk: knowledge/phrasing/moderation.tsv.
using NewsBot.Conversation.Moderating;

namespace NewsBot.Conversation.Wording;

internal static partial class Phrases
{
    public static readonly Phrase DeskHandle = new("desk.handle", "id");

    public static readonly Phrase DeskMalformed = new("desk.malformed", "label");
    public static readonly Phrase DeskExample = new("desk.example", "example");
    public static readonly Phrase DeskExampleLabel = new("desk.example.label", "label");
    public static readonly Phrase DeskReminder = new("desk.reminder", "label");
    public static readonly Phrase DeskReminderConfirm = new("desk.reminder.confirm");
    public static readonly Phrase DeskReminderChoose = new("desk.reminder.choose");
    public static readonly Phrase DeskReminderMaterial = new("desk.reminder.material");
    public static readonly Phrase DeskChooseOne = new("desk.choose.one");
    public static readonly Phrase DeskChoose = new("desk.choose");
    public static readonly Phrase DeskMeant = new("desk.meant", "id", "fact");
    public static readonly Phrase DeskChoice = new("desk.choice", "n", "id", "fact");
    public static readonly Phrase DeskLooksLikeOrder = new("desk.looks-like-order", "label");
    public static readonly Phrase DeskNothingFound = new("desk.nothing-found");
    public static readonly Phrase DeskContinued = new("desk.continued", "question", "before");
    public static readonly Phrase DeskExpired = new("desk.expired");
    public static readonly Phrase DeskNothingOpen = new("desk.nothing-open");
    public static readonly Phrase DeskCancelled = new("desk.cancelled");
    public static readonly Phrase DeskEditorsOnly = new("desk.editors-only");
    public static readonly Phrase DeskDecided = new("desk.decided", "revision", "by");
    public static readonly Phrase DeskDecidedNo = new("desk.decided.no");
    public static readonly Phrase DeskWhole = new("desk.whole", "label", "example");
    public static readonly Phrase DeskLeft = new("desk.left", "kind");
    public static readonly Phrase DeskNothingNew = new("desk.nothing-new");

    public static readonly Phrase PreviewReplaces = new("preview.replaces", "id", "fact");
    public static readonly Phrase PreviewReplacesHeld = new("preview.replaces.held", "id", "fact");
    public static readonly Phrase PreviewBecomes = new("preview.becomes", "fact");
    public static readonly Phrase PreviewText = new("preview.text", "fact");
    public static readonly Phrase PreviewTogether = new("preview.together", "count");
    public static readonly Phrase PreviewRetractTogether = new("preview.retract.together", "count");
    public static readonly Phrase PreviewAnswers = new("preview.answers", "count");
    public static readonly Phrase PreviewReason = new("preview.reason", "reason");
    public static readonly Phrase PreviewSource = new("preview.source", "source");
    public static readonly Phrase PreviewUnderstood = new("preview.understood", "lines");
    public static readonly Phrase PreviewShared = new("preview.shared", "count", "ids");
    public static readonly Phrase PreviewSourceKept = new("preview.source-kept", "source");
    public static readonly Phrase PreviewRecord = new("preview.record", "before", "after");
    public static readonly Phrase PreviewChanged = new("preview.changed", "count");
    public static readonly Phrase PreviewChangedOne = new("preview.changed.one", "question", "before", "after");
    public static readonly Phrase PreviewUnchanged = new("preview.unchanged");
    public static readonly Phrase PreviewConfirm = new("preview.confirm");
    public static readonly Phrase PreviewPropose = new("preview.propose");
    public static readonly Phrase PreviewDecide = new("preview.decide");
    public static readonly Phrase PreviewImport = new("preview.import", "count", "publisher", "title", "date");
    public static readonly Phrase PreviewImportMore = new("preview.import.more", "count");

    public static readonly Phrase WarnDuplicate = new("warn.likely-duplicate", "id", "fact");
    public static readonly Phrase WarnRetracted = new("warn.retracted", "id", "fact", "reason");
    public static readonly Phrase WarnHeld = new("warn.held", "id", "fact", "release");
    public static readonly Phrase WarnShorter = new("warn.much-shorter");
    public static readonly Phrase WarnLater = new("warn.later-date");
    public static readonly Phrase WarnHidden = new("warn.hidden-controls", "points");
    public static readonly Phrase WarnMixed = new("warn.mixed-scripts", "words");
    public static readonly Phrase WarnFuture = new("warn.future-date", "date");
    public static readonly Phrase WarnTotal = new("warn.total", "total");
    public static readonly Phrase WarnContradiction = new("warn.contradiction", "id", "publisher", "fact");
    public static readonly Phrase WarnAbout = new("warn.about", "warning", "fact");
    public static readonly Phrase WarnNotWording = new("warn.not-wording", "words", "correct", "update");
    public static readonly Phrase WarnRemainder = new("warn.remainder", "fact");

    public static readonly Phrase PublishedTogether = new("published.together", "count", "revision");
    public static readonly Phrase Published = new("published", "revision");
    public static readonly Phrase PublishedFact = new("published.fact", "id", "revision");
    public static readonly Phrase PublishedRetracted = new("published.retracted", "id", "revision");
    public static readonly Phrase PublishedHeld = new("published.held", "id", "revision");
    public static readonly Phrase PublishedReleased = new("published.released", "id", "revision");
    public static readonly Phrase PublishedTold = new("published.told", "people");
    public static readonly Phrase PublishedUndo = new("published.undo");
    public static readonly Phrase Proposed = new("proposed");
    public static readonly Phrase ProposedList = new("proposed.list");
    public static readonly Phrase ProposalAccepted = new("proposal.accepted", "revision");
    public static readonly Phrase ProposalDeclined = new("proposal.declined");
    public static readonly Phrase ProposalUnpublished = new("proposal.unpublished");
    public static readonly Phrase ProposalAcceptedBy = new("proposal.accepted.by", "by", "revision");
    public static readonly Phrase ProposalDeclinedBy = new("proposal.declined.by", "by");
    public static readonly Phrase PostDeleted = new("post.deleted");
    public static readonly Phrase PostDeletedReason = new("post.deleted.reason");
    public static readonly Phrase PostDeletedOpen = new("post.deleted.open");
    public static readonly Phrase PostProposed = new("post.proposed");
    public static readonly Phrase PostEditedReason = new("post.edited.reason");
    public static readonly Phrase PostEditedOpen = new("post.edited.open");
    public static readonly Phrase PostEditedBack = new("post.edited.back");
    public static readonly Phrase PostEdited = new("post.edited");
    public static readonly Phrase Undone = new("undone", "revision", "by");
    public static readonly Phrase UndoNothing = new("undo.nothing");
    public static readonly Phrase UndoLate = new("undo.late", "revision");
    public static readonly Phrase Settled = new("settled", "revision");

    public static readonly Phrase ImportSend = new("desk.import.send");
    public static readonly Phrase ImportTooLarge = new("desk.import.too-large");
    public static readonly Phrase ImportNoText = new("desk.import.no-text");
    public static readonly Phrase ImportUnavailable = new("desk.import.unavailable");
    public static readonly Phrase ImportNoArticle = new("desk.import.no-article");

    public static readonly Phrase RejectedUnknownFact = new("rejected.unknown-fact", "id");
    public static readonly Phrase RejectedChanged = new("rejected.changed", "id");
    public static readonly Phrase RejectedNow = new("rejected.now", "id", "fact");
    public static readonly Phrase RejectedHeld = new("rejected.held", "id");
    public static readonly Phrase RejectedRetracted = new("rejected.retracted", "id");
    public static readonly Phrase RejectedReplaced = new("rejected.replaced", "id");
    public static readonly Phrase RejectedNotHeld = new("rejected.not-held", "id");
    public static readonly Phrase RejectedSame = new("rejected.same-text", "id");
    public static readonly Phrase RejectedLong = new("rejected.too-long", "length");
    public static readonly Phrase RejectedUrl = new("rejected.bad-url");
    public static readonly Phrase RejectedInsecure = new("rejected.insecure-url", "url");
    public static readonly Phrase RejectedDate = new("rejected.bad-date");
    public static readonly Phrase RejectedBuiltUpon = new("rejected.built-upon", "revision");
    public static readonly Phrase RejectedRevision = new("rejected.unknown-revision", "revision");
    public static readonly Phrase RejectedProposal = new("rejected.unknown-proposal");
    public static readonly Phrase RejectedNoRecord = new("rejected.no-record");
    public static readonly Phrase RejectedOther = new("rejected.other", "code");

    public static readonly Phrase HistoryHeading = new("history.heading", "id");
    public static readonly Phrase HistoryLine = new("history.line", "revision", "kind", "date", "time", "by");
    public static readonly Phrase HistoryMore = new("history.more", "count");
    public static readonly Phrase HistoryVersion = new("history.version", "id", "status", "fact");

    public static readonly Phrase PendingNothing = new("pending.nothing");
    public static readonly Phrase PendingQuestions = new("pending.questions");
    public static readonly Phrase PendingQuestion = new("pending.question", "count", "question");
    public static readonly Phrase PendingWaiting = new("pending.waiting", "waiting");
    public static readonly Phrase PendingProposals = new("pending.proposals");
    public static readonly Phrase PendingItem = new("pending.item", "id", "kind", "by", "date", "time");
    public static readonly Phrase PendingByPost = new("pending.by-post");
    public static readonly Phrase PendingImport = new("pending.import", "publisher", "title", "date", "count");
    public static readonly Phrase PendingWarnings = new("pending.warnings", "count");
    public static readonly Phrase PendingHow = new("pending.how", "example");
    public static readonly Phrase PendingUnknown = new("pending.unknown", "id", "pending");
    public static readonly Phrase PendingMore = new("pending.more", "count");
    public static readonly Phrase PendingMoreQuestions = new("pending.more.questions", "count");
    public static readonly Phrase PendingDislikeAnswer = new("pending.dislike.answer", "answer", "why");
    public static readonly Phrase PendingProposal = new("pending.proposal", "kind", "text");
    public static readonly Phrase PendingDeleted = new("pending.deleted", "changes");
    public static readonly Phrase PendingEdit = new("pending.edit", "changes");
    public static readonly Phrase PendingRewording = new("pending.rewording", "id", "fact", "proposed");
    public static readonly Phrase PendingGone = new("pending.gone", "id", "fact");
    public static readonly Phrase PendingDisliked = new("pending.disliked");
    public static readonly Phrase PendingDislike = new("pending.dislike", "question", "reason");
    public static readonly Phrase PendingDislikeBare = new("pending.dislike.bare", "question");

    public static readonly Phrase StatsFacts = new("stats.facts", "facts", "articles");
    public static readonly Phrase StatsQuestions = new("stats.questions", "asked", "answered");
    public static readonly Phrase StatsWaiting = new("stats.waiting", "waiting", "pending");

    public static readonly Phrase NotifyAgreed = new("notify.agreed");
    public static readonly Phrase NotifyNothing = new("notify.nothing");
    public static readonly Phrase NotifyNow = new("notify.now", "question");
    public static readonly Phrase DislikeThanks = new("dislike.thanks");
    public static readonly Phrase DislikeWhy = new("dislike.why");
    public static readonly Phrase DislikeNothing = new("dislike.nothing");

    public static readonly Phrase ButtonPublish = new("button.publish");
    public static readonly Phrase ButtonPropose = new("button.propose");
    public static readonly Phrase ButtonCancel = new("button.cancel");
    public static readonly Phrase ButtonShow = new("button.show", "id");
    public static readonly Phrase HelpModerators = new("help.moderators");
    public static readonly Phrase HelpDeleted = new("help.deleted", "retract");
    public static readonly Phrase ButtonUndo = new("button.undo");
    public static readonly Phrase ButtonNotify = new("button.notify");
    public static readonly Phrase ButtonDislike = new("button.dislike");
    public static readonly Phrase ButtonAccept = new("button.accept", "id");
    public static readonly Phrase ButtonDismiss = new("button.dismiss", "id");

    public static readonly Phrase ButtonFill = new("button.fill");
    public static readonly Phrase FormTitle = new("form.title", "kind");
    public static readonly Phrase FormTitleFact = new("form.title.fact", "kind", "id");
    public static readonly Phrase FormImport = new("form.import");
    public static readonly Phrase FormMore = new("form.more");
    public static readonly Phrase FormMoreHint = new("form.more.hint");

    public static readonly Counted Answers = new("answer");
    public static readonly Counted Warnings = new("warning");
    public static readonly Counted Questions = new("question");
    public static readonly Counted Articles = new("article");
    public static readonly Counted People = new("person");

    private static readonly Dictionary<DeskKind, Phrase> PreviewHeadings = new[]
    {
        DeskKind.Add, DeskKind.Update, DeskKind.Correct, DeskKind.Clarify, DeskKind.Retract, DeskKind.Hold, DeskKind.Release,
    }.ToDictionary(kind => kind, kind => new Phrase($"preview.{Name(kind)}"));

    private static readonly Dictionary<DeskField, Phrase> FieldAsks = Enum.GetValues<DeskField>().ToDictionary(field => field, field => new Phrase($"ask.{Name(field)}"));
    private static readonly Dictionary<DeskField, Phrase> FieldLabels = Enum.GetValues<DeskField>().ToDictionary(field => field, field => new Phrase($"label.{Name(field)}"));
    private static readonly Dictionary<DeskField, Phrase> FieldExamples = Enum.GetValues<DeskField>().ToDictionary(field => field, field => new Phrase($"example.{Name(field)}"));

    private static readonly Dictionary<string, Phrase> RevisionKinds = new[]
    {
        "add", "update", "correct", "clarify", "retract", "hold", "release", "undo", "import", "accept", "dismiss",
    }.ToDictionary(kind => kind, kind => new Phrase($"revision.{kind}"), StringComparer.Ordinal);

    private static readonly Dictionary<Knowledge.FactStatus, Phrase> FactStatuses =
        Enum.GetValues<Knowledge.FactStatus>().ToDictionary(status => status, status => new Phrase($"status.{status.ToString().ToLowerInvariant()}"));

    private static readonly Dictionary<DeskEnding, Phrase> Endings = Enum.GetValues<DeskEnding>().ToDictionary(ending => ending, ending => new Phrase($"desk.ended.{Name(ending)}"));

    private static readonly Dictionary<DeskKind, Phrase> Contradictions = new[] { DeskKind.Add, DeskKind.Update, DeskKind.Correct, DeskKind.Import }
        .ToDictionary(kind => kind, kind => new Phrase($"warn.contradiction.{Name(kind)}", "warning"));

    /// <summary>What ended a draft before anybody decided on it.</summary>
    public static Phrase Ended(DeskEnding ending) => Endings[ending];

    /// <summary>What comes of a contradiction, by what is published.</summary>
    public static Phrase Contradiction(DeskKind kind) => Contradictions[kind];

    public static Phrase Preview(DeskKind kind) => PreviewHeadings[kind];

    /// <summary>How a part is asked for.</summary>
    public static Phrase AskFor(DeskField field) => FieldAsks[field];

    public static Phrase Label(DeskField field) => FieldLabels[field];

    public static Phrase Example(DeskField field) => FieldExamples[field];

    /// <param name="kind">As <see cref="Knowledge.RevisionSummary.Kind"/> has it.</param>
    public static Phrase RevisionKind(string kind) => RevisionKinds[kind];

    public static Phrase Status(Knowledge.FactStatus status) => FactStatuses[status];

    private static IEnumerable<Phrase> OfTheDesk =>
        [.. PreviewHeadings.Values, .. Endings.Values, .. Contradictions.Values, .. FieldAsks.Values, .. FieldLabels.Values, .. FieldExamples.Values, .. RevisionKinds.Values, .. FactStatuses.Values];

    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
