// The index: however it is cut into segments, it counts the same.
using NewsBot.Answering.Index;
using Xunit;

namespace NewsBot.Tests.Answering;

public sealed class KeywordIndexTests
{
    private static FactDocument Document(int place, params string[] terms) => new(
        place,
        "a",
        terms.GroupBy(term => term).ToDictionary(group => group.Key, group => new TermFrequency(group.Count(), 0), StringComparer.Ordinal),
        terms.Length,
        Slots.None,
        Slots.None,
        Ranks.None,
        new HashSet<string>(),
        [],
        [],
        ["a", $"s{place}"]);

    [Fact]
    public void Statistics_are_summed_over_the_segments()
    {
        var grown = KeywordIndex.Empty.With([Document(0, "x", "y")]).With([Document(1, "x")]).With([Document(2, "z", "z", "z")]);
        var rebuilt = KeywordIndex.Empty.With([Document(0, "x", "y"), Document(1, "x"), Document(2, "z", "z", "z")]);

        foreach (var index in new[] { grown, rebuilt })
        {
            Assert.Equal(3, index.Count);
            Assert.Equal(2, index.AverageLength);
            Assert.Equal(2, index.DocumentFrequency("x"));
            Assert.Equal(1, index.DocumentFrequency("z"));
            Assert.Equal(0, index.DocumentFrequency("w"));
        }
    }

    [Fact]
    public void Merging_keeps_every_document_in_its_place()
    {
        var index = KeywordIndex.Empty;
        for (var place = 0; place < 100; place++)
        {
            index = index.With([Document(place, $"t{place}", "shared")]);
            while (index.NextMerge() is >= 0 and var left)
            {
                var (first, second) = (index.Segments[left], index.Segments[left + 1]);
                index = index.WithMerged(first, second, KeywordIndex.Merge(first, second));
            }
        }

        Assert.InRange(index.Segments.Length, 1, 8);
        Assert.Equal(100, index.DocumentFrequency("shared"));
        for (var place = 0; place < 100; place++) Assert.Contains($"t{place}", index.Document(place).Terms.Keys);
    }

    [Fact]
    public void A_merge_that_came_too_late_changes_nothing()
    {
        var index = KeywordIndex.Empty.With([Document(0, "x")]).With([Document(1, "y")]);
        var merged = KeywordIndex.Merge(index.Segments[0], index.Segments[1]);
        var rebuilt = index.Rebuilt(new HashSet<string> { "s0" }, place => Document(place, "new"));

        Assert.Same(rebuilt, rebuilt.WithMerged(index.Segments[0], index.Segments[1], merged));
    }

    [Fact]
    public void Only_documents_that_refer_to_a_changed_record_are_built_anew()
    {
        var index = KeywordIndex.Empty.With([Document(0, "x")]).With([Document(1, "y")]);
        var rebuilt = index.Rebuilt(new HashSet<string> { "s1" }, place => Document(place, "new"));

        Assert.Same(index.Segments[0], rebuilt.Segments[0]);
        Assert.Equal(1, rebuilt.DocumentFrequency("new"));
        Assert.Equal(0, rebuilt.DocumentFrequency("y"));
    }

    [Fact]
    public void A_place_beyond_the_last_document_is_an_error() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => KeywordIndex.Empty.With([Document(0, "x")]).Document(1));
}
