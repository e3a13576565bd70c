// What was understood of an article, a line a fact, for the journalist who brought it in.
using System.Globalization;
using NewsBot.Knowledge;
using NewsBot.Knowledge.Reading;

namespace NewsBot.Conversation.Wording;

/// <summary>Words drafts. Content only: nothing that is not in the draft is said.</summary>
public sealed class ImportWriter(Phrasebook phrases)
{
    /// <summary>A line a fact, numbered in the order of the article: who says it and how, the statement, then figures, when, where, why.</summary>
    public IEnumerable<string> Lines(ArticleDraft draft)
    {
        var totals = new ArticleTotals(draft.Facts);
        var speakers = draft.Speakers.ToDictionary(speaker => speaker.Id, StringComparer.Ordinal);
        var number = 0;
        foreach (var (_, fact) in draft.Facts)
        {
            var pieces = Pieces(fact, draft, totals).OfType<string>();
            var line = pieces.Aggregate(Statement(fact, speakers), (line, next) => phrases.Say(Phrases.ImportMore, ("line", line), ("next", next)));
            yield return Bidi.Lines(phrases.Say(Phrases.ImportFact, ("n", (++number).ToString(CultureInfo.InvariantCulture)), ("statement", line)));
        }
    }

    private string Statement(FactContent fact, Dictionary<string, Speaker> speakers)
    {
        var text = Bidi.Embed(fact.Text);
        if (fact.SpeakerId is null || !speakers.TryGetValue(fact.SpeakerId, out var speaker)) return text;
        var name = Bidi.Unknown(speaker.Name);
        if (speaker.Role is not null) name = phrases.Say(Phrases.ImportSpeakerRole, ("speaker", name), ("role", Bidi.Unknown(speaker.Role)));
        return phrases.Say(Phrases.By(fact.SpeechAct), ("speaker", name), ("fact", text));
    }

    private IEnumerable<string?> Pieces(FactContent fact, ArticleDraft draft, ArticleTotals totals) =>
    [
        fact.Modality switch
        {
            Modality.Conditional => phrases.Say(Phrases.ImportConditional),
            Modality.Possible => phrases.Say(Phrases.ImportPossible),
            _ => null,
        },
        Listed(Phrases.ImportFigures, fact.Figures.Select(figure => Amount(figure, totals.TotalOf(fact, figure)))),
        Listed(Phrases.ImportTimes, Of(fact, CircumstanceKind.Time)),
        Listed(Phrases.ImportPlaces, Of(fact, CircumstanceKind.Place)),
        Listed(Phrases.ImportReasons, Of(fact, CircumstanceKind.Reason)),
        Listed(Phrases.ImportAims, Of(fact, CircumstanceKind.Aim)),
        Named(Phrases.ImportVia, "carrier", draft.Carriers.FirstOrDefault(carrier => Is(carrier.Id, fact.CarrierId))?.Name),
        Named(Phrases.ImportDocument, "document", draft.Documents.FirstOrDefault(document => Is(document.Id, fact.DocumentId))?.Name),
        Listed(Phrases.ImportQuotes, fact.Quotes.Select(quote => Quote(quote, draft.Article))),
    ];

    private string Amount(Figure figure, Figure? total)
    {
        var amount = Bidi.Embed(figure.Written);
        if (figure.IsApproximate) amount = phrases.Say(Phrases.ImportAbout, ("amount", amount));
        string?[] rest =
        [
            figure.Measure,
            figure.Of,
            figure.Where,
            figure.Date is { } date ? phrases.Date(date) : null,
            total is null ? null : phrases.Say(Phrases.ImportPart, ("total", Bidi.Embed(total.Written))),
        ];
        return rest
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Aggregate(amount, (list, next) => phrases.Say(Phrases.ListMore, ("list", list), ("next", Bidi.Unknown(next))));
    }

    private IEnumerable<string> Of(FactContent fact, CircumstanceKind kind) =>
        fact.Circumstances.Where(circumstance => circumstance.Kind == kind).Select(circumstance => Written(circumstance));

    private string Written(Circumstance circumstance)
    {
        var written = Bidi.Embed(circumstance.Written);
        if (circumstance.Date is { } date) return phrases.Say(Phrases.ImportDated, ("written", written), ("date", phrases.Date(date)));
        return circumstance.Within is { } within ? phrases.Say(Phrases.ImportWithin, ("place", written), ("within", Bidi.Embed(within))) : written;
    }

    private string Quote(SourceSpan quote, Article article)
    {
        // A quote is a span of the kept source, so there is one.
        var words = article.SourceText!.Substring(quote.Start, quote.Length).ReplaceLineEndings(" ");
        return phrases.Say(Phrases.ImportQuote, ("words", Bidi.Embed(words)));
    }

    private string? Listed(Phrase phrase, IEnumerable<string> parts)
    {
        string[] all = [.. parts.Distinct(StringComparer.Ordinal)];
        return all.Length == 0 ? null : phrases.Say(phrase, ("list", all.Aggregate((list, next) => phrases.Say(Phrases.ImportListed, ("list", list), ("next", next)))));
    }

    private string? Named(Phrase phrase, string place, string? name) => name is null ? null : phrases.Say(phrase, (place, Bidi.Unknown(name)));

    private static bool Is(string id, string? other) => string.Equals(id, other, StringComparison.Ordinal);
}
