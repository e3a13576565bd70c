// What each kind of update makes of a fact.
using NewsBot.Knowledge;
using Xunit;

namespace NewsBot.Tests.Knowledge;

public sealed class UpdateTests
{
    private const string Corrected = "تمتلك إيران 575 موقعاً عسكرياً في سورية.";

    [Fact]
    public async Task A_corrected_amount_keeps_its_place_before_the_one_that_it_took_the_place_of()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(room.Add("رفع المصرف المركزي سعر الفائدة إلى 12.5% من 10%."));

        await room.DoAsync(room.Correct("f1", "رفع المصرف المركزي سعر الفائدة إلى 13.5% من 10%."));

        Assert.Equal([13.5m, 10m], room.Fact("f2").Content.Figures.Select(figure => figure.Value));
    }

    [Fact]
    public async Task An_added_fact_is_current_and_cites_its_source()
    {
        var room = await Newsroom.OpenAsync();

        await room.DoAsync(room.Add(Newsroom.Sites, asOf: PartialDate.Of(2023, 6)));

        var fact = room.Fact("f1");
        Assert.Equal((FactStatus.Current, 0, 1L, null, "م-1", null), (fact.Status, fact.Version, fact.Since, fact.Until, fact.CreatedBy, fact.Key));
        Assert.Equal(
            new Citation("نداء بوست", "خريطة المواقع", "https://example.org/map", PartialDate.Of(2023, 7, 3), null, null, null, null, null, PartialDate.Of(2023, 6)),
            room.Snapshot.CitationOf(fact.Content));
    }

    [Fact]
    public async Task Without_an_as_of_date_the_date_of_publication_counts()
    {
        var room = await Newsroom.OpenAsync();

        await room.DoAsync(room.Add(Newsroom.Sites));

        Assert.Equal(PartialDate.Of(2023, 7, 3), room.Fact("f1").Content.AsOf);
    }

    [Fact]
    public async Task Facts_of_one_source_share_one_article()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(room.Add(Newsroom.Sites));
        await room.DoAsync(room.Add(Newsroom.Coalition));

        var article = Assert.Single(room.Snapshot.Articles.Values);

        Assert.Matches("^p-[0-9a-f]{10}$", article.Id);
        Assert.Equal(article.Id, room.Fact("f2").Content.ArticleId);
    }

    [Fact]
    public async Task A_source_with_another_link_is_another_article()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(room.Add(Newsroom.Sites));
        await room.DoAsync(room.Add(Newsroom.Coalition, Newsroom.Source with { Url = null }));

        var first = room.Fact("f1").Content.ArticleId;

        Assert.Equal(first + "-2", room.Fact("f2").Content.ArticleId);
        Assert.Null(room.Snapshot.CitationOf(room.Fact("f2").Content).Url);
    }

    [Fact]
    public async Task A_source_that_a_file_has_brought_is_that_article()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(Newsroom.Import(Drafts.Of(Drafts.Fact("a", Newsroom.Coalition))));

        await room.DoAsync(room.Add(Newsroom.Sites, new Source(Drafts.Article.Publisher, Drafts.Article.Title, Drafts.Article.Url, Drafts.Article.Published)));

        Assert.Equal(Drafts.Article.Id, room.Fact("f2").Content.ArticleId);
    }

    [Fact]
    public async Task Text_is_stored_as_one_paragraph()
    {
        var room = await Newsroom.OpenAsync();

        await room.DoAsync(room.Add("  تمتلك إيران\r\n570 موقعاً\t عسكرياً  في سورية. \n"));

        Assert.Equal(Newsroom.Sites, room.Fact("f1").Content.Text);
    }

    [Fact]
    public async Task A_superseded_fact_stays_true_and_is_replaced()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(room.Add(Newsroom.Sites));

        var applied = await room.DoAsync(room.Supersede("f1", "تمتلك إيران 600 موقع عسكري في سورية.", PartialDate.Of(2024, 5)));

        var (old, now) = (room.Fact("f1"), room.Fact("f2"));
        Assert.Equal("f2", applied.FactId);
        Assert.Equal((FactStatus.Superseded, 2L, "f2"), (old.Status, old.Until, old.ReplacedBy));
        Assert.Equal((FactStatus.Current, 2L, "f1", PartialDate.Of(2024, 5)), (now.Status, now.Since, now.Replaces, now.Content.AsOf));
        Assert.Equal(PartialDate.Of(2024), room.Snapshot.CitationOf(now.Content).Published);
    }

    [Fact]
    public async Task A_corrected_fact_keeps_before_and_after_and_the_reason()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(room.Add(Newsroom.Sites));

        await room.DoAsync(room.Correct("f1", Corrected, reason: "خطأ في العد"));

        var (old, now) = (room.Fact("f1"), room.Fact("f2"));
        Assert.Equal((FactStatus.Corrected, "خطأ في العد", "f2", Newsroom.Sites), (old.Status, old.Reason, old.ReplacedBy, old.Content.Text));
        Assert.Equal((FactStatus.Current, "f1", Corrected, old.Content.ArticleId), (now.Status, now.Replaces, now.Content.Text, now.Content.ArticleId));
        Assert.Equal(old.Content.AsOf, now.Content.AsOf);
    }

    [Fact]
    public async Task A_correction_from_the_same_source_keeps_who_said_it_and_the_amount_stays_typed()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(Newsroom.Import(Drafts.Of(Drafts.Fact("total", Newsroom.Sites, Drafts.Figure(570, "570 موقعاً")))));

        await room.DoAsync(room.Correct("f1", Corrected));

        var (old, now) = (room.Fact("f1").Content, room.Fact("f2").Content);
        Assert.Equal((old.SpeakerId, old.CarrierId, old.DocumentId, old.SpeechAct), (now.SpeakerId, now.CarrierId, now.DocumentId, now.SpeechAct));
        Assert.Equal(old.Figures[0] with { Value = 575, Written = "575 موقعاً" }, Assert.Single(now.Figures));
        Assert.Equal(old.Names, now.Names);
        Assert.Equal(old.Questions, now.Questions);
    }

    [Fact]
    public async Task A_correction_from_another_source_is_nobodys_statement_but_that_sources()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(Newsroom.Import(Drafts.Of(Drafts.Fact("total", Newsroom.Sites, Drafts.Figure(570, "570 موقعاً")))));

        await room.DoAsync(room.Correct("f1", Corrected, Newsroom.Source));

        var now = room.Fact("f2").Content;
        Assert.Equal((null, null, null, SpeechAct.Reported), (now.SpeakerId, now.CarrierId, now.DocumentId, now.SpeechAct));
        Assert.Null(Assert.Single(now.Figures).PartOf);
        Assert.Equal("https://example.org/map", room.Snapshot.CitationOf(now).Url);
    }

    [Fact]
    public async Task A_clarified_fact_is_the_same_fact_in_its_next_version()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(Newsroom.Import(Drafts.Of(Drafts.Fact("total", Newsroom.Sites, Drafts.Figure(570, "570 موقعاً")))));

        var applied = await room.DoAsync(room.Clarify("f1", "لدى إيران في سورية 570 موقعاً عسكرياً."));

        Assert.Equal("f1", applied.FactId);
        Assert.Equal([(0, FactStatus.Clarified, 2L), (1, FactStatus.Current, null)], room.Snapshot.Versions.Select(version => (version.Version, version.Status, version.Until)));
        var now = room.Fact("f1");
        Assert.Equal(("total", 2L, "م-1", "map-2023/milley"), (now.Key, now.Since, now.CreatedBy, now.Content.SpeakerId));
        Assert.Equal(570, Assert.Single(now.Content.Figures).Value);
    }

    [Fact]
    public async Task A_clarification_may_change_marks_only()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(room.Add("زار الوزير الى دمشق أمس."));

        await room.DoAsync(room.Clarify("f1", "زار الوزير إلى دمشق أمس."));

        Assert.Equal(1, room.Fact("f1").Version);
    }

    [Fact]
    public async Task A_retracted_fact_keeps_its_reason()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(room.Add(Newsroom.Sites));

        var applied = await room.DoAsync(room.Retract("f1", "تبين أنه مختلق"));

        Assert.Equal("f1", applied.FactId);
        Assert.Equal((FactStatus.Retracted, "تبين أنه مختلق", 2L), (room.Fact("f1").Status, room.Fact("f1").Reason, room.Fact("f1").Until));
    }

    [Fact]
    public async Task A_held_fact_is_not_current_and_comes_back_when_released()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(room.Add(Newsroom.Sites));

        await room.DoAsync(room.Hold("f1", "اتصل القارئ"));
        var held = room.Fact("f1");
        await room.DoAsync(room.Release("f1"));

        Assert.Equal((FactStatus.Held, "اتصل القارئ", null, false), (held.Status, held.Reason, held.Until, held.IsCurrent));
        Assert.Equal((FactStatus.Current, null), (room.Fact("f1").Status, room.Fact("f1").Reason));
    }

    [Fact]
    public async Task What_is_being_checked_may_be_corrected()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(room.Add(Newsroom.Sites));
        await room.DoAsync(room.Hold("f1"));

        await room.DoAsync(room.Correct("f1", Corrected));

        Assert.Equal((FactStatus.Corrected, FactStatus.Current), (room.Fact("f1").Status, room.Fact("f2").Status));
    }

    [Fact]
    public async Task A_held_fact_that_is_reworded_stays_held()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(room.Add(Newsroom.Sites));
        await room.DoAsync(room.Hold("f1"));

        await room.DoAsync(room.Clarify("f1", Corrected));

        Assert.Equal((FactStatus.Held, 1), (room.Fact("f1").Status, room.Fact("f1").Version));
    }
}
