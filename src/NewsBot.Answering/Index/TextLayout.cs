// Where things stand in the text of a fact: its words, its clauses, and the times, places and names in it.
using NewsBot.Answering.Lexicon;
using NewsBot.Arabic;
using NewsBot.Knowledge;

namespace NewsBot.Answering.Index;

/// <summary>Words of the text that name a time, a place or somebody.</summary>
/// <param name="First">Index of the first word.</param>
/// <param name="Date">The date that a time means; null elsewhere, and where none can be named.</param>
internal readonly record struct TextPart(int First, int Count, PartialDate? Date);

internal sealed class TextLayout
{
    private readonly int[][] _terms;
    private readonly int[] _clauses;

    private TextLayout(int[][] terms, int[] clauses)
    {
        _terms = terms;
        _clauses = clauses;
    }

    /// <summary>How many clauses the marks of the text make.</summary>
    public int Clauses => _clauses.Length == 0 ? 1 : _clauses[^1] + 1;

    public IReadOnlyList<TextPart> Times { get; private init; } = [];

    public IReadOnlyList<TextPart> Places { get; private init; } = [];

    /// <summary>Names in the fact, its speaker's too where the text has it.</summary>
    public IReadOnlyList<TextPart> Names { get; private init; } = [];

    /// <summary>Terms of the speaker's names and role; empty for the publisher's own statement.</summary>
    public IReadOnlySet<string> Speaker { get; private init; } = new HashSet<string>();

    /// <summary>Of each of <see cref="Places"/>: the word before it tells that something comes from there.</summary>
    public IReadOnlyList<bool> IsOrigin { get; private init; } = [];

    public static TextLayout Of(AnsweringLexicon lexicon, TermTable table, FactContent content, Speaker? speaker)
    {
        var text = lexicon.Analyzer.Analyze(content.Text);
        var words = text.Tokens.Select(token => table.AddWord(token.Word)).ToList();
        var terms = words.Select(word => (List<int>)[.. word.Stems, word.Key]).ToList();
        foreach (var concept in lexicon.Concepts.In(text.Tokens))
        {
            var number = table.Add(IndexTerm.Concept(concept.Value.Id));
            for (var i = concept.FirstToken; i < concept.FirstToken + concept.TokenCount; i++) terms[i].Add(number);
        }

        var times = PartsOf(text, content.Circumstances.Where(circumstance => circumstance.Kind == CircumstanceKind.Time));
        var places = PartsOf(text, content.Circumstances.Where(circumstance => circumstance.Kind == CircumstanceKind.Place));
        return new TextLayout([.. terms.Select(numbers => numbers.ToArray())], ClausesOf(lexicon, text, times))
        {
            Times = times,
            Places = places,
            IsOrigin = [.. places.Select(place => place.First > 0 && lexicon.Forms.TellsOrigin(text.Tokens[place.First - 1]))],
            Names = [.. (speaker is null ? content.Names : content.Names.Append(speaker.Name)).Distinct(StringComparer.Ordinal).Select(name => PartOf(text, name, null)).OfType<TextPart>()],
            Speaker = speaker is null ? new HashSet<string>() : speaker.Aliases.Prepend(speaker.Name).Append(speaker.Role).SelectMany(name => TermCounter.SetOf(lexicon, name)).ToHashSet(StringComparer.Ordinal),
        };
    }

    public int ClauseOf(int word) => _clauses[word];

    /// <summary>Indexes of the words that are one of the terms.</summary>
    /// <param name="terms">Numbers of the index; what means the word itself.</param>
    /// <param name="key">The number of its consonant key, looked for where it stands nowhere itself; or -1.</param>
    public List<int> Find(int[] terms, int key)
    {
        var found = new List<int>();
        for (var i = 0; i < _terms.Length; i++)
        {
            if (_terms[i].AsSpan().ContainsAny(terms)) found.Add(i);
        }

        for (var i = 0; found.Count == 0 && key >= 0 && i < _terms.Length; i++)
        {
            if (_terms[i].AsSpan().Contains(key)) found.Add(i);
        }

        return found;
    }

    private static List<TextPart> PartsOf(Analysis text, IEnumerable<Circumstance> circumstances) =>
        [.. circumstances.Select(circumstance => PartOf(text, circumstance.Written, circumstance.Date)).OfType<TextPart>()];

    private static TextPart? PartOf(Analysis text, string written, PartialDate? date)
    {
        var start = text.Text.IndexOf(written, StringComparison.Ordinal);
        if (start < 0 || written.Length == 0) return null;
        var first = 0;
        while (first < text.Tokens.Count && text.Tokens[first].Span.End <= start) first++;
        var end = first;
        while (end < text.Tokens.Count && text.Tokens[end].Span.Start < start + written.Length) end++;
        return end > first ? new TextPart(first, end - first, date) : null;
    }

    // Of each word, its clause. A time set between two marks parts nothing: «announced, on Tuesday, a fall in cases».
    private static int[] ClausesOf(AnsweringLexicon lexicon, Analysis text, List<TextPart> times)
    {
        var clauses = new int[text.Tokens.Count];
        var first = 0;
        for (var i = 1; i < clauses.Length; i++)
        {
            var parted = IsParted(lexicon, text, i);
            var isInset = parted && clauses[first] > 0 && !lexicon.BeginsWithConjunction(text.Tokens[i].Word) && times.Exists(time => time.First == first && time.First + time.Count == i);
            if (isInset) clauses.AsSpan(first, i - first).Fill(clauses[i - 1] - 1);
            clauses[i] = clauses[i - 1] + (parted && !isInset ? 1 : 0);
            if (parted) first = i;
        }

        return clauses;
    }

    // A mark stands before the word.
    private static bool IsParted(AnsweringLexicon lexicon, Analysis text, int word)
    {
        var start = text.Tokens[word - 1].Span.End;
        return text.Text.AsSpan(start, text.Tokens[word].Span.Start - start).ContainsAny(lexicon.Forms.ClauseMarks);
    }
}
