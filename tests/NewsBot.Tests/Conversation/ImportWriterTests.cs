// What import prints of an article: whole lines, as a journalist reads them.
using NewsBot.Conversation.Wording;
using NewsBot.Knowledge;
using Xunit;

namespace NewsBot.Tests.Conversation;

public sealed class ImportWriterTests
{
    private static readonly FactContent Bare =
        new("بلغ عدد السكان 310 آلاف.", "a", null, SpeechAct.Reported, Modality.Asserted, null, null, PartialDate.Of(2025, 1, 12), [], [], [], [], null);

    private static readonly Figure Residents = new(310_000, "نسمة", null, "السكان", "المدينة", null, "310 آلاف نسمة", IsApproximate: true);

    [Fact]
    public void A_statement_of_nobody_is_the_statement_alone() => Assert.Equal("1. بلغ عدد السكان 310 آلاف.", Line(Bare));

    [Fact]
    public void A_speaker_is_named_with_the_role() =>
        Assert.Equal("1. بحسب نادر الصفواني (رئيس البلدية): بلغ عدد السكان 310 آلاف.", Line(Bare with { SpeakerId = "a/mayor", SpeechAct = SpeechAct.Said }));

    [Fact]
    public void A_denial_is_printed_as_one() => Assert.Equal(
        "1. نفي من نادر الصفواني (رئيس البلدية): بلغ عدد السكان 310 آلاف.",
        Line(Bare with { SpeakerId = "a/mayor", SpeechAct = SpeechAct.Denied, Modality = Modality.Denied }));

    [Fact]
    public void A_condition_and_a_possibility_are_said() => Assert.Equal(
        ["1. بلغ عدد السكان 310 آلاف. — قول مشروط", "2. بلغ عدد السكان 310 آلاف. — احتمال لا واقعة"],
        Lines(Bare with { Modality = Modality.Conditional }, Bare with { Modality = Modality.Possible }));

    [Fact]
    public void A_figure_is_printed_with_what_is_counted_and_where() => Assert.Equal(
        "1. بلغ عدد السكان 310 آلاف. — الأرقام: 310 آلاف نسمة (تقريباً)، السكان، المدينة",
        Line(Bare with { Figures = [Residents] }));

    [Fact]
    public void A_part_is_printed_with_its_total_and_a_date_with_its_own() => Assert.Equal(
        "1. بلغ عدد السكان 310 آلاف. — الأرقام: 310 آلاف نسمة (تقريباً)، السكان، المدينة؛ 90 ألف نسمة، الأطفال، عام 2024، من أصل 310 آلاف نسمة",
        Line(Bare with
        {
            Figures = [Residents, new Figure(90_000, "نسمة", null, "الأطفال", null, "1", "90 ألف نسمة", IsApproximate: false, PartialDate.Of(2024))],
        }));

    [Fact]
    public void When_where_why_and_what_for_are_printed_in_this_order() => Assert.Equal(
        "1. بلغ عدد السكان 310 آلاف. — الزمان: العام الماضي (عام 2024) — المكان: حي المرج ضمن المدينة — السبب: الهجرة — الغاية: العمل",
        Line(Bare with
        {
            Circumstances =
            [
                new Circumstance(CircumstanceKind.Aim, "العمل", null, null),
                new Circumstance(CircumstanceKind.Reason, "الهجرة", null, null),
                new Circumstance(CircumstanceKind.Place, "حي المرج", null, "المدينة"),
                new Circumstance(CircumstanceKind.Time, "العام الماضي", PartialDate.Of(2024), null),
            ],
        }));

    [Fact]
    public void Who_carried_it_the_document_and_a_verified_quote_come_last() => Assert.Equal(
        "1. بلغ عدد السكان 310 آلاف. — نقلاً عن قناة المدى — الوثيقة: تقرير السكان — اقتباس مطابق للنص: «عدد السكان»",
        Line(Bare with { CarrierId = "a/mada", DocumentId = "a/report", Quotes = [new SourceSpan(4, 10)] }));

    private static string Line(FactContent fact) => Assert.Single(Lines(fact));

    private static IEnumerable<string> Lines(params FactContent[] facts) => new ImportWriter(Words.Phrases).Lines(new ArticleDraft(
        new Article("a", "عنوان", "صحيفة", null, PartialDate.Of(2025, 1, 12), Bare.Text, null),
        [new Speaker("a/mayor", "نادر الصفواني", "رئيس البلدية", [])],
        [new Carrier("a/mada", "قناة المدى", [])],
        [new Document("a/report", "تقرير السكان", null, null, [])],
        [.. facts.Select((fact, place) => new FactDraft($"{place + 1}", fact))])).Select(line => line.Seen());
}
