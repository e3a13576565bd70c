// Shares and remainders of amounts in running text: «what share of the flats was handed over», «how many families are left», where one sentence states both.
using NewsBot.Answering.Finding;
using NewsBot.Answering.Index;
using NewsBot.Answering.Lexicon;
using NewsBot.Answering.Reading;
using NewsBot.Arabic;

namespace NewsBot.Answering.Judging;

internal static class PartDeriver
{
    /// <summary>Of what the question speaks of, this much has to be told by the sentence.</summary>
    private const double LeastTold = 0.7;

    /// <summary>Words that count less say how something is asked, not what.</summary>
    private const double LeastWeight = 0.4;

    /// <summary>A word of the title or of the speaker is hardly about another thing.</summary>
    private const double InContext = 0.9;

    /// <summary>From here on a stated share may be the one asked for.</summary>
    private const double LikelyStated = 0.4;

    /// <summary>Two parts that fit as well as this leave open which is meant.</summary>
    private const double Margin = 0.02;

    private sealed record Link(FigureMatch Part, FigureMatch Whole, double Told, double Own);

    /// <summary>The part and its total, of which a share is asked; null where the text does not tell which.</summary>
    public static FigureMatch[]? Share(Inquiry inquiry)
    {
        if (inquiry.Reading.Kind != QuestionKind.HowMany || !inquiry.AsksPercent || inquiry.AsksChange || inquiry.Reading.Numbers.Count > 0) return null;
        if ((inquiry.Computations & AskedComputations.OfRest) != 0) return null;
        // A share that is stated is not worked out.
        if (inquiry.LikeliestFigure is { Likelihood: >= LikelyStated }) return null;
        return Best(Plain(inquiry)) is { } link ? [link.Part, link.Whole] : null;
    }

    /// <summary>The total and the part to take from it, where what the part is not is asked for; null where the text does not tell which.</summary>
    public static FigureMatch[]? Rest(Inquiry inquiry)
    {
        if (inquiry.Reading.Kind != QuestionKind.HowMany || inquiry.AsksPercent || inquiry.AsksChange || inquiry.Reading.Numbers.Count > 0) return null;
        if (!inquiry.Asks(AskedOperation.Remainder) && !RemainderDeriver.IsNegated(inquiry) && !inquiry.Lexicon.Rest.AreLeft(inquiry.Reading.Tokens)) return null;
        return Best(Plain(inquiry)) is { } link && !Denies(inquiry, link.Part.Evidence, link.Part.Slot, link.Whole.Slot) ? [link.Whole, link.Part] : null;
    }

    private static Link? Best(Inquiry inquiry)
    {
        var links = inquiry.Evidence.Standing.Where(evidence => evidence.IsPlain && SlotGate.FitsRestrictions(inquiry, evidence))
            .SelectMany(evidence => evidence.Document.Wholes.Select(link => Of(inquiry, evidence, link.Key, link.Value)))
            .OfType<Link>().OrderByDescending(link => link.Told + link.Own).ToList();
        if (links.Count == 0 || (links.Count > 1 && links[0].Told + links[0].Own - links[1].Told - links[1].Own < Margin)) return null;
        return links[0];
    }

    private static Link? Of(Inquiry inquiry, Evidence evidence, FigureSlot part, FigureSlot whole)
    {
        if (part.IsChange || part.IsPrevious || whole.IsPrevious || !FitsUnit(inquiry, part, whole)) return null;
        double told = 0, own = 0, all = 0;
        foreach (var term in inquiry.Terms)
        {
            if (term.Term.Weight < LeastWeight) continue;
            all += term.Importance;
            var (isOfPart, isOfWhole) = (IsSaidOf(term, part), IsSaidOf(term, whole));
            // What another amount of the sentence is about is not asked of this one.
            if (!isOfPart && !isOfWhole && IsCounted(inquiry, term)) return null;
            if (!isOfPart && !isOfWhole && evidence.Document.Figures.Any(other => other != part && other != whole && IsSaidOf(term, other))) return null;
            var found = isOfPart || isOfWhole ? 1 : Math.Max(Coverage.InBodyOf(term, evidence.Document), Coverage.IsInContext(term, evidence.Document) ? InContext : 0);
            if (found == 0 && term.Term.IsName) return null;
            told += found * term.Importance;
            if (isOfPart && !isOfWhole) own += term.Importance;
        }

        if (all == 0 || told / all < LeastTold) return null;
        var siblings = evidence.Document.Wholes.Count(link => ReferenceEquals(link.Value, whole));
        if (own == 0 && siblings > 1) return null;
        var match = new FigureMatch(evidence, part, told / all, told / all, IsOfUnit: true, IsOfChange: true);
        return new Link(match, match with { Slot = whole }, told / all, own / all);
    }

    // «How many families»: the total or the part counts them.
    private static bool FitsUnit(Inquiry inquiry, FigureSlot part, FigureSlot whole) =>
        inquiry.Unit is not { } unit || unit.IsIn(whole.Unit) || unit.IsIn(part.Unit) || unit.IsIn(part.Of) || unit.IsIn(whole.Of)
        || (inquiry.Lexicon.Units.ClassOf(unit.Term.Words[0]) is { } asked && asked == "person" && inquiry.Lexicon.Units.ClassOf(whole.Unit) == asked && inquiry.AsksPersons);

    // «What share of the sites» is no share of the fighters.
    private static bool IsCounted(Inquiry inquiry, ResolvedTerm term) => term.Term.Weight >= 1 && term.Term.Words is [var word] && inquiry.Lexicon.Units.ClassOf(word) is not null;

    private static bool IsSaidOf(ResolvedTerm term, FigureSlot slot) => term.PartsIn(slot) != SlotParts.None;

    // The words of counting itself, and of shares, are in no sentence.
    private static Inquiry Plain(Inquiry inquiry)
    {
        var spans = inquiry.Lexicon.Operations
            .StartsOf(inquiry.Reading.Tokens, operation => operation is AskedOperation.Share or AskedOperation.Remainder or AskedOperation.Sum or AskedOperation.Ratio).ToHashSet();
        return inquiry.Without(term => spans.Contains(term.Span.Start) || IsPercent(inquiry, term) || (term.Words is [var word] && inquiry.Lexicon.CountingWords.Contains(word)));
    }

    private static bool IsPercent(Inquiry inquiry, QuestionTerm term) => term.Words.Any(word => inquiry.Lexicon.Units.ClassOf(word) == "percent");

    /// <summary>«190 of them were not handed over» tells the rest itself; «no more than 190 were» does not.</summary>
    public static bool Denies(Inquiry inquiry, Evidence evidence, FigureSlot part, FigureSlot whole)
    {
        var text = inquiry.Lexicon.Analyzer.Analyze(evidence.Version.Content.Text);
        var (from, to) = SpanOf(text, part, whole);
        var tokens = text.Tokens.Skip(from).Take(to - from).ToList();
        var operations = inquiry.Lexicon.Operations.In(tokens).Select(match => match.Value).ToList();
        // «Where the rest went is not known» says nothing of how much it is.
        return operations.Contains(AskedOperation.Remainder) || inquiry.Lexicon.Rest.AreLeft(tokens) || (inquiry.Lexicon.Negations.In(tokens).Any() && !operations.Contains(AskedOperation.Except));
    }

    // From the mark before the amounts to the mark behind them.
    private static (int From, int To) SpanOf(Analysis text, FigureSlot part, FigureSlot whole)
    {
        int[] numbers = [.. new[] { part.Order, whole.Order }.Where(order => order >= 0).Select(order => text.Numbers[order].FirstToken)];
        if (numbers.Length == 0) return (0, text.Tokens.Count);
        var (from, to) = (numbers.Min(), numbers.Max() + 1);
        while (from > 0 && !FigureReader.IsParted(text, from - 1, from)) from--;
        while (to < text.Tokens.Count && !FigureReader.IsParted(text, to - 1, to)) to++;
        return (from, to);
    }
}
