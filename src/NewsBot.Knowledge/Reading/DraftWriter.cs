// Statements and what was read of them, as the drafts of facts and of the records that they share.
using NewsBot.Arabic;
using NewsBot.Knowledge.Updating;

namespace NewsBot.Knowledge.Reading;

/// <summary>Writes the draft of one article.</summary>
internal sealed class DraftWriter(Article article, Analyzer analyzer)
{
    private readonly SharedRecords _records = new(article.Id, analyzer);

    public ArticleDraft Write(IReadOnlyList<Statement> statements, SentenceReadings readings)
    {
        var ofSentence = statements.ToLookup(statement => (statement.Paragraph, statement.Sentence));
        FactDraft[] facts = [.. statements.Select(statement => new FactDraft(statement.Key, Content(statement, readings, ofSentence)))];
        return new ArticleDraft(article, _records.Speakers, _records.Carriers, _records.Documents, facts) { Warnings = readings.Warnings };
    }

    private FactContent Content(Statement statement, SentenceReadings readings, ILookup<(int Paragraph, int Sentence), Statement> ofSentence)
    {
        var place = (statement.Paragraph, statement.Sentence);
        var isPart = ofSentence[place].Skip(1).Any();
        var content = Slots.FromSource(statement.Text, article.Id, article.Published) with { SourceSpan = statement.Span };
        if (readings.Attributions.TryGetValue((statement.Paragraph, statement.Turn), out var attribution))
        {
            var speaker = attribution.Speaker is null ? null : _records.Speaker(attribution.Speaker);
            content = content with
            {
                SpeakerId = speaker,
                SpeechAct = attribution.Act,
                Modality = attribution.Modality,
                CarrierId = attribution.Carrier is null ? null : _records.Carrier(attribution.Carrier),
                DocumentId = attribution.Document is null ? null : _records.Document(attribution.Document, speaker),
                Names = [.. attribution.Names.Select(name => CleanText.Of(name).Text).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)],
                Quotes = [.. attribution.Quotes.Where(quote => IsVerbatim(quote, statement))],
            };
        }

        return readings.Amounts.TryGetValue(place, out var amounts)
            ? content with
            {
                Figures = [.. amounts.Figures.Where(figure => !isPart || statement.Holds(figure.Span)).Select(figure => Figure(figure, statement, readings, ofSentence)).OfType<Figure>()],
                Circumstances = [.. amounts.Circumstances.Where(circumstance => (!isPart || Slots.Stands(circumstance.Written, statement.Text)) && !IsOfSpeaker(circumstance, attribution?.Speaker, statement.Text))],
            }
            : content;
    }

    // «The head of the farmers in the delta said»: what stands in the speaker's role alone is no circumstance of what was said.
    private static bool IsOfSpeaker(Circumstance circumstance, Attribution.SpeakerMention? speaker, string text)
    {
        foreach (var naming in (string?[])[speaker?.Role, speaker?.Name])
        {
            if (naming is null || !naming.Contains(circumstance.Written, StringComparison.Ordinal)) continue;
            var at = text.IndexOf(naming, StringComparison.Ordinal);
            if (at < 0) continue;
            return !text[..at].Contains(circumstance.Written, StringComparison.Ordinal) && !text[(at + naming.Length)..].Contains(circumstance.Written, StringComparison.Ordinal);
        }

        return false;
    }

    // An amount that does not stand so in the fact's text (a hidden character stood in it) could not be shown.
    private static Figure? Figure(Amounts.ReadFigure read, Statement statement, SentenceReadings readings, ILookup<(int Paragraph, int Sentence), Statement> ofSentence)
    {
        var written = CleanText.Of(read.Figure.Written).Text;
        if (!Slots.Stands(written, statement.Text)) return null;
        var total = read.PartOf is { } part ? KeyOf(part, readings, ofSentence) : null;
        return read.Figure with { Written = written, Date = read.Date, PartOf = total };
    }

    // The fact that has the total: of a sentence with several speakers the one who names it.
    private static string? KeyOf((int Paragraph, int Sentence, int Figure) total, SentenceReadings readings, ILookup<(int Paragraph, int Sentence), Statement> ofSentence)
    {
        var place = (total.Paragraph, total.Sentence);
        var named = ofSentence[place].FirstOrDefault(statement => readings.Amounts.TryGetValue(place, out var amounts) && statement.Holds(amounts.Figures[total.Figure].Span));
        return (named ?? ofSentence[place].FirstOrDefault())?.Key;
    }

    // Word for word in the source, and in this fact: only then may it be shown as a quotation.
    private bool IsVerbatim(SourceSpan quote, Statement statement)
    {
        var end = statement.Span.Start + statement.Span.Length;
        if (quote.Start < statement.Span.Start || quote.Length < 1 || quote.Start + quote.Length > end || article.SourceText is null) return false;
        return statement.Text.Contains(CleanText.Of(article.SourceText.Substring(quote.Start, quote.Length)).Text, StringComparison.Ordinal);
    }
}
