// A paragraph's tokens with what begins at each: numbers, dates, clause borders.
using System.Globalization;
using NewsBot.Arabic;

namespace NewsBot.Knowledge.Reading.Amounts;

/// <summary>A half-open range of tokens.</summary>
internal readonly record struct TokenRange(int First, int End)
{
    public bool Contains(int token) => token >= First && token < End;
}

internal sealed class Passage
{
    private const char Straight = '"';
    private const int LongestQuoted = 8;

    private readonly int[] _numbers;
    private readonly int[] _dates;

    public Passage(Analysis analysis)
    {
        Analysis = analysis;
        _numbers = new int[analysis.Tokens.Count];
        _dates = new int[analysis.Tokens.Count];
        Array.Fill(_numbers, -1);
        Array.Fill(_dates, -1);
        for (var index = 0; index < analysis.Numbers.Count; index++)
        {
            var number = analysis.Numbers[index];
            Array.Fill(_numbers, index, number.FirstToken, number.TokenCount);
        }

        for (var index = 0; index < analysis.Dates.Count; index++)
        {
            var date = analysis.Dates[index];
            Array.Fill(_dates, index, date.FirstToken, date.TokenCount);
        }
    }

    public Analysis Analysis { get; }

    public string Text => Analysis.Text;

    public int Count => Analysis.Tokens.Count;

    public Token this[int token] => Analysis.Tokens[token];

    /// <summary>The folded word; empty outside of the passage.</summary>
    public string Normal(int token) => token >= 0 && token < Count ? Analysis.Tokens[token].Word.Normal : "";

    /// <summary>Index of the number that covers a token, or -1.</summary>
    public int NumberAt(int token) => token >= 0 && token < Count ? _numbers[token] : -1;

    /// <summary>Index of the date that covers a token, or -1.</summary>
    public int DateAt(int token) => token >= 0 && token < Count ? _dates[token] : -1;

    public ReadOnlySpan<char> GapBefore(int token) =>
        token <= 0 || token >= Count ? [] : Text.AsSpan(this[token - 1].Span.End, this[token].Span.Start - this[token - 1].Span.End);

    /// <summary>Whether nothing but white space or quotation marks parts a token from the one before it.</summary>
    public bool Adjoins(int token)
    {
        if (token <= 0 || token >= Count) return false;
        foreach (var sign in GapBefore(token))
        {
            if (!char.IsWhiteSpace(sign) && !IsQuote(sign)) return false;
        }

        return true;
    }

    /// <summary>Whether a mark that parts clauses stands before a token. A per cent sign parts nothing.</summary>
    public bool IsBorder(int token)
    {
        foreach (var sign in GapBefore(token))
        {
            if (char.IsWhiteSpace(sign) || IsQuote(sign)) continue;
            var kind = char.GetUnicodeCategory(sign);
            if (kind is UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation) return true;
            if (kind == UnicodeCategory.OtherPunctuation && !IsInside(sign) && !IsSignOfHundredths(token, sign)) return true;
        }

        return false;
    }

    /// <summary>Whether such a mark stands before one of the tokens, both ends included.</summary>
    public bool HasBorder(int from, int to)
    {
        for (var at = from; at <= to; at++)
        {
            if (IsBorder(at)) return true;
        }

        return false;
    }

    /// <summary>The text from one token to the end of another.</summary>
    public string Between(int first, int end) => Text[this[first].Span.Start..this[end - 1].Span.End];

    // The first sign behind a number that counts hundredths is its own.
    private bool IsSignOfHundredths(int token, char sign) =>
        _numbers[token - 1] is >= 0 and var number && Analysis.Numbers[number].IsPercent && GapBefore(token).TrimStart() is [var first, ..] && first == sign;

    private static bool IsInside(char sign) => sign is '/' or '%' or '@' or '#' or '&' or '*' or '\\';

    /// <summary>Whether a quotation mark that opens stands between two tokens; the straight one opens behind a gap.</summary>
    public static bool Opens(ReadOnlySpan<char> gap) => gap is [.., var last] && (char.GetUnicodeCategory(last) == UnicodeCategory.InitialQuotePunctuation || (last == Straight && gap.Length > 1 && char.IsWhiteSpace(gap[^2])));

    /// <summary>The same of one that closes.</summary>
    public static bool Closes(ReadOnlySpan<char> gap) => gap is [var first, ..] && (char.GetUnicodeCategory(first) == UnicodeCategory.FinalQuotePunctuation || first == Straight);

    /// <summary>Where a name ends that has a quotation mark open: behind the word that closes it; the given end where none is open, or none closes it soon.</summary>
    public int QuoteEnd(int first, int end)
    {
        var isOpen = false;
        for (var at = first + 1; at < Count && at - first <= LongestQuoted; at++)
        {
            if (isOpen && Closes(GapBefore(at))) return Math.Max(at, end);
            if (at >= end && (!isOpen || IsBorder(at))) return end;
            isOpen |= Opens(GapBefore(at));
        }

        return end;
    }

    /// <summary>A text without its quotation marks, of which one might stand open in it.</summary>
    public static string Unquoted(string text) => string.Concat(text.Where(sign => !IsQuote(sign)));

    public static bool IsQuote(char sign) =>
        sign is '"' or '\'' || char.GetUnicodeCategory(sign) is UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation;
}
