// The word lists that the reading of amounts and circumstances rests on, compiled.
using System.Globalization;
using System.Reflection;
using NewsBot.Arabic;

namespace NewsBot.Knowledge.Reading.Amounts;

/// <summary>What a phrase beside an amount says of it; the names are those of amounts-cues.tsv.</summary>
internal enum Cue
{
    Approximate,
    ApproximateAfter,
    Parts,
    AllParts,
    OfTotal,
    Plus,
    Each,
    Rest,
    Compared,
    Before,
    Clock,
    Label,
    Score,
    Holder,
    From,
    UpTo,
    Any,
    Not,
    Raise,
    Spent,
    Above,
    Clause,
    Crowd,
    Trade,
    Distance,
    Where,
    EachOfThem,
    Amounting,
    Between,
    Count,
    Record,
    Recorder,
    Relative,
    Every,
    Own,
}

internal enum MeasureKind
{
    Measure,
    Change,
    ChangeVerb,
    Earlier,
    Span,
}

internal sealed record Measure(MeasureKind Kind, string Name);

internal enum TimeWordKind
{
    Day,
    Week,
    Month,
    Year,
    Days,
    Hours,
    Season,
    NamedDay,
    Modifier,
    This,
    Weekday,
    Ago,
    Ahead,
    Edge,
    DayPart,
    ClockAfter,
    BeforeYear,
    ModifierOfBoth,
    Division,
    Future,
    OfMonth,
}

internal sealed record TimeWord(TimeWordKind Kind, int Number);

internal enum ReasonWord
{
    Reason,
    ReasonTo,
    ReasonBy,
    By,
    Aim,
    AimTo,
    To,
    Masdar,
    Cause,
    Taking,
    Border,
}

internal sealed class AmountLexicon
{
    // The first columns of the list of verbs are their forms.
    private const int SpeechForms = 6;
    private const int ShortestOwned = 3;

    private readonly HashSet<string> _stops = new(StringComparer.Ordinal);
    private readonly HashSet<string> _having = new(StringComparer.Ordinal);
    private readonly HashSet<string> _that = new(StringComparer.Ordinal);
    private readonly HashSet<string> _speech = new(StringComparer.Ordinal);
    private readonly List<WordShape> _nounShapes = [];
    private readonly List<WordShape> _verbShapes = [];
    private readonly List<WordShape> _futureShapes = [];
    private readonly HashSet<string> _demonstratives = new(StringComparer.Ordinal);
    private readonly List<string> _pronouns = [];
    private readonly HashSet<string> _notOwned = new(StringComparer.Ordinal);

    public AmountLexicon(Analyzer analyzer)
    {
        Analyzer = analyzer;
        Particles = new Particles(analyzer, Table("amounts-particles.tsv", 2, 2));
        Fill(_stops, "amounts-stops.txt");
        Fill(_having, "amounts-having.txt");
        Fill(_that, "attribution-complementizers.txt");
        Fill(_demonstratives, "attribution-demonstratives.txt");
        foreach (var row in Table("amounts-noun-endings.txt", 1, 1).Rows)
        {
            if (row.Fields[0] is ['-', .. var verb]) _verbShapes.Add(new WordShape(analyzer, verb));
            else if (row.Fields[0] is ['+', .. var future]) _futureShapes.Add(new WordShape(analyzer, future));
            else _nounShapes.Add(new WordShape(analyzer, row.Fields[0]));
        }

        foreach (var row in Table("amounts-pronouns.txt", 1, 1).Rows)
        {
            if (row.Fields[0] is ['-', .. var word]) _notOwned.Add(analyzer.Fold(word));
            else _pronouns.Add(row.Fields[0]);
        }

        foreach (var row in Table("attribution-verbs.tsv", 8, 9).Rows) _speech.UnionWith(row.Fields.Take(SpeechForms).Select(analyzer.Fold));
        foreach (var row in Table("attribution-sources.tsv", 2, 3).Rows) _speech.Add(analyzer.Fold(row.Fields[0]));
        Cues = Phrases("amounts-cues.tsv", 2, (table, row) => OneOf<Cue>(table, row, 1));
        Measures = Phrases("amounts-measures.tsv", 3, (table, row) => new Measure(OneOf<MeasureKind>(table, row, 1), row.Fields[2]));
        Earlier = Table("amounts-measures.tsv", 3, 3).Rows.FirstOrDefault(row => row.Fields[1] == "earlier")?.Fields[2];
        Times = Phrases("relative-dates.tsv", 3, Time);
        Reasons = Phrases("reasons.tsv", 2, (table, row) => OneOf<ReasonWord>(table, row, 1));
        Agreement = new Agreement(analyzer, Table("amounts-agreement.tsv", 2, 2));
        Units = new Units(this, Table("amounts-units.tsv", 2, 3), Table("amounts-compounds.tsv", 3, 3));
        Gazetteer = new Gazetteer(this, Table("places.tsv", 3, 3), Table("place-nouns.tsv", 2, 2));
    }

    public Analyzer Analyzer { get; }

    public Particles Particles { get; }

    public Agreement Agreement { get; }

    public PhraseList<Cue> Cues { get; }

    public PhraseList<Measure> Measures { get; }

    /// <summary>The measure of a value that another has taken the place of.</summary>
    public string? Earlier { get; }

    public PhraseList<TimeWord> Times { get; }

    public PhraseList<ReasonWord> Reasons { get; }

    public Units Units { get; }

    public Gazetteer Gazetteer { get; }

    /// <summary>Whether no noun phrase goes on with the word.</summary>
    public bool IsStop(string normal) => In(_stops, normal);

    /// <summary>Whether the word is a verb whose subject has the amount.</summary>
    public bool IsHaving(string normal) => In(_having, normal);

    /// <summary>Whether the word is a «that», behind which a clause begins.</summary>
    public bool IsThat(string normal) => In(_that, normal);

    /// <summary>Whether the word points at something named before («this»).</summary>
    public bool IsDemonstrative(string normal) => _demonstratives.Contains(normal);

    /// <summary>Whether the word says that somebody says something: its subject speaks and has nothing.</summary>
    public bool IsSpeech(string normal) => In(_speech, normal);

    /// <summary>Whether the word is a noun for a body that records what others do («office»), with or without the article.</summary>
    public bool IsRecorder(Passage passage, int token)
    {
        var bare = Particles.Peel(passage[token].Word).Rest;
        return Cues.At(passage, token, Particles.IsDefinite(bare) ? bare[Particles.Article.Length..] : bare).Any(found => found.Value == Cue.Recorder);
    }

    /// <summary>Whether the word's form shows a noun or an adjective.</summary>
    public bool LooksLikeNoun(string normal) => normal.Length > 3 && _nounShapes.Exists(shape => shape.Fits(normal));

    /// <summary>Whether the word's form shows a verb.</summary>
    public bool LooksLikeVerb(string normal) => normal.Length > 3 && _verbShapes.Exists(shape => shape.Fits(normal));

    /// <summary>Whether the word tells that something will be: a verb by its beginning, or one of the list («expected»).</summary>
    public bool IsFuture(Passage passage, int token)
    {
        var normal = passage.Normal(token);
        if (Times.At(passage, token).Any(found => found.Value.Kind == TimeWordKind.Future)) return true;
        if (normal.Length > 3 && Particles.IsAnd(normal[..1]))
        {
            normal = normal[1..];
            if (Times.At(passage, token, normal).Any(found => found.Value.Kind == TimeWordKind.Future)) return true;
        }

        return _futureShapes.Exists(shape => shape.Fits(normal)) && passage.NumberAt(token) < 0 && !LooksLikeNoun(normal) && !Gazetteer.LooksLikeAdjective(normal)
            && Units.Known(passage[token].Word) is null && !Gazetteer.Names.Contains(normal);
    }

    /// <summary>Whether no number counts the word behind it: it is a verb by its ending, or says whose it is («swept away by»).</summary>
    public bool IsUncounted(Passage passage, int token) =>
        LooksLikeVerb(passage.Normal(token)) || (Owned(passage, token, passage.Normal(token)) is { } owned && owned.Length < passage.Normal(token).Length - 1);

    /// <summary>Whether the word is a verbal noun, by its form or by the list: what it governs is done, and not had.</summary>
    public bool IsVerbalNoun(Passage passage, int at, string word) =>
        (word.Length > 3 && _nounShapes.Exists(shape => !shape.IsEnding && shape.Fits(word))) || Reasons.At(passage, at, word).Any(found => found.Value == ReasonWord.Masdar);

    /// <summary>The folded noun without the pronoun that says whose it is («its height»); null where none can be there. Told from the ending of the feminine by how it is written.</summary>
    public string? Owned(Passage passage, int token, string normal)
    {
        if (token < 0 || token >= passage.Count || _notOwned.Contains(normal)) return null;
        var written = Units.WithoutMarks(passage.Between(token, token + 1));
        foreach (var pronoun in _pronouns)
        {
            if (normal.Length >= pronoun.Length + ShortestOwned && written.EndsWith(pronoun, StringComparison.Ordinal)) return normal[..^pronoun.Length];
        }

        return null;
    }

    /// <summary>How a number in words is joined to what stands before it («and three», «by three»); null where nothing is.</summary>
    public Opening? Joined(Passage passage, int first)
    {
        if (passage[first].Kind == TokenKind.Number) return null;
        foreach (var opening in Particles.Openings(passage.Normal(first)))
        {
            if (opening.Letters > 0 && Analyzer.Analyze(opening.Rest).Numbers.Count == 1) return opening;
        }

        return null;
    }

    /// <summary>Whether one word is a cue of the kind.</summary>
    public bool IsCue(Passage passage, int token, Cue kind)
    {
        foreach (var found in Cues.At(passage, token))
        {
            if (found.Value == kind && found.End == token + 1) return true;
        }

        return false;
    }

    private static WordTable Table(string file, int fewest, int most) => WordTable.Load(Assembly.GetExecutingAssembly(), "articles/" + file, fewest, most);

    private bool In(HashSet<string> words, string normal) =>
        words.Contains(normal) || (normal.Length > 2 && Particles.IsAnd(normal[..1]) && words.Contains(normal[1..]));

    private void Fill(HashSet<string> words, string file)
    {
        foreach (var row in Table(file, 1, 1).Rows) words.Add(Analyzer.Fold(row.Fields[0]));
    }

    private PhraseList<T> Phrases<T>(string file, int fields, Func<WordTable, WordRow, T> value)
    {
        var table = Table(file, fields, fields);
        var phrases = new PhraseList<T>(Analyzer, Particles);
        foreach (var row in table.Rows) phrases.Add(row.Fields[0], value(table, row));
        return phrases;
    }

    private static TimeWord Time(WordTable table, WordRow row)
    {
        var kind = row.Fields[1] switch
        {
            "day" => TimeWordKind.Day,
            "noun-week" => TimeWordKind.Week,
            "noun-month" => TimeWordKind.Month,
            "noun-year" => TimeWordKind.Year,
            "noun-day-count" => TimeWordKind.Days,
            "noun-hour" => TimeWordKind.Hours,
            "noun-season" => TimeWordKind.Season,
            "noun-weekday" => TimeWordKind.NamedDay,
            _ => OneOf<TimeWordKind>(table, row, 1),
        };
        return new TimeWord(kind, row.Fields[2].Length == 0 ? 0 : int.Parse(row.Fields[2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
    }

    private static T OneOf<T>(WordTable table, WordRow row, int field)
        where T : struct, Enum =>
        Enum.TryParse<T>(row.Fields[field].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var value)
            ? value
            : throw table.Wrong(row, $"'{row.Fields[field]}' is unknown: see the head of the file.");
}
