// When two wordings of the same thing agree.
using NewsBot.Arabic;

namespace NewsBot.Acceptance.Reading;

/// <summary>Compares words by their stems, without the small words between them.</summary>
internal sealed class Wording(Analyzer analyzer)
{
    private static readonly string[] SmallWords =
        ["في", "من", "على", "إلى", "عن", "بين", "مع", "ما", "أن", "إن", "التي", "الذي", "هو", "هي", "بعد", "قبل", "كل", "أي", "عند", "لدى"];

    private readonly HashSet<string> _small = [.. SmallWords.Select(analyzer.Fold)];

    /// <summary>A name: every word of the shorter one stands in the longer one.</summary>
    public bool IsSameName(Choice expected, string? read) => Is(expected, read, static (shared, shorter, _) => shared == shorter);

    /// <summary>A free wording: half of the shorter one stands in the other.</summary>
    public bool IsSameThing(Choice expected, string? read) => Is(expected, read, static (shared, shorter, _) => shared * 2 >= shorter);

    /// <summary>A free wording that ends where it should: also a third of the longer one stands in the other.</summary>
    public bool IsSameClause(Choice expected, string? read) =>
        Is(expected, read, static (shared, shorter, longer) => shared * 2 >= shorter && shared * 3 >= longer);

    /// <summary>Whether the text begins with these words.</summary>
    public bool Begins(string text, string firstWords)
    {
        var beginning = analyzer.Analyze(firstWords).Tokens;
        var words = analyzer.Analyze(text).Tokens;
        return beginning.Count <= words.Count && beginning.Zip(words).All(pair => pair.First.Word.Equals(pair.Second.Word));
    }

    /// <summary>How many words of one stand in the other.</summary>
    public int Shared(string one, string other)
    {
        var words = Words(other);
        return Words(one).Count(word => words.Exists(candidate => IsSameWord(word, candidate)));
    }

    private bool Is(Choice expected, string? read, Func<int, int, int, bool> agree)
    {
        if (expected.IsAnything) return true;
        if (string.IsNullOrWhiteSpace(read)) return expected.MayBeNothing;
        return expected.Options.Any(option => Agree(option, read, agree));
    }

    private bool Agree(string one, string other, Func<int, int, int, bool> agree)
    {
        var (first, second) = (Words(one), Words(other));
        if (first.Count == 0 || second.Count == 0) return string.Equals(one, other, StringComparison.Ordinal);
        if (first.Count > second.Count) (first, second) = (second, first);
        var shared = first.Count(word => second.Exists(candidate => IsSameWord(word, candidate)));
        return shared > 0 && agree(shared, first.Count, second.Count);
    }

    private List<WordForm> Words(string text) => [.. analyzer.Analyze(text).Tokens.Select(token => token.Word).Where(word => !_small.Contains(word.Normal))];

    private static bool IsSameWord(WordForm one, WordForm other) => one.Equals(other) || one.Stems.Intersect(other.Stems, StringComparer.Ordinal).Any();
}
