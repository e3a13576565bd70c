// A sentence of a plain text that becomes a fact.
namespace NewsBot.Knowledge.Reading;

/// <param name="Paragraph">Its paragraph's place among the paragraphs.</param>
/// <param name="Sentence">Its place among the sentences of the paragraph.</param>
/// <param name="Key">The fact's key.</param>
/// <param name="Text">Cleaned, as the fact has it.</param>
/// <param name="Span">Where it stands in the source text.</param>
internal sealed record Statement(int Paragraph, int Sentence, string Key, string Text, SourceSpan Span);
