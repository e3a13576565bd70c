// What a number counts: the noun behind it, in the singular.
using System.Globalization;
using NewsBot.Arabic;

namespace NewsBot.Knowledge.Reading.Amounts;

internal sealed class Units
{
    public const string Percent = "%";
    private const string Times = "times";
    private const string Adjective = "adjective";
    private const string Period = "period";

    private readonly AmountLexicon _lexicon;
    private readonly Dictionary<string, string> _singulars = new(StringComparer.Ordinal);
    private readonly List<(string Ending, string Singular)> _endings = [];
    private readonly string _nominative = "";
    private readonly Dictionary<string, string> _others = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), decimal> _compounds = [];
    private readonly HashSet<string> _measures;
    private readonly HashSet<string> _times = new(StringComparer.Ordinal);
    private readonly HashSet<string> _adjectives = new(StringComparer.Ordinal);
    private readonly HashSet<string> _periods = new(StringComparer.Ordinal);

    public Units(AmountLexicon lexicon, WordTable table, WordTable compounds)
    {
        _lexicon = lexicon;
        foreach (var row in compounds.Rows)
        {
            if (!decimal.TryParse(row.Fields[2], NumberStyles.None, CultureInfo.InvariantCulture, out var factor)) throw compounds.Wrong(row, $"'{row.Fields[2]}' is no whole number.");
            _compounds[(row.Fields[0], row.Fields[1])] = factor;
        }

        _measures = [.. _compounds.Keys.SelectMany(pair => new[] { pair.Item1, pair.Item2 })];
        foreach (var row in table.Rows)
        {
            // «-ending» is how a plural ends that is not in the list.
            if (row.Fields.Count == 3 && row.Fields[2] is Times or Adjective or Period)
            {
                (row.Fields[2] switch { Times => _times, Period => _periods, _ => _adjectives }).Add(lexicon.Analyzer.Fold(row.Fields[0]));
                if (row.Fields[2] == Adjective) continue;
            }

            if (row.Fields[1].Length == 0) _others[lexicon.Analyzer.Fold(row.Fields[0])] = row.Fields.Count == 3 ? row.Fields[2] : "";
            if (row.Fields[0] is ['-', .. var ending])
            {
                _endings.Add((ending, row.Fields[1]));
                if (row.Fields.Count == 3) _nominative = ending;
            }
            else _singulars.TryAdd(lexicon.Analyzer.Fold(row.Fields[0]), row.Fields[1]);
        }
    }

    /// <summary>The singular of a noun of the lists, clitics and article before it aside; null where it is in none.</summary>
    public string? Known(WordForm word)
    {
        if (Find(word.Normal) is { } whole) return whole;
        foreach (var opening in _lexicon.Particles.Openings(word.Normal))
        {
            if ((opening.Letters > 0 || _lexicon.Particles.IsDefinite(opening.Rest)) && Find(Bare(opening.Rest)) is { } singular) return singular;
        }

        return null;
    }

    /// <summary>What «others» are where nothing was counted before («37 others were hurt»), empty where that is open; null for every other word.</summary>
    public string? Others(string normal) => _others.GetValueOrDefault(normal) ?? _others.GetValueOrDefault(Bare(normal));

    /// <summary>A length, a weight or a duration: one of the units that are told together.</summary>
    public bool IsOfCompound(string unit) => _measures.Contains(unit);

    /// <summary>Whether the word stands in the lists as it is: no letter of it is a preposition.</summary>
    public bool IsListed(string normal) => Find(normal) is not null;

    /// <summary>The same of a noun that also says whose it is («its employees»).</summary>
    public string? Counted(Passage passage, int token)
    {
        if (token < 0 || token >= passage.Count) return null;
        if (Known(passage[token].Word) is { Length: > 0 } known) return known;
        if (_lexicon.Owned(passage, token, passage.Normal(token)) is not { } owned) return null;
        if (Find(owned) is { } singular) return singular;

        // The plural has lost its last letter before the pronoun.
        foreach (var (ending, _) in _endings)
        {
            if (ending.Length > 1 && ending[0] == owned[^1] && Find(owned + ending[1..]) is { } plural) return plural;
        }

        return null;
    }

    /// <summary>The same for any noun: one that no list has loses its ending of the plural or of the accusative.</summary>
    public string Singular(Token token, string text, decimal count)
    {
        if (Known(token.Word) is { } known) return known;
        var written = WithoutMarks(text);
        var few = count % 100 is >= 3 and <= 10;
        foreach (var (ending, singular) in _endings)
        {
            // The alef of the accusative follows 11 to 99, the others few.
            if (few == (ending.Length > 1) && written.Length > ending.Length + 2 && written.EndsWith(ending, StringComparison.Ordinal))
                return written[..^ending.Length] + singular;
        }

        return written;
    }

    /// <summary>Whether the word has the ending of what eleven to ninety-nine count.</summary>
    public bool IsAccusative(string text) => _endings.Exists(ending => ending.Ending.Length == 1 && text.Length > 3 && WithoutMarks(text).EndsWith(ending.Ending, StringComparison.Ordinal));

    /// <summary>How many of the smaller unit make the larger, where the two are told together («an hour and 40 minutes»); null where they are not.</summary>
    public decimal? SmallerOf(string larger, string smaller) => _compounds.TryGetValue((larger, smaller), out var factor) ? factor : null;

    /// <summary>How often something happens is not counted on in a list.</summary>
    public bool IsTimes(string singular) => _times.Contains(_lexicon.Analyzer.Fold(singular));

    /// <summary>How long something takes: what it is for follows it, and not whose it is.</summary>
    public bool IsPeriod(string singular) => _periods.Contains(_lexicon.Analyzer.Fold(singular));

    /// <summary>«Square», «cubic»: it belongs to the unit before it.</summary>
    public bool IsAdjective(string normal) => _adjectives.Contains(normal);

    /// <summary>Whether the word is a plural that can be no genitive.</summary>
    public bool IsNominative(WordForm word) =>
        _nominative.Length > 0 && word.Normal.Length > _nominative.Length + 2 && word.Normal.EndsWith(_nominative, StringComparison.Ordinal)
        && (Find(word.Normal) is not { } singular || !string.Equals(_lexicon.Analyzer.Fold(singular), word.Normal, StringComparison.Ordinal));

    public static string WithoutMarks(string text) =>
        string.Concat(text.Where(unit => char.GetUnicodeCategory(unit) is not (System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.ModifierLetter)));

    private string? Find(string normal) =>
        _singulars.GetValueOrDefault(normal) ?? _lexicon.Analyzer.CountedNouns.Singular(normal);

    private string Bare(string normal) => _lexicon.Particles.IsDefinite(normal) ? normal[_lexicon.Particles.Article.Length..] : normal;
}
