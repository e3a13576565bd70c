// The project's one verb: a question in, an answer out of the current state.
using NewsBot.Answering.Finding;
using NewsBot.Answering.Index;
using NewsBot.Answering.Judging;
using NewsBot.Answering.Lexicon;
using NewsBot.Answering.Reading;
using NewsBot.Arabic;
using NewsBot.Knowledge;

namespace NewsBot.Answering;

/// <summary>Answers from one state (snapshot and index together), swapped as one reference. Thread-safe; answers without lock or I/O.</summary>
public sealed class Answerer : IRevisionFollower
{
    /// <summary>From this confidence on, a fact answers a question that could also ask for its source.</summary>
    private const double SureOfFacts = 0.75;

    /// <summary>A restated follow-up may be this much less sure than the message read by itself.</summary>
    private const double FollowUpAdvantage = 0.1;

    /// <summary>The same for a mere noun, which says nothing of what is asked about it.</summary>
    private const double BareNounAdvantage = 0.5;

    /// <summary>What a follow-up can mean less likely must be this much surer.</summary>
    private const double LikelierFirst = 0.05;

    /// <summary>What is further down is not what an editor has in mind.</summary>
    private const int MostMeant = 5;

    private readonly AnsweringLexicon _lexicon;
    private readonly DocumentBuilder _documents;
    private readonly EvidenceFinder _finder;
    private readonly QuestionReader _reader;
    private readonly FollowUps _followUps;
    private readonly LatinReader _latin;
    private readonly SeveralQuestions _several;
    private readonly Lock _following = new();
    private volatile State _state;

    private Answerer(AnsweringLexicon lexicon, EvidenceFinder finder, State state)
    {
        _lexicon = lexicon;
        _documents = new DocumentBuilder(lexicon, state.Index.Table);
        _finder = finder;
        _reader = new QuestionReader(lexicon);
        _followUps = new FollowUps(lexicon);
        _latin = new LatinReader(lexicon);
        _several = new SeveralQuestions(new QuestionParts(lexicon), new Coordination(lexicon));
        _state = state;
    }

    private sealed record State(KnowledgeSnapshot Snapshot, KeywordIndex Index);

    /// <summary>One message before one state.</summary>
    private sealed record Hearing(State State, Readings Readings);

    /// <exception cref="WordTableException">A word list of this assembly is broken.</exception>
    public static Answerer Load(Analyzer analyzer)
    {
        var lexicon = AnsweringLexicon.Load(analyzer);
        return new(lexicon, new EvidenceFinder(lexicon), new State(KnowledgeSnapshot.Empty, KeywordIndex.Empty(new TermTable(lexicon.Transliteration.Skeleton))));
    }

    /// <summary>Never throws, whatever the text.</summary>
    public Answer Answer(Question question)
    {
        var state = _state;
        question = question with { Text = QuestionReader.Cut(question.Text) };
        if (!LatinReader.IsLatin(question.Text)) return AnswerAll(state, question);
        var restated = _latin.Restate(question.Text, state.Index);
        return AnswerAll(state, question with { Text = restated }) with { Restated = restated };
    }

    /// <summary>Whether a text asks something by its form: by a question mark at its end, or a question word at its beginning, in any dialect or in Latin letters.
    /// What it is about is not looked at.</summary>
    public bool Asks(string text)
    {
        text = QuestionReader.Cut(text);
        return _reader.Asks(text) || (LatinReader.IsLatin(text) && _reader.Asks(_latin.Restate(text, _state.Index)));
    }

    /// <summary>Whether a question may continue what was spoken of before it; where not, it means the same after anything.</summary>
    public bool MayContinue(string question) => FollowUps.MayContinue(_reader.Read(question));

    /// <summary>Whether a question says that it continues what was spoken of: without that nobody knows what it asks.</summary>
    public bool Continues(Question question)
    {
        if (question.Topic is null) return false;
        var reading = _reader.Read(QuestionReader.Cut(question.Text));
        return FollowUps.MayContinue(reading) && (reading.ContinuesTopic || reading.Terms.Count == 0);
    }

    /// <summary>Current facts that match the words, best first; used to pick facts, not to answer. All current facts in order of id for an empty text.</summary>
    public IReadOnlyList<FactVersion> Find(string words, int most) =>
        string.IsNullOrWhiteSpace(words)
            ? [.. _state.Snapshot.Versions.Where(version => version.IsCurrent).Take(most)]
            : [.. Rank(words, most).Facts.Where(fact => fact.Matches && fact.Fact.IsCurrent).Select(fact => fact.Fact)];

    /// <summary>The one fact that an editor's words mean: what answers them, else the one of the nearest that has every amount they name. Null where it is not clear.</summary>
    public FactVersion? Meant(string words)
    {
        IReadOnlyList<FactVersion> answering = Answer(new Question(words, null)) switch
        {
            NewsBot.Answering.Answer.Found found => found.Facts,
            NewsBot.Answering.Answer.Premise premise => premise.Facts,
            _ => [],
        };
        if (answering is [var only]) return only;
        var amounts = _lexicon.Analyzer.Analyze(words).Numbers.Select(number => number.Value).ToArray();
        if (amounts.Length == 0) return null;
        return Find(words, MostMeant).Where(fact => amounts.All(_lexicon.Analyzer.Analyze(fact.Content.Text).Numbers.Select(number => number.Value).Contains)).ToArray() is [var one] ? one : null;
    }

    /// <summary>Facts of this state that give another number for what each of <paramref name="facts"/> counts, as far as its own words, asked back, find them.</summary>
    /// <param name="after">A state that continues this one's, in which the facts stand.</param>
    public IEnumerable<(FactVersion Fact, FactVersion Rival)> RivalsOf(IEnumerable<FactVersion> facts, KnowledgeSnapshot after)
    {
        var state = _state;
        return from fact in facts
               from rival in StatedAmounts.RivalsOf(fact, _documents.Build(after, after.Newest[fact.Id]), _lexicon, question => InquiryOf(state, _reader.Read(QuestionReader.Cut(question)), new Question(question, null)))
               select (fact, rival);
    }

    /// <summary>Words by which another wording of a text turns round what it says: a negation, an opposite, another deed or a refusal that comes or goes. Empty where it does not.</summary>
    public IReadOnlyList<string> ReversalsBetween(string before, string after) => new Reversals(_lexicon).Between(before, after);

    /// <summary>What ranking alone makes of a question: the facts that come nearest to answering it, whether they answer or not.</summary>
    public RankedFacts Rank(string question, int most)
    {
        var state = _state;
        var analysis = _lexicon.Analyzer.Analyze(QuestionReader.Cut(question));
        return _finder.Rank(analysis.Tokens, _reader.KindOf(analysis), new EvidenceFinder.View(state.Index, state.Snapshot, null), most, (ranking, view) => new RankedFacts(
            [.. ranking.Facts.Select(fact => new RankedFacts.Of(view.Snapshot.Versions[fact.Document.Place], fact.Score, fact.Words > 0))],
            [.. ranking.Passages.Take(most).Select(passage => new RankedFacts.Around(passage.Passage.Documents[0].Article, passage.Score))],
            ranking.Features.OfSubject,
            ranking.Features.OfFact,
            ranking.Features.OfAnswer));
    }

    /// <summary>What the judges look at for a question in a fresh chat; to fit and to measure them.</summary>
    internal Inquiry Inquire(string question)
    {
        var state = _state;
        if (LatinReader.IsLatin(question)) question = _latin.Restate(question, state.Index);
        return InquiryOf(state, _reader.Read(question), new Question(question, null));
    }

    public void Follow(KnowledgeSnapshot after)
    {
        lock (_following) _state = Next(_state, after);
        ScheduleMerge();
    }

    /// <summary>An answerer at <paramref name="snapshot"/>, which continues this one's; its facts are not seen by this one: for previews.</summary>
    public Answerer With(KnowledgeSnapshot snapshot) => new(_lexicon, _finder, Next(_state, snapshot));

    private Answer AnswerAll(State state, Question question)
    {
        var hearing = new Hearing(state, new Readings(_reader));
        return _several.Answer(question, hearing.Readings, one => AnswerOne(hearing, one));
    }

    private Answer AnswerOne(Hearing hearing, Question question)
    {
        var answer = Answer(hearing, question);
        return answer.Topic is { } topic ? answer with { Topic = topic.After(question.Topic) } : answer;
    }

    // Whose words the fact last shown is.
    private static string? SpeakerOf(State state, Topic topic) =>
        topic.Facts.Count > 0 && state.Snapshot.Find(topic.Facts[0]) is { IsCurrent: true, Content.SpeakerId: { } id } ? state.Snapshot.Speakers[id].Name : null;

    private Answer Answer(Hearing hearing, Question question)
    {
        var (state, readings) = hearing;
        var reading = readings.Of(question.Text);
        var alone = Judge(hearing, reading, question);
        if (question.Topic is not { } topic || !FollowUps.MayContinue(reading)) return alone;
        if (OverTurns.IsAsked(reading, topic) && OverTurns.Compute(reading, topic, state.Snapshot, text => Judge(hearing, readings.Of(text), question), fact => _documents.Build(state.Snapshot, state.Snapshot.Newest[fact.Id])) is { } computed) return computed;

        // A message that stands by itself and says nothing of continuing is a new question.
        if (!reading.ContinuesTopic && alone is not NewsBot.Answering.Answer.Abstained) return alone;

        // "Who said that?" was answered from the fact last shown.
        if (alone is NewsBot.Answering.Answer.Found { Kind: QuestionKind.Source }) return alone;
        var old = readings.Of(topic.Text);
        var told = _followUps.AsksOther(reading, old) ? AmountOf(Judge(hearing, old, question)) : null;
        alone = Anew(alone, reading);
        Answer? best = null;
        foreach (var restated in _followUps.Restate(reading, topic, SpeakerOf(state, topic), readings))
        {
            var answer = Anew(Judge(hearing, readings.Of(restated), question), readings.Of(restated));
            if (best is null || ConfidenceOf(answer) > ConfidenceOf(best) + LikelierFirst) best = answer;
        }

        // "And the wounded?" asks for a number after a number was asked for, however much is told of them.
        var advantage = !reading.KindIsSaid && reading.ContinuesTopic && best is not null && best.Kind == topic.Kind ? BareNounAdvantage : FollowUpAdvantage;
        return best is not null && ConfidenceOf(best) > 0 && ConfidenceOf(best) >= ConfidenceOf(alone) - advantage ? best : alone;

        // «And the missing?» is not answered by the dead once more; where no other amount is likely, the sentence may still tell.
        Answer Anew(Answer answer, QuestionReading asked)
        {
            if (told is null || answer is not NewsBot.Answering.Answer.Found found || AmountOf(found) != told) return answer;
            var other = Judge(hearing, asked, question, told);
            // «And how many are lacking?», of tents, by no number of baskets.
            var isOfKind = reading.Unit is not null || !reading.KindIsSaid || AmountOf(other) is not { } next || string.Equals(next.Unit, told.Unit, StringComparison.Ordinal);
            return isOfKind && other is not NewsBot.Answering.Answer.Abstained ? other : found with { Direct = new DirectAnswer.Statement() };
        }
    }

    private static Figure? AmountOf(Answer answer) => answer is NewsBot.Answering.Answer.Found { Direct: DirectAnswer.Amount amount } ? amount.Figure : null;

    // "Who published …" can ask for a publisher or for what a fact says: the facts are asked first, then the source.
    // told: the amount that the turn before was answered with, where another one is asked for.
    private Answer Judge(Hearing hearing, QuestionReading reading, Question question, Figure? told = null)
    {
        var (state, readings) = hearing;
        if (question.AsOf is null && CorrectionJudge.MayBeAsked(reading, _lexicon)
            && CorrectionJudge.Judge(InquiryOf(state, readings.Of(reading.Text, aboutSource: true, aboutCorrection: true), question, withReplaced: true), question.Topic) is { } corrector) return corrector;
        if (Byline.MayBeAsked(reading, _lexicon) && Byline.Judge(InquiryOf(state, readings.Of(reading.Text, aboutSource: true), question), question.Topic) is { } author) return author;
        var inquiry = InquiryOf(state, reading, question, told: told);
        var answer = EvidenceJudge.Judge(inquiry);
        if (question.AsOf is null) answer = PastJudge.Before(inquiry, answer, Inquire) ?? PastJudge.SetRight(inquiry, answer, Inquire) ?? PastJudge.Renewed(inquiry, answer) ?? answer;
        var isSure = ConfidenceOf(answer) >= SureOfFacts;
        if ((isSure && !TellsNoAmount(reading, answer)) || !_lexicon.SourceWords.In(reading.Tokens).Any()) return answer;
        var aboutSource = readings.Of(reading.Text, aboutSource: true);
        if (isSure && aboutSource is not { Source: SourceAttribute.Publisher, KindIsSaid: true }) return answer;
        return aboutSource.Source is null or SourceAttribute.Correction ? answer : SourceJudge.Judge(InquiryOf(state, aboutSource, question), question.Topic) ?? answer;

        Inquiry Inquire(QuestionReading read, bool withReplaced) => InquiryOf(state, read, question, withReplaced);
    }

    // «Who published the number of sites» is not answered by who has most of them.
    private bool TellsNoAmount(QuestionReading reading, Answer answer) =>
        answer is NewsBot.Answering.Answer.Found { Direct: not DirectAnswer.Amount, Facts: [var fact] } && fact.Content.Figures.Count == 0
        && reading.Tokens.Any(token => _lexicon.CountingWords.Contains(token.Word));

    private Inquiry InquiryOf(State state, QuestionReading reading, Question question, bool withReplaced = false, Figure? told = null) =>
        new(reading, _finder.Find(reading, new EvidenceFinder.View(state.Index, state.Snapshot, question.AsOf) { WithReplaced = withReplaced }), state.Snapshot, _lexicon) { Told = told };

    private static double ConfidenceOf(Answer answer) => answer switch
    {
        NewsBot.Answering.Answer.Found found => found.Confidence,
        NewsBot.Answering.Answer.Derived derived => derived.Confidence,
        NewsBot.Answering.Answer.Premise premise => premise.Confidence,
        NewsBot.Answering.Answer.Disputed disputed => disputed.Confidence,
        NewsBot.Answering.Answer.Withdrawn => 0.5,
        _ => 0,
    };

    private State Next(State before, KnowledgeSnapshot after)
    {
        var index = before.Index;
        if (ChangedRecords.Between(before.Snapshot, after) is { Count: > 0 } changed) index = index.Rebuilt(changed, place => _documents.Build(after, place));
        var added = new FactDocument[after.Versions.Count - index.Count];
        for (var i = 0; i < added.Length; i++) added[i] = _documents.Build(after, index.Count + i);
        return new State(after, index.With(added));
    }

    // Merging changes no answer, so it waits for nobody and nobody waits for it.
    private void ScheduleMerge()
    {
        if (_state.Index.NextMerge() >= 0) _ = Task.Run(MergeAll);
    }

    private void MergeAll()
    {
        while (_state.Index is var index && index.NextMerge() is >= 0 and var left)
        {
            var (first, second) = (index.Segments[left], index.Segments[left + 1]);
            var merged = index.Merge(first, second);
            lock (_following) _state = _state with { Index = _state.Index.WithMerged(first, second, merged) };
        }
    }
}
