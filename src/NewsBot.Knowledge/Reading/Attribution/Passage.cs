// The words of one paragraph with the signs between them, its quotations, and where its sentences begin.
using NewsBot.Arabic;

namespace NewsBot.Knowledge.Reading.Attribution;

[Flags]
internal enum Signs
{
    None = 0,

    /// <summary>A comma, full stop, dash or any other sign that parts clauses.</summary>
    Break = 1,
    Colon = 2,

    /// <summary>The word is the first inside quotation marks.</summary>
    Opens = 4,

    /// <summary>The word before was the last inside quotation marks.</summary>
    Closes = 8,
    Bracket = 16,
}

/// <param name="Before">What stands between it and the word before.</param>
/// <param name="Quote">Index of the quotation that it stands in, or -1.</param>
/// <param name="IsSpeech">It stands in direct speech: what is said there is no cue for who says it.</param>
internal readonly record struct PassageWord(Token Token, string Spelling, Signs Before, int Quote, bool IsSpeech)
{
    /// <summary>An adjective of the title before it, that alone would be another word: «general», not «year».</summary>
    public bool IsOfTitle { get; init; }

    public bool IsParted => (Before & (Signs.Break | Signs.Colon | Signs.Closes)) != 0;
}

internal sealed class Passage
{
    private Passage(Paragraph paragraph, PassageWord[] words, IReadOnlyList<Quotation> quotations, (int First, int End)[] sentences) =>
        (Paragraph, Words, Quotations, Sentences) = (paragraph, words, quotations, sentences);

    public Paragraph Paragraph { get; }

    public string Text => Paragraph.Analysis.Text;

    public PassageWord[] Words { get; }

    public IReadOnlyList<Quotation> Quotations { get; }

    /// <summary>Half-open ranges of words, one a sentence or a turn in it.</summary>
    public IReadOnlyList<(int First, int End)> Sentences { get; }

    public static Passage Of(Paragraph paragraph, SpeechLexicon lexicon)
    {
        var (text, tokens) = (paragraph.Analysis.Text, paragraph.Analysis.Tokens);
        var quotations = QuotationFinder.Find(text, tokens, lexicon);
        var words = new PassageWord[tokens.Count];
        var quote = 0;
        for (var at = 0; at < words.Length; at++)
        {
            var start = tokens[at].Span.Start;
            while (quote < quotations.Count && quotations[quote].End <= start) quote++;
            var inside = quote < quotations.Count && quotations[quote].Start <= start ? quote : -1;
            var before = SignsBefore(text, tokens, at);
            var last = at == 0 ? -1 : words[at - 1].Quote;
            if (inside >= 0 && inside != last) before |= Signs.Opens;
            if (last >= 0 && inside != last) before |= Signs.Closes;
            words[at] = new PassageWord(tokens[at], Spelling.Of(tokens[at], text), before, inside, inside >= 0 && quotations[inside].IsSpeech);
            words[at] = words[at] with { IsOfTitle = at > 0 && before == Signs.None && lexicon.IsTitleAdjective(words[at]) && lexicon.Titles.Find(words[at - 1]) is not null && (at + 1 == words.Length || tokens[at + 1].Kind != TokenKind.Number) };
        }

        return new Passage(paragraph, words, quotations, Ranges(paragraph));
    }

    /// <summary>The words as written, parted by single spaces; what is joined to the first without belonging to it is left out.</summary>
    public string Join(int first, int end, Prefix? prefix = null)
    {
        var parts = new string[end - first];
        for (var at = first; at < end; at++) parts[at - first] = Words[at].Token.Span.In(Text).ToString();
        // A prefix is as long in the text as in the list only where no vowel marks stand between its letters.
        if (prefix is not null && parts.Length > 0 && parts[0].StartsWith(prefix.Letters, StringComparison.Ordinal)) parts[0] = prefix.InsteadOf + parts[0][prefix.Letters.Length..];
        return string.Join(' ', parts);
    }

    /// <summary>Whether a number in words begins at a word and ends there.</summary>
    public bool IsNumber(int word)
    {
        var numbers = Paragraph.Analysis.Numbers;
        var (low, high) = (0, numbers.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (numbers[middle].FirstToken < word) low = middle + 1;
            else high = middle;
        }

        return low < numbers.Count && numbers[low] is { TokenCount: 1, IsOrdinal: false, IsDual: false } number && number.FirstToken == word;
    }

    public SourceSpan SpanOf(int first, int end) =>
        InSource(Words[first].Token.Span.Start, Words[end - 1].Token.Span.End);

    public SourceSpan InSource(int start, int end) => new(Paragraph.Block.Start + start, end - start);

    // A full stop behind a single letter belongs to an abbreviated title.
    private static Signs SignsBefore(string text, IReadOnlyList<Token> tokens, int at)
    {
        if (at == 0) return Signs.None;
        var signs = Signs.None;
        var before = tokens[at - 1].Span;
        foreach (var character in text.AsSpan(before.End, tokens[at].Span.Start - before.End))
        {
            signs |= character switch
            {
                ':' => Signs.Colon,
                '(' or ')' or '[' or ']' => Signs.Bracket,
                '.' when before.Length == 1 => Signs.None,
                _ when QuotationFinder.IsMark(character) => Signs.None,
                _ when char.IsPunctuation(character) => Signs.Break,
                _ => Signs.None,
            };
        }

        return signs;
    }

    private static (int First, int End)[] Ranges(Paragraph paragraph)
    {
        var (analysis, turns) = (paragraph.Analysis, paragraph.Turns);
        var ranges = new (int First, int End)[turns.Count];
        var token = 0;
        for (var at = 0; at < ranges.Length; at++)
        {
            var first = token;
            while (token < analysis.Tokens.Count && analysis.Tokens[token].Span.Start < turns[at].End) token++;
            ranges[at] = (first, token);
        }

        return ranges;
    }
}
