// Reads how many, when, where, why and what for out of an article's paragraphs.
using NewsBot.Arabic;

namespace NewsBot.Knowledge.Reading.Amounts;

/// <summary>One per sentence of all paragraphs, in order.</summary>
internal sealed record SentenceAmounts(int Paragraph, int Sentence, IReadOnlyList<ReadFigure> Figures, IReadOnlyList<Circumstance> Circumstances);

/// <summary>A figure with its place in the text, its own date, and what it is a part of.</summary>
/// <param name="Span">In the kept source text.</param>
internal sealed record ReadFigure(Figure Figure, SourceSpan Span, PartialDate? Date, (int Paragraph, int Sentence, int Figure)? PartOf)
{
    /// <summary>It stands in a list that the text gives as the whole of its total.</summary>
    public bool IsWholeDivision { get; init; }
}

/// <summary>Thread-safe; the same text always gives the same amounts.</summary>
internal sealed class AmountReader
{
    private readonly AmountLexicon _lexicon;
    private readonly AmountScanner _scanner;
    private readonly ReasonReader _reasons;

    private AmountReader(AmountLexicon lexicon)
    {
        _lexicon = lexicon;
        _scanner = new AmountScanner(lexicon);
        _reasons = new ReasonReader(lexicon);
    }

    /// <exception cref="WordTableException">A word list is broken; the message names file and line.</exception>
    public static AmountReader Load(Analyzer analyzer) => new(new AmountLexicon(analyzer));

    /// <summary>The figure is what something was before it changed («from 750 to 900»: the 750).</summary>
    public bool IsEarlier(Figure figure) => figure.Measure is not null && string.Equals(figure.Measure, _lexicon.Earlier, StringComparison.Ordinal);

    /// <summary>Never throws, whatever the text. Linear in its length.</summary>
    public IReadOnlyList<SentenceAmounts> Read(string title, IReadOnlyList<Paragraph> paragraphs, PartialDate published)
    {
        Passage[] passages = [.. paragraphs.Select(paragraph => new Passage(paragraph.Analysis))];
        var places = new PlaceReader(_lexicon);
        places.Learn(new Passage(_lexicon.Analyzer.Analyze(title)));
        foreach (var passage in passages) places.Learn(passage);

        var times = new TimeReader(_lexicon, published);
        var sentences = new List<AmountSentence>();
        for (var paragraph = 0; paragraph < passages.Length; paragraph++) sentences.AddRange(Sentences(passages[paragraph], paragraph, places, times));

        var holders = new HolderReader(_lexicon, places);
        var surroundings = new AmountSurroundings(_lexicon, _scanner);
        foreach (var sentence in sentences)
        {
            for (var index = 0; index < sentence.Amounts.Count; index++)
            {
                holders.Read(sentence, index);
                surroundings.Read(sentence, index);
            }
        }

        new PartReader(_lexicon, _scanner).Read(sentences);
        return [.. sentences.Select(sentence => Result(sentence, paragraphs[sentence.Paragraph].Block.Start))];
    }

    private IEnumerable<AmountSentence> Sentences(Passage passage, int paragraph, PlaceReader places, TimeReader times)
    {
        var spread = new SpreadReader(_lexicon, places);
        var (token, number) = (0, 0);
        for (var index = 0; index < passage.Analysis.Sentences.Count; index++)
        {
            var first = paragraph == 0 && index == 0 ? Dateline.EndIn(passage) : token;
            token = Math.Max(token, first);
            while (token < passage.Count && passage[token].Span.Start < passage.Analysis.Sentences[index].End) token++;
            var sentence = new AmountSentence(passage, paragraph, index, first, token)
            {
                Times = times.Read(passage, first, token),
                Places = places.Read(passage, first, token),
                Reasons = _reasons.Read(passage, first, token),
            };
            var numbers = new List<int>();
            for (; number < passage.Analysis.Numbers.Count && passage.Analysis.Numbers[number].FirstToken < token; number++)
            {
                if (passage.Analysis.Numbers[number].FirstToken >= first) numbers.Add(number);
            }

            sentence.Amounts = _scanner.Read(sentence, numbers);
            spread.Read(sentence);
            yield return sentence;
        }
    }

    private static SentenceAmounts Result(AmountSentence sentence, int start)
    {
        var found = sentence.Times.Select(time => (time.First, Of: new Circumstance(CircumstanceKind.Time, time.Written, time.Date, null)))
            .Concat(sentence.Places.Where(place => place.IsCircumstance).Select(place => (place.First, Of: new Circumstance(CircumstanceKind.Place, place.Written, null, place.Within))))
            .Concat(sentence.Reasons.Select(reason => (reason.First, Of: new Circumstance(reason.Kind, reason.Written, null, null))));
        return new SentenceAmounts(
            sentence.Paragraph,
            sentence.Sentence,
            [
                .. sentence.Amounts.Select(amount => new ReadFigure(
                    amount.ToFigure(), amount.Span with { Start = start + amount.Span.Start }, amount.Date, amount.PartOf)
                {
                    IsWholeDivision = amount.IsWholeDivision,
                }),
            ],
            [.. found.OrderBy(circumstance => circumstance.First).Select(circumstance => circumstance.Of).Distinct()]);
    }
}
