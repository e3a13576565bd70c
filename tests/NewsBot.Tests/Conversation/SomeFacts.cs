// A small knowledge, made by hand, for answers made by hand.
using System.Collections.Immutable;
using NewsBot.Knowledge;

namespace NewsBot.Tests.Conversation;

/// <summary>Facts of one invented and one real article, and the snapshot that holds them.</summary>
internal static class SomeFacts
{
    public static FactVersion IranSites { get; } = Fact(
        "f1",
        "تمتلك إيران 570 موقعاً عسكرياً في سورية، بحسب مركز جسور للدراسات.",
        speaker: "founding/jusoor",
        asOf: "2023-07-03",
        figures: [Sites(570, "إيران", "570 موقعاً")],
        names: ["إيران", "سورية"],
        questions: ["كم موقعاً لإيران في سورية؟"]);

    public static FactVersion TurkeySites { get; } = Fact(
        "f2",
        "تمتلك تركيا 125 موقعاً عسكرياً في سورية.",
        speaker: "founding/jusoor",
        asOf: "2023-07-03",
        figures: [Sites(125, "تركيا", "125 موقعاً")],
        names: ["تركيا", "سورية"],
        questions: ["كم موقعاً لتركيا في سورية؟"]);

    public static FactVersion RussiaSites { get; } = Fact(
        "f3",
        "تمتلك روسيا 105 مواقع عسكرية في سورية.",
        speaker: "founding/jusoor",
        asOf: "2023-07-03",
        figures: [Sites(105, "روسيا", "105 مواقع")],
        names: ["روسيا", "سورية"]);

    public static FactVersion CoalitionSites { get; } = Fact(
        "f4",
        "للتحالف الدولي 30 موقعاً في سورية، بزيادة موقعين عن العام السابق.",
        speaker: "founding/jusoor",
        asOf: "2023-07-03",
        figures: [Sites(30, "التحالف الدولي", "30 موقعاً"), Sites(2, "التحالف الدولي", "موقعين") with { Measure = "زيادة" }],
        names: ["التحالف الدولي", "سورية"]);

    public static FactVersion Denial { get; } = Fact(
        "f5",
        "نفى مارك ميلي مزاعم روسيا عن زيادة الوجود العسكري الأمريكي في سورية.",
        speaker: "founding/milley",
        carrier: "founding/mamlaka",
        act: SpeechAct.Denied,
        modality: Modality.Denied,
        names: ["مارك ميلي"]);

    public static FactVersion Decision { get; } = Fact(
        "f6",
        "قرار مغادرة سورية تتخذه القيادة السياسية والرئيس جو بايدن.",
        speaker: "founding/milley",
        carrier: "founding/mamlaka",
        names: ["جو بايدن"]);

    public static FactVersion Budget { get; } = Fact(
        "f7",
        "أقر مجلس بلدية تل الياسمين موازنة بقيمة 48 مليون دينار.",
        article: "yasmin",
        asOf: "2025-01-12",
        figures: [new Figure(48_000_000, "دينار", null, "الموازنة", null, null, "48 مليون دينار", IsApproximate: false)],
        names: ["تل الياسمين"]);

    public static FactVersion BudgetRise { get; } = Fact(
        "f8",
        "زادت الموازنة 6 ملايين دينار عن العام السابق.",
        article: "yasmin",
        asOf: "2025-01-12",
        figures: [new Figure(6_000_000, "دينار", "زيادة", "الموازنة", null, null, "6 ملايين دينار", IsApproximate: false)]);

    public static FactVersion Residents { get; } = Fact(
        "f9",
        "يسكن مدينة تل الياسمين نحو 310 آلاف نسمة.",
        article: "yasmin",
        asOf: "2025-01-12",
        figures: [new Figure(310_000, "نسمة", null, "تل الياسمين", null, null, "310 آلاف نسمة", IsApproximate: true)]);

    public static FactVersion Withdrawn { get; } =
        Fact("f10", "زار وفد أمريكي دمشق.") with { Status = FactStatus.Retracted, Until = 12, Reason = "تراجع الناشر عن الخبر" };

    public static FactVersion Wrong { get; } =
        Fact("f11", "تمتلك إيران 750 موقعاً في سورية.") with { Status = FactStatus.Corrected, Until = 11, ReplacedBy = "f1", Reason = "خطأ في النقل" };

    public static KnowledgeSnapshot Snapshot { get; } = SnapshotOf(
        IranSites, TurkeySites, RussiaSites, CoalitionSites, Denial, Decision, Budget, BudgetRise, Residents, Withdrawn, Wrong);

    public static Figure FirstFigure(this FactVersion fact) => fact.Content.Figures[0];

    public static FactVersion WithText(this FactVersion fact, string text) => fact with { Content = fact.Content with { Text = text } };

    public static FactVersion Fact(
        string id,
        string text,
        string article = "founding",
        string? speaker = null,
        string? carrier = null,
        SpeechAct act = SpeechAct.Said,
        Modality modality = Modality.Asserted,
        string asOf = "2023-08",
        IReadOnlyList<Figure>? figures = null,
        IReadOnlyList<string>? names = null,
        IReadOnlyList<string>? questions = null) => new(
            id,
            Version: 0,
            Key: null,
            new FactContent(text, article, speaker, act, modality, carrier, null, Date(asOf), figures ?? [], names ?? [], [], questions ?? [], null),
            FactStatus.Current,
            Since: 1,
            Until: null,
            Replaces: null,
            ReplacedBy: null,
            Reason: null,
            CreatedBy: "articles");

    public static PartialDate Date(string iso) => PartialDate.TryParse(iso, out var date) ? date : throw new ArgumentException($"{iso} is no date.", nameof(iso));

    public static KnowledgeSnapshot SnapshotOf(params IReadOnlyList<FactVersion> facts) => new()
    {
        Head = new Head(12, new string('a', 64)),
        Articles = ImmutableDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, Article>
        {
            ["founding"] = new("founding", "الولايات المتحدة تكشف إمكانية انسحاب قواتها من سورية", "نداء بوست", null, Date("2023-08"), null, null),
            ["yasmin"] = new("yasmin", "بلدية تل الياسمين تقر موازنة", "مرافئ", "https://example.org/news/1", Date("2025-01-13"), null, null),
        }),
        Speakers = ImmutableDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, Speaker>
        {
            ["founding/milley"] = new("founding/milley", "مارك ميلي", "رئيس هيئة الأركان الأمريكية", ["ميلي"]),
            ["founding/jusoor"] = new("founding/jusoor", "مركز جسور للدراسات", null, ["مركز جسور"]),
        }),
        Carriers = ImmutableDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, Carrier>
        {
            ["founding/mamlaka"] = new("founding/mamlaka", "قناة المملكة", []),
        }),
        Documents = ImmutableDictionary.Create<string, Document>(StringComparer.Ordinal),
        Versions = [.. facts],
        Newest = ImmutableDictionary.CreateRange(StringComparer.Ordinal, facts.Select((fact, place) => KeyValuePair.Create(fact.Id, place))),
        Proposals = [],
    };

    private static Figure Sites(decimal value, string of, string written) => new(value, "موقع", null, of, "سورية", null, written, IsApproximate: false);
}
