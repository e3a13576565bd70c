// The two readings of an article's sentences: who says it, and how many, when, where and why.
using NewsBot.Arabic;
using NewsBot.Knowledge.Reading.Amounts;
using NewsBot.Knowledge.Reading.Attribution;

namespace NewsBot.Knowledge.Reading;

/// <summary>Loaded once; thread-safe.</summary>
internal sealed class SentenceReaders(AttributionReader attributions, AmountReader amounts)
{
    /// <exception cref="WordTableException">A word list is broken; names file and line.</exception>
    public static SentenceReaders Load(Analyzer analyzer) => new(AttributionReader.Load(analyzer), AmountReader.Load(analyzer));

    /// <inheritdoc cref="AttributionReader.Media"/>
    public IReadOnlyList<string> Media(string text) => attributions.Media(text);

    /// <inheritdoc cref="AmountReader.IsEarlier"/>
    public bool IsEarlier(Figure figure) => amounts.IsEarlier(figure);

    /// <inheritdoc cref="AttributionReader.Turns"/>
    public IReadOnlyList<TextSpan> Turns(Paragraph paragraph) => attributions.Turns(paragraph);

    public SentenceReadings Read(string title, IReadOnlyList<Paragraph> paragraphs, PartialDate published)
    {
        var counted = amounts.Read(title, paragraphs, published);
        return new SentenceReadings(
            attributions.Read(title, paragraphs).ToDictionary(read => (read.Paragraph, read.Sentence)),
            counted.ToDictionary(read => (read.Paragraph, read.Sentence)),
            Totals.Check(counted));
    }
}

/// <summary>What was read of each sentence, by paragraph and sentence, and who says it, by paragraph and turn. A sentence of which nothing was read is not among it.</summary>
internal sealed record SentenceReadings(
    IReadOnlyDictionary<(int Paragraph, int Turn), Attribution.Attribution> Attributions,
    IReadOnlyDictionary<(int Paragraph, int Sentence), SentenceAmounts> Amounts,
    IReadOnlyList<UpdateWarning> Warnings);
