// Whether a fact says what somebody or something is called: a name stands beside the word for it, and not anywhere in the sentence.
using System.Globalization;
using NewsBot.Answering.Finding;

namespace NewsBot.Answering.Judging;

internal static class NameGate
{
    /// <summary>Words between the noun and the name behind it: «the head of the committee in the council, Judge …».</summary>
    private const int FarthestBehind = 6;

    /// <summary>Words between the name and the noun behind it: «…, the director of the hospital».</summary>
    private const int FarthestBefore = 2;

    /// <summary>Words behind the noun within which its name may be quoted: «the company "Pillars"».</summary>
    private const int FarthestQuoted = 2;

    /// <summary>True for every question that does not ask who holds an office or what one thing is called, and for what a person wrote down.</summary>
    public static bool Passes(Inquiry inquiry, Evidence evidence)
    {
        if (inquiry.Reading.Kind == QuestionKind.HowMany || !evidence.IsPlain || inquiry.Reading.AsksList || !(inquiry.AsksName || RoleJudge.IsAsked(inquiry)) || Named(inquiry) is not { } named) return true;
        var isSpeaker = named.IsIn(inquiry.LayoutOf(evidence).Speaker);
        // Who is known by his office alone has no name.
        if (isSpeaker && evidence.Version.Content.SpeakerId is { } id && inquiry.Snapshot.Speakers[id].Role is not null) return true;
        return (!inquiry.AsksName && !isSpeaker) || IsNamed(inquiry, evidence, named);
    }

    private static bool IsNamed(Inquiry inquiry, Evidence evidence, ResolvedTerm named)
    {
        var layout = inquiry.LayoutOf(evidence);
        var asked = inquiry.Terms.SelectMany(term => layout.Find(term.Numbers, -1)).ToHashSet();
        return layout.Find(named.Numbers, -1).Exists(noun =>
            layout.Names.Any(name => !Enumerable.Range(name.First, name.Count).Any(asked.Contains)
                && (name.First > noun ? name.First - noun <= FarthestBehind : noun - (name.First + name.Count) <= FarthestBefore))
            || IsQuoted(inquiry, evidence, noun));
    }

    /// <summary>A name in quotation marks stands right behind the noun: «the company "Green Corner"».</summary>
    public static bool IsQuoted(Inquiry inquiry, Evidence evidence) =>
        Named(inquiry) is { } named && inquiry.LayoutOf(evidence).Find(named.Numbers, named.KeyNumber).Exists(noun => IsQuoted(inquiry, evidence, noun));

    // What is called so: the first noun of the question that is no name itself.
    private static ResolvedTerm? Named(Inquiry inquiry) =>
        inquiry.Terms.FirstOrDefault(term => Math.Max(term.Term.Weight, term.Term.UnknownWeight) >= 1 && !inquiry.IsKnownName(term) && !term.Term.Words.Any(inquiry.Lexicon.NameWords.Contains));

    private static bool IsQuoted(Inquiry inquiry, Evidence evidence, int noun)
    {
        var text = inquiry.Lexicon.Analyzer.Analyze(evidence.Version.Content.Text);
        for (var at = noun + 1; at < text.Tokens.Count && at <= noun + FarthestQuoted; at++)
        {
            foreach (var sign in text.Text.AsSpan(text.Tokens[at - 1].Span.End, text.Tokens[at].Span.Start - text.Tokens[at - 1].Span.End))
            {
                if (sign == '"' || char.GetUnicodeCategory(sign) == UnicodeCategory.InitialQuotePunctuation) return true;
            }
        }

        return false;
    }
}
