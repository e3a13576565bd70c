// The keys of what import prints: knowledge/phrasing/import.tsv.
using NewsBot.Knowledge;

namespace NewsBot.Conversation.Wording;

internal static partial class Phrases
{
    public static readonly Phrase ImportFact = new("import.fact", "n", "statement");
    public static readonly Phrase ImportMore = new("import.more", "line", "next");
    public static readonly Phrase ImportListed = new("import.listed", "list", "next");

    public static readonly Phrase ImportSpeakerRole = new("import.speaker-role", "speaker", "role");
    public static readonly Phrase ImportConditional = new("import.conditional");
    public static readonly Phrase ImportPossible = new("import.possible");

    public static readonly Phrase ImportFigures = new("import.figures", "list");
    public static readonly Phrase ImportAbout = new("import.about", "amount");
    public static readonly Phrase ImportPart = new("import.part", "total");
    public static readonly Phrase ImportTimes = new("import.times", "list");
    public static readonly Phrase ImportDated = new("import.dated", "written", "date");
    public static readonly Phrase ImportPlaces = new("import.places", "list");
    public static readonly Phrase ImportWithin = new("import.within", "place", "within");
    public static readonly Phrase ImportReasons = new("import.reasons", "list");
    public static readonly Phrase ImportAims = new("import.aims", "list");

    public static readonly Phrase ImportVia = new("import.via", "carrier");
    public static readonly Phrase ImportDocument = new("import.document", "document");
    public static readonly Phrase ImportQuotes = new("import.quotes", "list");
    public static readonly Phrase ImportQuote = new("import.quote", "words");

    /// <summary>How a speech act is told, with places for speaker and fact.</summary>
    public static Phrase By(SpeechAct act) => act switch
    {
        SpeechAct.Confirmed => ByConfirming,
        SpeechAct.Denied => ByDenying,
        SpeechAct.Warned => ByWarning,
        SpeechAct.Estimated => ByEstimating,
        _ => BySpeaker,
    };
}
