// What one statement that a person wrote says: read as the sentences of articles are.
using NewsBot.Arabic;
using NewsBot.Knowledge.Updating;

namespace NewsBot.Knowledge.Reading;

/// <summary>A statement with the records that it names.</summary>
/// <param name="Content">Spans and quotes are empty: there is no kept source that they could point into.</param>
internal sealed record ReadStatement(
    FactContent Content, IReadOnlyList<Speaker> Speakers, IReadOnlyList<Carrier> Carriers, IReadOnlyList<Document> Documents)
{
    /// <summary>Totals that the statement's own parts do not make up.</summary>
    public IReadOnlyList<UpdateWarning> Warnings { get; init; } = [];

    public Speaker? Speaker => Speakers.FirstOrDefault(speaker => string.Equals(speaker.Id, Content.SpeakerId, StringComparison.Ordinal));

    public Carrier? Carrier => Carriers.FirstOrDefault(carrier => string.Equals(carrier.Id, Content.CarrierId, StringComparison.Ordinal));

    public Document? Document => Documents.FirstOrDefault(document => string.Equals(document.Id, Content.DocumentId, StringComparison.Ordinal));
}

/// <summary>Its word lists are loaded when the first statement is read, so that a restart does not wait for them. Thread-safe.</summary>
internal sealed class StatementReader(Analyzer analyzer)
{
    private readonly Lazy<SentenceReaders> _readers = new(() => SentenceReaders.Load(analyzer));

    /// <summary>One fact of the whole text, of however many sentences it is made. What no sentence says is left open.</summary>
    /// <param name="text">Clean, on one line.</param>
    public ReadStatement Read(string text, Article article, PartialDate asOf)
    {
        var analysis = analyzer.Analyze(text);
        Statement[] statements = [.. analysis.Sentences.Select((sentence, place) =>
            new Statement(0, place, place, $"{place}", text, new SourceSpan(sentence.Start, sentence.Length)))];
        var readings = _readers.Value.Read(article.Title, [new Paragraph(new SourceSpan(0, text.Length), analysis)], article.Published);
        var draft = new DraftWriter(article with { SourceText = null }, analyzer).Write(statements, readings);
        return new ReadStatement(Together(text, article, asOf, draft.Facts), draft.Speakers, draft.Carriers, draft.Documents) { Warnings = draft.Warnings };
    }

    /// <inheritdoc cref="Attribution.AttributionReader.Media"/>
    public IReadOnlyList<string> Media(string text) => _readers.Value.Media(text);

    /// <inheritdoc cref="Amounts.AmountReader.IsEarlier"/>
    public bool IsEarlier(Figure figure) => _readers.Value.IsEarlier(figure);

    private static FactContent Together(string text, Article article, PartialDate asOf, IReadOnlyList<FactDraft> sentences)
    {
        var whole = Slots.FromSource(text, article.Id, asOf);
        if (sentences.Count == 0) return whole;
        var spoken = sentences.FirstOrDefault(sentence => sentence.Content.SpeakerId is not null)?.Content ?? sentences[0].Content;
        return whole with
        {
            SpeakerId = spoken.SpeakerId,
            SpeechAct = spoken.SpeechAct,
            Modality = spoken.Modality,
            CarrierId = sentences.Select(sentence => sentence.Content.CarrierId).FirstOrDefault(id => id is not null),
            DocumentId = sentences.Select(sentence => sentence.Content.DocumentId).FirstOrDefault(id => id is not null),
            // A part is named by the key of a fact in a file, and this one has none.
            Figures = [.. sentences.SelectMany(sentence => sentence.Content.Figures).Select(figure => figure with { PartOf = null }).Distinct()],
            Names = [.. sentences.SelectMany(sentence => sentence.Content.Names).Distinct(StringComparer.Ordinal)],
            Circumstances = [.. sentences.SelectMany(sentence => sentence.Content.Circumstances).Distinct()],
        };
    }
}
