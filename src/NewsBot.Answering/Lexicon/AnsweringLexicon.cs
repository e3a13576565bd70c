// The word lists of this project, compiled.
using System.Collections.Frozen;
using System.Reflection;
using NewsBot.Arabic;

namespace NewsBot.Answering.Lexicon;

/// <summary>What a question about the source itself asks for.</summary>
internal enum SourceAttribute
{
    Publisher,
    Carrier,
    Link,
    Date,
    Author,
    Document,
    Speaker,

    /// <summary>Who put another fact in its place.</summary>
    Correction,
}

/// <summary>A computation that a question asks for.</summary>
internal enum AskedOperation
{
    Difference,
    Sum,
    Share,
    Ratio,
    Most,
    Least,
    Previous,
    Remainder,
    Except, // All of it but what is named ("outside the capital").
    Unedited, // What was told before an edit ("before the correction"); asks for what was previous as well.
}

internal sealed class AnsweringLexicon
{
    private static readonly FrozenDictionary<string, QuestionKind> Kinds = new Dictionary<string, QuestionKind>(StringComparer.Ordinal)
    {
        ["what"] = QuestionKind.What,
        ["how-many"] = QuestionKind.HowMany,
        ["who"] = QuestionKind.Who,
        ["when"] = QuestionKind.When,
        ["where"] = QuestionKind.Where,
        ["why"] = QuestionKind.Why,
        ["how"] = QuestionKind.How,
        ["whether"] = QuestionKind.Whether,
        ["which"] = QuestionKind.Which,
        ["source"] = QuestionKind.Source,
        ["quote"] = QuestionKind.Quote,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A shorter function word behind a preposition looks like some noun.</summary>
    private const int ShortestDressed = 3;

    // Whether the form itself is listed, or made of a listed one.
    private readonly FrozenDictionary<string, bool> _stopWords;
    private readonly string[] _definite;

    private AnsweringLexicon(Analyzer analyzer)
    {
        Analyzer = analyzer;
        Conjunctions = [.. Load("conjunctions.txt", 1, 1).Rows.Select(row => analyzer.Fold(row.Fields[0]))];
        _definite = [.. Load("definite-prefixes.txt", 1, 1).Rows.Select(row => analyzer.Fold(row.Fields[0]))];
        Concepts = new ConceptTable(_definite);
        NegationSigns = new NegationSigns(analyzer, Load("negation-signs.tsv", 2, 2));
        Prepositions = [.. Load("prepositions.txt", 1, 1).Rows.Select(row => analyzer.Fold(row.Fields[0]))];
        _stopWords = Load("stop-words.txt", 1, 1).Rows
            .SelectMany(row => analyzer.Analyze(row.Fields[0]).Tokens)
            .SelectMany(token => WithClitics(token.Word.Normal).Select((form, place) => (Form: form, IsListed: place == 0)))
            .GroupBy(form => form.Form, StringComparer.Ordinal)
            .ToFrozenDictionary(forms => forms.Key, forms => forms.Any(form => form.IsListed), StringComparer.Ordinal);
        QuestionWords = Phrases(Load("question-words.tsv", 2, 3), PhraseMatching.Exact, Kind);
        InitialQuestionWords = Phrases(Load("initial-question-words.txt", 1, 1), PhraseMatching.Exact, (_, _) => true);
        FocusWords = Phrases(Load("focus-words.tsv", 2, 2), PhraseMatching.Stem, Kind);
        LightWords = Phrases(Load("light-words.txt", 1, 1), PhraseMatching.Stem, (_, _) => true);
        FollowUps = Phrases(Load("follow-up-words.txt", 1, 1), PhraseMatching.Exact, (_, _) => true);
        Negations = new NegationTable(analyzer, Load("negation-words.tsv", 1, 2), QuestionWords);
        Operations = new OperationTable(analyzer, Load("operations.tsv", 2, 3), Load("comparing-words.txt", 1, 1), Load("exceeding-words.txt", 1, 1), Load("bounding-words.tsv", 3, 3), Conjunctions);
        SourceWords = Phrases(Load("source-words.tsv", 2, 2), PhraseMatching.Exact, OneOf<SourceAttribute>);
        Attributes = new AttributeTable(analyzer, Load("age-and-attribute-words.tsv", 2, 2), Conjunctions);
        PartWords = Phrases(Load("part-words.txt", 1, 1), PhraseMatching.Exact, (_, _) => true);
        DividingWords = Phrases(Load("dividing-words.txt", 1, 1), PhraseMatching.Exact, (_, _) => true);
        NameWords = Phrases(Load("name-words.txt", 1, 1), PhraseMatching.Exact, (_, _) => true);
        Forms = new QuestionForms(analyzer, Load("verb-prefixes.txt", 1, 1), Load("future-words.tsv", 2, 2), Load("alternative-words.txt", 1, 1), Load("origin-words.tsv", 2, 2), Load("new-words.txt", 1, 1), Load("each-words.txt", 1, 1), Load("state-words.txt", 1, 1), Load("small-places.tsv", 2, 12), Load("clause-marks.txt", 1, 1), Load("byline-words.tsv", 2, 2), Load("amount-question.txt", 1, 1), Load("unfulfilled-words.txt", 1, 1), Load("label-words.txt", 1, 1), Knowledge.PlaceNames.Load(), Conjunctions, Prepositions);
        ConfusedLetters = Load("confused-letters.tsv", 2, 2).Rows
            .Select(row => (Typed: analyzer.Fold(row.Fields[0])[0], Meant: analyzer.Fold(row.Fields[1])[0]))
            .SelectMany(pair => new[] { pair, (Typed: pair.Meant, Meant: pair.Typed) })
            .ToHashSet();
        Antonyms = new AntonymTable(analyzer, Load("antonyms.tsv", 2, 2));
        Changes = new ChangeTable(analyzer, Load("change-words.tsv", 2, 2), Load("point-words.txt", 1, 1));
        Cues = new CueTable(analyzer, Load("cue-words.tsv", 2, 2));
        var implied = Load("implied-words.tsv", 2, 2);
        Born = Implied(implied, "birth");
        Died = Implied(implied, "death");

        var synonyms = Load("synonyms.tsv", 2, 40);
        Concepts.Add(analyzer, synonyms, "s", isName: false);
        var names = Concepts.Add(analyzer, Load("names.tsv", 1, 24), "n", isName: true);
        var metonyms = Load("metonyms.tsv", 2, 2);
        foreach (var row in metonyms.Rows)
        {
            if (!names.TryGetValue(analyzer.Fold(row.Fields[1]), out var name)) throw metonyms.Wrong(row, $"'{row.Fields[1]}' begins no line of names.tsv.");
            Concepts.Alias(analyzer, row.Fields[0], name);
        }

        English = new LatinWords(Load("english-words.tsv", 2, 2));
        Arabizi = new LatinWords(Load("arabizi-words.tsv", 2, 2));
        Transliteration = new Transliteration(analyzer, Load("arabizi-letters.tsv", 2, 2));
        Transliteration.Add(synonyms.Rows.SelectMany(row => row.Fields).Where(field => !field.Contains(' ', StringComparison.Ordinal)).Select(analyzer.Fold));
        Measures = new MeasureTable(analyzer, Load("measures.tsv", 2, 2), Load("measure-hints.tsv", 2, 2));
        CountingWords = Phrases(Load("counting-words.txt", 1, 1), PhraseMatching.Stem, (_, _) => true);
        GenericPersons = Phrases(Load("generic-persons.txt", 1, 1), PhraseMatching.Exact, (_, _) => true);
        QuestionMarks = [.. Load("question-marks.txt", 1, 1).Rows.Select(row => row.Fields[0][0])];
        QuestionBorders = [.. Load("question-borders.txt", 1, 1).Rows.Select(row => row.Fields[0][0]), '\n'];
        PronounEndings = [.. Load("pronoun-endings.txt", 1, 1).Rows.Select(row => row.Fields[0])];
        Rest = new RestWords(analyzer, Load("rest-words.txt", 1, 1), Load("shared-words.txt", 1, 1), Load("share-words.tsv", 3, 3), Load("out-of-words.txt", 1, 1), Load("other-words.txt", 1, 1), Load("left-words.txt", 1, 1), Load("lacking-words.txt", 1, 1), Load("among-words.txt", 1, 1), PronounEndings, Conjunctions);
        QuantityWords = Phrases(Load("quantity-words.txt", 1, 1), PhraseMatching.Exact, (_, _) => true);
        JoiningWords = Phrases(Load("joining-words.txt", 1, 1), PhraseMatching.Exact, (_, _) => true);
        ListWords = Phrases(Load("list-words.txt", 1, 1), PhraseMatching.Exact, (_, _) => true);
        LiteralWords = Phrases(Load("literal-words.txt", 1, 1), PhraseMatching.Exact, (_, _) => true);
        Spoken = new SpokenForms(analyzer, Load("spoken-affixes.tsv", 3, 3));
        PriceWords = Phrases(Load("price-words.txt", 1, 1), PhraseMatching.Exact, (_, _) => true);
        Units = new UnitTable(analyzer, Load("units.tsv", 2, 20), Concepts);
        Counted = new CountedForms(analyzer, Units, Load("counted-endings.txt", 1, 1), Load("verb-shapes.tsv", 3, 3));
        Deeds = new DeedTable(analyzer, Load("deeds.tsv", 2, 2));
    }

    public Analyzer Analyzer { get; }

    /// <summary>Folded conjunctions that are written as one word with what follows.</summary>
    public IReadOnlyList<string> Conjunctions { get; }

    /// <summary>Folded prepositions that are written as one word with what follows.</summary>
    public IReadOnlyList<string> Prepositions { get; }

    public PhraseTable<QuestionKind> QuestionWords { get; }

    /// <summary>Question words that ask only at the beginning of a clause.</summary>
    public PhraseTable<bool> InitialQuestionWords { get; }

    public PhraseTable<QuestionKind> FocusWords { get; }

    /// <summary>Verbs of having, being, becoming: every question has one, and it says little of what the question is about.</summary>
    public PhraseTable<bool> LightWords { get; }

    public PhraseTable<bool> FollowUps { get; }

    public NegationSigns NegationSigns { get; }

    public NegationTable Negations { get; }

    public OperationTable Operations { get; }

    public PhraseTable<SourceAttribute> SourceWords { get; }

    public AttributeTable Attributes { get; }

    /// <summary>"Of": between a number and what it is a part of.</summary>
    public PhraseTable<bool> PartWords { get; }

    /// <summary>"Divided", "distributed": behind "how", all the parts are asked for.</summary>
    public PhraseTable<bool> DividingWords { get; }

    /// <summary>"Name", "called": asks what somebody or something is called.</summary>
    public PhraseTable<bool> NameWords { get; }

    /// <summary>What the form of a question says beside its question word.</summary>
    public QuestionForms Forms { get; }

    /// <summary>Pairs of letters that are written for one another, both ways.</summary>
    public IReadOnlySet<(char Typed, char Meant)> ConfusedLetters { get; }

    public AntonymTable Antonyms { get; }

    public ChangeTable Changes { get; }

    public CueTable Cues { get; }

    /// <summary>Words that a date of birth or of death implies.</summary>
    public Analysis Born { get; }

    public Analysis Died { get; }

    public ConceptTable Concepts { get; }

    public LatinWords English { get; }

    public LatinWords Arabizi { get; }

    public Transliteration Transliteration { get; }

    public UnitTable Units { get; }

    public CountedForms Counted { get; }

    /// <summary>What people do or suffer, and what they are called by it.</summary>
    public DeedTable Deeds { get; }

    /// <summary>Marks between the parts of a message.</summary>
    public char[] QuestionBorders { get; }

    /// <summary>Marks behind a sentence that asks, the Arabic one first.</summary>
    public char[] QuestionMarks { get; }

    /// <summary>Words that ask for several things in a row.</summary>
    public PhraseTable<bool> ListWords { get; }

    /// <summary>Pronouns written as one word with a noun, as typed: folded, one of them is like the feminine ending.</summary>
    public IReadOnlyList<string> PronounEndings { get; }

    /// <summary>Words by which a text points back at a total.</summary>
    public RestWords Rest { get; }

    /// <summary>"All", "only", "most": how much of something is asked about.</summary>
    public PhraseTable<bool> QuantityWords { get; }

    /// <summary>"Between", "both": what follows is asked about together.</summary>
    public PhraseTable<bool> JoiningWords { get; }

    /// <summary>"Word for word": asks for a quotation.</summary>
    public PhraseTable<bool> LiteralWords { get; }

    public SpokenForms Spoken { get; }

    /// <summary>"For how much": asks for a price where no indefinite noun follows.</summary>
    public PhraseTable<bool> PriceWords { get; }

    public MeasureTable Measures { get; }

    /// <summary>"Number of": the counted noun stands behind it.</summary>
    public PhraseTable<bool> CountingWords { get; }

    /// <summary>Words that count people of whatever kind.</summary>
    public PhraseTable<bool> GenericPersons { get; }

    /// <exception cref="WordTableException">A list is missing or broken; names file and line.</exception>
    public static AnsweringLexicon Load(Analyzer analyzer) => new(analyzer);

    /// <summary>A function word, alone or behind a preposition; a word of the lexicon that looks like both («municipality») is none.</summary>
    public bool IsStopWord(WordForm word) => _stopWords.TryGetValue(word.Normal, out var isListed) && (isListed || !Concepts.IsListed(word));

    /// <summary>A noun that names a person by what he is ("director").</summary>
    public bool IsOffice(WordForm word) => FocusWords.In([new Token(default, TokenKind.Arabic, word)]).Any(match => match.Value == QuestionKind.Who);

    /// <summary>The word may be a conjunction and another word written as one.</summary>
    public bool BeginsWithConjunction(WordForm word) =>
        Conjunctions.Any(letters => word.Normal.StartsWith(letters, StringComparison.Ordinal) && word.Stems.Any(stem => !stem.StartsWith(letters, StringComparison.Ordinal)));

    /// <summary>The word may be a preposition and another word written as one; a word of the lexicon («player», «focus») is none, whatever it begins with.</summary>
    public bool BeginsWithPreposition(WordForm word) =>
        word.Stems.Count > 1 && Units.ClassOf(word) is null && !Concepts.IsListed(word) && Prepositions.Any(preposition => word.Normal.StartsWith(preposition, StringComparison.Ordinal));

    /// <summary>The word has the article: it begins with it, and has a stem without it.</summary>
    public bool IsDefinite(WordForm word) =>
        Array.Exists(_definite, prefix => word.Normal.StartsWith(prefix, StringComparison.Ordinal) && word.Stems.Any(stem => !stem.StartsWith(prefix, StringComparison.Ordinal)));

    // «For this», «and in that»: a function word stays one behind a preposition.
    private IEnumerable<string> WithClitics(string word)
    {
        string[] dressed = word.Length < ShortestDressed ? [word] : [word, .. Prepositions.Select(preposition => preposition + word)];
        return dressed.SelectMany(form => Conjunctions.Select(conjunction => conjunction + form).Prepend(form));
    }

    private static WordTable Load(string file, int minimumFields, int maximumFields) =>
        WordTable.Load(Assembly.GetExecutingAssembly(), "lexicon/" + file, minimumFields, maximumFields);

    private static QuestionKind Kind(WordTable table, WordRow row) =>
        Kinds.TryGetValue(row.Fields[1], out var kind)
            ? kind
            : throw table.Wrong(row, $"'{row.Fields[1]}' is no kind; use one of {string.Join(", ", Kinds.Keys)}.");

    private static T OneOf<T>(WordTable table, WordRow row)
        where T : struct, Enum =>
        Enum.TryParse<T>(row.Fields[1], ignoreCase: true, out var value)
            ? value
            : throw table.Wrong(row, $"'{row.Fields[1]}' is unknown; use one of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}.");

    private Analysis Implied(WordTable table, string kind) =>
        Analyzer.Analyze(string.Join(' ', table.Rows.Select(row => row.Fields[0] switch
        {
            "birth" or "death" => row,
            var other => throw table.Wrong(row, $"'{other}' is unknown; use birth or death."),
        }).Where(row => row.Fields[0] == kind).Select(row => row.Fields[1])));

    private PhraseTable<T> Phrases<T>(WordTable table, PhraseMatching matching, Func<WordTable, WordRow, T> value)
    {
        var phrases = new PhraseTable<T>(matching);
        foreach (var row in table.Rows)
        {
            if (matching == PhraseMatching.Exact) phrases.AddWithConjunctions(Analyzer, row.Fields[0], Conjunctions, value(table, row));
            else phrases.Add(Analyzer, row.Fields[0], value(table, row));
        }

        return phrases;
    }
}
