// The Markdown layout, and every way in which a file can be wrong.
using System.Text;
using NewsBot.Knowledge;
using Xunit;

namespace NewsBot.Tests.Knowledge;

public sealed class MarkdownArticleTests
{
    private const string Whole = """
        ---
        id: us-withdrawal        # stable
        title: الولايات المتحدة تكشف إمكانية انسحاب قواتها
        publisher: نداء بوست
        published: 2023-08
        url: none
        note: لا رابط في المصدر.
        speakers:
          milley: { name: مارك ميلي, role: رئيس هيئة الأركان, aliases: [ ميلي, الجنرال ميلي ] }
          jusoor:
            name: مركز جسور
        carriers:
          mamlaka: { name: قناة المملكة, aliases: [] }
        documents:
          map: { name: خريطة المواقع, author: jusoor, dated: 2023-07-03 }
        ---

        كلام للقارئ، لا يُقرأ.

        ## iran-sites
        تمتلك إيران 570 موقعاً
        في سورية.

        - document: map
        - figure: 570 موقعاً | value: 570 | unit: موقع | of: إيران | where: سورية | part-of: all-sites | approximate: yes
        - names: إيران، سورية, إيران
        - keywords: طهران
        - question: كم موقعاً لإيران؟
        - question: أين تنتشر إيران؟

        ## all-sites
        في سورية 830 موقعاً أجنبياً.
        - figure: 830 موقعاً | value: 830 | unit: موقع

        ## fight
        محاربة الإرهاب على رأس الأولويات.
        - speaker: milley
        - via: mamlaka
        - modality: conditional
        - as-of: 2023-08-14

        ## denial
        نفى ميلي زيادة القوات.
        - speaker: milley
        - act: denied
        """;

    private static readonly ArticleOptions NoOptions = new(null, null, null, null);

    [Fact]
    public void The_front_matter_is_the_article_and_its_records()
    {
        var draft = Read(Whole);

        Assert.Equal(
            new Article("us-withdrawal", "الولايات المتحدة تكشف إمكانية انسحاب قواتها", "نداء بوست", null, PartialDate.Of(2023, 8), null, "لا رابط في المصدر."),
            draft.Article);
        Assert.Equivalent(
            new Speaker[]
            {
                new("us-withdrawal/milley", "مارك ميلي", "رئيس هيئة الأركان", ["ميلي", "الجنرال ميلي"]),
                new("us-withdrawal/jusoor", "مركز جسور", null, []),
            },
            draft.Speakers,
            strict: true);
        Assert.Equivalent(new Carrier("us-withdrawal/mamlaka", "قناة المملكة", []), Assert.Single(draft.Carriers), strict: true);
        Assert.Equivalent(
            new Document("us-withdrawal/map", "خريطة المواقع", "us-withdrawal/jusoor", PartialDate.Of(2023, 7, 3), []), Assert.Single(draft.Documents), strict: true);
    }

    [Fact]
    public void A_fact_takes_its_fields_and_the_date_of_its_document()
    {
        var fact = Read(Whole).Facts[0];

        Assert.Equal("iran-sites", fact.Key);
        Assert.Equivalent(
            new FactContent(
                "تمتلك إيران 570 موقعاً في سورية.",
                "us-withdrawal",
                null,
                SpeechAct.Reported,
                Modality.Asserted,
                null,
                "us-withdrawal/map",
                PartialDate.Of(2023, 7, 3),
                [new Figure(570, "موقع", null, "إيران", "سورية", "all-sites", "570 موقعاً", true)],
                ["إيران", "سورية"],
                ["طهران"],
                ["كم موقعاً لإيران؟", "أين تنتشر إيران؟"],
                null),
            fact.Content,
            strict: true);
    }

    [Fact]
    public void A_statement_is_said_unless_the_file_says_otherwise()
    {
        var facts = Read(Whole).Facts;

        Assert.Equal([SpeechAct.Reported, SpeechAct.Reported, SpeechAct.Said, SpeechAct.Denied], facts.Select(fact => fact.Content.SpeechAct));
        Assert.Equal((Modality.Conditional, "us-withdrawal/mamlaka", PartialDate.Of(2023, 8, 14)), (facts[2].Content.Modality, facts[2].Content.CarrierId, facts[2].Content.AsOf));
        Assert.Equal(PartialDate.Of(2023, 8), facts[3].Content.AsOf);
    }

    [Fact]
    public void Options_go_before_the_front_matter()
    {
        var draft = Read(Whole, new ArticleOptions("ناشر", "عنوان", "https://example.org/a", PartialDate.Of(2023, 8, 16)));

        Assert.Equal(
            ("ناشر", "عنوان", "https://example.org/a", PartialDate.Of(2023, 8, 16)),
            (draft.Article.Publisher, draft.Article.Title, draft.Article.Url, draft.Article.Published));
    }

    [Fact]
    public void Options_stand_for_what_the_front_matter_leaves_out()
    {
        var draft = Read("---\nid: a\n---\n## k\nنص الخبر.\n", new ArticleOptions("ناشر", "عنوان", "none", PartialDate.Of(2023)));

        Assert.Equal(new Article("a", "عنوان", "ناشر", null, PartialDate.Of(2023), null, null), draft.Article);
    }

    [Fact]
    public void A_byte_order_mark_and_the_line_breaks_of_Windows_change_nothing()
    {
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Whole.ReplaceLineEndings("\r\n"))];

        Assert.Equal(ArticleDraft.Cause(Read(Whole)), ArticleDraft.Cause(new ArticleReader(Newsroom.Analyzer).Read("a.md", bytes, NoOptions)));
    }

    [Fact]
    public async Task What_is_read_can_be_imported()
    {
        var room = await Newsroom.OpenAsync();

        var applied = await room.DoAsync(Newsroom.Import(Read(Whole)));

        Assert.Equal(new ImportCounts(4, 0, 0, 0), applied.Import);
        Assert.Equal("قناة المملكة", room.Snapshot.CitationOf(room.Fact("f3").Content).Via);
    }

    [Theory]
    [InlineData("id: us-withdrawal        # stable", "id: US", "line 2: the id 'US' is not in kebab-case: use a-z, 0-9 and single hyphens, at most 64.")]
    [InlineData("id: us-withdrawal        # stable", "id: p-0123456789", "line 2: the id 'p-0123456789' begins with 'p-', which plain texts do: take another.")]
    [InlineData("id: us-withdrawal        # stable\n", "", "line 2: the front matter has no 'id': add a line 'id: …'.")]
    [InlineData("publisher: نداء بوست\n", "", "line 2: the front matter has no 'publisher': add a line 'publisher: …'.")]
    [InlineData("publisher: نداء بوست", "publisher:", "line 2: the front matter has no 'publisher': add a line 'publisher: …'.")]
    [InlineData("title: الولايات المتحدة تكشف إمكانية انسحاب قواتها\n", "", "line 2: the front matter has no 'title': add a line 'title: …'.")]
    [InlineData("published: 2023-08\n", "", "line 2: the front matter has no 'published': add a line 'published: …'.")]
    [InlineData("published: 2023-08", "published: 2023-13", "line 5: 'published' is '2023-13', which is no date: write 2023, 2023-08 or 2023-08-15.")]
    [InlineData("url: none\n", "", "line 2: the front matter has no 'url': write the address, or 'url: none' for no link.")]
    [InlineData("url: none", "url: ftp://example.org", "line 6: 'ftp://example.org' is no web address: give it from https:// on, or 'none' for no link.")]
    [InlineData("url: none", "url: none\nlink: none", "line 7: 'link' is no field of the front matter: it may have id, title, publisher, published, url, note, speakers, carriers, documents.")]
    [InlineData("url: none", "url: none\nurl: none", "line 7: 'url' stands here a second time: keep one of the two.")]
    [InlineData("url: none", "url: [ none ]", "line 6: 'url' is no text: write 'url: …' on one line.")]
    [InlineData("carriers:\n", "carriers: none\nspare:\n", "line 13: 'spare' is no field of the front matter: it may have id, title, publisher, published, url, note, speakers, carriers, documents.")]
    [InlineData("  mamlaka: {", "  Mamlaka: {", "line 13: the key in 'carriers' 'Mamlaka' is not in kebab-case: use a-z, 0-9 and single hyphens, at most 64.")]
    [InlineData("mamlaka: { name: قناة المملكة, aliases: [] }", "mamlaka: قناة المملكة", "line 13: 'mamlaka' is no record: write 'mamlaka: { name: … }'.")]
    [InlineData("mamlaka: { name: قناة المملكة, aliases: [] }", "mamlaka: { aliases: [] }", "line 13: 'mamlaka' has no name: write 'mamlaka: { name: … }'.")]
    [InlineData("aliases: [] }", "aliases: قناة }", "line 13: 'aliases' is no list of names: write 'aliases: [ … ]'.")]
    [InlineData("aliases: [] }", "role: قناة }", "line 13: 'role' is no field of 'mamlaka': it may have name, aliases.")]
    [InlineData("author: jusoor", "author: nobody", "line 15: the author 'nobody' of 'map' is no speaker of this article: add it to 'speakers'.")]
    [InlineData("dated: 2023-07-03 }", "dated: يوليو }", "line 15: 'dated' is 'يوليو', which is no date: write 2023, 2023-08 or 2023-08-15.")]
    [InlineData("url: none", "url: &a none\nnote2: *a", "line 6: anchors and aliases are not read: write the value out.")]
    [InlineData("note: لا رابط في المصدر.", "note: [[[[[[[[]]]]]]]]", "line 7: the front matter is nested more than 6 deep: keep to the documented fields.")]
    [InlineData("note: لا رابط", "note: [[[[[[[[", "line 7: the front matter is no YAML (Operation is not valid due to the current state of the object): put a value that holds ': ' or '#' in quotes.")]
    [InlineData("## iran-sites", "## Iran sites", "line 20: the fact's key 'Iran sites' is not in kebab-case: use a-z, 0-9 and single hyphens, at most 64.")]
    [InlineData("## all-sites", "## iran-sites", "line 31: the fact 'iran-sites' stands here a second time: give it a key of its own.")]
    [InlineData("في سورية 830 موقعاً أجنبياً.\n", "", "line 31: the fact 'all-sites' has no text: write one statement below its heading.")]
    [InlineData("- document: map", "- dokument: map", "line 24: 'dokument' is no field of a fact: it may have speaker, act, modality, via, document, as-of, figure, names, keywords, question.")]
    [InlineData("- document: map", "- document: chart", "line 24: 'document: chart' names nothing in the front matter: it has map.")]
    [InlineData("- document: map", "- document:", "line 24: 'document' is empty: fill it in, or leave the line out.")]
    [InlineData("- document: map", "- document", "line 24: 'document' has no colon: write 'name: value'.")]
    [InlineData("- document: map", "- document: map\n- document: map", "line 25: 'document' stands here a second time: keep one of the two.")]
    [InlineData("- document: map", "- document: map\nنص بعد الحقول", "line 25: expected a field ('- name: value') or the next fact ('## key'), found 'نص بعد الحقول'.")]
    [InlineData("- speaker: milley\n- via", "- speaker: putin\n- via", "line 37: 'speaker: putin' names nothing in the front matter: it has milley, jusoor.")]
    [InlineData("- via: mamlaka", "- via: bbc", "line 38: 'via: bbc' names nothing in the front matter: it has mamlaka.")]
    [InlineData("- act: denied", "- act: sung", "line 45: 'act' is 'sung': it must be one of reported, said, confirmed, denied, warned, estimated.")]
    [InlineData("- modality: conditional", "- modality: sure", "line 39: 'modality' is 'sure': it must be one of asserted, denied, conditional, possible.")]
    [InlineData("- as-of: 2023-08-14", "- as-of: أمس", "line 40: 'as-of' is 'أمس', which is no date: write 2023, 2023-08 or 2023-08-15.")]
    [InlineData("- figure: 830 موقعاً", "- figure: 83 موقعاً", "line 33: the figure '83 موقعاً' does not stand so in the fact's text: write the amount as the text does.")]
    [InlineData("830 موقعاً | value: 830 |", "830 موقعاً |", "line 33: the figure '830 موقعاً' has no value: add '| value: NUMBER'.")]
    [InlineData("| value: 830 |", "| value: 8,30 |", "line 33: the value '8,30' is no number: write digits 0-9, and a point before decimals.")]
    [InlineData("value: 830 | unit: موقع", "value: 830", "line 33: the figure '830 موقعاً' has no unit: add '| unit: NOUN', or '| unit: %' for per cent.")]
    [InlineData("value: 830 | unit: موقع", "value: 830 | unit:", "line 33: 'unit' of the figure '830 موقعاً' is empty: fill it in, or leave it out.")]
    [InlineData("value: 830 | unit: موقع", "value: 830 | unit: موقع | unit: موقع", "line 33: 'unit' stands twice in the figure '830 موقعاً': keep one of the two.")]
    [InlineData("value: 830 | unit: موقع", "value: 830 | unit: موقع | colour: red", "line 33: 'colour' is no part of a figure: it may have value, unit, measure, of, where, part-of, approximate.")]
    [InlineData("value: 830 | unit: موقع", "value: 830 | unit: موقع | part-of: all-sites", "line 33: 'part-of: all-sites' names the fact itself: use the key of the fact that has the total.")]
    [InlineData("part-of: all-sites", "part-of: all", "line 25: 'part-of: all' names no fact of this article: use the key of the fact that has the total.")]
    [InlineData("approximate: yes", "approximate: maybe", "line 25: 'approximate' is 'maybe': it must be one of yes, no.")]
    public void A_wrong_file_is_refused_with_its_line_and_the_way_out(string right, string wrong, string problem)
    {
        Assert.Contains(right, Whole, StringComparison.Ordinal);
        var place = Whole.IndexOf(right, StringComparison.Ordinal);

        var refusal = Assert.Throws<ArticleException>(() => Read(Whole[..place] + wrong + Whole[(place + right.Length)..]));

        Assert.Equal("a.md, " + problem, refusal.Message);
    }

    [Theory]
    [InlineData("---\nid: a\n", "a.md, line 1: the front matter does not end: close it with a second '---' line.")]
    [InlineData("---\n---\n## k\nنص\n", "a.md, line 1: the front matter is empty: give at least id, title, publisher, published and url.")]
    [InlineData("---\n# comment\n---\n", "a.md, line 1: the front matter is empty: give at least id, title, publisher, published and url.")]
    [InlineData("---\n- id\n---\n", "a.md, line 2: the front matter is no list of 'name: value' lines: write 'id: …', 'title: …' and so on.")]
    [InlineData("---\nid: a\ntitle: t\npublisher: p\npublished: 2023\nurl: none\n---\nنص\n", "a.md: it has no fact: write '## key' and one statement below it.")]
    [InlineData("---\n[a, b]: c\n---\n", "a.md, line 2: a name must be a plain word: write 'name: value'.")]
    [InlineData("---\nid: a\nspeakers: nobody\ntitle: t\npublisher: p\npublished: 2023\nurl: none\n---\n", "a.md, line 3: 'speakers' is no list of records: write 'key: { name: … }' lines below it.")]
    public void A_file_without_its_parts_is_refused(string text, string problem) =>
        Assert.Equal(problem, Assert.Throws<ArticleException>(() => Read(text)).Message);

    [Fact]
    public void Broken_YAML_is_refused_with_its_line()
    {
        var refusal = Assert.Throws<ArticleException>(() => Read("---\nid: a\ntitle: قال: نعم\n---\n"));

        Assert.StartsWith("a.md, line 3: the front matter is no YAML (", refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith("): put a value that holds ': ' or '#' in quotes.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_longer_than_a_headline_is_refused()
    {
        var refusal = Assert.Throws<ArticleException>(() => Read(Whole.Replace("title: ", "title: " + new string('ن', 200), StringComparison.Ordinal)));

        Assert.Equal("a.md, line 3: 'title' has 243 characters, at most 200 are kept: shorten it.", refusal.Message);
    }

    [Fact]
    public void A_statement_longer_than_a_fact_is_refused()
    {
        var refusal = Assert.Throws<ArticleException>(() => Read(Whole.Replace("في سورية 830", new string('ن', 2000) + " 830", StringComparison.Ordinal)));

        Assert.Equal("a.md, line 31: the fact 'all-sites' has 2020 characters, at most 2000 are kept: make several facts of it.", refusal.Message);
    }

    [Fact]
    public void Deep_nesting_does_not_exhaust_the_stack()
    {
        var refusal = Assert.Throws<ArticleException>(() => Read("---\nnote: " + new string('[', 900_000) + "\n---\n"));

        Assert.Equal("a.md, line 2: the front matter is nested more than 6 deep: keep to the documented fields.", refusal.Message);
    }

    [Fact]
    public void Whatever_happens_to_a_file_it_is_read_or_refused_in_one_line()
    {
        const string Signs = "[]{}:,#&*!|>-'\"%@`\n\t \uFEFF?~ن";
        var random = new Random(20260102);
        var refused = 0;
        for (var trial = 0; trial < 3000; trial++)
        {
            var text = new StringBuilder(Whole);
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                var place = random.Next(text.Length);
                if (random.Next(2) == 0) text.Remove(place, Math.Min(random.Next(1, 9), text.Length - place));
                else text.Insert(place, new string(Signs[random.Next(Signs.Length)], random.Next(1, 4)));
            }

            try
            {
                Read(text.ToString());
            }
            catch (ArticleException refusal)
            {
                refused++;
                Assert.DoesNotContain('\n', refusal.Message);
            }
        }

        Assert.InRange(refused, 500, 2900);
    }

    private static ArticleDraft Read(string text, ArticleOptions? options = null) =>
        new ArticleReader(Newsroom.Analyzer).Read("a.md", Encoding.UTF8.GetBytes(text), options ?? NoOptions);
}
