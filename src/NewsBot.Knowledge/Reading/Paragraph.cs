// A paragraph of a plain text, as the readers of statements and of figures walk over it.
using NewsBot.Arabic;

namespace NewsBot.Knowledge.Reading;

/// <param name="Block">Where it stands in the article's source text.</param>
/// <param name="Analysis">Of the text of that place with line breaks as spaces, so that spans in it count from the block's start.</param>
internal sealed record Paragraph(SourceSpan Block, Analysis Analysis)
{
    /// <summary>The sentences, cut where a second speaker takes the word; counted from the block's start.</summary>
    public IReadOnlyList<TextSpan> Turns { get; init; } = Analysis.Sentences;
}
