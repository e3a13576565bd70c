// The word lists that tell who says what, compiled; all stand in knowledge/lexicon/articles.
using System.Collections.Frozen;
using NewsBot.Arabic;

namespace NewsBot.Knowledge.Reading.Attribution;

internal enum TitleKind
{
    /// <summary>A form of address; a surname alone may follow it.</summary>
    Honorific,

    /// <summary>A function that somebody holds.</summary>
    Office,
}

internal enum BodyKind
{
    Body,

    /// <summary>It passes on what others said.</summary>
    Medium,
}

internal enum DocumentKind
{
    Paper,

    /// <summary>Only the form of what somebody said.</summary>
    Statement,
}

internal sealed class SpeechLexicon
{
    private readonly FrozenSet<string> _stops;
    private readonly FrozenSet<string> _titleAdjectives;
    private readonly FrozenSet<string> _selves;
    private readonly FrozenSet<string> _complementizers;
    private readonly FrozenSet<string> _objects;
    private readonly FrozenSet<string> _works;
    private readonly FrozenSet<string> _notDefinite;
    private readonly FrozenSet<string> _links;
    private readonly FrozenSet<string> _inside;
    private readonly FrozenSet<string> _from;
    private readonly FrozenSet<string> _asking;
    private readonly FrozenSet<string> _kin;
    private readonly FrozenSet<string> _representatives;
    private readonly FrozenSet<string> _negations;
    private readonly FrozenSet<string> _being;
    private readonly FrozenSet<string> _passives;
    private readonly FrozenSet<string> _demonstratives;
    private readonly FrozenSet<string> _impersonal;
    private readonly FrozenSet<char> _questionMarks;
    private readonly Dictionary<string, bool> _particles = new(StringComparer.Ordinal);
    private readonly (string Ending, string Kind)[] _endings;
    private readonly VerbTable _verbs;
    private readonly Dictionary<string, Bearer> _pronouns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Bearer> _subjects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, State> _stateByName = new(StringComparer.Ordinal);
    private readonly HashSet<string> _addresses = new(StringComparer.Ordinal);
    private readonly ListReader _lists;

    private SpeechLexicon(Analyzer analyzer)
    {
        _lists = new ListReader(analyzer);
        Prefixes = _lists.Prefixes;
        _stops = _lists.Words("attribution-stops.txt", withConjunctions: true);
        _titleAdjectives = _lists.Words("attribution-title-adjectives.txt");
        _selves = _lists.Words("attribution-self.txt");
        _complementizers = _lists.Words("attribution-complementizers.txt", withConjunctions: true);
        _objects = _lists.Words("attribution-objects.txt");
        _works = _lists.Words("attribution-works.txt");
        _notDefinite = _lists.Words("attribution-not-definite.txt", withConjunctions: true);
        _links = _lists.Words("attribution-links.txt");
        _inside = _lists.Words("attribution-inside.txt");
        _from = _lists.Words("attribution-from.txt");
        _asking = _lists.Words("attribution-asking.txt", withConjunctions: true);
        _kin = _lists.Words("attribution-kin.txt");
        _representatives = _lists.Words("attribution-representatives.txt");
        _being = _lists.Words("attribution-being.txt");
        _negations = _lists.Words("attribution-negations.txt");
        _demonstratives = _lists.Words("attribution-demonstratives.txt");
        _impersonal = _lists.Words("attribution-impersonal.txt");
        _passives = _lists.AsWritten("attribution-passives.txt");
        _questionMarks = _lists.Rows("attribution-marks.tsv", 2, 2).Select(row => row.Fields[0][0]).ToFrozenSet();
        _endings = [.. _lists.Rows("attribution-endings.tsv", 2, 2).Select(row => (row.Fields[0], row.Fields[1]))];
        Relays = _lists.Phrases("attribution-relays.tsv", 1, 2, row => row.Fields.Count == 2);
        Hearers = _lists.Phrases("attribution-hearers.txt");
        Times = _lists.Phrases("attribution-times.txt");
        Topics = _lists.Phrases("attribution-topics.txt", withConjunctions: true);
        Questions = _lists.Phrases("attribution-questions.txt");
        Authors = _lists.Phrases("attribution-authors.txt");
        CarrierPhrases = _lists.Phrases("attribution-carriers.txt");
        Sources = _lists.Phrases("attribution-sources.tsv", 2, 3, SourcePhrase.Of);
        Modality = new ModalityReader(_lists);
        Titles = _lists.Nouns<TitleKind>("titles.tsv", 3, 3, AddTitle);
        Bodies = _lists.Nouns<BodyKind>("institutions.tsv", 2, 6, AddBody);
        Documents = _lists.Nouns<DocumentKind>("documents.tsv", 2, 6, AddDocument);
        Groups = _lists.Nouns<bool>("anonymous.tsv", 2, 2, AddGroup);
        GivenNames = _lists.Nouns<bool>("given-names.tsv", 2, 2, AddGivenName);
        States = LoadStates();
        _verbs = new VerbTable(_lists);
        FillPeople();
    }

    public IReadOnlyList<Prefix> Prefixes { get; }

    /// <summary>What may stand between the head of a clause and its verb of stating; true where it opposes the clause to the one before.</summary>
    public PhraseSet<bool> Relays { get; }

    /// <summary>Those to whom something is said, where they stand between the verb and who says it.</summary>
    public PhraseSet<bool> Hearers { get; }

    public PhraseSet<bool> Times { get; }

    /// <summary>«As for»: what follows is what the next sentences are about.</summary>
    public PhraseSet<bool> Topics { get; }

    public PhraseSet<bool> Questions { get; }

    /// <summary>What stands between a document and those who made it.</summary>
    public PhraseSet<bool> Authors { get; }

    public PhraseSet<bool> CarrierPhrases { get; }

    public PhraseSet<SourcePhrase> Sources { get; }

    public ModalityReader Modality { get; }

    public NounTable<TitleKind> Titles { get; }

    public NounTable<BodyKind> Bodies { get; }

    public NounTable<DocumentKind> Documents { get; }

    /// <summary>People without a name, and groups of people.</summary>
    public NounTable<bool> Groups { get; }

    public NounTable<bool> GivenNames { get; }

    public PhraseSet<State> States { get; }

    /// <exception cref="WordTableException">A list is missing or broken; names file and line.</exception>
    public static SpeechLexicon Load(Analyzer analyzer) => new(analyzer);

    /// <summary>The title with this id is a form of address.</summary>
    public bool IsAddress(string id) => _addresses.Contains(id);

    public State? StateNamed(string name) => _stateByName.GetValueOrDefault(name);

    public bool IsVerb(string spelling) => _verbs.Find(spelling) is not null;

    public VerbForm? Verb(PassageWord word) => _verbs.Find(word.Spelling);

    /// <summary>A verb of stating that takes up what stands before: it counts right behind a relay.</summary>
    public VerbForm? RelayedVerb(PassageWord word) => _verbs.Relayed(word.Spelling);

    public VerbForm? Participle(PassageWord word) => _verbs.Participle(word.Spelling);

    public bool IsComplementizer(PassageWord word) => _complementizers.Contains(word.Spelling);

    public bool IsSelf(PassageWord word) => _selves.Contains(word.Spelling);

    public bool IsTitleAdjective(PassageWord word) => _titleAdjectives.Contains(word.Spelling);

    public bool IsStop(PassageWord word) => (!word.IsOfTitle && _stops.Contains(word.Spelling)) || IsComplementizer(word);

    public bool IsObject(PassageWord word) => _objects.Contains(word.Spelling);

    public bool IsWork(string spelling) => _works.Contains(spelling);

    public bool IsLink(PassageWord word) => _links.Contains(word.Spelling);

    public bool IsInside(PassageWord word) => IsInside(word.Spelling);

    public bool IsInside(string spelling) => _inside.Contains(spelling);

    public bool IsFrom(PassageWord word) => _from.Contains(word.Spelling);

    public bool IsAsking(PassageWord word) => _asking.Contains(word.Spelling);

    /// <summary>What somebody is to another person («the mother of»), behind the name.</summary>
    public bool IsKin(PassageWord word) => _kin.Contains(word.Spelling);

    /// <summary>Somebody who sits or speaks for others: for whom stands behind the office.</summary>
    public bool IsRepresentative(PassageWord word) => _representatives.Contains(word.Spelling);

    /// <summary>«Who is», behind a name.</summary>
    public bool IsBeing(PassageWord word) => _being.Contains(word.Spelling);

    public bool IsNegation(PassageWord word) => _negations.Contains(word.Spelling);

    public bool IsDemonstrative(PassageWord word) => _demonstratives.Contains(word.Spelling);

    public bool IsImpersonal(PassageWord word) => _impersonal.Contains(word.Spelling);

    public bool IsPassive(PassageWord word, string text) => _passives.Contains(word.Spelling) || PassiveVoice.IsMarked(word.Token.Span.In(text)) || _passives.Contains(word.Token.Span.In(text).ToString());

    public bool IsQuestionMark(char character) => _questionMarks.Contains(character);

    /// <summary>A word that belongs to the one behind it within a name; null where it is none, else whether it may begin a name.</summary>
    public bool? Particle(PassageWord word) => _particles.TryGetValue(word.Spelling, out var begins) ? begins : null;

    /// <summary>«From him», «from her».</summary>
    public Bearer? FromPronoun(PassageWord word) => _pronouns.TryGetValue(word.Spelling, out var bearer) ? bearer : null;

    /// <summary>«That he», «that she».</summary>
    public Bearer? SubjectPronoun(PassageWord word) => _subjects.TryGetValue(word.Spelling, out var bearer) ? bearer : null;

    public Prefix? DefinitePrefix(PassageWord word)
    {
        if (_notDefinite.Contains(word.Spelling)) return null;
        foreach (var prefix in Prefixes)
        {
            if (prefix.IsDefinite && word.Spelling.Length >= prefix.Letters.Length + 2 && word.Spelling.StartsWith(prefix.Letters, StringComparison.Ordinal)) return prefix;
        }

        return null;
    }

    /// <summary>A preposition that is written as one word with what follows it.</summary>
    public Prefix? PrepositionOf(PassageWord word) =>
        Prefixes.FirstOrDefault(prefix => prefix is { Kind: PrefixKind.Preposition, IsDefinite: false } && word.Spelling.Length > prefix.Letters.Length + 1
            && word.Spelling.StartsWith(prefix.Letters, StringComparison.Ordinal));

    public bool IsDefinite(PassageWord word) => DefinitePrefix(word) is not null;

    public bool HasEnding(PassageWord word, string kind) => Ends(word.Spelling, kind);

    private void AddTitle(NounTable<TitleKind> table, WordRow row)
    {
        var kind = row.Fields[2] == "honorific" ? TitleKind.Honorific : TitleKind.Office;
        var id = _lists.Spelled(row.Fields[0]);
        if (kind == TitleKind.Honorific) _addresses.Add(id);
        table.Add(id, id, kind, Bearer.Man);
        if (row.Fields[1] != "-") table.Add(id, _lists.Spelled(row.Fields[1]), kind, Bearer.Woman);
    }

    private void AddBody(NounTable<BodyKind> table, WordRow row) => AddThing(table, row, row.Fields[1] == "medium" ? BodyKind.Medium : BodyKind.Body);

    private void AddDocument(NounTable<DocumentKind> table, WordRow row) => AddThing(table, row, row.Fields[1] == "paper" ? DocumentKind.Paper : DocumentKind.Statement);

    private void AddThing<T>(NounTable<T> table, WordRow row, T kind)
    {
        var id = _lists.Spelled(row.Fields[0]);
        table.Add(id, id, kind, Ends(id, "woman") ? Bearer.Woman : Bearer.Man);
        foreach (var plural in row.Fields.Skip(2)) table.Add(id + NounTable<BodyKind>.Plural, _lists.Spelled(plural), kind, Bearer.Woman);
    }

    private void AddGroup(NounTable<bool> table, WordRow row)
    {
        var spelling = _lists.Spelled(row.Fields[0]);
        table.Add(spelling, spelling, true, _lists.BearerOf(row, 1));
    }

    private void AddGivenName(NounTable<bool> table, WordRow row)
    {
        var spelling = _lists.Spelled(row.Fields[0]);
        table.Add(spelling, spelling, true, row.Fields[1] == "either" ? Bearer.Unknown : _lists.BearerOf(row, 1));
    }

    private PhraseSet<State> LoadStates()
    {
        var states = new PhraseSet<State>();
        foreach (var row in _lists.Rows("attribution-states.tsv", 2, 12))
        {
            var state = new State(row.Fields[0], _lists.BearerOf(row, 1), [.. row.Fields.Skip(2)]);
            _stateByName[state.Name] = state;
            foreach (var name in state.Others.Prepend(state.Name)) _lists.AddName(states, name, state);
        }

        return states;
    }

    private bool Ends(string spelling, string kind) => Array.Exists(_endings, ending => ending.Kind == kind && spelling.EndsWith(ending.Ending, StringComparison.Ordinal));

    private void FillPeople()
    {
        foreach (var row in _lists.Rows("name-particles.tsv", 2, 2)) _particles[_lists.Spelled(row.Fields[0])] = row.Fields[1] == "first";
        foreach (var row in _lists.Rows("attribution-pronouns.tsv", 2, 2)) _pronouns[_lists.Spelled(row.Fields[0])] = _lists.BearerOf(row, 1);
        foreach (var row in _lists.Rows("attribution-subjects.tsv", 2, 2)) _subjects[_lists.Spelled(row.Fields[0])] = _lists.BearerOf(row, 1);
    }
}
