// Counts nouns as Arabic does: «one site», «two sites» in a word of its own, «9 sites», «17 site» in the accusative, «100 site».
using System.Globalization;

namespace NewsBot.Arabic;

/// <summary>Nouns in the forms that a number asks for, from counted-nouns.tsv. Reached as <see cref="Analyzer.CountedNouns"/>.</summary>
public sealed class CountedNouns
{
    private readonly Dictionary<string, Forms> _nouns = [];
    private readonly HashSet<string> _duals = [];
    private readonly Dictionary<string, string> _constructs = [];
    private readonly LetterTable _letters;

    private CountedNouns(LetterTable letters) => _letters = letters;

    /// <summary>A count with its noun, the number in ASCII digits where one is written: the dual and «one» are words. The noun may be given
    /// in any of its forms, without the article; null where it is not in the list.</summary>
    public string? Phrase(decimal count, string noun)
    {
        if (!_nouns.TryGetValue(_letters.FoldWord(noun), out var forms)) return null;
        var digits = count.ToString("0.############################", CultureInfo.InvariantCulture);
        return PluralForms.Of(count) switch
        {
            PluralForm.One when count > 0 => $"{forms.Singular} {forms.One}",
            PluralForm.Two when count > 0 => forms.Dual,
            PluralForm.Few => $"{digits} {forms.Plural}",
            PluralForm.Many => $"{digits} {forms.Accusative}",
            _ => $"{digits} {forms.Singular}",
        };
    }

    /// <summary>The singular of a noun in any of its forms, folded, without the article or clitics; null where it is not in the list.</summary>
    public string? Singular(string noun) =>
        _letters.FoldWord(noun) is var folded && _nouns.TryGetValue(folded, out var forms) ? forms.Singular : _constructs.GetValueOrDefault(folded);

    internal static CountedNouns Load(LetterTable letters)
    {
        var one = Lexicon.Table("one.tsv", 2, 2).Rows.ToDictionary(row => row.Fields[0], row => row.Fields[1], StringComparer.Ordinal);
        var table = Lexicon.Table("counted-nouns.tsv", 6, 6);
        var nouns = new CountedNouns(letters);
        var rows = new List<(WordRow Row, Forms Forms)>();
        foreach (var row in table.Rows)
        {
            if (!one.TryGetValue(row.Fields[5], out var word)) throw table.Wrong(row, $"the gender is m or f, found '{row.Fields[5]}'.");
            var forms = new Forms(row.Fields[0], word, row.Fields[1], row.Fields[3], row.Fields[4]);
            if (!nouns._nouns.TryAdd(letters.FoldWord(forms.Singular), forms))
                throw table.Wrong(row, $"'{forms.Singular}' is listed twice.");
            rows.Add((row, forms));
        }

        var notDual = Lexicon.Table("not-dual.tsv", 1, 1).Rows.Select(row => letters.FoldWord(row.Fields[0])).ToHashSet();
        foreach (var (row, forms) in rows)
        {
            string[] others = [row.Fields[1], row.Fields[2], row.Fields[3], row.Fields[4]];
            foreach (var other in others) nouns._nouns.TryAdd(letters.FoldWord(other), forms);

            var plural = letters.FoldWord(forms.Plural);
            var duals = others[..2].Select(dual => letters.FoldWord(dual));
            nouns._duals.UnionWith(duals.Where(dual => !notDual.Contains(dual) && !string.Equals(dual, plural, StringComparison.Ordinal)));
        }

        foreach (var row in Lexicon.Table("construct-duals.tsv", 2, 2).Rows) nouns._constructs[letters.FoldWord(row.Fields[0])] = row.Fields[1];
        return nouns;
    }

    /// <summary>Whether a folded word without clitics is a dual that can be nothing else.</summary>
    internal bool IsDual(string normal) => _duals.Contains(normal);

    /// <summary>Whether a folded word without clitics is a dual before the noun that it governs.</summary>
    internal bool IsConstructDual(string normal) => _constructs.ContainsKey(normal);

    private sealed record Forms(string Singular, string One, string Dual, string Plural, string Accusative);
}
