// Greetings, thanks and the like: knowledge/phrasing/smalltalk.tsv, and the fillers of fillers.txt.
using System.Reflection;
using NewsBot.Arabic;

namespace NewsBot.Conversation.Reading;

/// <summary>What a message is once its smalltalk is taken off.</summary>
/// <param name="Kind">The most telling kind found, or null for none.</param>
/// <param name="Rest">The words that are no smalltalk, from first to last token; empty where all of them are.</param>
internal sealed record SmalltalkReading(SmalltalkKind? Kind, Range Rest)
{
    public bool IsAll => Rest.Start.Equals(Rest.End);
}

internal sealed class Smalltalk
{
    private readonly PhraseMatcher<Entry> _phrases;
    private readonly string[] _prefixes;

    private Smalltalk(PhraseMatcher<Entry> phrases, string[] prefixes)
    {
        _phrases = phrases;
        _prefixes = prefixes;
    }

    // Where a phrase may be taken off a message that says something else too.
    private enum Place
    {
        /// <summary>At either end.</summary>
        Edge,

        /// <summary>At either end if a punctuation mark or a line break parts it from the rest: alone it may be a word of the question.</summary>
        Parted,

        /// <summary>Nowhere: it is smalltalk only where nothing else is said.</summary>
        Whole,

        /// <summary>Written together with the word after it («and»), which may then be smalltalk.</summary>
        Prefix,
    }

    /// <exception cref="WordTableException">A file is broken.</exception>
    public static Smalltalk Load(Analyzer analyzer)
    {
        WordTable Read(string file, int most) => WordTable.Load(Assembly.GetExecutingAssembly(), $"phrasing/{file}", 1, most);
        return Compile(Read("smalltalk.tsv", 3), Read("fillers.txt", 2), analyzer);
    }

    internal static Smalltalk Compile(WordTable phrases, WordTable fillers, Analyzer analyzer)
    {
        var matcher = new PhraseMatcher<Entry>(analyzer);
        foreach (var row in phrases.Rows)
        {
            if (row.Fields.Count < 2) throw phrases.Wrong(row, $"«{row.Fields[0]}» has no kind.");
            if (!Enum.TryParse<SmalltalkKind>(row.Fields[1].Replace("-", string.Empty, StringComparison.Ordinal), ignoreCase: true, out var kind))
                throw phrases.Wrong(row, $"«{row.Fields[1]}» is no kind of smalltalk.");
            Add(matcher, phrases, row, new Entry(kind, row.Fields.Count < 3 ? UsualPlace(kind) : ReadPlace(phrases, row)));
        }

        var prefixes = new List<string>();
        foreach (var row in fillers.Rows)
        {
            var place = row.Fields.Count < 2 ? Place.Edge : ReadPlace(fillers, row);
            if (place == Place.Prefix) prefixes.Add(analyzer.Fold(row.Fields[0]));
            Add(matcher, fillers, row, new Entry(null, place == Place.Prefix ? Place.Whole : place));
        }

        return new Smalltalk(matcher, [.. prefixes]);
    }

    public SmalltalkReading Read(Analysis message)
    {
        var words = PhraseMatcher<Entry>.WordsOf(message);
        if (Covering(words) is { } all) return new SmalltalkReading(all.Kind, 0..0);

        SmalltalkKind? kind = null;
        var (start, end) = (0, words.Length);
        while (FromStart(message, words, start, end) is { } found)
        {
            start += found.Length;
            kind = MoreTelling(kind, found.Entry.Kind);
        }

        while (FromEnd(message, words, start, end) is { } found)
        {
            end -= found.Length;
            kind = MoreTelling(kind, found.Entry.Kind);
        }

        return new SmalltalkReading(kind, start..end);
    }

    // Phrases and fillers that make up the whole message, if any do; longer phrases are tried first.
    private Entry? Covering(string[] words)
    {
        var from = new Entry?[words.Length + 1];
        from[words.Length] = new Entry(null, Place.Whole);
        for (var place = words.Length - 1; place >= 0; place--)
        {
            foreach (var (length, entry) in At(words, place))
            {
                if (from[place + length] is not { } rest) continue;
                var isFiller = IsBareFiller(entry) && IsBareFiller(rest);
                from[place] = new Entry(MoreTelling(entry.Kind, rest.Kind), isFiller ? Place.Whole : Place.Edge);
                break;
            }
        }

        return from[0] is { } all && !IsBareFiller(all) ? all : null;
    }

    // «Today?» is a question, though the word says nothing beside «how are you».
    private static bool IsBareFiller(Entry entry) => entry is { Kind: null, Place: Place.Whole };

    // Not at the first word: «and now?» goes on with what was asked before.
    private IEnumerable<(int Length, Entry Meaning)> At(string[] words, int place)
    {
        var matches = _phrases.At(words, place);
        if (place == 0) return matches;
        foreach (var prefix in _prefixes)
        {
            if (words[place].Length == prefix.Length || !words[place].StartsWith(prefix, StringComparison.Ordinal)) continue;
            matches = matches.Concat(_phrases.At(words, place, words[place][prefix.Length..]));
        }

        return matches;
    }

    private (int Length, Entry Entry)? FromStart(Analysis message, string[] words, int start, int end)
    {
        if (start >= end) return null;
        foreach (var (length, entry) in _phrases.At(words, start))
        {
            if (start + length < end && MayGo(entry, message, start + length)) return (length, entry);
        }

        return null;
    }

    private (int Length, Entry Entry)? FromEnd(Analysis message, string[] words, int start, int end)
    {
        for (var place = Math.Max(start + 1, end - _phrases.Longest); place < end; place++)
        {
            foreach (var (length, entry) in At(words, place))
            {
                if (place + length == end && MayGo(entry, message, place)) return (length, entry);
            }
        }

        return null;
    }

    private static bool MayGo(Entry entry, Analysis message, int border) => entry.Place switch
    {
        Place.Edge => true,
        Place.Parted => IsParted(message, border),
        _ => false,
    };

    private static bool IsParted(Analysis message, int border)
    {
        var gap = message.Text.AsSpan(message.Tokens[border - 1].Span.End..message.Tokens[border].Span.Start);
        foreach (var c in gap)
        {
            if (c == '\n' || char.IsPunctuation(c)) return true;
        }

        return false;
    }

    private static SmalltalkKind? MoreTelling(SmalltalkKind? one, SmalltalkKind? other) => (one, other) switch
    {
        (null, _) => other,
        (_, null) => one,
        _ => one < other ? one : other,
    };

    private static Place UsualPlace(SmalltalkKind kind) => kind switch
    {
        SmalltalkKind.WhoAreYou or SmalltalkKind.Help or SmalltalkKind.Insult => Place.Whole,
        SmalltalkKind.Blessing => Place.Parted,
        _ => Place.Edge,
    };

    private static Place ReadPlace(WordTable table, WordRow row) =>
        Enum.TryParse<Place>(row.Fields[^1], ignoreCase: true, out var place)
            ? place
            : throw table.Wrong(row, $"«{row.Fields[^1]}» is no place: write edge, parted, whole or (for a filler) prefix.");

    private static void Add(PhraseMatcher<Entry> matcher, WordTable table, WordRow row, Entry entry)
    {
        try
        {
            if (!matcher.TryAdd(row.Fields[0], entry)) throw table.Wrong(row, $"«{row.Fields[0]}» has two meanings, here and in a line before: keep one.");
        }
        catch (ArgumentException)
        {
            throw table.Wrong(row, $"«{row.Fields[0]}» has no words.");
        }
    }

    private sealed record Entry(SmalltalkKind? Kind, Place Place);
}
