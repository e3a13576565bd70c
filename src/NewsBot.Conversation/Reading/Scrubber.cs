// Takes out of a message what no reader means: markup, mass mentions, faked system blocks and tails of SQL.
using System.Text.RegularExpressions;
using NewsBot.Conversation.Wording;

namespace NewsBot.Conversation.Reading;

/// <summary>Works by shape alone, in time linear in the text. The words themselves are <see cref="Orders"/>' matter.</summary>
internal static class Scrubber
{
    /// <summary>The most UTF-16 units of a message that are read.</summary>
    public const int Longest = 4096;

    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly Regex[] Shapes =
    [
        // <script>…</script> with what is in it, then any other tag and comment.
        new(@"<(script|style)\b[^>]*>[^<]*(</(script|style)\s*>)?", Linear),
        new(@"<!--[^>]*-->|</?[a-z!][^<>]{0,200}>|<\|[^|<>]{0,40}\|>", Linear),
        new(@"\[INST\].*?\[/INST\]|<<SYS>>.*?<</SYS>>|#{2,}\s*(system|instructions?)\b[^#\n]*#*", Linear | RegexOptions.Singleline),
        new(@"[\[({]{1,2}\s*/?\s*(system|sys|inst|assistant|developer|admin|prompt)\b[^\])}]*[\])}]{0,2}", Linear),
        new(@"@(everyone|here|all|channel)\b|<@[!&]?\d{1,25}>", Linear),
        new(@"['""]?\s*\)?\s*;\s*(drop|delete|insert|update|alter|truncate|select|exec|shutdown|create|union)\b[\t\x20-\x7E]*", Linear),
        new(@"['""]\s*(or|and)\s+['""]?\w{1,20}['""]?\s*=\s*['""]?\w{1,20}['""]?\s*(--|#)?", Linear),
        new(@"\b(or|and)\s+(\d+)\s*=\s*\d+\s*(--|#|;)?", Linear),
        new(@"[\[{]{2,}[^\]}\n]*[\]}]{2,}", Linear),
    ];

    /// <summary>The text cut to <see cref="Longest"/>, without control characters and without those shapes.</summary>
    public static string Clean(string text)
    {
        var clean = Bidi.Strip(Cut(text));
        foreach (var shape in Shapes) clean = shape.Replace(clean, " ");
        return clean.Trim();
    }

    private static string Cut(string text)
    {
        if (text.Length <= Longest) return text;
        // Never through the middle of a character.
        return text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)];
    }
}
