// The index: however it is cut into segments, it counts the same.
using NewsBot.Answering.Index;
using NewsBot.Arabic;
using Xunit;

namespace NewsBot.Tests.Answering;

public sealed class KeywordIndexTests
{
    private readonly TermTable _table = new(stem => stem);

    private KeywordIndex Empty => KeywordIndex.Empty(_table);

    [Fact]
    public void Statistics_are_summed_over_the_segments()
    {
        var grown = Empty.With([Document(0, "x", "y")]).With([Document(1, "x")]).With([Document(2, "z", "z", "z")]);
        var rebuilt = Empty.With([Document(0, "x", "y"), Document(1, "x"), Document(2, "z", "z", "z")]);

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
        var index = Empty;
        for (var place = 0; place < 100; place++)
        {
            index = index.With([Document(place, $"t{place}", "shared")]);
            while (index.NextMerge() is >= 0 and var left)
            {
                var (first, second) = (index.Segments[left], index.Segments[left + 1]);
                index = index.WithMerged(first, second, index.Merge(first, second));
            }
        }

        Assert.InRange(index.Segments.Length, 1, 8);
        Assert.Equal(100, index.DocumentFrequency("shared"));
        for (var place = 0; place < 100; place++) Assert.Contains($"t{place}", index.Document(place).Terms.Texts);
    }

    [Fact]
    public void A_merge_that_came_too_late_changes_nothing()
    {
        var index = Empty.With([Document(0, "x")]).With([Document(1, "y")]);
        var merged = index.Merge(index.Segments[0], index.Segments[1]);
        var rebuilt = index.Rebuilt(new HashSet<string> { "s0" }, place => Document(place, "new"));

        Assert.Same(rebuilt, rebuilt.WithMerged(index.Segments[0], index.Segments[1], merged));
    }

    [Fact]
    public void Only_documents_that_refer_to_a_changed_record_are_built_anew()
    {
        var index = Empty.With([Document(0, "x")]).With([Document(1, "y")]);
        var rebuilt = index.Rebuilt(new HashSet<string> { "s1" }, place => Document(place, "new"));

        Assert.Same(index.Segments[0], rebuilt.Segments[0]);
        Assert.Equal(1, rebuilt.DocumentFrequency("new"));
        Assert.Equal(0, rebuilt.DocumentFrequency("y"));
    }

    [Fact]
    public void A_place_beyond_the_last_document_is_an_error() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Empty.With([Document(0, "x")]).Document(1));

    [Fact]
    public void A_passage_counts_a_word_once_however_its_facts_are_cut_into_segments()
    {
        var grown = Empty.With([Document(0, "x")]).With([Document(1, "x", "y")]).With([Document(2, "y") with { Article = "b" }]);
        var rebuilt = Empty.With([Document(0, "x"), Document(1, "x", "y"), Document(2, "y") with { Article = "b" }]);

        foreach (var index in new[] { grown, rebuilt })
        {
            Assert.Equal(2, index.Passages.Length);
            Assert.Equal(1, index.PassageFrequency(_table.Find("x")));
            Assert.Equal(2, index.PassageFrequency(_table.Find("y")));
            Assert.Equal(2, index.AveragePassageLength);
        }
    }

    [Fact]
    public void Merged_segments_count_like_one_built_at_once()
    {
        FactDocument[] documents = [Document(0, "x", "y"), Document(1, "y", "z", "z"), Document(2, "x", "w") with { Article = "b" }];
        var parts = Empty.With(documents[..1]).With(documents[1..]);
        var whole = Empty.With(documents).Segments[0];

        var merged = parts.Merge(parts.Segments[0], parts.Segments[1]);

        foreach (var term in Enumerable.Range(0, _table.Count))
        {
            Assert.Equal(whole.Postings(term), merged.Postings(term));
            Assert.Equal(whole.DocumentFrequency(term), merged.DocumentFrequency(term));
            Assert.Equal(whole.PassageFrequency(term), merged.PassageFrequency(term));
        }
    }

    [Fact]
    public void A_posting_stands_for_all_facts_of_a_passage_in_a_row_and_survives_a_merge()
    {
        FactDocument[] documents = [Document(0, "x"), Document(1, "x", "x"), Document(2, "x") with { Article = "b" }, Document(3, "x")];
        var parts = Empty.With(documents[..1]).With(documents[1..]);

        var merged = parts.Merge(parts.Segments[0], parts.Segments[1]).Postings(_table.Find("x")).ToArray();

        Assert.Equal([(0, 3f), (1, 1f), (0, 1f)], merged.Select(posting => (posting.Passage, posting.Frequency.Body)));
    }

    [Fact]
    public void A_long_article_has_several_passages()
    {
        var index = Empty.With([.. Enumerable.Range(0, Passage.MostFacts + 1).Select(place => Document(place, "x"))]);

        Assert.Equal([Passage.MostFacts, 1], index.Passages.ToArray().Select(passage => passage.Documents.Length));
        Assert.Equal(2, index.PassageFrequency(_table.Find("x")));
    }

    private FactDocument Document(int place, params string[] terms)
    {
        int[] words = [.. terms.Select(term => _table.AddWord(new WordForm(term, [term], term)).Number)];
        var counts = terms.GroupBy(term => term).ToDictionary(group => _table.Add(group.Key), group => new TermFrequency(group.Count(), 0));
        return new FactDocument(
            place,
            "a",
            "title",
            new DocumentTerms(_table, counts),
            words,
            [],
            [],
            Slots.None,
            Slots.None,
            0,
            Slots.None,
            Ranks.None,
            new HashSet<string>(),
            [],
            [],
            ["a", $"s{place}"]);
    }
}
