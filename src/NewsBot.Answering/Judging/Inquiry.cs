// One question with everything that is known about it: what the judges look at.
using System.Runtime.CompilerServices;
using NewsBot.Answering.Finding;
using NewsBot.Answering.Index;
using NewsBot.Answering.Lexicon;
using NewsBot.Answering.Reading;
using NewsBot.Arabic;
using NewsBot.Knowledge;

namespace NewsBot.Answering.Judging;

internal sealed class Inquiry(QuestionReading reading, EvidenceSet evidence, KnowledgeSnapshot snapshot, AnsweringLexicon lexicon)
{
    /// <summary>What begins within so many characters of an article is its lead.</summary>
    private const int Lead = 200;

    /// <summary>A question of so few words of weight is short.</summary>
    private const int FewWords = 3;

    // Every figure of the evidence is judged by these: they are found once.
    private readonly Dictionary<QuestionTerm, bool> _changeWords = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ResolvedTerm, bool> _knownNames = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<FactDocument, TermPlace[]> _places = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<FigureSlot, FigurePlaces> _figurePlaces = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<FactDocument, int[]> _counts = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<FactDocument, TermTally> _tallies = new(ReferenceEqualityComparer.Instance);
    private readonly Lazy<ResolvedTerm?> _unit = new(() => UnitOf(reading, evidence), isThreadSafe: false);
    private readonly Lazy<string?> _unitClass = new(() => UnitOf(reading, evidence) is { } unit ? lexicon.Units.ClassOf(unit.Term.Words[0]) : null, isThreadSafe: false);
    private readonly Lazy<List<(ResolvedTerm?, IReadOnlySet<string>)>> _askedDeeds = new(() => DeedsIn(reading, evidence, lexicon), isThreadSafe: false);
    private readonly Lazy<bool> _isOfAnother = new(() => NamesAnother(evidence.Terms, lexicon), isThreadSafe: false);
    private readonly Lazy<bool> _isUnitCounted = new(() => UnitOf(reading, evidence) is { } unit && IsCountedSomewhere(unit, evidence), isThreadSafe: false);
    private readonly Lazy<bool> _asksChange = new(() => reading.Terms.Any(term => IsChangeWord(term, lexicon)), isThreadSafe: false);
    private readonly Lazy<bool> _asksPercent = new(() => IsPercentAsked(reading, lexicon), isThreadSafe: false);
    private readonly Lazy<IReadOnlySet<string>> _hinted = new(() => HintsIn(reading, lexicon), isThreadSafe: false);
    private readonly Lazy<bool> _asksFuture = new(() => IsFutureAsked(reading, lexicon), isThreadSafe: false);
    private readonly Lazy<int?> _smallPlace = new(() => SmallPlaceOf(reading, lexicon), isThreadSafe: false);
    private readonly Lazy<bool> _asksChoice = new(() => lexicon.Forms.IsChoice(reading.Tokens), isThreadSafe: false);

    private StrongBox<(FigureMatch Match, double Likelihood)?>? _likeliest;
    private AskedComputations? _computations;
    private HashSet<int>? _computing;

    public QuestionReading Reading { get; } = reading;

    public EvidenceSet Evidence { get; } = evidence;

    public KnowledgeSnapshot Snapshot { get; } = snapshot;

    public AnsweringLexicon Lexicon { get; } = lexicon;

    /// <summary>The amount that the turn before was answered with, where another is asked for; null else.</summary>
    public Figure? Told { get; init; }

    public List<ResolvedTerm> Terms => Evidence.Terms;

    /// <summary>The resolved form of the unit asked for, or null.</summary>
    public ResolvedTerm? Unit => _unit.Value;

    /// <summary>The class of the unit asked for, or null.</summary>
    public string? UnitClass => _unitClass.Value;

    /// <summary>What judging figures needs of <see cref="Terms"/>, in their order.</summary>
    public AskedTerm[] AskedTerms => field ??= AskedTerm.AllOf(this);

    /// <summary>All figures of the right unit and time, best first, however little of the question they cover.</summary>
    public IReadOnlyList<FigureMatch> Figures => field ??= FigureFinder.Fitting(this);

    /// <summary>«Who wrote the novel The Miserables»: in a short question a definite noun that no fact has names what it is about.</summary>
    public bool IsOfAnother => _isOfAnother.Value;

    /// <summary>Some fact found counts the very unit asked for.</summary>
    public bool IsUnitCounted => _isUnitCounted.Value;

    /// <summary>The likeliest figure read from plain text, with its likelihood; null where there is none.</summary>
    public (FigureMatch Match, double Likelihood)? LikeliestFigure => (_likeliest ??= new StrongBox<(FigureMatch, double)?>(FigureScore.Best(this))).Value;

    /// <summary>The computations that its words can mean.</summary>
    public AskedComputations Computations => _computations ??= ComputationReader.Of(this);

    /// <summary>The word asks for the computation («difference», «per cent», «number», «rose»), and names nothing of what is computed.</summary>
    public bool AsksComputation(QuestionTerm term) => (_computing ??= SpansOf(this)).Contains(term.Span.Start) || IsChangeWord(term)
        || term.Words.Any(word => Lexicon.Units.ClassOf(word) == "percent") || (term.Words is [var counting] && Lexicon.CountingWords.Contains(counting));

    /// <summary>The question is about a change ("by how much did it grow"), not a level.</summary>
    public bool AsksChange => _asksChange.Value;

    /// <summary>A word of change, in the written language or as a dialect dresses it.</summary>
    public bool IsChangeWord(QuestionTerm term)
    {
        if (!_changeWords.TryGetValue(term, out var isChange)) _changeWords[term] = isChange = IsChangeWord(term, Lexicon);
        return isChange;
    }

    /// <summary>Classes of unit that words of the question make likely, where it does not say the unit or its class; empty where none does.</summary>
    public IReadOnlySet<string> HintedClasses => _hinted.Value;

    /// <summary>It speaks of what is still to come.</summary>
    public bool AsksFuture => _asksFuture.Value;

    /// <summary>It asks which of two.</summary>
    public bool AsksChoice => _asksChoice.Value;

    /// <summary>It compares now with an earlier time, without asking for a number.</summary>
    public bool ComparesTimes =>
        Reading.Kind != QuestionKind.HowMany && Asks(AskedOperation.Previous) && (AsksChange || Asks(AskedOperation.Most) || Asks(AskedOperation.Least) || Asks(AskedOperation.Difference));

    /// <summary>It asks for places: a noun for a kind of place stands in it, and is what is asked for.</summary>
    public bool AsksPlaces => (Reading.AsksList || Reading.Kind is QuestionKind.Where or QuestionKind.Which) && Reading.Terms.Any(IsPlaceKind);

    /// <summary>The number of the small kind of place that it asks for («in which village»), or null.</summary>
    public int? SmallPlace => _smallPlace.Value;

    /// <summary>The kind of place that something is to be divided among («how are they divided among the provinces»), or null.</summary>
    public ResolvedTerm? DividingPlace => Reading.Kind == QuestionKind.How && Lexicon.DividingWords.In(Reading.Tokens).Any() ? Terms.FirstOrDefault(term => IsPlaceKind(term.Term)) : null;

    /// <summary>It asks for the place that has the most or the least; a state is a holder.</summary>
    public bool RanksPlaces => (AsksPlaces || Reading.Kind == QuestionKind.Where || BehindSuperlatives.Any(at => IsPlaceKind(Reading.Tokens[at].Word))) && !Reading.Tokens.Any(token => Lexicon.Forms.StateWords.Contains(token.Word));

    private IEnumerable<int> BehindSuperlatives => Lexicon.Operations.In(Reading.Tokens)
        .Where(match => match.Value is AskedOperation.Most or AskedOperation.Least && match.FirstToken + match.TokenCount < Reading.Tokens.Count)
        .Select(match => match.FirstToken + match.TokenCount);

    private bool IsPlaceKind(QuestionTerm term) => term.Words is [var word] && IsPlaceKind(word);

    private bool IsPlaceKind(WordForm word) => Lexicon.FocusWords.In([new Token(default, TokenKind.Arabic, word)]).Any(match => match.Value == QuestionKind.Where);

    /// <summary>The question asks for a share or a rate.</summary>
    public bool AsksPercent => _asksPercent.Value;

    /// <summary>The question asks what somebody or something is called.</summary>
    public bool AsksName => Reading.Tokens.Any(token => Lexicon.NameWords.Contains(token.Word));

    /// <summary>«In Karbala», of which no fact speaks.</summary>
    public bool NamesUnknownPlace => Terms.Any(term => term.IsUnknown && term.Term.Words is [var word] && Lexicon.Forms.IsPlace(word));

    /// <summary>The term directly behind a superlative ("the largest desert"), or null.</summary>
    public ResolvedTerm? Ranked => Reading.Ranks == Index.Ranks.None ? null : BehindSuperlatives
        .Select(at => Reading.Tokens[at].Span.Start)
        .Select(start => Terms.FirstOrDefault(term => term.Term.Span.Start == start && term.Term.Weight >= 1))
        .FirstOrDefault();

    /// <summary>The question asks for a number of people, of whatever kind.</summary>
    public bool AsksPersons => Reading.AsksPersons;

    public bool Asks(AskedOperation operation) => Reading.Operations.Contains(operation);

    /// <summary>What people did or suffered, that the question counts them by: the word, and index terms of the nouns for them.</summary>
    public IReadOnlyList<(ResolvedTerm? Term, IReadOnlySet<string> Persons)> AskedDeeds => _askedDeeds.Value;

    /// <summary>The same inquiry without the words by which it names an earlier time.</summary>
    public Inquiry WithoutEarlierTime()
    {
        var spans = Lexicon.Operations.StartsOf(Reading.Tokens, operation => operation is AskedOperation.Previous or AskedOperation.Unedited).ToHashSet();
        return Without(term => spans.Contains(term.Span.Start)).Without(AskedOperation.Previous);
    }

    /// <summary>The same inquiry as if it did not ask for <paramref name="operation"/>.</summary>
    public Inquiry Without(AskedOperation operation) =>
        With(Reading with { Operations = [.. Reading.Operations.Where(asked => asked != operation)] }, Evidence);

    /// <summary>The same evidence for the question read otherwise.</summary>
    public Inquiry With(QuestionReading otherReading) => With(otherReading, Evidence);

    /// <summary>The same inquiry as if all facts found stood.</summary>
    public Inquiry AsIfAllStood() =>
        With(Reading, Evidence with { Candidates = [.. Evidence.Candidates.Select(evidence => evidence with { Stands = true })] });

    /// <summary>The same inquiry without the terms that <paramref name="leaves"/> says yes to.</summary>
    public Inquiry Without(Func<QuestionTerm, bool> leaves) => With(
        Reading with { Terms = [.. Reading.Terms.Where(term => !leaves(term))] },
        Evidence with { Terms = [.. Evidence.Terms.Where(term => !leaves(term.Term))] });

    /// <summary>The fact with the key in the article, as it stands now; null where nothing of it stands. What replaced it has no key of its own.</summary>
    public FactVersion? FactByKey(string article, string key)
    {
        var fact = Snapshot.Versions.FirstOrDefault(version => version.Content.ArticleId == article && string.Equals(version.Key, key, StringComparison.Ordinal));
        while (fact is not null && !fact.IsCurrent)
        {
            var newer = Snapshot.Find(fact.ReplacedBy ?? fact.Id);
            if (newer is null || newer == fact) return null;
            fact = newer;
        }

        return fact;
    }

    /// <summary>What the chat is about once <paramref name="facts"/> are shown.</summary>
    public Topic TopicOf(IReadOnlyList<FactVersion> facts) => new(
        Reading.Kind,
        Reading.Text,
        [.. facts.Select(fact => fact.Id)],
        [.. Terms.Where(IsKnownName).Select(term => term.Term.Surface)]);

    /// <summary>Where each of <see cref="Terms"/> stands in the document, in their order.</summary>
    public TermPlace[] PlacesIn(FactDocument document)
    {
        if (!_places.TryGetValue(document, out var places)) _places[document] = places = Coverage.PlacesOf(Terms, document);
        return places;
    }

    /// <summary>The same for a figure.</summary>
    public FigurePlaces PlacesIn(FigureSlot slot)
    {
        if (!_figurePlaces.TryGetValue(slot, out var places)) _figurePlaces[slot] = places = FigurePlaces.Of(this, slot);
        return places;
    }

    /// <summary>With how many figures of the document each of <see cref="Terms"/> stands, in their order.</summary>
    public int[] CountsIn(FactDocument document)
    {
        if (!_counts.TryGetValue(document, out var counts))
            _counts[document] = counts = [.. Enumerable.Range(0, Terms.Count).Select(term => document.Figures.Count(slot => PlacesIn(slot)[term] != SlotParts.None))];
        return counts;
    }

    /// <summary>What kinds of its words the document has and lacks.</summary>
    public TermTally TallyIn(FactDocument document)
    {
        if (!_tallies.TryGetValue(document, out var tally)) _tallies[document] = tally = TermTally.Of(this, document);
        return tally;
    }

    /// <summary>Where things stand in the text of the fact.</summary>
    public TextLayout LayoutOf(Evidence found) => found.Document.LayoutBy(() => TextLayout.Of(
        Lexicon, found.Document.Terms.Table, found.Version.Content, found.Version.Content.SpeakerId is { } id ? Snapshot.Speakers[id] : null));

    /// <summary>A name of the lexicon, or a word of a name that the facts found are about.</summary>
    public bool IsKnownName(ResolvedTerm term)
    {
        if (!_knownNames.TryGetValue(term, out var isName)) _knownNames[term] = isName = term.Term.IsName || Evidence.Candidates.Any(evidence => term.IsIn(evidence.Document.Names));
        return isName;
    }

    /// <summary>The lead of the article has it: what an article is about, and where it all happens, stands there and is not said again.</summary>
    public bool IsOfLead(ResolvedTerm term, string article) => Evidence.Standing.Any(evidence =>
        evidence.Version.Content.SourceSpan is { Start: < Lead } && string.Equals(evidence.Document.Article, article, StringComparison.Ordinal) && term.IsIn(evidence.Document.Terms));

    /// <summary>The lead of the article tells of that year: what stands behind it without a date is of it too.</summary>
    public bool IsYearOfLead(int year, string article) => Evidence.Standing.Any(evidence =>
        evidence.Version.Content.SourceSpan is { Start: < Lead } && string.Equals(evidence.Document.Article, article, StringComparison.Ordinal) && evidence.Document.Dates.Any(date => date.Year == year));

    /// <summary>The question read otherwise, with other evidence.</summary>
    public Inquiry With(QuestionReading otherReading, EvidenceSet otherEvidence) => new(otherReading, otherEvidence, Snapshot, Lexicon) { Told = Told };

    // Where the words that ask for a computation begin.
    private static HashSet<int> SpansOf(Inquiry inquiry)
    {
        var (tokens, lexicon) = (inquiry.Reading.Tokens, inquiry.Lexicon);
        var others = lexicon.Operations.ExcessIn(tokens).Concat(lexicon.Rest.LackIn(tokens)).SelectMany(match => Enumerable.Range(match.FirstToken, match.TokenCount));
        return [.. lexicon.Operations.StartsOf(tokens, _ => true), .. others.Select(place => tokens[place].Span.Start)];
    }

    private static ResolvedTerm? UnitOf(QuestionReading reading, EvidenceSet evidence)
    {
        return Resolved(reading.Unit) ?? (Resolved(reading.Counted) is { } counted && IsCountedSomewhere(counted, evidence) ? counted : null);

        ResolvedTerm? Resolved(QuestionTerm? asked) => asked is null ? null : evidence.Terms.FirstOrDefault(term => ReferenceEquals(term.Term, asked));
    }

    private static List<(ResolvedTerm?, IReadOnlySet<string>)> DeedsIn(QuestionReading reading, EvidenceSet evidence, AnsweringLexicon lexicon) =>
    [
        .. lexicon.Deeds.In(reading.Tokens).Select(match => (
            evidence.Terms.FirstOrDefault(term => term.Term.Span.Start == reading.Tokens[match.FirstToken].Span.Start),
            (IReadOnlySet<string>)TermCounter.SetOf(lexicon, match.Value))),
    ];

    // «In which street» may be listed as one question word.
    private static int? SmallPlaceOf(QuestionReading reading, AnsweringLexicon lexicon) => lexicon.QuestionWords.In(reading.Tokens)
        .SelectMany(match => new[] { match.FirstToken + match.TokenCount - 1, match.FirstToken + match.TokenCount })
        .Where(at => at < reading.Tokens.Count)
        .Select(at => lexicon.Forms.SmallPlaces.LongestAt(reading.Tokens, at)?.Value)
        .FirstOrDefault(kind => kind is not null);

    private static bool NamesAnother(List<ResolvedTerm> terms, AnsweringLexicon lexicon) =>
        terms.Count(term => term.Term.Weight >= 1) is > 1 and <= FewWords && terms.Exists(term => term is { IsUnknown: true, Term.Weight: >= 1 } && lexicon.IsDefinite(term.Term.Words[0]));

    // What the lexicon does not know as a unit is one where a fact counts it; «half of the cost» counts nothing.
    private static bool IsCountedSomewhere(ResolvedTerm term, EvidenceSet evidence) =>
        evidence.Standing.Any(found => found.Document.Figures.Any(slot => slot.Figure.Value >= 1 && term.IsIn(slot.Unit)));

    private static bool IsChangeWord(QuestionTerm term, AnsweringLexicon lexicon) =>
        term.Words.Any(lexicon.Changes.IsChange) || (term.Words is [var word] && lexicon.Spoken.Of(word).Any(lexicon.Changes.IsChange));

    private static bool IsFutureAsked(QuestionReading reading, AnsweringLexicon lexicon)
    {
        if (lexicon.Forms.IsFuture(reading.Tokens, word => lexicon.Units.ClassOf(word) is not null || lexicon.Concepts.IsListed(word))) return true;
        if (reading.Kind != QuestionKind.When) return false;
        var behind = lexicon.QuestionWords.In(reading.Tokens).Select(match => match.FirstToken + match.TokenCount).FirstOrDefault(0);
        return behind > 0 && behind < reading.Tokens.Count && lexicon.Forms.IsPresent(reading.Tokens[behind].Word);
    }

    private static bool IsPercentAsked(QuestionReading reading, AnsweringLexicon lexicon) =>
        reading.Classes.Contains("percent") || reading.Terms.Any(term => term.Words.Any(word => lexicon.Units.ClassOf(word) == "percent"));

    private static HashSet<string> HintsIn(QuestionReading reading, AnsweringLexicon lexicon) =>
        reading.Tokens.Where(token => !lexicon.IsStopWord(token.Word))
            .SelectMany(token => lexicon.Measures.HintsOf(token.Word) is { Count: > 0 } hints ? hints : lexicon.Spoken.Of(token.Word).SelectMany(lexicon.Measures.HintsOf))
            .ToHashSet(StringComparer.Ordinal);
}
