// Answer -> Reply: the direct answer first, then the fact that it comes from, and the citation by itself.
using NewsBot.Answering;
using NewsBot.Arabic;
using NewsBot.Knowledge;

namespace NewsBot.Conversation.Wording;

/// <summary>Words answers. Every content word comes from a fact; the rest from knowledge/phrasing. Thread-safe.</summary>
public sealed class AnswerWriter
{
    private const int MostSides = 4;

    private static readonly Phrase[] Missing = [Phrases.SeveralMissingFirst, Phrases.SeveralMissingSecond, Phrases.SeveralMissingThird];

    private readonly Phrasebook _phrases;
    private readonly FactWriter _facts;
    private readonly DerivationWriter _derivations;
    private readonly AbstentionWriter _abstentions;
    private readonly ReplyMaker _reply;
    private readonly TimeProvider _clock;

    /// <exception cref="WordTableException">A word list of this assembly is broken.</exception>
    public AnswerWriter(Analyzer analyzer, Phrasebook phrases, ConversationOptions options, TimeProvider clock)
    {
        _phrases = phrases;
        _clock = clock;
        _facts = new FactWriter(analyzer, phrases, Approximations.Load(), options, clock);
        _derivations = new DerivationWriter(phrases, _facts, new NumberWriter(phrases, analyzer.CountedNouns));
        _abstentions = new AbstentionWriter(phrases, _facts);
        _reply = new ReplyMaker(new CitationWriter(phrases));
    }

    /// <summary>The reply in Arabic: at most 600 characters before the citation.</summary>
    /// <param name="canAnswer">Whether a question would be answered: an abstention offers only such ones.</param>
    public Reply Write(Answer answer, Predicate<string> canAnswer) => answer switch
    {
        Answer.Found found => Found(found),
        Answer.Derived derived => Derived(derived),
        Answer.Premise premise => Premise(premise),
        Answer.Several several => Several(several),
        Answer.Disputed disputed => Disputed(disputed),
        Answer.Withdrawn withdrawn => Withdrawn(withdrawn),
        Answer.Abstained abstained => Abstained(abstained, canAnswer),
        _ => throw new InvalidOperationException($"No wording for the answer {answer.GetType().Name}: add it to this switch."),
    };

    private Reply Found(Answer.Found answer)
    {
        var draft = new Draft();
        var fact = answer.Facts[0];
        // What corrected it may itself have been corrected since.
        var now = fact.Status == FactStatus.Corrected && answer.Snapshot.LastOf(fact) is { IsCurrent: true } last ? last : null;
        Direct(draft, answer.Kind, answer.Direct, fact, answer.Snapshot, told => now is null ? told : _phrases.Say(Phrases.BeforeCorrection, ("answer", told)));
        if (now is not null) draft.AddCut(now.Content.Text, text => _phrases.Say(Phrases.AfterCorrection, ("fact", text)));
        var shown = AddOthers(draft, answer.Facts, answer.Snapshot);
        AddRestated(draft, answer);
        return _reply.Of(ReplyKind.Found, draft, answer.Snapshot, shown, answer.Confidence);
    }

    private Reply Premise(Answer.Premise answer)
    {
        var draft = new Draft();
        // What is right comes first, then that the question took something else for granted.
        Direct(draft, answer.Kind, answer.Direct, answer.Facts[0], answer.Snapshot, right => _phrases.Say(Phrases.PremiseRight, ("answer", right)));
        draft.TryAdd(_phrases.Say(Phrases.PremiseNote));
        var shown = AddOthers(draft, answer.Facts, answer.Snapshot);
        AddRestated(draft, answer);
        return _reply.Of(ReplyKind.Premise, draft, answer.Snapshot, shown, answer.Confidence);
    }

    private Reply Derived(Answer.Derived answer)
    {
        var draft = new Draft();
        string[] lines = [.. _derivations.Write(answer.Derivation)];
        draft.AddLead(lines[0]);
        foreach (var line in lines.Skip(1)) draft.TryAdd(line);
        var facts = answer.Facts.DistinctBy(fact => fact.Id).ToArray();
        for (var i = 0; i < facts.Length; i++) TryAdd(draft, facts[i], i == 0 ? null : facts[i - 1], answer.Snapshot);
        AddRestated(draft, answer);
        // A number rests on all of its facts, shown or not.
        return _reply.Of(ReplyKind.Derived, draft, answer.Snapshot, facts, answer.Confidence);
    }

    // Each question its own lines; a fact that answers two of them is shown once, and what has no answer is said so.
    private Reply Several(Answer.Several answer)
    {
        var draft = new Draft();
        var room = (Draft.Most / answer.Parts.Count) - 1;
        var shown = new List<FactVersion>();
        foreach (var part in answer.Parts)
        {
            if (draft.TryAppend(Part(part, shown, room))) shown.AddRange(FactsOf(part).Except(shown));
        }

        for (var i = 0; i < Missing.Length && i < answer.Parts.Count; i++)
        {
            if (answer.Parts[i] is Answer.Abstained) draft.TryAdd(_phrases.Say(Missing[i]));
        }

        AddRestated(draft, answer);
        var kind = answer.Parts.Any(part => part is Answer.Found) ? ReplyKind.Found : answer.Parts.Any(part => part is Answer.Derived) ? ReplyKind.Derived : ReplyKind.Premise;
        return _reply.Of(kind, draft, answer.Snapshot, shown, answer.Parts.Select(ConfidenceOf).Where(confidence => confidence > 0).Min());
    }

    private Draft Part(Answer part, List<FactVersion> shown, int room)
    {
        var draft = new Draft(room);
        switch (part)
        {
            case Answer.Found { Facts: [var fact, ..] } found when shown.Contains(fact):
                if (fact.Content.Modality != Modality.Denied && LeadOf(found.Direct, fact.Content) is { } lead) draft.AddLead(lead);
                break;
            case Answer.Found { Facts: [var fact, ..] } found:
                Direct(draft, found.Kind, found.Direct, fact, found.Snapshot, amount => amount);
                break;
            case Answer.Premise { Facts: [var fact, ..] } premise:
                Direct(draft, premise.Kind, premise.Direct, fact, premise.Snapshot, right => _phrases.Say(Phrases.PremiseRight, ("answer", right)));
                break;
            case Answer.Derived derived:
                foreach (var line in _derivations.Write(derived.Derivation)) draft.TryAdd(line);
                foreach (var fact in derived.Facts.DistinctBy(fact => fact.Id).Except(shown)) TryAdd(draft, fact, before: null, derived.Snapshot);
                break;
        }

        return draft;
    }

    private static IEnumerable<FactVersion> FactsOf(Answer part) => part switch
    {
        Answer.Found found => found.Facts.Take(1),
        Answer.Premise premise => premise.Facts.Take(1),
        Answer.Derived derived => derived.Facts,
        _ => [],
    };

    private static double ConfidenceOf(Answer part) => part switch
    {
        Answer.Found found => found.Confidence,
        Answer.Premise premise => premise.Confidence,
        Answer.Derived derived => derived.Confidence,
        _ => 0,
    };

    // Who typed in Latin letters sees how he was understood; an answer to another question would else look like one to his.
    private void AddRestated(Draft draft, Answer answer)
    {
        if (answer.Restated is { } question) draft.TryAdd(_phrases.Say(Phrases.Understood, ("question", Bidi.Unknown(question))));
    }

    private Reply Disputed(Answer.Disputed answer)
    {
        // What one publisher says in two articles is no dispute: its later number may have taken the place of the earlier one, which nobody has said.
        var isOfOne = answer.Facts.Select(fact => answer.Snapshot.CitationOf(fact.Content).Publisher).Distinct(StringComparer.Ordinal).Count() == 1;
        var heading = _phrases.Say(isOfOne ? Phrases.DisputedOfOne : Phrases.DisputedHeading);
        var draft = new Draft().Add(heading);
        var sides = (isOfOne ? answer.Facts.OrderByDescending(fact => fact.Content.AsOf) : answer.Facts.AsEnumerable()).Take(MostSides).ToArray();
        var room = ((Draft.Most - heading.Length) / sides.Length) - 1;
        foreach (var side in sides)
        {
            var citation = answer.Snapshot.CitationOf(side.Content);
            var attributed = _facts.Attributed(side, answer.Snapshot);
            draft.AddCut(
                side.Content.Text,
                text => _phrases.Say(
                    Phrases.DisputedSide,
                    ("publisher", Bidi.Unknown(citation.Publisher)),
                    ("date", _phrases.Date(side.Content.AsOf)),
                    ("fact", attributed(text))),
                room);
        }

        return _reply.Of(ReplyKind.Disputed, draft, answer.Snapshot, sides, answer.Confidence);
    }

    // Says that it was withdrawn, whose it was and why; what it said is not said again.
    private Reply Withdrawn(Answer.Withdrawn answer)
    {
        var citation = answer.Snapshot.CitationOf(answer.Fact.Content);
        var draft = new Draft().Add(_phrases.Say(Phrases.Withdrawn));
        if (answer.Fact.UntilAt is { } at)
            draft.TryAdd(_phrases.Say(Phrases.WithdrawnWhen, ("date", _phrases.Date(PartialDate.Of(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, _clock.LocalTimeZone).DateTime))))));
        if (_phrases.Reason(answer.Fact) is { } why)
            draft.AddCut(why, reason => _phrases.Say(Phrases.WithdrawnReason, ("reason", reason)), Draft.Most / 2);
        draft.TryAdd(_phrases.Say(
            Phrases.WithdrawnSource,
            ("publisher", Bidi.Unknown(citation.Publisher)),
            ("title", Bidi.Unknown(citation.Title)),
            ("date", _phrases.Date(citation.AsOf))));
        return ReplyMaker.Plain(ReplyKind.Withdrawn, answered: false, draft.ToString()) with { Facts = [answer.Fact.Id] };
    }

    private Reply Abstained(Answer.Abstained answer, Predicate<string> canAnswer)
    {
        var kind = answer.Reason == AbstainReason.Empty ? ReplyKind.AskBack : ReplyKind.Abstained;
        return ReplyMaker.Plain(kind, answered: false, _abstentions.Write(answer, canAnswer)) with { Confidence = answer.Confidence };
    }

    private void Direct(Draft draft, QuestionKind kind, DirectAnswer direct, FactVersion fact, KnowledgeSnapshot knowledge, Func<string, string> first)
    {
        var content = fact.Content;
        var dated = _facts.AttributedAndDated(fact, knowledge);
        // A number out of a denial is not an answer by itself: the denial has to stand before it.
        var words = content.Modality == Modality.Denied && direct is DirectAnswer.Amount ? new DirectAnswer.Statement() : direct;
        if (LeadOf(words, content) is { } lead)
        {
            // The fact's own date, said already, is not said again.
            draft.AddLead(first(lead)).AddCut(content.Text, words is DirectAnswer.Date date && date.Value == content.AsOf ? _facts.Attributed(fact, knowledge) : dated);
            return;
        }

        switch (words)
        {
            case DirectAnswer.Yes:
                draft.AddCut(content.Text, text => _phrases.Say(Phrases.DirectYes, ("fact", dated(text))));
                break;
            case DirectAnswer.No:
                draft.AddCut(content.Text, text => _phrases.Say(Phrases.DirectNo, ("fact", dated(text))));
                break;
            default:
                Statement(draft, kind, fact, knowledge, first);
                break;
        }
    }

    private string? LeadOf(DirectAnswer direct, FactContent content) => direct switch
    {
        DirectAnswer.Amount amount => _facts.Amount(amount.Figure, content),
        DirectAnswer.Name name => Bidi.Unknown(name.Text),
        DirectAnswer.Date date => _phrases.Date(date.Value),
        _ => null,
    };

    private void Statement(Draft draft, QuestionKind kind, FactVersion fact, KnowledgeSnapshot knowledge, Func<string, string> first)
    {
        var asksForNumber = kind is QuestionKind.HowMany or QuestionKind.When;
        if (!asksForNumber || !_facts.IsStale(fact.Content))
        {
            draft.AddCut(fact.Content.Text, text => first(_facts.AttributedAndDated(fact, knowledge)(text)));
            return;
        }

        // The first number that a reader sees is the one asked for, so the date comes after it.
        var after = _phrases.Say(Phrases.DatedAfter, ("date", _phrases.Date(fact.Content.AsOf)));
        draft.AddCut(fact.Content.Text, text => first(_facts.Attributed(fact, knowledge)(text)), Draft.Most - after.Length - 1).Add(after);
    }

    // The facts beside the first one, as far as there is room for all of their words.
    private List<FactVersion> AddOthers(Draft draft, IReadOnlyList<FactVersion> facts, KnowledgeSnapshot knowledge)
    {
        var shown = new List<FactVersion> { facts[0] };
        foreach (var fact in facts.Skip(1))
        {
            if (TryAdd(draft, fact, facts[0], knowledge)) shown.Add(fact);
        }

        return shown;
    }

    // The date was given with the fact before; it is repeated only where it differs.
    private bool TryAdd(Draft draft, FactVersion fact, FactVersion? before, KnowledgeSnapshot knowledge)
    {
        var around = before?.Content.AsOf == fact.Content.AsOf ? _facts.Attributed(fact, knowledge) : _facts.AttributedAndDated(fact, knowledge);
        return draft.TryAdd(around(Bidi.Embed(fact.Content.Text)));
    }
}
