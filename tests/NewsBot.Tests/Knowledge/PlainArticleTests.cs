// The plain layout: what becomes a fact, what does not, and every way in which a text can be refused.
using System.Text;
using NewsBot.Knowledge;
using Xunit;

namespace NewsBot.Tests.Knowledge;

public sealed class PlainArticleTests
{
    private const string Text = """
        بلدية تل الياسمين تقر موازنة بقيمة 48 مليون دينار

        بلدية تل الياسمين تقر موازنة بقيمة 48 مليون دينار

        أقر مجلس البلدية موازنة العام الجديد. وصوت لمصلحة الموازنة 14 عضواً
        من أصل 21.

        كيف توزعت الموازنة؟

        ذهبت 4 ملايين إلى المصاريف الإدارية.

        القوات الأمريكية في سورية

        وأضاف: "لن نطلب من الناس ترك سياراتهم".

        https://example.org/budget/2025

        نعم.
        """;

    private static readonly ArticleOptions Options = new("جريدة الياسمين", null, null, PartialDate.Of(2025, 1, 12));

    [Fact]
    public void The_first_line_is_the_title_and_options_are_the_rest()
    {
        var article = Read(Text).Article;

        Assert.Equal(("بلدية تل الياسمين تقر موازنة بقيمة 48 مليون دينار", "جريدة الياسمين", null, PartialDate.Of(2025, 1, 12)), (article.Title, article.Publisher, article.Url, article.Published));
        Assert.Matches("^p-[0-9a-f]{10}$", article.Id);
    }

    [Fact]
    public void A_post_of_one_sentence_is_called_by_it_and_states_it() =>
        Assert.Single(Read("أقر مجلس البلدية موازنة العام الجديد.", Options with { Title = "أقر مجلس البلدية موازنة العام الجديد." }).Facts);

    [Fact]
    public void Every_statement_is_a_fact_and_headings_addresses_and_fragments_are_none() => Assert.Equal(
        [
            "أقر مجلس البلدية موازنة العام الجديد.",
            "وصوت لمصلحة الموازنة 14 عضواً من أصل 21.",
            "ذهبت 4 ملايين إلى المصاريف الإدارية.",
            "وأضاف: \"لن نطلب من الناس ترك سياراتهم\".",
        ],
        Read(Text).Facts.Select(fact => fact.Content.Text));

    [Fact]
    public void Where_an_article_comes_from_is_no_fact_and_who_wrote_it_is_one() => Assert.Equal(
        ["أقر المجلس الموازنة.", "تقرير: دانا العزي - صحيفة \"المنارة\""],
        Read("عنوان\n\nرأس المرجان – «مرايا الساحل»\n\nأقر المجلس الموازنة.\n\nتقرير: دانا العزي - صحيفة \"المنارة\"").Facts.Select(fact => fact.Content.Text));

    [Fact]
    public void Every_fact_knows_its_place_in_the_source_text()
    {
        var draft = Read(Text);

        Assert.All(draft.Facts, fact =>
        {
            var span = fact.Content.SourceSpan!.Value; // every sentence of a plain text has one
            Assert.Equal(fact.Content.Text, draft.Article.SourceText!.Substring(span.Start, span.Length).ReplaceLineEndings(" ")); // kept for plain texts
        });
        Assert.Contains("https://example.org/budget/2025", draft.Article.SourceText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_statement_that_names_nobody_is_the_publishers_own()
    {
        var content = Read(Text).Facts[0].Content;

        Assert.Equal((null, SpeechAct.Reported, Modality.Asserted, PartialDate.Of(2025, 1, 12)), (content.SpeakerId, content.SpeechAct, content.Modality, content.AsOf));
    }

    [Fact]
    public void Who_says_it_and_how_many_are_read_into_the_fact()
    {
        var draft = Read("عنوان الخبر\n\nقال رئيس البلدية نادر الصفواني إن المدينة اشترت 40 حافلة.\n\nوأضاف: \"لن نطلب من الناس ترك سياراتهم\".\n");

        var speaker = Assert.Single(draft.Speakers);
        Assert.Matches($"^{draft.Article.Id}/[0-9a-f]{{10}}$", speaker.Id);
        Assert.Equal(("نادر الصفواني", "رئيس البلدية"), (speaker.Name, speaker.Role));
        Assert.All(draft.Facts, fact => Assert.Equal((speaker.Id, SpeechAct.Said), (fact.Content.SpeakerId, fact.Content.SpeechAct)));
        Assert.Equal((40, "حافلة", "40 حافلة"), Assert.Single(draft.Facts[0].Content.Figures) is var figure ? (figure.Value, figure.Unit, figure.Written) : default);
        var quote = Assert.Single(draft.Facts[1].Content.Quotes);
        Assert.Equal("لن نطلب من الناس ترك سياراتهم", draft.Article.SourceText!.Substring(quote.Start, quote.Length)); // kept for plain texts
    }

    [Fact]
    public void A_part_names_the_fact_with_its_total()
    {
        var draft = Read("عنوان الخبر\n\nتضم البلاد 30 موقعاً موزعة على 17 قاعدة و13 نقطة.\n");

        var fact = Assert.Single(draft.Facts);
        Assert.Equal([null, fact.Key, fact.Key], fact.Content.Figures.Select(figure => figure.PartOf));
    }

    [Fact]
    public void Keys_come_from_the_folded_sentence_and_repeats_are_counted()
    {
        var keys = Read("عنوان الخبر\n\nأقر المجلس الموازنة أمس.\n\nأقرّ المجلس الموازنة، أمس!\n").Facts.Select(fact => fact.Key).ToList();

        Assert.Matches("^[0-9a-f]{10}$", keys[0]);
        Assert.Equal(keys[0] + "-2", keys[1]);
    }

    [Fact]
    public void Spelling_variants_of_one_source_are_one_article() => Assert.Equal(
        Read(Text).Article.Id,
        Read(Text.Replace("الياسمين تقر", "الياسمين تُقِر", StringComparison.Ordinal), Options with { Publisher = "جريدة الياسمين " }).Article.Id);

    [Fact]
    public void Another_date_is_another_article() =>
        Assert.NotEqual(Read(Text).Article.Id, Read(Text, Options with { Published = PartialDate.Of(2025, 1) }).Article.Id);

    [Fact]
    public void A_given_title_stands_for_the_files_own_headline()
    {
        var draft = Read(Text, Options with { Title = "موازنة تل الياسمين" });

        Assert.Equal("موازنة تل الياسمين", draft.Article.Title);
        Assert.Equal("أقر مجلس البلدية موازنة العام الجديد.", draft.Facts[1].Content.Text);
    }

    [Fact]
    public void A_text_without_a_headline_begins_with_its_first_sentence_when_a_title_is_given() =>
        Assert.Equal("أقر المجلس الموازنة أمس.", Assert.Single(Read("أقر المجلس الموازنة أمس.", Options with { Title = "عنوان" }).Facts).Content.Text);

    [Theory]
    [InlineData("https://example.org/a", "https://example.org/a")]
    [InlineData("none", null)]
    [InlineData(null, null)]
    public void A_link_is_given_or_there_is_none(string? given, string? kept) => Assert.Equal(kept, Read(Text, Options with { Url = given }).Article.Url);

    [Fact]
    public void Marks_and_line_breaks_of_other_systems_change_nothing()
    {
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text.ReplaceLineEndings("\r\n"))];

        Assert.Equal(ArticleDraft.Cause(Read(Text)), ArticleDraft.Cause(new ArticleReader(Newsroom.Analyzer).Read("a.txt", bytes, Options)));
    }

    [Fact]
    public void Invisible_characters_do_not_get_into_the_facts()
    {
        var draft = Read("عنوان الخبر\n\nأقر \u202Eالمجلس\u202C الموازنة أمس.\n");

        Assert.Equal("أقر المجلس الموازنة أمس.", Assert.Single(draft.Facts).Content.Text);
        Assert.Equal("عنوان الخبر\n\nأقر المجلس الموازنة أمس.", draft.Article.SourceText);
    }

    [Fact]
    public async Task The_same_text_imported_twice_brings_nothing_new()
    {
        var room = await Newsroom.OpenAsync();

        Assert.Equal(new ImportCounts(4, 0, 0, 0), (await room.DoAsync(Newsroom.Import(Read(Text)))).Import);
        Assert.Equal(new UpdateOutcome.Unchanged(new ImportCounts(0, 0, 0, 4)), await room.ApplyAsync(Newsroom.Import(Read(Text))));
    }

    [Fact]
    public async Task A_changed_sentence_is_added_and_the_old_one_proposed_for_retraction()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(Newsroom.Import(Read(Text)));

        var applied = await room.DoAsync(Newsroom.Import(Read(Text.Replace("14 عضواً", "15 عضواً", StringComparison.Ordinal))));

        Assert.Equal(new ImportCounts(1, 0, 1, 3), applied.Import);
        Assert.Equal(("f2", null), (Assert.Single(room.Snapshot.Proposals).FactId, room.Snapshot.Proposals[0].Proposed));
    }

    [Theory]
    [InlineData(" \n", "a.txt: it is empty: write a title, a blank line and paragraphs.")]
    [InlineData("عنوان الخبر", "a.txt: no sentence of 3 words or more stands below the title: write a title, a blank line and paragraphs.")]
    [InlineData("عنوان الخبر\n\nنعم. لا.\n", "a.txt: no sentence of 3 words or more stands below the title: write a title, a blank line and paragraphs.")]
    public void A_text_without_a_statement_is_refused(string text, string problem) =>
        Assert.Equal(problem, Assert.Throws<ArticleException>(() => Read(text)).Message);

    [Fact]
    public async Task A_better_reading_of_the_same_text_rewords_what_nobody_touched_and_leaves_the_rest()
    {
        var room = await Newsroom.OpenAsync();
        var draft = Read(Text);
        // As an older program would have brought it in.
        await room.DoAsync(Newsroom.Import(draft with { Speakers = [], Facts = [.. draft.Facts.Select(Untyped)] }));
        await room.DoAsync(new Update.Correct("m", "c1", "f2", "وصوت لمصلحة الموازنة 15 عضواً.", null, null, null));

        var counts = (await room.DoAsync(Newsroom.Import(draft))).Import;

        Assert.NotNull(counts);
        Assert.Equal((0, 0), (counts.Added, counts.Proposed));
        Assert.True(counts.Clarified > 0);
        Assert.Equal("وصوت لمصلحة الموازنة 15 عضواً.", room.Snapshot.Find("f5")?.Content.Text);
        Assert.Empty(room.Snapshot.Proposals);
    }

    private static FactDraft Untyped(FactDraft fact) => fact with
    {
        Content = fact.Content with { SpeakerId = null, SpeechAct = SpeechAct.Reported, Modality = Modality.Asserted, Figures = [], Names = [], Circumstances = [], Quotes = [] },
    };

    public static TheoryData<ArticleOptions, string> WrongOptions => new()
    {
        { Options with { Publisher = null }, "a.txt: the publisher is missing: give it with --publisher NAME." },
        { Options with { Publisher = " " }, "a.txt: the publisher is missing: give it with --publisher NAME." },
        { Options with { Publisher = new string('ن', 201) }, "a.txt: the publisher has 201 characters, at most 200 are kept: give its name only." },
        { Options with { Published = null }, "a.txt: the date of publication is missing: give it with --published DATE, as 2023, 2023-08 or 2023-08-15." },
        { Options with { Url = "http://example.org" }, "a.txt: 'http://example.org' begins with http: give --url with an address from https:// on, or --url none." },
        { Options with { Url = "example.org" }, "a.txt: 'example.org' is no web address: give --url with an address from https:// on, or --url none." },
        { Options with { Title = new string('ن', 201) }, "a.txt, line 1: the title has 201 characters, at most 200 are kept: give a shorter one with --title TITLE." },
    };

    [Theory]
    [MemberData(nameof(WrongOptions))]
    public void What_the_text_does_not_say_must_be_given(ArticleOptions options, string problem) =>
        Assert.Equal(problem, Assert.Throws<ArticleException>(() => Read(Text, options)).Message);

    [Fact]
    public void A_first_line_that_is_no_title_is_refused() => Assert.Equal(
        "a.txt, line 1: the title has 300 characters, at most 200 are kept: give a shorter one with --title TITLE.",
        Assert.Throws<ArticleException>(() => Read(new string('ن', 300) + "\n\nأقر المجلس الموازنة أمس.")).Message);

    [Fact]
    public void A_sentence_longer_than_a_fact_is_refused() => Assert.Equal(
        "a.txt, line 3: a sentence has 2006 characters, a fact at most 2000: break it up.",
        Assert.Throws<ArticleException>(() => Read("عنوان الخبر\n\nقال " + new string('ن', 1000) + " " + new string('س', 1000) + ".\n")).Message);

    [Fact]
    public void A_file_in_another_encoding_is_refused_with_its_line()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("عنوان\n\nنص "), 0xC7, 0xE1];

        Assert.Equal(
            "a.txt, line 3: byte 0xC7 is not valid UTF-8: save the file as UTF-8.",
            Assert.Throws<ArticleException>(() => new ArticleReader(Newsroom.Analyzer).Read("a.txt", bytes, Options)).Message);
    }

    [Fact]
    public void A_file_of_more_than_a_megabyte_is_refused() => Assert.Equal(
        "a.txt: it has 1048577 bytes, at most 1048576 are read: split it into several articles.",
        Assert.Throws<ArticleException>(() => new ArticleReader(Newsroom.Analyzer).Read("a.txt", new byte[1_048_577], Options)).Message);

    private static ArticleDraft Read(string text, ArticleOptions? options = null) =>
        new ArticleReader(Newsroom.Analyzer).Read("a.txt", Encoding.UTF8.GetBytes(text), options ?? Options);
}
