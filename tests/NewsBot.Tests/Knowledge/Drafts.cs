// Small article drafts, as a file would give them.
using NewsBot.Knowledge;

namespace NewsBot.Tests.Knowledge;

internal static class Drafts
{
    public static readonly Article Article = new("map-2023", "خريطة المواقع", "نداء بوست", null, PartialDate.Of(2023, 8), null, "ملاحظة");

    public static readonly Speaker Speaker = new("map-2023/milley", "مارك ميلي", "رئيس الأركان", ["ميلي"]);

    public static readonly Carrier Carrier = new("map-2023/mamlaka", "قناة المملكة", []);

    public static readonly Document Document = new("map-2023/map", "خريطة", "map-2023/milley", PartialDate.Of(2023, 7, 3), []);

    /// <summary>The article with these facts.</summary>
    public static ArticleDraft Of(params FactDraft[] facts) => new(Article, [Speaker], [Carrier], [Document], facts);

    public static FactDraft Fact(string key, string text, params Figure[] figures) => new(key, Content(text, figures));

    public static FactContent Content(string text, params Figure[] figures) => new(
        text, Article.Id, Speaker.Id, SpeechAct.Said, Modality.Asserted, Carrier.Id, Document.Id, PartialDate.Of(2023, 7, 3),
        figures, ["إيران", "سورية"], ["طهران"], ["كم موقعاً لإيران؟"], null);

    public static Figure Figure(decimal value, string written, string unit = "موقع") => new(value, unit, null, "إيران", "سورية", "total", written, false);
}
