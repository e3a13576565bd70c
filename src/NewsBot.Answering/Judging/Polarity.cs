// Does a fact say the opposite of what a question takes for granted?
using NewsBot.Answering.Finding;
using NewsBot.Answering.Index;
using NewsBot.Arabic;
using NewsBot.Knowledge;

namespace NewsBot.Answering.Judging;

internal static class Polarity
{
    /// <summary>Words that count less say how something is asked, not what.</summary>
    public const double LeastSaid = 0.4;

    /// <summary>A predicate of the question that the fact lacks has its opposite in the fact.</summary>
    public static bool IsOpposed(Inquiry inquiry, Evidence evidence)
    {
        foreach (var term in inquiry.Terms)
        {
            if (term.Term.IsName || term.Term.Words.Count != 1 || Coverage.InBodyOf(term, evidence.Document) >= 1) continue;
            foreach (var stem in term.Term.Words[0].Stems)
            {
                foreach (var opposite in inquiry.Lexicon.Antonyms.Of(stem))
                {
                    // «More or less»: the question takes neither for granted.
                    if (inquiry.Reading.Tokens.Any(token => token.Word.Stems.Contains(opposite, StringComparer.Ordinal))) continue;
                    if (evidence.Document.Terms.TryGetValue(IndexTerm.Stem(opposite), out var frequency) && frequency.Body > 0) return true;
                }
            }
        }

        return false;
    }

    /// <summary>The opposite stands in the clause that speaks of all else that is asked: what the question takes for granted is not so.</summary>
    public static bool IsContradicted(Inquiry inquiry, Evidence evidence)
    {
        if (!IsOpposed(inquiry, evidence)) return false;
        var layout = inquiry.LayoutOf(evidence);
        var tokens = inquiry.Lexicon.Analyzer.Analyze(evidence.Version.Content.Text).Tokens;
        foreach (var term in inquiry.Terms.Where(term => !term.Term.IsName && term.Term.Words.Count == 1 && Coverage.InBodyOf(term, evidence.Document) < 1))
        {
            var opposites = term.Term.Words[0].Stems.SelectMany(inquiry.Lexicon.Antonyms.Of).ToHashSet(StringComparer.Ordinal);
            for (var at = 0; at < tokens.Count; at++)
            {
                if (tokens[at].Word.Stems.Any(opposites.Contains) && SpeaksOfRest(inquiry, evidence, term, layout.ClauseOf(at))) return true;
            }
        }

        return false;
    }

    // What stands in another clause is told of something else; what the article speaks of all along need not be said.
    private static bool SpeaksOfRest(Inquiry inquiry, Evidence evidence, ResolvedTerm opposed, int clause)
    {
        var layout = inquiry.LayoutOf(evidence);
        var places = inquiry.PlacesIn(evidence.Document);
        return inquiry.Terms.Index().All(one => one.Item.Term.Weight < LeastSaid || ReferenceEquals(one.Item, opposed)
            || (layout.Find(one.Item.Numbers, one.Item.KeyNumber) is var at && (at.Count == 0 ? places[one.Index].IsInContext : at.Exists(word => layout.ClauseOf(word) == clause))));
    }

    /// <summary>All that is asked stands in the fact, or is what its article speaks of.</summary>
    public static bool SpeaksOfAll(Inquiry inquiry, Evidence evidence)
    {
        var places = inquiry.PlacesIn(evidence.Document);
        return inquiry.Terms.Index().All(one => one.Item.Term.Weight < 1 || places[one.Index].InBody > 0 || places[one.Index].IsInContext);
    }

    /// <summary>A denial meets what the question takes for granted where it speaks of several things that are asked: of one of them, much else may be denied.</summary>
    public static bool MeetsDenial(Inquiry inquiry, Evidence evidence)
    {
        var places = inquiry.PlacesIn(evidence.Document);
        return SpeaksOfAll(inquiry, evidence) || inquiry.Terms.Index().Count(one => one.Item.Term is { Weight: >= 1, IsName: false } && !inquiry.IsKnownName(one.Item) && places[one.Index].InBody > 0) > 1;
    }

    /// <summary>The fact itself says, and does not deny, all that the question takes for granted.</summary>
    public static bool States(Inquiry inquiry, Evidence evidence)
    {
        var places = inquiry.PlacesIn(evidence.Document);
        return evidence.Version.Content.Modality == Modality.Asserted && inquiry.Terms.Index().All(one => one.Item.Term.Weight < 1 || places[one.Index].InBody > 0);
    }

    /// <summary>The question without the predicates whose opposite some fact states; the same where there are none.</summary>
    public static Inquiry WithoutOpposed(Inquiry inquiry) => inquiry.Without(term =>
        !term.IsName && term.Words is [var word] && word.Stems.Any(stem => inquiry.Lexicon.Antonyms.Of(stem).Any(opposite =>
            inquiry.Evidence.Standing.Any(evidence => evidence.Document.Terms.TryGetValue(IndexTerm.Stem(opposite), out var frequency) && frequency.Body > 0))));

    /// <summary>One clause of the fact says all that is asked, amounts and dates too, and neither denies it nor tells of it as planned, wanted, tried or refused.</summary>
    public static bool Affirms(Inquiry inquiry, Evidence evidence)
    {
        if (evidence.Version.Content is { Modality: not Modality.Asserted } or { SpeechAct: SpeechAct.Denied } || !HasAmounts(inquiry, evidence) || !HasDates(inquiry, evidence)) return false;
        var layout = inquiry.LayoutOf(evidence);
        var denied = Denied(inquiry, evidence).ToHashSet();
        HashSet<int>? clauses = null;
        foreach (var term in inquiry.Terms.Where(term => term.Term.Weight >= LeastSaid))
        {
            var said = layout.Find(term.Numbers, term.KeyNumber).Select(layout.ClauseOf).ToHashSet();
            // «Is it dead», of what is «still alive and not gone»: only what is asked about may stand outside the text, not what is asked of it.
            if (said.Count == 0 && term.Term is { Weight: >= 1, IsName: false } && !inquiry.IsKnownName(term)) return false;
            if (said.Count == 0) continue;
            if (clauses is null) clauses = said;
            else clauses.IntersectWith(said);
        }

        return (clauses is null ? denied.Count == 0 : clauses.Except(denied).Any()) && (inquiry.AsksFuture || !IsUnfulfilled(inquiry, evidence.Version.Content.Text));
    }

    /// <summary>The text tells of something planned, wanted, tried or refused («the club seeks to sign», «while he tried to leave»), and the question does not ask about just that.</summary>
    public static bool IsUnfulfilled(Inquiry inquiry, string text)
    {
        var tokens = inquiry.Lexicon.Analyzer.Analyze(text).Tokens;
        if (inquiry.Lexicon.Forms.IsFuture(tokens, word => inquiry.Lexicon.Units.ClassOf(word) is not null || inquiry.Lexicon.Concepts.IsListed(word))) return true;
        return inquiry.Lexicon.Forms.Unfulfilled.In(tokens).Any(match => !inquiry.Reading.Tokens.Any(asked => asked.Word.Stems.Intersect(tokens[match.FirstToken + match.TokenCount - 1].Word.Stems, StringComparer.Ordinal).Any()));
    }

    // Clauses that a negation stands in.
    private static IEnumerable<int> Denied(Inquiry inquiry, Evidence evidence)
    {
        var layout = inquiry.LayoutOf(evidence);
        var tokens = inquiry.Lexicon.Analyzer.Analyze(evidence.Version.Content.Text).Tokens;
        return inquiry.Lexicon.Negations.PlainIn(tokens).Select(match => layout.ClauseOf(match.FirstToken));
    }

    /// <summary>The fact has all amounts that the question states: «eight were killed and 34 hurt» is not so where it counts nine and 34.</summary>
    public static bool HasAmounts(Inquiry inquiry, Evidence evidence) =>
        inquiry.Reading.Numbers.Count == 0 || inquiry.Lexicon.Analyzer.Analyze(evidence.Version.Content.Text).Numbers.Select(number => number.Value) is var told && inquiry.Reading.Numbers.All(told.Contains);

    /// <summary>The dates that the question names stand in the fact, as exactly as the question names them.</summary>
    public static bool HasDates(Inquiry inquiry, Evidence evidence)
    {
        var content = evidence.Version.Content;
        PartialDate[] told = [.. content.Circumstances.Select(circumstance => circumstance.Date).OfType<PartialDate>()];
        var named = inquiry.Lexicon.Analyzer.Analyze(content.Text).Dates;
        return inquiry.Lexicon.Analyzer.Analyze(inquiry.Reading.Text).Dates.All(asked =>
            named.Any(date => Fits(asked, date.Year, date.Month, date.Day)) || Array.Exists(told, date => Fits(asked, date.Year, date.Month, date.Day)));

        static bool Fits(DateMention asked, int year, int month, int day) =>
            (asked.Year == 0 || year == 0 || asked.Year == year) && (asked.Month == 0 || asked.Month == month) && (asked.Day == 0 || asked.Day == day);
    }
}
