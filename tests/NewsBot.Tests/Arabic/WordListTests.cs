// Promises about the word lists themselves: that they are large enough, and that a broken row is named.
using System.Text;
using NewsBot.Arabic;
using Xunit;

namespace NewsBot.Tests.Arabic;

public sealed class WordListTests
{
    [Theory]
    [InlineData("broken-plurals.tsv", 2, 400)]
    [InlineData("counted-nouns.tsv", 6, 150)]
    public void A_list_is_large_enough(string list, int fields, int entries) =>
        Assert.True(Lexicon.Table(list, fields, fields).Rows.Count >= entries);

    [Fact]
    public void Every_plural_of_the_list_shares_a_stem_with_its_singular()
    {
        var lost = Lexicon.Table("broken-plurals.tsv", 2, 2).Rows
            .Where(row => !ReadArabic.Analyzer.Form(row.Fields[0]).Stems.Intersect(ReadArabic.Analyzer.Form(row.Fields[1]).Stems).Any())
            .Select(row => $"{row.Line}: {row.Fields[0]} {row.Fields[1]}");
        Assert.Equal([], lost);
    }

    [Fact]
    public void Every_form_of_a_counted_noun_shares_a_stem_with_it()
    {
        var others = Lexicon.Table("not-dual.tsv", 1, 1).Rows.Select(row => ReadArabic.Analyzer.Fold(row.Fields[0])).ToHashSet();
        others.UnionWith(Lexicon.Table("counted-nouns.tsv", 6, 6).Rows.Select(row => ReadArabic.Analyzer.Fold(row.Fields[0])));
        others.UnionWith(Lexicon.Table("broken-plurals.tsv", 2, 2).Rows.Select(row => ReadArabic.Analyzer.Fold(row.Fields[0])));
        var lost = Lexicon.Table("counted-nouns.tsv", 6, 6).Rows
            .SelectMany(row => row.Fields.Skip(1).Take(3), (row, form) => (row.Line, Noun: row.Fields[0], Form: form))
            .Where(entry => !others.Contains(ReadArabic.Analyzer.Fold(entry.Form)))
            .Where(entry => !ReadArabic.Analyzer.Form(entry.Form).Stems.Intersect(ReadArabic.Analyzer.Form(entry.Noun).Stems).Any())
            .Select(entry => $"{entry.Line}: {entry.Form} {entry.Noun}");
        Assert.Equal([], lost);
    }

    [Fact]
    public void Every_variant_shares_a_stem_with_the_usual_spelling()
    {
        var lost = Lexicon.Table("spelling-variants.tsv", 2, 2).Rows
            .Where(row => !ReadArabic.Analyzer.Form(row.Fields[0]).Stems.Intersect(ReadArabic.Analyzer.Form(row.Fields[1]).Stems).Any())
            .Select(row => $"{row.Line}: {row.Fields[0]} {row.Fields[1]}");
        Assert.Equal([], lost);
    }

    [Fact]
    public void Every_number_word_is_read_with_and_before_it()
    {
        var lost = Lexicon.Table("number-words.tsv", 3, 3).Rows
            .Where(row => row.Fields[1] is "unit" or "teen" or "ten" or "hundred" or "hundreds" or "scale" or "double-scale")
            .Where(row => ReadArabic.Analyzer.Analyze("و" + row.Fields[0]).Numbers is not [{ IsDual: false }])
            .Select(row => $"{row.Line}: {row.Fields[0]}");
        Assert.Equal([], lost);
    }

    [Fact]
    public void A_row_with_too_few_fields_is_named() => Assert.Equal(
        "plurals.tsv, line 2: expected 2 fields parted by tabs, found 1.",
        Assert.Throws<WordTableException>(() => Parse("# words\nمواقع\n", 2)).Message);

    [Fact]
    public void A_list_without_a_head_is_refused() => Assert.Equal(
        "plurals.tsv, line 1: a word list begins with a '#' comment that says what it is and where it comes from.",
        Assert.Throws<WordTableException>(() => Parse("مواقع\tموقع\n", 2)).Message);

    [Fact]
    public void A_list_that_is_not_embedded_is_named() => Assert.Equal(
        "lexicon/none.tsv is not embedded in NewsBot.Arabic: add it to the project's EmbeddedResource items.",
        Assert.Throws<WordTableException>(() => Lexicon.Table("none.tsv", 1, 1)).Message);

    private static WordTable Parse(string text, int fields) => WordTable.Parse("plurals.tsv", Encoding.UTF8.GetBytes(text), fields, fields);
}
