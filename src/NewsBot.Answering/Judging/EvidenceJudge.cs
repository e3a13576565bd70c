// Decides what the evidence allows: an answer, a computed answer, a corrected premise, a withdrawal, or nothing.
using NewsBot.Answering.Finding;
using NewsBot.Knowledge;

namespace NewsBot.Answering.Judging;

internal static class EvidenceJudge
{
    /// <summary>Facts shown beside an abstention.</summary>
    private const int MostNearest = 3;

    /// <summary>A fact with less of the question than this is not even near.</summary>
    private const double NearCoverage = 0.35;

    /// <summary>A fact that covers less than this share of what the best one covers is about something else, whatever its slots.</summary>
    private const double CoverageShare = 0.8;

    /// <summary>The same by the fact alone: a title lends its words to every fact of its article.</summary>
    private const double BodyShare = 0.6;

    /// <summary>A fact written down as an answer to such questions goes before others, if it covers nearly as much.</summary>
    private const double MeantShare = 0.9;

    /// <summary>So many sentences on, a cause is still told of what was said.</summary>
    private const int FarthestCause = 2;

    /// <summary>A yes needs a fact that says all but exactly what is asked.</summary>
    private const double YesCoverage = 0.9;

    /// <summary>What says this much more of the question goes before what would be answered instead: what was withdrawn before what stands, an
    /// article's figure before a moderator's.</summary>
    private const double MoreSaid = 0.1;

    public static Answer Judge(Inquiry inquiry)
    {
        var answer = Decide(inquiry);
        return (Missed(inquiry, answer) ?? answer) with { Grounds = GroundsReader.Of(inquiry) };
    }

    // Judged as if nothing had been withdrawn: would something that was have been the answer, and is what stands in its place about less?
    private static Answer? Missed(Inquiry inquiry, Answer answer)
    {
        if (answer is not (Answer.Found { Facts.Count: 1 } or Answer.Premise { Facts.Count: 1 } or Answer.Abstained { Reason: AbstainReason.NotStated or AbstainReason.UnknownTopic })) return null;
        if (inquiry.Evidence.Candidates.All(evidence => evidence.Stands)) return null;
        var all = inquiry.AsIfAllStood();
        if (OnlyFactOf(Decide(all)) is not { } fact || Of(fact) is not { Stands: false } gone) return null;
        return OnlyFactOf(answer) is { } other && Of(other) is { } instead && instead.BodyCoverage > gone.BodyCoverage - MoreSaid ? null : Gone(inquiry, gone);

        Evidence? Of(FactVersion version) => inquiry.Evidence.Candidates.FirstOrDefault(evidence => ReferenceEquals(evidence.Version, version));
    }

    private static FactVersion? OnlyFactOf(Answer? answer) => answer switch
    {
        Answer.Found { Facts: [var fact] } => fact,
        Answer.Premise { Facts: [var fact] } => fact,
        _ => null,
    };

    /// <summary>The same without what was withdrawn, and without the grounds.</summary>
    public static Answer Decide(Inquiry inquiry)
    {
        if (inquiry.Reading.SaysNothing) return Abstain(inquiry, AbstainReason.Empty);
        if (Derive(inquiry) is { } derived) return derived;
        if (RoleJudge.Judge(inquiry) is { } holder) return holder;
        if (Deriver.IsAsked(inquiry)) return Abstain(inquiry, AbstainReason.NotStated);
        return (inquiry.Reading.Kind != QuestionKind.HowMany ? LikelyStatement(inquiry) : CountsUnknown(inquiry) ? null : Amount(inquiry))
            ?? AsStatement(inquiry)
            ?? Withdrawn(inquiry)
            ?? Abstain(inquiry, inquiry.Evidence.Standing.Any(IsNear) ? AbstainReason.NotStated : AbstainReason.UnknownTopic);
    }

    // A few words without a question word may mean any fact that has them; where a kind of amount is named, one that has all but all of them.
    private static Answer? AsStatement(Inquiry inquiry)
    {
        if (inquiry.Reading.KindIsSaid || CountsUnknown(inquiry)) return null;
        var told = Statement(inquiry.With(inquiry.Reading with { Kind = QuestionKind.What }));
        if (inquiry.Reading.Unit is null && inquiry.Reading.Classes.Count == 0) return told;
        return OnlyFactOf(told) is { } fact && inquiry.Evidence.Standing.Any(evidence => ReferenceEquals(evidence.Version, fact) && evidence.BodyCoverage >= YesCoverage) ? told : null;
    }

    // «The number of the dead», where no fact knows of any: another fact of the same country is no answer.
    private static bool CountsUnknown(Inquiry inquiry) =>
        inquiry.Reading.Kind == QuestionKind.HowMany
        && inquiry.Terms.Any(term => term.Exact.Count == 0 && term.Term.Weight < 1 && term.Term.Words is [var word] && inquiry.Lexicon.Units.ClassOf(word) == "person");

    private static Answer? Derive(Inquiry inquiry)
    {
        if (Deriver.Derive(inquiry) is not { } derived) return null;
        return new Answer.Derived(inquiry.Reading.Kind, inquiry.TopicOf(derived.Facts), inquiry.Snapshot, derived.Derivation, derived.Facts, derived.Confidence);
    }

    private static Answer? Amount(Inquiry inquiry)
    {
        var matches = FigureFinder.Find(inquiry);
        if (ChosenFigure(inquiry, matches) is not { } best || RemainderDeriver.IsAffirmed(inquiry, best)) return null;
        var fact = best.Evidence.Version;
        if (best.Slot.Working is { } working)
            return new Answer.Derived(inquiry.Reading.Kind, inquiry.TopicOf([fact]), inquiry.Snapshot, working, [fact], best.Coverage);
        if (Rivals.Of(inquiry, best) is { Count: > 0 } rivals)
            return new Answer.Disputed(inquiry.Reading.Kind, inquiry.TopicOf([fact, .. rivals]), inquiry.Snapshot, [fact, .. rivals], best.Coverage);

        return new Answer.Found(inquiry.Reading.Kind, inquiry.TopicOf([fact]), inquiry.Snapshot, new DirectAnswer.Amount(best.Slot.Figure), [fact], best.Coverage);
    }

    // Figures that a person wrote down are chosen by the gates, those that were read from plain text by their likelihood; a moderator's sentence
    // may pass either way, but not before an article's that says more of the question.
    private static FigureMatch? ChosenFigure(Inquiry inquiry, List<FigureMatch> matches)
    {
        var first = matches is [{ Evidence.Version.Content.SourceSpan: null } written, ..] ? written : null;
        if (first is { Evidence.IsPlain: false }) return first;
        var likeliest = inquiry.LikeliestFigure is { } best && FigureScore.IsLikely(best.Match, best.Likelihood) ? best.Match : null;
        if (first is not null && (likeliest is null || likeliest.Coverage <= first.Coverage + MoreSaid)) return first;
        return likeliest ?? matches.Find(match => match.Evidence.Version.Content.SourceSpan is null);
    }

    private static Answer? Statement(Inquiry inquiry)
    {
        var passing = inquiry.Evidence.Standing.Where(evidence => TopicGate.Passes(inquiry, evidence)).ToList();
        if (passing.Count == 0) return null;
        if (inquiry.Reading.Numbers.Count > 0 && Stated(inquiry) is { } stated) return stated;

        var most = passing.Max(evidence => evidence.Coverage);
        var mostInBody = passing.Max(evidence => evidence.BodyCoverage);
        var fitting = passing.FindAll(evidence => evidence.Coverage >= CoverageShare * most && evidence.BodyCoverage >= BodyShare * mostInBody && SlotGate.Passes(inquiry, evidence));
        var first = fitting.FindAll(evidence => evidence.Coverage >= MeantShare * most && IsFirstChoice(inquiry, evidence));
        // What would follow from it says less of whether it happened than that it may, or did not.
        var chosen = first.Find(evidence => evidence.Version.Content.Modality != Modality.Conditional) ?? first.FirstOrDefault() ?? fitting.FirstOrDefault();
        if (chosen is null)
        {
            // A fact that only allows for it, denies it or says the opposite answers «why» and «when» by correcting what they take for granted.
            var guarded = inquiry.Reading.Kind == QuestionKind.Where ? null : passing.Find(evidence => evidence.Coverage >= MeantShare * most && SlotGate.FitsRestrictions(inquiry, evidence)
                && (evidence.Version.Content.Modality != Modality.Asserted ? evidence.Version.Content.Modality != Modality.Denied || Polarity.MeetsDenial(inquiry, evidence) && !passing.Exists(told => Polarity.States(inquiry, told)) : Polarity.IsContradicted(inquiry, evidence)));
            // «Which of the two» takes nothing for granted that a condition could deny.
            if (guarded is not null && inquiry.AsksChoice) return Likeliest(inquiry, guarded, guarded.Coverage);
            return guarded is null ? null : Premise(inquiry, guarded, new DirectAnswer.Statement());
        }

        if (Polarity.IsOpposed(inquiry, chosen)) chosen = fitting.Find(evidence => !Polarity.IsOpposed(inquiry, evidence) && Polarity.SpeaksOfAll(inquiry, evidence)) ?? chosen;
        if (Polarity.IsContradicted(inquiry, chosen) || IsOfAnotherDay(inquiry, chosen)) return Premise(inquiry, chosen, new DirectAnswer.Statement());
        return new Answer.Found(inquiry.Reading.Kind, inquiry.TopicOf([chosen.Version]), inquiry.Snapshot, Direct(inquiry, chosen), [chosen.Version], chosen.Coverage);
    }

    // «Was it on the 29th», of what the fact tells of the 28th and of no other day.
    private static bool IsOfAnotherDay(Inquiry inquiry, Evidence chosen) =>
        inquiry.Reading is { Kind: QuestionKind.Whether, KindIsSaid: true } && chosen.BodyCoverage >= YesCoverage
        && chosen.Version.Content.Circumstances.Select(circumstance => circumstance.Date).Where(date => date is { Day: > 0 }).Distinct().Count() == 1 && !Polarity.HasDates(inquiry, chosen);

    // What a person wrote down is chosen by the gates, what was read from plain text by its likelihood.
    private static Answer? LikelyStatement(Inquiry inquiry)
    {
        var passed = Statement(inquiry);
        if (passed is Answer.Found { Facts: [{ Content.SourceSpan: null } written, ..] }) return Reason(inquiry, written) ?? passed;
        if (passed is Answer.Premise or Answer.Found { Direct: DirectAnswer.Yes }) return passed;
        if (Contradicted(inquiry) is { } contradicted) return contradicted;
        if (StatementScore.Best(inquiry) is not { } best || (best.Likelihood < StatementScore.Least && !best.HasForm) || IsOfOther(inquiry, best.Evidence)) return null;
        return Cause(inquiry, best.Evidence) ?? Likeliest(inquiry, best.Evidence, best.Likelihood);
    }

    // «Coverage fell to 54 %. She put the fall down to the displacement»: where the sentence that was found gives no cause, one of the next two may, of the same change.
    private static Answer.Found? Cause(Inquiry inquiry, Evidence told)
    {
        if (inquiry.Reading.Kind != QuestionKind.Why || StatementScore.HasTyped(inquiry, told)) return null;
        var direction = inquiry.Lexicon.Changes.DirectionOf(inquiry.Terms.SelectMany(term => term.Term.Words).SelectMany(word => word.Stems));
        if (direction == 0) return null;
        // A sentence that says only «the fall» has no word of the question and was not found.
        var next = inquiry.Snapshot.Versions.Skip(told.Document.Place + 1).Take(FarthestCause).FirstOrDefault(version =>
            version.IsCurrent && version.Content.ArticleId == told.Document.Article && version.Content.Circumstances.Any(circumstance => circumstance.Kind == CircumstanceKind.Reason)
            && inquiry.Lexicon.Changes.DirectionOf(inquiry.Lexicon.Analyzer.Analyze(version.Content.Text).Tokens.SelectMany(token => token.Word.Stems)) == direction);
        return next is null ? null : new Answer.Found(QuestionKind.Why, inquiry.TopicOf([next]), inquiry.Snapshot, new DirectAnswer.Statement(), [next], StatementScore.Of(inquiry, told));
    }

    // No time answers «when» but a date, or a clause that begins with «after» in a fact about all of it; and a few keywords with one that no fact has are about something else («the match table of Iran»).
    private static bool IsOfOther(Inquiry inquiry, Evidence evidence) => inquiry.Reading switch
    {
        // Where its time was cut, what took its place tells the new one.
        { Kind: QuestionKind.When } => !evidence.Version.Content.Text.Contains(FactContent.Omission, StringComparison.Ordinal) && !SlotGate.IsMeant(inquiry, evidence) && !evidence.Version.Content.Circumstances.Any(circumstance => circumstance.Kind == CircumstanceKind.Time)
            && !(inquiry.TallyIn(evidence.Document).Missing == 0 && SlotGate.Passes(inquiry, evidence)),
        { Kind: QuestionKind.What, KindIsSaid: false } when !inquiry.Lexicon.QuestionMarks.Any(inquiry.Reading.Text.Contains) => inquiry.Terms.Any(term => term.IsUnknown && term.Term.Weight >= 1),
        _ => false,
    };

    // Where a cause is asked for, a word that hints at one is less than a fact in which one was read.
    private static Answer.Found? Reason(Inquiry inquiry, FactVersion written)
    {
        if (inquiry.Reading.Kind != QuestionKind.Why || inquiry.Evidence.Standing.Any(evidence => ReferenceEquals(evidence.Version, written) && StatementScore.HasTyped(inquiry, evidence))) return null;
        var told = StatementScore.Candidates(inquiry)
            .Where(evidence => StatementScore.HasTyped(inquiry, evidence) && StatementScore.Of(inquiry, evidence) >= StatementScore.Least)
            .MaxBy(evidence => StatementScore.Of(inquiry, evidence));
        return told is null ? null : Likeliest(inquiry, told, StatementScore.Of(inquiry, told));
    }

    // «Why did the cuts fall»: the fact that says all of it but that they rose.
    private static Answer.Premise? Contradicted(Inquiry inquiry)
    {
        if (inquiry.Reading.Kind is not (QuestionKind.Why or QuestionKind.When or QuestionKind.How or QuestionKind.Whether)) return null;
        var rest = Polarity.WithoutOpposed(inquiry);
        if (rest.Terms.Count == inquiry.Terms.Count || rest.Terms.Count == 0) return null;
        var telling = StatementScore.Candidates(rest)
            .Where(evidence => rest.Terms.All(term => term.Term.Weight < Polarity.LeastSaid || Coverage.InBodyOf(term, evidence.Document) > 0))
            .Select(evidence => (Evidence: evidence, IsContradicted: Polarity.IsContradicted(inquiry, evidence), Likelihood: StatementScore.Of(rest, evidence))).ToList();
        // «The budget rose, and the debt fell»: what is likelier meant may be as the question says.
        var stated = telling.Where(told => !told.IsContradicted && SlotGate.Passes(inquiry, told.Evidence) && inquiry.Terms.All(term => term.Term.Weight < 1 || Coverage.InBodyOf(term, told.Evidence.Document) > 0)).Select(told => told.Likelihood).DefaultIfEmpty(0).Max();
        return telling.Find(told => told.IsContradicted) is { Evidence: { } opposed, Likelihood: var likelihood } && likelihood > stated ? Premise(inquiry, opposed, new DirectAnswer.Statement()) : null;
    }

    private static Answer.Found Likeliest(Inquiry inquiry, Evidence evidence, double likelihood) =>
        new(inquiry.Reading.Kind, inquiry.TopicOf([evidence.Version]), inquiry.Snapshot, Direct(inquiry, evidence), [evidence.Version], likelihood);

    // Whether something happened is told by the fact that calls it possible or denies it, before a fact that only speaks of it.
    private static bool IsFirstChoice(Inquiry inquiry, Evidence evidence) =>
        SlotGate.IsMeant(inquiry, evidence) || (inquiry.Reading is { Kind: QuestionKind.Whether, KindIsSaid: true } && evidence.Version.Content.Modality != Modality.Asserted);

    private static DirectAnswer Direct(Inquiry inquiry, Evidence chosen) => inquiry.Reading.Kind switch
    {
        QuestionKind.When when chosen.Document.Dates is [var date] => new DirectAnswer.Date(date),
        QuestionKind.What when AmountNamed(inquiry, chosen) is { } figure => new DirectAnswer.Amount(figure),
        QuestionKind.Whether when inquiry.Reading.KindIsSaid && chosen.BodyCoverage >= YesCoverage && !inquiry.Reading.IsNegated && inquiry.Reading.Operations.Count == 0
            && !AsksMore(inquiry, chosen) && Polarity.Affirms(inquiry, chosen) => new DirectAnswer.Yes(),
        _ => new DirectAnswer.Statement(),
    };

    // «Shops licensed in the sultanate», without a question word: how many there are, where the fact counts them.
    private static Figure? AmountNamed(Inquiry inquiry, Evidence chosen) =>
        !inquiry.Reading.KindIsSaid && chosen.IsPlain && inquiry.Terms is [var first, _, ..] && first.Term.Span.Start == inquiry.Reading.Tokens[0].Span.Start
        && inquiry.LikeliestFigure is { Likelihood: >= FigureScore.Least } best && ReferenceEquals(best.Match.Evidence, chosen) && first.IsIn(best.Match.Slot.Unit) ? best.Match.Slot.Figure : null;

    // «Are all of the sites Iran's»: that some are says no yes to it.
    private static bool AsksMore(Inquiry inquiry, Evidence chosen)
    {
        var said = inquiry.Lexicon.QuantityWords.In(inquiry.Reading.Tokens).Select(match => inquiry.Reading.Tokens[match.FirstToken].Word.Normal).ToList();
        if (said.Count == 0) return false;
        var text = inquiry.Lexicon.Analyzer.Analyze(chosen.Version.Content.Text).Tokens;
        return said.Exists(word => !text.Any(token => string.Equals(token.Word.Normal, word, StringComparison.Ordinal)));
    }

    /// <summary>"Does Iran have 750 sites?": the figure of the same unit and holder decides.</summary>
    private static Answer? Stated(Inquiry inquiry)
    {
        // «The floods of 2018 or those of this year»: no amount is stated.
        if (inquiry.Reading.Numbers.All(SlotGate.IsYear)) return null;
        // «Were nine killed»: how many were hurt says nothing of it.
        var named = inquiry.Figures.Where(match => inquiry.Terms.Any(term => term.IsIn(match.Slot.Unit)) && !FigureCandidates.IsToldOfOthers(inquiry, match.Slot)).ToList();
        if (named.Count == 0 || named[0].Coverage < 0.6) return null;
        var best = named[0];
        if (AskedBound.Of(inquiry) is { } bound) return Bounded(inquiry, named, bound);
        var right = named.Find(match => inquiry.Reading.Numbers.Contains(match.Slot.Figure.Value) && match.Score >= best.Score - 0.1 && Polarity.HasAmounts(inquiry, match.Evidence));
        // «Eight killed and 34 hurt»: of the two, what is told otherwise.
        var other = named.Find(match => ReferenceEquals(match.Evidence, best.Evidence) && !inquiry.Reading.Numbers.Contains(match.Slot.Figure.Value)) ?? best;
        return right is null
            ? Premise(inquiry, best.Evidence, new DirectAnswer.Amount(other.Slot.Figure))
            : new Answer.Found(inquiry.Reading.Kind, inquiry.TopicOf([right.Evidence.Version]), inquiry.Snapshot, IsPlainly(right, named) && !Polarity.IsUnfulfilled(inquiry, right.Evidence.Version.Content.Text) ? new DirectAnswer.Yes() : new DirectAnswer.Statement(), [right.Evidence.Version], right.Coverage);
    }

    // «Did production pass 15 thousand tons?»
    private static Answer Bounded(Inquiry inquiry, List<FigureMatch> named, AskedBound bound)
    {
        var (best, facts) = (named[0], new[] { named[0].Evidence.Version });
        if (bound.Holds(best.Slot.Figure) == false) return Premise(inquiry, best.Evidence, new DirectAnswer.Amount(best.Slot.Figure));
        var isYes = named.TrueForAll(other => !IsRivalOf(other, best) || bound.Holds(other.Slot.Figure) == true) && !Polarity.IsUnfulfilled(inquiry, best.Evidence.Version.Content.Text);
        return new Answer.Found(inquiry.Reading.Kind, inquiry.TopicOf(facts), inquiry.Snapshot, isYes ? new DirectAnswer.Yes() : new DirectAnswer.Statement(), facts, best.Coverage);
    }

    // «It makes 310, the contract binds it to 450»: what else is said as well may be what was meant.
    private static bool IsPlainly(FigureMatch right, List<FigureMatch> named) => !named.Exists(other => other.Slot.Figure.Value != right.Slot.Figure.Value && IsRivalOf(other, right));

    private static bool IsRivalOf(FigureMatch other, FigureMatch right) =>
        ReferenceEquals(other.Evidence, right.Evidence) && other.Slot.Unit.Overlaps(right.Slot.Unit) && other.Score >= right.Score;

    private static Answer.Premise Premise(Inquiry inquiry, Evidence evidence, DirectAnswer direct) =>
        new(inquiry.Reading.Kind, inquiry.TopicOf([evidence.Version]), inquiry.Snapshot, direct, [evidence.Version], evidence.Coverage);

    // What states no amount never told how many there are.
    private static Answer? Withdrawn(Inquiry inquiry) => inquiry.Evidence.Candidates.FirstOrDefault(evidence =>
        !evidence.Stands && TopicGate.Passes(inquiry, evidence) && (inquiry.Reading.Kind != QuestionKind.HowMany || evidence.Document.Figures.Count > 0)) is { } gone ? Gone(inquiry, gone) : null;

    private static Answer? Gone(Inquiry inquiry, Evidence gone) => gone.Version.Status switch
    {
        FactStatus.Retracted => new Answer.Withdrawn(inquiry.Reading.Kind, null, inquiry.Snapshot, gone.Version),
        FactStatus.Held => new Answer.Abstained(inquiry.Reading.Kind, null, inquiry.Snapshot, AbstainReason.Held, [], gone.Coverage),
        _ => null,
    };

    private static Answer.Abstained Abstain(Inquiry inquiry, AbstainReason reason) => new(
        inquiry.Reading.Kind,
        null,
        inquiry.Snapshot,
        reason,
        [.. inquiry.Evidence.Standing.Where(IsNear).Take(MostNearest).Select(evidence => evidence.Version)],
        inquiry.Evidence.Standing.Select(evidence => evidence.Coverage).DefaultIfEmpty(0).Max());

    private static bool IsNear(Evidence evidence) => evidence.Coverage >= NearCoverage && evidence.BodyCoverage > 0.15;
}
