// Articles at start: what a file says now, against what it said before and what people decided since.
using NewsBot.Knowledge;
using Xunit;

namespace NewsBot.Tests.Knowledge;

public sealed class ImportTests
{
    private const string Reworded = "لدى إيران 575 موقعاً عسكرياً في سورية.";

    private static readonly FactDraft Sites = Drafts.Fact("sites", Newsroom.Sites, Drafts.Figure(570, "570 موقعاً"));
    private static readonly FactDraft Coalition = Drafts.Fact("coalition", Newsroom.Coalition);

    [Fact]
    public async Task An_unknown_key_is_added_in_one_revision_for_the_whole_file()
    {
        var room = await Newsroom.OpenAsync();

        var applied = await room.DoAsync(Newsroom.Import(Drafts.Of(Sites, Coalition)));

        Assert.Equal((1L, null, new ImportCounts(2, 0, 0, 0)), (applied.Revision, applied.FactId, applied.Import));
        Assert.Equal(("sites", "articles", FactStatus.Current), (room.Fact("f1").Key, room.Fact("f1").CreatedBy, room.Fact("f1").Status));
        Assert.Equivalent(Coalition.Content, room.Fact("f2").Content, strict: true);
        Assert.Equal(
            new Citation("نداء بوست", "خريطة المواقع", null, PartialDate.Of(2023, 8), "مارك ميلي", "رئيس الأركان", "قناة المملكة", "خريطة", PartialDate.Of(2023, 7, 3), PartialDate.Of(2023, 7, 3)),
            room.Snapshot.CitationOf(room.Fact("f1").Content));
    }

    [Fact]
    public async Task The_same_file_twice_brings_nothing_new()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(Newsroom.Import(Drafts.Of(Sites, Coalition)));

        var outcome = await room.ApplyAsync(Newsroom.Import(Drafts.Of(Sites, Coalition)));

        Assert.Equal(new UpdateOutcome.Unchanged(new ImportCounts(0, 0, 0, 2)), outcome);
        Assert.Single(room.Log.Rows);
    }

    [Theory]
    [InlineData("retract")]
    [InlineData("correct")]
    [InlineData("update")]
    [InlineData("clarify")]
    [InlineData("hold")]
    public async Task The_same_text_changes_nothing_whatever_became_of_it_since(string decision)
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(Newsroom.Import(Drafts.Of(Sites, Coalition)));
        await room.DoAsync(Decide(room, decision));
        var before = Newsroom.Describe(room.Snapshot);

        Assert.IsType<UpdateOutcome.Unchanged>(await room.ApplyAsync(Newsroom.Import(Drafts.Of(Sites, Coalition))));
        Assert.Equal(before, Newsroom.Describe(room.Snapshot));
    }

    [Fact]
    public async Task A_changed_text_that_nobody_touched_is_a_clarification_with_all_that_the_file_says()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(Newsroom.Import(Drafts.Of(Sites, Coalition)));
        var changed = Drafts.Fact("sites", Reworded, Drafts.Figure(575, "575 موقعاً"));

        var applied = await room.DoAsync(Newsroom.Import(Drafts.Of(changed, Coalition)));

        Assert.Equal(new ImportCounts(0, 1, 0, 1), applied.Import);
        Assert.Equal((1, FactStatus.Current, "articles", "sites"), (room.Fact("f1").Version, room.Fact("f1").Status, room.Fact("f1").CreatedBy, room.Fact("f1").Key));
        Assert.Equivalent(changed.Content, room.Fact("f1").Content, strict: true);
    }

    [Fact]
    public async Task A_changed_figure_alone_is_a_clarification()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(Newsroom.Import(Drafts.Of(Sites)));

        await room.DoAsync(Newsroom.Import(Drafts.Of(Drafts.Fact("sites", Newsroom.Sites, Drafts.Figure(570, "570 موقعاً", "قاعدة")))));

        Assert.Equal("قاعدة", Assert.Single(room.Fact("f1").Content.Figures).Unit);
    }

    [Theory]
    [InlineData("retract")]
    [InlineData("correct")]
    [InlineData("update")]
    [InlineData("clarify")]
    [InlineData("hold")]
    public async Task A_changed_text_that_a_person_touched_is_only_proposed(string decision)
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(Newsroom.Import(Drafts.Of(Sites, Coalition)));
        await room.DoAsync(Decide(room, decision));
        var before = room.Snapshot.Versions;
        var changed = Drafts.Fact("sites", Reworded);

        var applied = await room.DoAsync(Newsroom.Import(Drafts.Of(changed, Coalition)));

        Assert.Equal(new ImportCounts(0, 0, 1, 1), applied.Import);
        Assert.Equal(before, room.Snapshot.Versions);
        Assert.Equal(new Proposal("p3-1", "f1", changed.Content, "changed-in-file", 3), Assert.Single(room.Snapshot.Proposals));
    }

    [Fact]
    public async Task The_same_change_is_proposed_once()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(Newsroom.Import(Drafts.Of(Sites)));
        await room.DoAsync(room.Retract("f1"));
        await room.DoAsync(Newsroom.Import(Drafts.Of(Drafts.Fact("sites", Reworded))));

        var outcome = await room.ApplyAsync(Newsroom.Import(Drafts.Of(Drafts.Fact("sites", Reworded))));

        Assert.Equal(new UpdateOutcome.Unchanged(new ImportCounts(0, 0, 0, 1)), outcome);
    }

    [Fact]
    public async Task A_newer_proposal_takes_the_place_of_an_older_one()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(Newsroom.Import(Drafts.Of(Sites)));
        await room.DoAsync(room.Retract("f1"));
        await room.DoAsync(Newsroom.Import(Drafts.Of(Drafts.Fact("sites", Reworded))));

        await room.DoAsync(Newsroom.Import(Drafts.Of(Drafts.Fact("sites", Newsroom.Coalition))));

        Assert.Equal(("p4-1", Newsroom.Coalition), (Assert.Single(room.Snapshot.Proposals).Id, room.Snapshot.Proposals[0].Proposed?.Text));
    }

    [Fact]
    public async Task A_file_that_catches_up_with_a_correction_proposes_nothing()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(Newsroom.Import(Drafts.Of(Sites)));
        await room.DoAsync(room.Correct("f1", Reworded));

        Assert.IsType<UpdateOutcome.Unchanged>(await room.ApplyAsync(Newsroom.Import(Drafts.Of(Drafts.Fact("sites", Reworded)))));
    }

    [Fact]
    public async Task A_fact_that_is_gone_from_the_file_is_proposed_for_retraction_once()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(Newsroom.Import(Drafts.Of(Sites, Coalition)));

        var applied = await room.DoAsync(Newsroom.Import(Drafts.Of(Coalition)));
        var again = await room.ApplyAsync(Newsroom.Import(Drafts.Of(Coalition)));

        Assert.Equal(new ImportCounts(0, 0, 1, 1), applied.Import);
        Assert.Equal(new Proposal("p2-1", "f1", null, "gone-from-file", 2), Assert.Single(room.Snapshot.Proposals));
        Assert.True(room.Fact("f1").IsCurrent);
        Assert.IsType<UpdateOutcome.Unchanged>(again);
    }

    [Fact]
    public async Task A_fact_that_comes_back_into_the_file_is_no_longer_proposed_for_retraction()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(Newsroom.Import(Drafts.Of(Sites, Coalition)));
        await room.DoAsync(Newsroom.Import(Drafts.Of(Coalition)));

        await room.DoAsync(Newsroom.Import(Drafts.Of(Sites, Coalition)));
        Assert.Empty(room.Snapshot.Proposals);

        await room.DoAsync(Newsroom.Import(Drafts.Of(Coalition)));
        Assert.Single(room.Snapshot.Proposals);
    }

    [Fact]
    public async Task A_fact_that_is_gone_and_was_withdrawn_already_is_not_proposed()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(Newsroom.Import(Drafts.Of(Sites, Coalition)));
        await room.DoAsync(room.Retract("f1"));

        Assert.IsType<UpdateOutcome.Unchanged>(await room.ApplyAsync(Newsroom.Import(Drafts.Of(Coalition))));
    }

    [Fact]
    public async Task An_older_file_after_a_newer_one_is_brought_in_under_a_cause_with_a_counter()
    {
        var room = await Newsroom.OpenAsync();
        var older = Newsroom.Import(Drafts.Of(Sites));
        await room.DoAsync(older);
        await room.DoAsync(Newsroom.Import(Drafts.Of(Drafts.Fact("sites", Reworded))));

        var applied = await room.DoAsync(older);

        Assert.False(applied.Repeated);
        Assert.Equal([older.Cause, older.Cause + "-2"], new[] { room.Log.Rows[0].Cause, room.Log.Rows[2].Cause });
        Assert.Equal((2, Newsroom.Sites), (room.Fact("f1").Version, room.Fact("f1").Content.Text));
    }

    [Fact]
    public async Task An_import_from_a_chat_is_acknowledged_again_with_its_counts()
    {
        var room = await Newsroom.OpenAsync();
        var import = new Update.Import("م-1", "tg:1:99", Drafts.Of(Sites, Coalition));
        await room.DoAsync(import);

        Assert.Equal(new ImportCounts(2, 0, 0, 0), (await room.DoAsync(import)).Import);
        Assert.True((await room.DoAsync(import)).Repeated);
    }

    [Fact]
    public async Task What_an_editor_imported_is_still_what_the_file_said()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(new Update.Import("م-1", "tg:1:99", Drafts.Of(Sites)));

        var applied = await room.DoAsync(Newsroom.Import(Drafts.Of(Drafts.Fact("sites", Reworded))));

        Assert.Equal(new ImportCounts(0, 1, 0, 0), applied.Import);
    }

    [Fact]
    public async Task A_changed_role_is_one_revision_and_no_citation_prints_the_old_one()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(Newsroom.Import(Drafts.Of(Sites, Coalition)));

        var applied = await room.DoAsync(Newsroom.Import(Drafts.Of(Sites, Coalition) with { Speakers = [Drafts.Speaker with { Role = "رئيس هيئة الأركان" }] }));

        Assert.Equal((2L, new ImportCounts(0, 0, 0, 2)), (applied.Revision, applied.Import));
        Assert.All(room.Snapshot.Versions, version => Assert.Equal("رئيس هيئة الأركان", room.Snapshot.CitationOf(version.Content).SpeakerRole));
    }

    [Fact]
    public async Task Changed_carriers_documents_and_articles_are_put_too()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(Newsroom.Import(Drafts.Of(Sites)));

        await room.DoAsync(Newsroom.Import(Drafts.Of(Sites) with
        {
            Article = Drafts.Article with { Url = "https://example.org/a" },
            Carriers = [Drafts.Carrier with { Name = "المملكة" }],
            Documents = [Drafts.Document with { Dated = PartialDate.Of(2023, 7, 4) }],
        }));

        var citation = room.Snapshot.CitationOf(room.Fact("f1").Content);
        Assert.Equal(("https://example.org/a", "المملكة", PartialDate.Of(2023, 7, 4)), (citation.Url, citation.Via, citation.DocumentDated!.Value)); // dated: just given
    }

    [Fact]
    public async Task A_record_that_a_person_took_back_is_not_put_again()
    {
        var room = await Newsroom.OpenAsync();
        var promoted = Drafts.Of(Sites) with { Speakers = [Drafts.Speaker with { Role = "جنرال" }] };
        await room.DoAsync(Newsroom.Import(Drafts.Of(Sites)));
        await room.DoAsync(Newsroom.Import(promoted));
        await room.DoAsync(room.Undo(2));

        Assert.IsType<UpdateOutcome.Unchanged>(await room.ApplyAsync(Newsroom.Import(promoted)));
        Assert.Equal("رئيس الأركان", room.Snapshot.Speakers["map-2023/milley"].Role);
    }

    [Fact]
    public async Task A_sentence_that_moved_in_its_source_keeps_its_words_and_gets_its_new_place()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(Newsroom.Import(At(0)));

        var applied = await room.DoAsync(Newsroom.Import(At(7)));

        Assert.Equal(new ImportCounts(0, 0, 0, 1), applied.Import);
        Assert.Equal(new SourceSpan(7, Newsroom.Sites.Length), room.Fact("f1").Content.SourceSpan);

        static ArticleDraft At(int place) =>
            Drafts.Of(Sites with { Content = Sites.Content with { SourceSpan = new SourceSpan(place, Newsroom.Sites.Length) } })
                with
            { Article = Drafts.Article with { SourceText = new string(' ', place) + Newsroom.Sites } };
    }

    [Fact]
    public async Task A_plain_text_completes_the_source_that_a_moderator_gave_and_keeps_its_link()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(room.Add(Newsroom.Sites));
        var id = room.Fact("f1").Content.ArticleId;
        var article = new Article(id, Newsroom.Source.Title, Newsroom.Source.Publisher, null, Newsroom.Source.Published, "النص كله.", null);

        await room.DoAsync(Newsroom.Import(new ArticleDraft(article, [], [], [], [])));

        Assert.Equal(("https://example.org/map", "النص كله."), (room.Snapshot.Articles[id].Url, room.Snapshot.Articles[id].SourceText));
    }

    [Fact]
    public async Task Two_facts_with_one_key_are_a_defect()
    {
        var room = await Newsroom.OpenAsync();

        var defect = await Assert.ThrowsAsync<ArgumentException>(() => room.ApplyAsync(Newsroom.Import(Drafts.Of(Sites, Sites))));

        Assert.StartsWith("The article 'map-2023' has two facts with the key 'sites'.", defect.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_cause_of_an_import_names_its_content()
    {
        var cause = ArticleDraft.Cause(Drafts.Of(Sites));

        Assert.Matches("^articles:map-2023:[0-9a-f]{16}$", cause);
        Assert.Equal(cause, ArticleDraft.Cause(Drafts.Of(Drafts.Fact("sites", Newsroom.Sites, Drafts.Figure(570, "570 موقعاً")))));
        Assert.NotEqual(cause, ArticleDraft.Cause(Drafts.Of(Sites with { Key = "other" })));
        Assert.NotEqual(cause, ArticleDraft.Cause(Drafts.Of(Sites) with { Speakers = [Drafts.Speaker with { Role = null }] }));
    }

    private static Update Decide(Newsroom room, string decision) => decision switch
    {
        "retract" => room.Retract("f1"),
        "correct" => room.Correct("f1", "تمتلك إيران 580 موقعاً."),
        "update" => room.Supersede("f1", "تمتلك إيران 580 موقعاً."),
        "clarify" => room.Clarify("f1", "تمتلك إيران في سورية 570 موقعاً."),
        _ => room.Hold("f1"),
    };
}
