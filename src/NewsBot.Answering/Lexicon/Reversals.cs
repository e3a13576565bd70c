// Words by which one wording says the opposite of another: a negation, an opposite, another deed, or a refusal that comes or goes.
using NewsBot.Arabic;

namespace NewsBot.Answering.Lexicon;

internal sealed class Reversals(AnsweringLexicon lexicon)
{
    /// <summary>The words, as the texts write them, that only one of the two has and that turn it round; empty where none do.</summary>
    public IReadOnlyList<string> Between(string before, string after)
    {
        var (old, next) = (lexicon.Analyzer.Analyze(before), lexicon.Analyzer.Analyze(after));
        List<string> words = [];
        var (denied, denies) = (Negations(old), Negations(next));
        if (denied.Count != denies.Count) words.AddRange(denied.Count > denies.Count ? denied : denies);
        var (refused, refuses) = (Unfulfilled(old), Unfulfilled(next));
        if (refused.Count == 0 != (refuses.Count == 0)) words.AddRange(refused.Concat(refuses));
        words.AddRange(Opposites(old, next));
        words.AddRange(Deeds(old, next));
        return [.. words.Distinct(StringComparer.Ordinal)];
    }

    private List<string> Negations(Analysis text) =>
        [.. lexicon.Negations.PlainIn(text.Tokens).Select(match => Written(text, match.FirstToken, match.TokenCount))];

    private List<string> Unfulfilled(Analysis text) =>
        [.. lexicon.Forms.Unfulfilled.In(text.Tokens).Select(match => Written(text, match.FirstToken, match.TokenCount))];

    // «Fell» for «rose».
    private IEnumerable<string> Opposites(Analysis old, Analysis next)
    {
        var (had, has) = (StemsOf(old), StemsOf(next));
        foreach (var token in next.Tokens.Where(token => !token.Word.Stems.Any(had.Contains)))
        {
            var opposites = token.Word.Stems.SelectMany(lexicon.Antonyms.Of).ToHashSet(StringComparer.Ordinal);
            foreach (var other in old.Tokens.Where(other => other.Word.Stems.Any(opposites.Contains) && !other.Word.Stems.Any(has.Contains)))
            {
                yield return other.Span.In(old.Text).ToString();
                yield return token.Span.In(next.Text).ToString();
            }
        }
    }

    // «Hurt» for «killed»: whom a deed makes of somebody, in one of the two only.
    private IEnumerable<string> Deeds(Analysis old, Analysis next)
    {
        var (had, has) = (lexicon.Deeds.In(old.Tokens).ToList(), lexicon.Deeds.In(next.Tokens).ToList());
        if (had.Count == 0 || has.Count == 0) return [];
        return had.Where(deed => !has.Exists(other => other.Value == deed.Value)).Select(deed => Written(old, deed.FirstToken, deed.TokenCount))
            .Concat(has.Where(deed => !had.Exists(other => other.Value == deed.Value)).Select(deed => Written(next, deed.FirstToken, deed.TokenCount)));
    }

    private static HashSet<string> StemsOf(Analysis text) => [.. text.Tokens.SelectMany(token => token.Word.Stems)];

    private static string Written(Analysis text, int first, int count) => text.Text[text.Tokens[first].Span.Start..text.Tokens[first + count - 1].Span.End];
}
