// What the records that facts share are called where they stand side by side.
namespace NewsBot.Knowledge.Revisions;

/// <summary>One name space for records of four kinds.</summary>
internal static class RecordNames
{
    public static string Article(string id) => "article:" + id;

    public static string Speaker(string id) => "speaker:" + id;

    public static string Carrier(string id) => "carrier:" + id;

    public static string Document(string id) => "document:" + id;

    /// <summary>Those that a fact refers to.</summary>
    public static IEnumerable<string> Of(FactContent fact)
    {
        yield return Article(fact.ArticleId);
        if (fact.SpeakerId is { } speaker) yield return Speaker(speaker);
        if (fact.CarrierId is { } carrier) yield return Carrier(carrier);
        if (fact.DocumentId is { } document) yield return Document(document);
    }
}
