// Finds what stands in quotation marks, and tells speech from a name or a title.
using NewsBot.Arabic;

namespace NewsBot.Knowledge.Reading.Attribution;

/// <summary>A half-open range between two marks.</summary>
/// <param name="IsAfterColon">A colon introduces it.</param>
internal sealed record Quotation(int Start, int End, bool IsAfterColon, bool IsSpeech);

internal static class QuotationFinder
{
    private const int FewestWordsOfSpeech = 4;
    private const int LongestName = 6;

    private const char Straight = '"';

    public static bool IsMark(char character) => character == Straight || ClosingOf(character) != '\0' || character is '\u00BB' or '\u201D';

    /// <summary>Outermost quotations in order. A mark that is never closed opens nothing.</summary>
    public static List<Quotation> Find(string text, IReadOnlyList<Token> tokens, SpeechLexicon lexicon)
    {
        var quotations = new List<Quotation>();
        var (open, closing, token) = (-1, '\0', 0);
        for (var at = 0; at < text.Length; at++)
        {
            if (open >= 0 && text[at] == closing && !(closing == Straight && Opens(text, at)))
            {
                Add(open + 1, at);
                open = -1;
            }
            else if ((open < 0 || closing == Straight) && ClosingOf(text[at]) is var expected and not '\0' && (text[at] != Straight || Opens(text, at)))
            {
                (open, closing) = (at, expected);
            }
        }

        return quotations;

        void Add(int start, int end)
        {
            while (token < tokens.Count && tokens[token].Span.Start < start) token++;
            var last = token;
            while (last < tokens.Count && tokens[last].Span.Start < end) last++;
            if (last == token) return;
            var isAfterColon = IsAfterColon(text, start - 1);
            var before = token > 0 ? Spelling.Of(tokens[token - 1], text) : "";
            var isTitle = lexicon.IsWork(before) || ((lexicon.IsInside(before) || lexicon.IsVerb(before)) && IsNamed(Spelling.Of(tokens[token], text), lexicon))
                || (last - token <= LongestName && lexicon.Bodies.Find(Spelling.Of(tokens[token], text)) is { IsDefinite: false });
            quotations.Add(new Quotation(start, end, isAfterColon, isAfterColon || (last - token >= FewestWordsOfSpeech && !isTitle)));
            token = last;
        }
    }

    // «In "The Journal of Soils of the West"», «"The Centre for the Study of Soils" counted»: what is called a paper or a body.
    private static bool IsNamed(string spelling, SpeechLexicon lexicon) => lexicon.Bodies.Find(spelling) is not null || lexicon.Documents.Find(spelling) is not null;

    private static char ClosingOf(char character) => character switch
    {
        Straight => Straight,
        '\u00AB' => '\u00BB',
        '\u201C' or '\u201E' => '\u201D',
        _ => '\0',
    };

    /// <summary>The straight mark looks the same on both sides: one before a letter and behind a gap opens.</summary>
    private static bool Opens(string text, int at) =>
        at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]) && !char.IsPunctuation(text[at + 1])
        && (at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is ':' or '(' or '[');

    private static bool IsAfterColon(string text, int mark)
    {
        for (var at = mark - 1; at >= 0 && mark - at <= 4; at--)
        {
            if (!char.IsWhiteSpace(text[at])) return text[at] == ':';
        }

        return false;
    }
}
