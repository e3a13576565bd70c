// A correction of what facts share of their source, as one line of text.
using NewsBot.Knowledge;

namespace NewsBot.Verbs;

internal static class RecordLine
{
    /// <summary>«title: 'A' -&gt; 'B'»: the parts that changed, parted by semicolons.</summary>
    public static string Of(RecordCorrection correction) => string.Join("; ", Parts(correction).Where(part => !string.Equals(part.Was, part.Now, StringComparison.Ordinal)).Select(part => $"{part.Name}: '{part.Was}' -> '{part.Now}'"));

    private static (string Name, string? Was, string? Now)[] Parts(RecordCorrection correction) => correction switch
    {
        RecordCorrection.OfArticle { Before: var was, After: var now } =>
        [
            ("publisher", was.Publisher, now.Publisher),
            ("title", was.Title, now.Title),
            ("published", was.Published.ToString(), now.Published.ToString()),
            ("url", was.Url ?? "none", now.Url ?? "none"),
        ],
        RecordCorrection.OfSpeaker { Before: var was, After: var now } => [("speaker", was.Name, now.Name), ("role", was.Role, now.Role)],
        RecordCorrection.OfCarrier { Before: var was, After: var now } => [("via", was.Name, now.Name)],
        RecordCorrection.OfDocument { Before: var was, After: var now } => [("document", was.Name, now.Name), ("dated", was.Dated?.ToString(), now.Dated?.ToString())],
        _ => throw new InvalidOperationException($"{correction.GetType().Name} is no record."),
    };
}
