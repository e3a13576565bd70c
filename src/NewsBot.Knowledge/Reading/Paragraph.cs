// A paragraph of a plain text, as the readers of statements and of figures walk over it.
using NewsBot.Arabic;

namespace NewsBot.Knowledge.Reading;

/// A paragraph of the article: where it stands in the kept source text, and its analysis (of the same length, so spans hold).
internal sealed record Paragraph(SourceSpan Block, Analysis Analysis);
