// Looking up a misspelt word finds what looking at every word would find.
using NewsBot.Answering.Finding;
using NewsBot.Answering.Index;
using Xunit;

namespace NewsBot.Tests.Answering;

public sealed class SpellingIndexTests
{
    private const string Letters = "ابتجدرسعفقكلمنهوي";

    [Theory]
    [InlineData(1, 4)]
    [InlineData(2, 8)]
    public void Every_stem_within_the_allowed_edits_is_a_candidate(int edits, int shortest)
    {
        var random = new Random(5);
        var table = new TermTable(stem => stem);
        string[] stems = [.. Enumerable.Range(0, 3_000).Select(_ => Word(random, random.Next(4, 11))).Distinct()];
        var index = SpellingIndex.Of([.. stems.Select(table.Add)], table);

        for (var i = 0; i < 300; i++)
        {
            var typed = Misspelt(stems[random.Next(stems.Length)], edits, random);
            if (typed.Length < shortest) continue;
            var found = new HashSet<int>();
            index.Collect(typed, edits, [], found);
            foreach (var stem in stems.Where(stem => EditDistance.Of(typed, stem, edits) <= edits)) Assert.Contains(table.Find(stem), found);
        }
    }

    [Fact]
    public void Few_stems_are_candidates()
    {
        var random = new Random(6);
        var table = new TermTable(stem => stem);
        string[] stems = [.. Enumerable.Range(0, 3_000).Select(_ => Word(random, random.Next(4, 11))).Distinct()];
        var index = SpellingIndex.Of([.. stems.Select(table.Add)], table);
        var found = new HashSet<int>();

        index.Collect(Misspelt(stems[7], 1, random), 1, [], found);

        Assert.InRange(found.Count, 1, 100);
    }

    private static string Word(Random random, int length) => new([.. Enumerable.Range(0, length).Select(_ => Letters[random.Next(Letters.Length)])]);

    private static string Misspelt(string word, int slips, Random random)
    {
        for (var i = 0; i < slips; i++)
        {
            var at = random.Next(word.Length - 1);
            word = random.Next(4) switch
            {
                0 => word.Remove(at, 1),
                1 => word.Insert(at, Word(random, 1)),
                2 => word[..at] + Word(random, 1) + word[(at + 1)..],
                _ => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
            };
        }

        return word;
    }
}
