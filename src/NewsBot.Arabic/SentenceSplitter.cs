// Cuts a text into sentences: at line ends, at marks that end a sentence, and at those full stops that are not part of something else.
namespace NewsBot.Arabic;

internal sealed class SentenceSplitter
{
    private const int LongestBracket = 150;
    private const int LongestAbbreviation = 12;
    private const int FewestWords = 2;

    private readonly LetterTable _letters;
    private readonly HashSet<string> _abbreviations;

    private SentenceSplitter(LetterTable letters, HashSet<string> abbreviations)
    {
        _letters = letters;
        _abbreviations = abbreviations;
    }

    public static SentenceSplitter Load(LetterTable letters) =>
        new(letters, [.. Lexicon.Table("abbreviations.tsv", 1, 1).Rows.Select(row => letters.FoldWord(row.Fields[0]))]);

    /// <summary>Spans that cover the text between its first and last visible character, each with the white space behind it. A piece of
    /// fewer than two words belongs to the sentence before it.</summary>
    public TextSpan[] Split(string text, Token[] tokens)
    {
        var start = 0;
        while (start < text.Length && char.IsWhiteSpace(text[start])) start++;
        var end = text.Length;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;

        var sentences = new List<TextSpan>();
        var token = 0;
        while (start < end)
        {
            var next = NextCut(text, start, end);
            var words = 0;
            for (; token < tokens.Length && tokens[token].Span.Start < next; token++) words++;
            if (words < FewestWords && sentences.Count > 0)
                sentences[^1] = new TextSpan(sentences[^1].Start, next - sentences[^1].Start);
            else
                sentences.Add(new TextSpan(start, next - start));
            start = next;
        }

        return [.. sentences];
    }

    private int NextCut(string text, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (EndsLine(text[at]) || EndsSentence(text[at]) || (text[at] == '.' && FullStopCuts(text, start, at, end)))
                return AfterClosing(text, at + 1, end);
            if (ClosingOf(text[at]) is var closing && closing != '\0') at = BracketEnd(text, at, end, closing);
        }

        return end;
    }

    private bool FullStopCuts(string text, int start, int at, int end)
    {
        var before = at > start ? text[at - 1] : '\0';
        var after = at + 1 < end ? text[at + 1] : '\0';
        if (after is '.' or ',' or Letters.Comma or Letters.Semicolon) return false;
        if (IsDigit(before) && (IsDigit(after) || IsListNumber(text, start, at))) return false;
        if (char.IsAsciiLetter(before) && char.IsAsciiLetter(after)) return false;
        return !IsAbbreviation(text, start, at);
    }

    /// <summary>«1.» at the head of a line counts items.</summary>
    private bool IsListNumber(string text, int start, int at)
    {
        for (var digit = start; digit < at; digit++)
        {
            if (!IsDigit(text[digit])) return false;
        }

        return true;
    }

    private bool IsAbbreviation(string text, int start, int at)
    {
        var first = at;
        var letters = 0;
        var letterOfPart = 0;
        var mostInPart = 0;
        while (first > start && at - first <= LongestAbbreviation)
        {
            var kind = _letters.KindOf(text[first - 1]);
            if (text[first - 1] == '.') letterOfPart = 0;
            else if (kind is CharacterKind.Arabic or CharacterKind.Foreign) mostInPart = Math.Max(mostInPart, ++letterOfPart);
            else if (kind is not (CharacterKind.ArabicMark or CharacterKind.ForeignMark or CharacterKind.Control)) break;
            if (letterOfPart > 0) letters++;
            first--;
        }

        if (letters == 0 || at - first > LongestAbbreviation) return false;
        // One letter, or dotted initials; else the list decides.
        return mostInPart == 1 || _abbreviations.Contains(_letters.FoldWord(text.AsSpan(first, at - first)));
    }

    /// <summary>Closing quotes and brackets, more ending marks and white space belong to the sentence that they follow.</summary>
    private static int AfterClosing(string text, int at, int end)
    {
        while (at < end && (EndsSentence(text[at]) || IsClosing(text[at]) || text[at] is '.' or '"' or '\'')) at++;
        while (at < end && (EndsSentence(text[at]) || IsClosing(text[at]) || text[at] == '.' || char.IsWhiteSpace(text[at]))) at++;
        return at;
    }

    private static int BracketEnd(string text, int open, int end, char closing)
    {
        var last = Math.Min(end, open + LongestBracket);
        for (var at = open + 1; at < last; at++)
        {
            if (text[at] == closing) return at;
            if (EndsLine(text[at])) break;
        }

        return open;
    }

    private bool IsDigit(char character) => _letters.KindOf(character) == CharacterKind.Digit;

    private static bool EndsLine(char character) => character is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';

    private static bool EndsSentence(char character) => character is '!' or '?' or '\u2026' or Letters.QuestionMark or Letters.FullStop;

    private static char ClosingOf(char character) => character switch
    {
        '(' => ')',
        '[' => ']',
        '{' => '}',
        _ => '\0',
    };

    private static bool IsClosing(char character) => character is ')' or ']' or '}' or '\u00BB' or '\u201D' or '\u2019' or '\u203A';
}
