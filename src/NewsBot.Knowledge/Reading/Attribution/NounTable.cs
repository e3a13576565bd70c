// Nouns of a word list in every form that the article, a conjunction or a preposition gives them in one word.
namespace NewsBot.Knowledge.Reading.Attribution;

internal enum PrefixKind
{
    None,
    Article,
    Conjunction,
    Preposition,
}

/// <summary>Letters written as one word with a noun.</summary>
/// <param name="InsteadOf">What the noun alone begins with: the article, or nothing.</param>
internal sealed record Prefix(string Letters, PrefixKind Kind, string InsteadOf)
{
    public bool IsDefinite => InsteadOf.Length > 0;
}

internal enum Bearer
{
    Unknown,
    Man,
    Woman,
    Many,
}

/// <summary>A noun found in a text.</summary>
/// <param name="Id">The same for every form of the noun.</param>
internal sealed record Noun<T>(string Id, T Value, Bearer Bearer, Prefix? Prefix)
{
    public bool IsDefinite => Prefix is { IsDefinite: true };

    public bool IsBehindPreposition => Prefix is { Kind: PrefixKind.Preposition };
}

internal sealed class NounTable<T>(IReadOnlyList<Prefix> prefixes)
{
    /// <summary>Ends the id of plurals where they are told apart.</summary>
    public const string Plural = "+";

    private readonly Dictionary<string, Noun<T>> _forms = new(StringComparer.Ordinal);

    public void Add(string id, string spelling, T value, Bearer bearer)
    {
        _forms.TryAdd(spelling, new Noun<T>(id, value, bearer, null));
        // An abbreviation of one letter takes no article: «Ould» is no «and to the Dr».
        foreach (var prefix in prefixes.Where(prefix => spelling.Length > 1 || prefix is { Kind: PrefixKind.Conjunction, IsDefinite: false })) _forms.TryAdd(prefix.Letters + spelling, new Noun<T>(id, value, bearer, prefix));
    }

    public Noun<T>? Find(PassageWord word) => Find(word.Spelling);

    public Noun<T>? Find(string spelling) => _forms.GetValueOrDefault(spelling);
}
