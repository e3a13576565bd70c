// A sentence of a plain text that becomes a fact, or what one of its speakers says.
namespace NewsBot.Knowledge.Reading;

/// <param name="Paragraph">Its paragraph's place among the paragraphs.</param>
/// <param name="Sentence">Its place among the sentences of the paragraph.</param>
/// <param name="Turn">Its place among the turns of the paragraph, of which a sentence with a second speaker has several.</param>
/// <param name="Key">The fact's key.</param>
/// <param name="Text">Cleaned, as the fact has it.</param>
/// <param name="Span">Where it stands in the source text.</param>
internal sealed record Statement(int Paragraph, int Sentence, int Turn, string Key, string Text, SourceSpan Span)
{
    public bool Holds(SourceSpan place) => place.Start >= Span.Start && place.Start + place.Length <= Span.Start + Span.Length;
}
