// Whether two records say the same. Their own equality compares lists by reference.
namespace NewsBot.Knowledge.Updating;

internal static class Same
{
    /// <summary>Leaves spans aside: where a sentence and its quotes stand in the source is no part of what it says.</summary>
    public static bool Content(FactContent left, FactContent right) =>
        string.Equals(left.Text, right.Text, StringComparison.Ordinal)
        && string.Equals(left.ArticleId, right.ArticleId, StringComparison.Ordinal)
        && string.Equals(left.SpeakerId, right.SpeakerId, StringComparison.Ordinal)
        && left.SpeechAct == right.SpeechAct
        && left.Modality == right.Modality
        && string.Equals(left.CarrierId, right.CarrierId, StringComparison.Ordinal)
        && string.Equals(left.DocumentId, right.DocumentId, StringComparison.Ordinal)
        && left.AsOf == right.AsOf
        && left.Figures.SequenceEqual(right.Figures)
        && Texts(left.Names, right.Names)
        && Texts(left.Keywords, right.Keywords)
        && Texts(left.Questions, right.Questions)
        && left.Circumstances.SequenceEqual(right.Circumstances)
        && left.Quotes.Count == right.Quotes.Count;

    /// <summary>Where the sentence and its quotes stand in the source.</summary>
    public static bool Places(FactContent? left, FactContent right) =>
        left?.SourceSpan == right.SourceSpan && (left?.Quotes ?? []).SequenceEqual(right.Quotes);

    public static bool Speaker(Speaker left, Speaker right) =>
        string.Equals(left.Id, right.Id, StringComparison.Ordinal)
        && string.Equals(left.Name, right.Name, StringComparison.Ordinal)
        && string.Equals(left.Role, right.Role, StringComparison.Ordinal)
        && Texts(left.Aliases, right.Aliases);

    public static bool Carrier(Carrier left, Carrier right) =>
        string.Equals(left.Id, right.Id, StringComparison.Ordinal)
        && string.Equals(left.Name, right.Name, StringComparison.Ordinal)
        && Texts(left.Aliases, right.Aliases);

    public static bool Document(Document left, Document right) =>
        string.Equals(left.Id, right.Id, StringComparison.Ordinal)
        && string.Equals(left.Name, right.Name, StringComparison.Ordinal)
        && string.Equals(left.Author, right.Author, StringComparison.Ordinal)
        && left.Dated == right.Dated
        && Texts(left.Aliases, right.Aliases);

    private static bool Texts(IReadOnlyList<string> left, IReadOnlyList<string> right) => left.SequenceEqual(right, StringComparer.Ordinal);
}
