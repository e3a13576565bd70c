// The keys of everything the bot says. knowledge/phrasing holds a text for each, no more and no less.
using System.Reflection;
using NewsBot.Knowledge;

namespace NewsBot.Conversation.Wording;

internal static partial class Phrases
{
    public static readonly Phrase ListMore = new("list.more", "list", "next");

    public static readonly Phrase DateDay = new("date.day", "day", "month", "year");
    public static readonly Phrase DateMonth = new("date.month", "month", "year");
    public static readonly Phrase DateYear = new("date.year", "year");

    public static readonly Phrase DirectHeld = new("direct.held", "amount", "holder");
    public static readonly Phrase DirectApproximate = new("direct.approximate", "amount");
    public static readonly Phrase DirectYes = new("direct.yes", "fact");
    public static readonly Phrase DirectNo = new("direct.no", "fact");

    public static readonly Phrase BySpeaker = new("by.said", "speaker", "fact");
    public static readonly Phrase ByConfirming = new("by.confirmed", "speaker", "fact");
    public static readonly Phrase ByDenying = new("by.denied", "speaker", "fact");
    public static readonly Phrase ByWarning = new("by.warned", "speaker", "fact");
    public static readonly Phrase ByEstimating = new("by.estimated", "speaker", "fact");

    public static readonly Phrase Dated = new("dated.before", "date", "fact");
    public static readonly Phrase DatedAndAttributed = new("dated.attributed", "date", "fact");
    public static readonly Phrase DatedAfter = new("dated.after", "date");

    public static readonly Phrase Understood = new("understood", "question");

    public static readonly Phrase Computed = new("derived.computed", "result", "working");
    public static readonly Phrase ComputedBare = new("derived.bare", "result");
    public static readonly Phrase CountedOf = new("derived.count", "result", "working");
    public static readonly Phrase Most = new("derived.most", "winner", "amount");
    public static readonly Phrase Least = new("derived.least", "winner", "amount");
    public static readonly Phrase Ranked = new("derived.ranked", "holder", "amount");
    public static readonly Phrase RankedNext = new("derived.next", "rest");
    public static readonly Phrase InThousands = new("working.thousands", "working");
    public static readonly Phrase InMillions = new("working.millions", "working");
    public static readonly Phrase InBillions = new("working.billions", "working");

    public static readonly Phrase SeveralMissingFirst = new("several.missing-first");
    public static readonly Phrase SeveralMissingSecond = new("several.missing-second");
    public static readonly Phrase SeveralMissingThird = new("several.missing-third");

    public static readonly Phrase PremiseRight = new("premise.right", "answer");
    public static readonly Phrase BeforeCorrection = new("correction.before", "answer");
    public static readonly Phrase AfterCorrection = new("correction.after", "fact");
    public static readonly Phrase PremiseNote = new("premise.note");

    public static readonly Phrase DisputedHeading = new("disputed.heading");
    public static readonly Phrase DisputedOfOne = new("disputed.of-one");
    public static readonly Phrase DisputedSide = new("disputed.side", "publisher", "date", "fact");

    public static readonly Phrase Withdrawn = new("withdrawn");
    public static readonly Phrase WithdrawnWhen = new("withdrawn.when", "date");
    public static readonly Phrase ReasonUndone = new("reason.undone", "revision");
    public static readonly Phrase ReasonGone = new("reason.gone");
    public static readonly Phrase WithdrawnSource = new("withdrawn.source", "publisher", "title", "date");
    public static readonly Phrase WithdrawnReason = new("withdrawn.reason", "reason");

    public static readonly Phrase AbstainUnknown = new("abstain.unknown");
    public static readonly Phrase AbstainNotStated = new("abstain.not-stated");
    public static readonly Phrase AbstainHeld = new("abstain.held");
    public static readonly Phrase AbstainEmpty = new("abstain.empty");
    public static readonly Phrase AbstainTopics = new("abstain.topics", "topics");
    public static readonly Phrase AbstainAskOne = new("abstain.ask-one", "question");
    public static readonly Phrase AbstainAskTwo = new("abstain.ask-two", "first", "second");
    public static readonly Phrase AbstainAbout = new("abstain.about", "name");
    public static readonly Phrase AbstainAbsence = new("abstain.absence");

    public static readonly Phrase CiteSpeaker = new("cite.speaker", "speaker");
    public static readonly Phrase CiteSpeakerRole = new("cite.speaker-role", "speaker", "role");
    public static readonly Phrase CiteVia = new("cite.via", "said", "via");
    public static readonly Phrase CiteViaAlone = new("cite.via-alone", "via");
    public static readonly Phrase CiteDocument = new("cite.document", "document");
    public static readonly Phrase CiteDocumentDated = new("cite.document-dated", "document", "date");
    public static readonly Phrase CiteSource = new("cite.source", "publisher", "title", "published", "asof", "link");
    public static readonly Phrase CiteLink = new("cite.link", "url");
    public static readonly Phrase CiteNoLink = new("cite.no-link");

    public static readonly Phrase Welcome = new("welcome");
    public static readonly Phrase HelpHeading = new("help.heading");
    public static readonly Phrase HelpCommand = new("help.command", "command", "description");
    public static readonly Phrase HelpGroups = new("help.groups", "ask");
    public static readonly Phrase AskWhat = new("ask-what");
    public static readonly Phrase UnknownCommand = new("unknown-command", "help");
    public static readonly Phrase WhoAmI = new("whoami", "channel", "user", "chat");
    public static readonly Phrase Privacy = new("privacy", "days");
    public static readonly Phrase CorrectionsNone = new("corrections.none");
    public static readonly Phrase CorrectionsHeading = new("corrections.heading", "count");
    public static readonly Phrase CorrectionsCorrected = new("corrections.corrected", "before", "after");
    public static readonly Phrase CorrectionsRecord = new("corrections.record", "before", "after");
    public static readonly Phrase CorrectionsUndone = new("corrections.undone", "before", "after");
    public static readonly Phrase CorrectionsRetracted = new("corrections.retracted", "publisher", "title");
    public static readonly Phrase CorrectionsReason = new("corrections.reason", "reason");
    public static readonly Phrase RefusedOrder = new("refused.order");
    public static readonly Phrase RefusedModeration = new("refused.moderation", "whoami");
    public static readonly Phrase Unreadable = new("unreadable");
    public static readonly Phrase TooMuch = new("too-much", "seconds");
    public static readonly Phrase TooMuchInChat = new("too-much.chat", "seconds");
    public static readonly Phrase GroupWelcome = new("group-welcome", "ask");
    public static readonly Phrase Apology = new("apology");

    public static readonly Phrase ButtonSource = new("button.source", "publisher");
    public static readonly Phrase ButtonWhy = new("button.why");

    public static readonly Phrase SourceHeading = new("source.heading", "publisher", "title", "date", "link");
    public static readonly Phrase SourceNote = new("source.note", "note");
    public static readonly Phrase SourceStanding = new("source.standing", "count");

    public static readonly Phrase WhyHeading = new("why.heading", "code");
    public static readonly Phrase WhyWhen = new("why.when", "date", "time");
    public static readonly Phrase WhyQuestion = new("why.question", "question");
    public static readonly Phrase WhyMatched = new("why.matched", "words");
    public static readonly Phrase WhyGates = new("why.gates", "topic", "own");
    public static readonly Phrase WhyCandidate = new("why.candidate", "id", "topic", "own");
    public static readonly Phrase WhyCandidateUnfit = new("why.candidate-unfit", "id", "topic", "own");
    public static readonly Phrase WhyAnswer = new("why.answer", "answer");
    public static readonly Phrase WhyAnswerHidden = new("why.answer-hidden");
    public static readonly Phrase WhyFact = new("why.fact", "id", "version", "fact");
    public static readonly Phrase WhyFactHidden = new("why.fact-hidden", "id", "version");
    public static readonly Phrase WhyConfidence = new("why.confidence", "percent");
    public static readonly Phrase WhyHead = new("why.head", "revision", "hash");
    public static readonly Phrase WhyUnknown = new("why.unknown", "days");
    public static readonly Phrase WhyNothing = new("why.nothing", "why");

    public static readonly Phrase FateStands = new("fate.stands");
    public static readonly Phrase FateReworded = new("fate.reworded", "revision");
    public static readonly Phrase FateRewordedOtherwise = new("fate.reworded.otherwise", "revision", "words");
    public static readonly Phrase FateCorrected = new("fate.corrected", "revision");
    public static readonly Phrase FateSuperseded = new("fate.superseded", "revision");
    public static readonly Phrase FateRetracted = new("fate.retracted", "revision");
    public static readonly Phrase FateHeld = new("fate.held");
    public static readonly Phrase FateGone = new("fate.gone");
    public static readonly Phrase FateNow = new("fate.now", "fact");
    public static readonly Phrase FateNothingNow = new("fate.nothing-now");

    public static readonly Counted Seconds = new("second");

    // What import prints.
    public static readonly Phrase ImportFact = new("import.fact", "n", "statement");
    public static readonly Phrase ImportMore = new("import.more", "line", "next");
    public static readonly Phrase ImportListed = new("import.listed", "list", "next");

    public static readonly Phrase ImportSpeakerRole = new("import.speaker-role", "speaker", "role");
    public static readonly Phrase ImportConditional = new("import.conditional");
    public static readonly Phrase ImportPossible = new("import.possible");

    public static readonly Phrase ImportFigures = new("import.figures", "list");
    public static readonly Phrase ImportAbout = new("import.about", "amount");
    public static readonly Phrase ImportPart = new("import.part", "total");
    public static readonly Phrase ImportTimes = new("import.times", "list");
    public static readonly Phrase ImportDated = new("import.dated", "written", "date");
    public static readonly Phrase ImportPlaces = new("import.places", "list");
    public static readonly Phrase ImportWithin = new("import.within", "place", "within");
    public static readonly Phrase ImportReasons = new("import.reasons", "list");
    public static readonly Phrase ImportAims = new("import.aims", "list");

    public static readonly Phrase ImportVia = new("import.via", "carrier");
    public static readonly Phrase ImportDocument = new("import.document", "document");
    public static readonly Phrase ImportQuotes = new("import.quotes", "list");
    public static readonly Phrase ImportQuote = new("import.quote", "words");

    public static readonly Counted Days = new("day");
    public static readonly Counted Facts = new("fact");
    public static readonly Counted Times = new("time");
    public static readonly Counted Changes = new("change");
    public static readonly Counted Thousands = new("thousand");
    public static readonly Counted Millions = new("million");
    public static readonly Counted Billions = new("billion");

    private static readonly Dictionary<ReplyKind, Phrase> WhyKinds = new[]
    {
        ReplyKind.Found, ReplyKind.Derived, ReplyKind.Disputed, ReplyKind.Premise, ReplyKind.Abstained, ReplyKind.Withdrawn, ReplyKind.AskBack,
    }.ToDictionary(kind => kind, kind => new Phrase($"why.kind.{kind.ToString().ToLowerInvariant()}"));

    private static readonly Dictionary<SmalltalkKind, Phrase> SmalltalkPhrases =
        Enum.GetValues<SmalltalkKind>().ToDictionary(kind => kind, kind => new Phrase($"smalltalk.{kind.ToString().ToLowerInvariant()}"));

    /// <summary>Every phrase that code says. Collected when asked for: the fields of the other parts of this class may be set after those of this one.</summary>
    public static IReadOnlyList<Phrase> All => [.. Declared<Phrase>(), .. SmalltalkPhrases.Values, .. WhyKinds.Values, .. OfTheDesk];

    /// <summary>Every noun that code counts.</summary>
    public static IReadOnlyList<Counted> AllCounted => [.. Declared<Counted>()];

    /// <summary>What kind of answer a receipt is of.</summary>
    public static Phrase WhyKind(ReplyKind kind) => WhyKinds[kind];

    public static Phrase Smalltalk(SmalltalkKind kind) => SmalltalkPhrases[kind];

    /// <summary>How a speech act is told, with places for speaker and fact.</summary>
    public static Phrase By(SpeechAct act) => act switch
    {
        SpeechAct.Confirmed => ByConfirming,
        SpeechAct.Denied => ByDenying,
        SpeechAct.Warned => ByWarning,
        SpeechAct.Estimated => ByEstimating,
        _ => BySpeaker,
    };

    // Reflection rather than a second list: a phrase cannot be declared and forgotten.
    private static IEnumerable<T> Declared<T>() => typeof(Phrases)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => field.GetValue(null))
        .OfType<T>();
}
