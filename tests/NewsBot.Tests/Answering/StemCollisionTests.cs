// Words of two lists that share a stem take one another's meaning («director» that of «directorate»): each still means what its own row says.
using NewsBot.Answering.Lexicon;
using NewsBot.Arabic;
using Xunit;

namespace NewsBot.Tests.Answering;

public sealed class StemCollisionTests
{
    private static readonly Analyzer Analyzer = Analyzer.Load();
    private static readonly AnsweringLexicon Words = AnsweringLexicon.Load(Analyzer);

    [Fact]
    public void A_noun_that_asks_for_something_asks_for_nothing_else()
    {
        var wrong = Rows("focus-words.tsv")
            .GroupBy(row => row.Fields[0], row => row.Fields[1].Replace("-", "", StringComparison.Ordinal), StringComparer.Ordinal)
            .Where(kinds => Analyzer.Analyze(kinds.Key).Tokens is [var word] && !kinds.Contains(Words.FocusWords.LongestAt([word], 0)?.Value.ToString(), StringComparer.OrdinalIgnoreCase))
            .Select(kinds => kinds.Key);

        Assert.Empty(wrong);
    }

    [Fact]
    public void A_unit_is_of_its_own_class()
    {
        var wrong = Rows("units.tsv")
            .Where(row => Analyzer.Analyze(row.Fields[0]).Tokens is [var word] && Words.Units.ClassOf(word.Word) != row.Fields[1])
            .Select(row => row.Fields[0]);

        Assert.Empty(wrong);
    }

    private static IEnumerable<WordRow> Rows(string file) => WordTable.Load(typeof(AnsweringLexicon).Assembly, $"lexicon/{file}", 2, 99).Rows;
}
