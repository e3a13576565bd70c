// Who says a sentence: the result of reading one, with everything that a citation of it needs.
namespace NewsBot.Knowledge.Reading.Attribution;

/// <summary>One sentence and whose statement it is.</summary>
/// <param name="Paragraph">0-based place among the paragraphs.</param>
/// <param name="Sentence">0-based place among the sentences of the paragraph.</param>
/// <param name="Speaker">Null where nobody is named: the publisher reports, or a passive hides who said it.</param>
/// <param name="Carrier">Who passed it on to the publisher, or null.</param>
/// <param name="Document">The document that states it, or null.</param>
/// <param name="Quotes">Direct speech within the article's source text, without its marks. Speech over several sentences gives each its own part.</param>
/// <param name="Names">Persons and bodies that the sentence is about, in the fullest form that the article has; without the speaker.</param>
/// <param name="References">Short forms and pronouns with what they stand for, where exactly one candidate fits.</param>
internal sealed record Attribution(
    int Paragraph,
    int Sentence,
    SpeakerMention? Speaker,
    SpeechAct Act,
    Modality Modality,
    string? Carrier,
    string? Document,
    IReadOnlyList<SourceSpan> Quotes,
    IReadOnlyList<string> Names,
    IReadOnlyList<ResolvedReference> References);

/// <summary>A speaker in the fullest form known from anywhere in the article. The same speaker is always the same object.</summary>
/// <param name="Aliases">Other forms that may stand for the name: the surname, the other names of a state.</param>
internal sealed record SpeakerMention(string Name, string? Role, IReadOnlyList<string> Aliases);

/// <param name="Span">Of the short form, in the article's source text.</param>
/// <param name="Target">What it stands for, in its fullest form.</param>
internal sealed record ResolvedReference(SourceSpan Span, string Target);
