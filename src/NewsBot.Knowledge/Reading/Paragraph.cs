// A paragraph of a plain article, cut out and analysed once, as the readers of who, how many, when, where and why walk over it.
using NewsBot.Arabic;

namespace NewsBot.Knowledge.Reading;

/// <summary>A paragraph of the article: where it stands in the kept source text, and its analysis (of the same length, so spans hold).</summary>
internal sealed record Paragraph(SourceSpan Block, Analysis Analysis);
