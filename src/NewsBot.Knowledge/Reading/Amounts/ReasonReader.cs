// Finds why and what for: the words behind «because of», «in order to», up to the end of their clause.
namespace NewsBot.Knowledge.Reading.Amounts;

/// <param name="Written">As it stands in the text, without the words that bring it.</param>
internal sealed record ReasonMention(int First, int End, CircumstanceKind Kind, string Written)
{
    /// <summary>Somebody gives it for what he did: it need not be near what else the sentence tells.</summary>
    public bool IsJustification { get; init; }
}

internal sealed class ReasonReader(AmountLexicon lexicon)
{
    private const int Longest = 30;
    private const int FarthestTo = 12;
    private const int LongestShare = 4;

    public List<ReasonMention> Read(Passage passage, int first, int end)
    {
        var reasons = new List<ReasonMention>();
        for (var at = first; at < end;)
        {
            var reason = At(passage, at, end);
            if (reason is not null) reasons.Add(reason);
            at = reason?.End ?? at + 1;
            if (reason is { Kind: CircumstanceKind.Reason } && AnotherShare(passage, at, end) is { } next && Span(passage, next, end, CircumstanceKind.Reason, letters: 0) is { } more)
            {
                reasons.Add(more);
                at = more.End;
            }
        }

        return reasons;
    }

    // «He put 62 % of them down to speed, and 17 % to telephones».
    private int? AnotherShare(Passage passage, int at, int limit)
    {
        if (!passage.IsBorder(at)) return null;
        for (var next = at + 1; next < limit && next - at <= LongestShare && !passage.IsBorder(next); next++)
        {
            if (passage.NumberAt(next - 1) >= 0 && passage.NumberAt(next) < 0 && lexicon.Reasons.At(passage, next).Any(found => found.Value == ReasonWord.To)) return next + 1 < limit ? next + 1 : null;
        }

        return null;
    }

    private ReasonMention? At(Passage passage, int at, int limit)
    {
        if (lexicon.Reasons.Longest(passage, at, word => word is ReasonWord.Reason or ReasonWord.Aim or ReasonWord.ReasonTo or ReasonWord.AimTo) is { } cue)
        {
            // «of the effect of» is spelled like «after».
            if (cue.End == at + 1 && IsBehindFrom(passage, at)) return null;
            var kind = cue.Value is ReasonWord.Reason or ReasonWord.ReasonTo ? CircumstanceKind.Reason : CircumstanceKind.Aim;
            if (cue.Value is ReasonWord.Reason or ReasonWord.Aim && IsBackReference(passage, cue.End)) return null;
            int? start = cue.Value is ReasonWord.Reason or ReasonWord.Aim ? cue.End : BehindTo(passage, cue.End, limit);
            return start is { } from && from < limit ? Span(passage, from, limit, kind, letters: 0) : null;
        }

        if (lexicon.Reasons.Longest(passage, at, word => word == ReasonWord.ReasonBy) is { } justified && BehindBy(passage, justified.End, limit) is var (by, letters))
            return Span(passage, by, limit, CircumstanceKind.Reason, letters) is { } given ? given with { IsJustification = true } : null;


        // «to» in one word with a verbal noun; behind a number it says whose the amount is, unless it tells a lack.
        var isBehindNumber = at > 0 && passage.Adjoins(at) && passage.NumberAt(at - 1) >= 0;
        if (at > 0 && passage.Adjoins(at) && IsTaking(passage, at - 1)) return null;
        foreach (var opening in lexicon.Particles.Openings(passage.Normal(at)))
        {
            if (!opening.To) continue;
            if (IsBehindMark(passage, at)) continue;
            var isCause = lexicon.Reasons.At(passage, at, opening.Rest).Any(found => found.Value == ReasonWord.Cause);
            if (!isCause && (isBehindNumber || !IsMasdar(passage, at, opening.Rest))) continue;
            return Span(passage, at, limit, isCause ? CircumstanceKind.Reason : CircumstanceKind.Aim, lexicon.Particles.IsDefinite(opening.Rest) ? 0 : opening.Letters);
        }

        return null;
    }

    // «After that»: a reason that is told elsewhere.
    private bool IsBackReference(Passage passage, int at) =>
        lexicon.IsDemonstrative(passage.Normal(at)) && !(passage.Adjoins(at + 1) && lexicon.Particles.IsDefinite(passage.Normal(at + 1)));

    // The network «Witness» for the observation of elections: it is the network's name.
    private static bool IsBehindMark(Passage passage, int at)
    {
        foreach (var sign in passage.GapBefore(at))
        {
            if (sign == '"' || char.GetUnicodeCategory(sign) == System.Globalization.UnicodeCategory.FinalQuotePunctuation) return true;
        }

        return false;
    }

    // «Ready for», «enough for», «a justification for»: what follows completes the word and is no aim.
    private bool IsTaking(Passage passage, int at) =>
        lexicon.Reasons.At(passage, at, passage.Normal(at)).Any(found => found.Value == ReasonWord.Taking);

    private bool IsBehindFrom(Passage passage, int at) => at > 0 && passage.Adjoins(at) && lexicon.IsCue(passage, at - 1, Cue.From);

    private bool IsMasdar(Passage passage, int at, string word)
    {
        foreach (var found in lexicon.Reasons.At(passage, at, word))
        {
            if (found.Value == ReasonWord.Masdar) return true;
        }

        var article = lexicon.Particles.Article;
        return lexicon.Particles.IsDefinite(word) && IsMasdar(passage, at, word[article.Length..]);
    }

    private int? BehindTo(Passage passage, int at, int limit)
    {
        for (var next = at; next < limit && next - at < FarthestTo; next++)
        {
            if (lexicon.IsThat(passage.Normal(next)) || passage.GapBefore(next).ContainsAny('.', ':')) return null;
            foreach (var found in lexicon.Reasons.At(passage, next, passage.Normal(next)))
            {
                if (found.Value == ReasonWord.To) return next + 1;
            }
        }

        return null;
    }

    // «Justified the rise by the cost of fuel», «by (saying) that»: «by» is written as one word with what follows.
    private (int First, int Letters)? BehindBy(Passage passage, int at, int limit)
    {
        for (var next = at; next < limit && next - at < FarthestTo && !passage.GapBefore(next).ContainsAny('.', ':'); next++)
        {
            var normal = passage.Normal(next);
            var isBy = normal.Length > 2 && lexicon.Reasons.At(passage, next, normal[..1]).Any(found => found.Value == ReasonWord.By);
            if (isBy && lexicon.IsThat(normal[1..])) return next + 1 < limit ? (next + 1, 0) : null;
            if (lexicon.IsThat(normal)) return null;
            if (isBy && lexicon.Particles.Peel(passage[next].Word) is { In: true, And: false, Letters: 1 }) return (next, 1);
        }

        return null;
    }

    private ReasonMention? Span(Passage passage, int first, int limit, CircumstanceKind kind, int letters)
    {
        if (first > 0 && passage.IsBorder(first) && letters == 0 && !passage.GapBefore(first).ContainsAny('(', ':')) return null;
        var end = first + 1;
        while (end < limit && end - first < Longest && !Ends(passage, end)) end++;
        var text = Closed(passage, passage[first].Span.Start, passage[end - 1].Span.End);
        var length = passage[first].Span.Length;
        var word = lexicon.Particles.Written(text[..length], new Opening(false, false, false, passage.Normal(first), letters));
        return new ReasonMention(first, end, kind, word + text[length..]);
    }

    // A quotation that was opened inside is closed inside, and a sign of hundredths belongs to its number.
    private string Closed(Passage passage, int start, int stop)
    {
        if (stop < passage.Text.Length && lexicon.Analyzer.Analyze($"1{passage.Text[stop]}").Numbers is [{ IsPercent: true }]) stop++;
        var text = passage.Text[start..stop];
        return stop < passage.Text.Length && passage.Text[stop] == '"' && text.Count(unit => unit == '"') % 2 == 1 ? text + '"' : text;
    }

    private bool Ends(Passage passage, int at)
    {
        if (lexicon.Reasons.Longest(passage, at, word => word is ReasonWord.Border or ReasonWord.Reason or ReasonWord.Aim) is { } cue) return cue.End > at + 1 || !IsBehindFrom(passage, at);
        if (!passage.IsBorder(at)) return false;

        // Behind a comma only what is joined as one more noun goes on: a definite one, or a verbal noun.
        var opening = lexicon.Particles.Peel(passage[at].Word);
        var isComma = !passage.GapBefore(at).ContainsAny('.', ':', '(') && !passage.GapBefore(at).ContainsAny('!', '?', ')');
        return !(isComma && opening.And && !opening.To && !opening.In
            && (lexicon.Particles.IsDefinite(opening.Rest) || IsMasdar(passage, at, opening.Rest)));
    }
}
