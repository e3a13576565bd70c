// A revision and its bytes are the same thing in two forms.
using System.Text;
using NewsBot.Knowledge;
using NewsBot.Knowledge.Revisions;
using Xunit;

namespace NewsBot.Tests.Knowledge;

public sealed class RevisionCodecTests
{
    private static readonly string Zeros = new('0', 64);
    private static readonly Standing Corrected = new(FactStatus.Corrected, "سبب", "f9");

    private static readonly FactContent Content = Drafts.Content("تمتلك إيران 570 موقعاً \"عسكرياً\" <&> \\ 😀.", Drafts.Figure(570.50m, "570 موقعاً")) with
    {
        SourceSpan = new SourceSpan(3, 14),
    };

    private static readonly FactContent Bare = new("نص", "a", null, SpeechAct.Estimated, Modality.Possible, null, null, PartialDate.Of(2023), [], [], [], [], null);

    internal static readonly Change[] EveryChange =
    [
        new Change.ArticlePut(Drafts.Article, null),
        new Change.ArticlePut(Drafts.Article with { Url = "https://example.org", SourceText = "سطر\nسطر" }, Drafts.Article),
        new Change.SpeakerPut(Drafts.Speaker, Drafts.Speaker with { Role = null }),
        new Change.CarrierPut(Drafts.Carrier, Drafts.Carrier with { Aliases = ["المملكة"] }),
        new Change.DocumentPut(Drafts.Document, Drafts.Document with { Author = null, Dated = null }),
        new Change.FactAdded("f1", "iran-sites", Content),
        new Change.FactAdded("f2", null, Bare),
        new Change.FactReplaced("f1", FactStatus.Corrected, "سبب", Standing.Current, "f3", Content),
        new Change.FactReplaced("f2", FactStatus.Superseded, null, new Standing(FactStatus.Held, "سبب", null), "f4", Bare),
        new Change.FactReworded("f3", Bare),
        new Change.FactRetracted("f3", "سبب", Standing.Current),
        new Change.FactHeld("f4", "سبب", Standing.Current),
        new Change.FactReleased("f4", new Standing(FactStatus.Held, "سبب", null)),
        new Change.FactRestored("f1", Standing.Current, Corrected),
        new Change.ProposalMade(new Proposal("p7-1", "f1", Content, "changed-in-file", 7)),
        new Change.ProposalClosed(new Proposal("p7-2", "f2", null, "gone-from-file", 7)),
    ];

    public static TheoryData<int> Changes => [.. Enumerable.Range(0, EveryChange.Length)];

    [Theory]
    [MemberData(nameof(Changes))]
    public void Every_change_comes_back_from_its_bytes(int change)
    {
        var bytes = RevisionCodec.Write(With(EveryChange[change]));

        var read = RevisionCodec.Read(bytes);

        Assert.Equal(EveryChange[change].GetType(), Assert.Single(read.Changes).GetType());
        Assert.Equal(Encoding.UTF8.GetString(bytes), Encoding.UTF8.GetString(RevisionCodec.Write(read)));
    }

    [Fact]
    public void Every_kind_of_change_is_tried()
    {
        var kinds = typeof(Change).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(Change))).ToHashSet();

        Assert.Equal(kinds, EveryChange.Select(change => change.GetType()).ToHashSet());
    }

    [Fact]
    public void The_content_of_a_fact_comes_back_whole()
    {
        var read = RevisionCodec.Read(RevisionCodec.Write(With(new Change.FactAdded("f1", "k", Content))));

        var added = Assert.IsType<Change.FactAdded>(Assert.Single(read.Changes));
        Assert.Equivalent(Content, added.Content, strict: true);
    }

    [Fact]
    public void Dates_of_figures_and_circumstances_come_back()
    {
        var content = Content with
        {
            Figures = [Drafts.Figure(570, "570 موقعاً") with { Date = PartialDate.Of(2023, 7) }, Drafts.Figure(2, "موقعين")],
            Circumstances =
            [
                new Circumstance(CircumstanceKind.Time, "العام الماضي", PartialDate.Of(2022), null),
                new Circumstance(CircumstanceKind.Place, "بلدة كفرنار", null, "النخيل"),
                new Circumstance(CircumstanceKind.Reason, "تحسن الجباية", null, null),
                new Circumstance(CircumstanceKind.Aim, "ردع التنظيم", null, null),
            ],
        };

        var read = RevisionCodec.Read(RevisionCodec.Write(With(new Change.FactAdded("f1", "k", content))));

        Assert.Equivalent(content, Assert.IsType<Change.FactAdded>(Assert.Single(read.Changes)).Content, strict: true);
    }

    [Fact]
    public void A_fact_without_them_keeps_the_bytes_that_it_had_before_there_were_any()
    {
        var body = Encoding.UTF8.GetString(RevisionCodec.Write(With(new Change.FactAdded("f1", "k", Content))));

        Assert.EndsWith("\"approximate\":false}],\"names\":[\"إيران\",\"سورية\"],\"keywords\":[\"طهران\"],\"questions\":[\"كم موقعاً لإيران؟\"],\"span\":[3,14]}}]}", body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_revision_is_one_line_with_its_properties_in_a_fixed_order_and_Arabic_in_the_clear()
    {
        var revision = With(new Change.FactHeld("f1", "قيد التحقق", Standing.Current)) with { Reason = "قيد التحقق" };

        Assert.Equal(
            $$$"""{"number":5,"previous":"{{{Zeros}}}","at":"2026-01-02T03:04:05.678Z","author":"م-7f3a","cause":"tg:1:5","kind":"hold","reason":"قيد التحقق","changes":[{"change":"fact-held","id":"f1","reason":"قيد التحقق","was":{"status":"current","reason":null,"replacedBy":null}}]}""",
            Encoding.UTF8.GetString(RevisionCodec.Write(revision)));
    }

    [Fact]
    public void Text_with_line_feeds_stays_on_one_line()
    {
        var bytes = RevisionCodec.Write(With(new Change.ArticlePut(Drafts.Article with { SourceText = "سطر\nسطر" }, null)));

        Assert.DoesNotContain((byte)'\n', bytes);
    }

    [Theory]
    [InlineData("", "it is no JSON (byte 0)")]
    [InlineData("[]", "expected StartObject, found StartArray")]
    [InlineData("{", "it is no JSON (byte 1)")]
    [InlineData("""{"previous":1}""", "expected the property 'number', found 'previous'")]
    [InlineData("""{"number":"1"}""", "expected Number, found String")]
    [InlineData("""{"number":1.5}""", "a number is no 64-bit integer")]
    public void What_is_no_revision_is_refused(string body, string why)
    {
        var refusal = Assert.Throws<FormatException>(() => RevisionCodec.Read(Encoding.UTF8.GetBytes(body)));

        Assert.Equal(why, refusal.Message);
    }

    [Theory]
    [InlineData("\"kind\":\"hold\"", "\"kind\":\"hide\"", "'hide' is no kind")]
    [InlineData("\"status\":\"current\"", "\"status\":\"lost\"", "'lost' is no status")]
    [InlineData("fact-held", "fact-hidden", "'fact-hidden' is no change")]
    [InlineData("2026-01-02T03:04:05.678Z", "2026-01-02", "'2026-01-02' is no time")]
    [InlineData("\"cause\":", "\"reason\":", "expected the property 'cause', found 'reason'")]
    [InlineData("]}", "],\"more\":1}", "expected EndObject, found PropertyName")]
    [InlineData("]}", "]}{}", "it is no JSON (byte 303)")]
    [InlineData("\"cause\":\"tg", "\"cause\":\"\\ud800tg", "a string is not valid UTF-8")]
    public void A_revision_with_anything_else_in_it_is_refused(string old, string altered, string why)
    {
        var body = Encoding.UTF8.GetString(RevisionCodec.Write(With(new Change.FactHeld("f1", "x", Standing.Current))));
        var place = body.LastIndexOf(old, StringComparison.Ordinal);

        var refusal = Assert.Throws<FormatException>(() => RevisionCodec.Read(Encoding.UTF8.GetBytes(body[..place] + altered + body[(place + old.Length)..])));

        Assert.Equal(why, refusal.Message);
    }

    private static Revision With(Change change) =>
        new(5, Zeros, new DateTimeOffset(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero), "م-7f3a", "tg:1:5", RevisionKind.Hold, null, [change]);
}
