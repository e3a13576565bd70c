// What comes first for a question, before anybody judges whether it answers.
using NewsBot.Answering;
using NewsBot.Arabic;
using NewsBot.Knowledge;
using Xunit;

namespace NewsBot.Tests.Answering;

public sealed class RankingTests
{
    private static readonly Lazy<Answerer> Empty = new(() => Answerer.Load(Analyzer.Load()));

    [Fact]
    public void A_fact_is_found_by_the_title_that_it_does_not_repeat()
    {
        var ranked = Rank("متى بدأ بناء جسر الوادي؟");
        Assert.Equal("بدأ البناء في ربيع 2021.", ranked.Facts[0].Fact.Content.Text);
        Assert.Equal("bridge", ranked.Articles[0].Article);
    }

    [Fact]
    public void Of_facts_with_the_same_words_the_one_that_holds_the_kind_of_thing_asked_comes_first()
    {
        Assert.Equal("كلف الجسر 40 مليون دينار.", Rank("كم كلف الجسر؟").Facts[0].Fact.Content.Text);
        Assert.Equal("كلف الجسر كثيراً بسبب طول الأساسات.", Rank("لماذا كلف الجسر كثيراً؟").Facts[0].Fact.Content.Text);
    }

    [Theory]
    [InlineData("من بنى المسرح؟", "مسرح")]
    [InlineData("من بنى المسررح؟", "مسرح")]
    [InlineData("مين بنى المَسْرَح؟", "مسرح")]
    public void A_slip_of_the_pen_finds_the_same_fact(string question, string word) =>
        Assert.Contains(word, Rank(question).Facts[0].Fact.Content.Text, StringComparison.Ordinal);

    [Fact]
    public void A_sentence_that_two_articles_share_is_shown_from_the_first()
    {
        var answerer = Empty.Value.With(Town()
            .Fact("يبلغ طول الجسر 300 متر.", article: "bridge", title: "جسر الوادي")
            .Fact("يبلغ طول الجسر 300 متر.", article: "again", title: "جسر الوادي")
            .Fact("عرض الجسر 20 متراً، ويبلغ طوله على الوادي ما يكفي أربع حارات.", article: "again", title: "جسر الوادي")
            .Snapshot);

        var ranked = answerer.Rank("كم يبلغ طول جسر الوادي؟", 2);

        Assert.Equal("bridge", ranked.Facts[0].Fact.Content.ArticleId);
    }

    [Fact]
    public void A_fact_that_stands_alone_is_not_crowded_out_by_a_long_article_about_the_same()
    {
        var map = new SmallKnowledge();
        for (var i = 0; i < 60; i++) map.Fact($"في المواقع ما يراه عابر الطريق رقم {i}.", article: "map", title: "مواقع الجبهة ومواقع الوفاق");
        map.Fact("للجبهة 40 موقعاً.", article: "map", title: "مواقع الجبهة ومواقع الوفاق", figures: [SmallKnowledge.Count(40, "موقع", of: "الجبهة", written: "40 موقعاً")], names: ["الجبهة"]);
        map.Fact("للوفاق 25 موقعاً.", article: "other", title: "خبر آخر", figures: [SmallKnowledge.Count(25, "موقع", of: "الوفاق", written: "25 موقعاً")], names: ["الوفاق"]);

        var answer = Assert.IsType<Answer.Derived>(Empty.Value.With(map.Snapshot).Answer(new Question("بكم تزيد مواقع الجبهة على مواقع الوفاق؟", null)));

        Assert.Equal(15, answer.Derivation.Result);
    }

    [Fact]
    public void What_the_knowledge_has_nothing_on_is_less_sure_than_what_it_has()
    {
        var known = Rank("كم كلف جسر الوادي؟");
        var unknown = Rank("كم بلغت صادرات البرازيل من القهوة؟");
        Assert.True(known.SubjectConfidence > unknown.SubjectConfidence);
        Assert.True(known.AnswerConfidence > unknown.AnswerConfidence);
    }

    [Fact]
    public void An_index_grown_fact_by_fact_ranks_like_one_built_at_once()
    {
        var whole = Town().Snapshot;
        var grown = Empty.Value.With(KnowledgeSnapshot.Empty);
        for (var count = 1; count <= whole.Versions.Count; count++) grown.Follow(GrownIndexTests.FirstOf(whole, count));
        var rebuilt = Empty.Value.With(whole);

        foreach (var question in new[] { "متى بدأ بناء جسر الوادي؟", "كم كلف الجسر؟", "من بنى المسررح؟", "ما لون السفن؟", "", "في من" })
        {
            Assert.Equal(Describe(rebuilt.Rank(question, 20)), Describe(grown.Rank(question, 20)));
        }
    }

    [Fact]
    public void A_question_hardly_allocates()
    {
        var answerer = Empty.Value.With(Town().Snapshot);
        for (var i = 0; i < 20; i++) answerer.Rank("متى بدأ بناء جسر الوادي؟", 5);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) answerer.Rank("متى بدأ بناء جسر الوادي؟", 5);

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 100, 0, 6_000);
    }

    private static RankedFacts Rank(string question) => Empty.Value.With(Town().Snapshot).Rank(question, 5);

    private static string Describe(RankedFacts ranked) =>
        $"{ranked.SubjectConfidence:R} {ranked.AnswerConfidence:R} {string.Join(' ', ranked.Facts.Select(fact => $"{fact.Fact.Id}:{fact.Score:R}"))} {string.Join(' ', ranked.Articles)}";

    private static SmallKnowledge Town() => new SmallKnowledge()
        .Fact("بنى المسرح مهندس من الشمال.", article: "theatre", title: "مسرح المدينة")
        .Fact("بدأ البناء في صيف 2019.", article: "theatre", title: "مسرح المدينة")
        .Fact("بدأ البناء في ربيع 2021.", article: "bridge", title: "جسر الوادي")
        .Fact("كلف الجسر كثيراً بسبب طول الأساسات.", article: "bridge", title: "جسر الوادي")
        .Fact("كلف الجسر 40 مليون دينار.", article: "bridge", title: "جسر الوادي")
        .Fact("زار الوزير السوق.", article: "market", title: "سوق الخضار");
}
