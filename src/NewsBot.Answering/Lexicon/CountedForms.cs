// What a counted noun looks like, so that the verb behind a number is not taken for one.
using NewsBot.Arabic;

namespace NewsBot.Answering.Lexicon;

internal sealed class CountedForms
{
    private readonly List<string> _accusatives;
    private readonly List<(string Begins, string Ends, string? Not)> _verbs;
    private readonly UnitTable _units;
    private readonly CountedNouns _nouns;

    public CountedForms(Analyzer analyzer, UnitTable units, WordTable accusatives, WordTable verbs)
    {
        _units = units;
        _nouns = analyzer.CountedNouns;
        _accusatives = [.. accusatives.Rows.Select(row => analyzer.Fold(row.Fields[0])).Distinct(StringComparer.Ordinal)];
        _verbs = [.. verbs.Rows.Select(row => (row.Fields[0] == "-" ? "" : analyzer.Fold(row.Fields[0]), analyzer.Fold(row.Fields[1]), row.Fields[2] == "-" ? null : analyzer.Fold(row.Fields[2])))];
    }

    /// <summary>The word can be what <paramref name="value"/> counts: from 11 to 99 a singular in the accusative, and never a verb.</summary>
    public bool CanBeCounted(WordForm word, decimal value)
    {
        if (_units.ClassOf(word) is not null) return true;
        if (LooksLikeVerb(word)) return false;
        return value % 100 is < 11 or > 99 || value != decimal.Truncate(value) || _accusatives.Exists(ending => word.Normal.EndsWith(ending, StringComparison.Ordinal));
    }

    /// <summary>A noun of the lists for things, places or people that are counted one by one; what is measured is none.</summary>
    public bool IsCountable(WordForm word) => _nouns.Singular(word.Normal) is not null && _units.ClassOf(word) is not ("money" or "time" or "percent");

    /// <summary>By its beginning and its ending the word is a verb, unless the lists know it as something that is counted.</summary>
    public bool LooksLikeVerb(WordForm word) => _units.ClassOf(word) is null && _verbs.Exists(shape =>
        word.Normal.StartsWith(shape.Begins, StringComparison.Ordinal) && word.Normal.EndsWith(shape.Ends, StringComparison.Ordinal)
        && (shape.Not is null || !word.Normal.EndsWith(shape.Not, StringComparison.Ordinal)));
}
