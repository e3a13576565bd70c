// Names of places, adjectives of countries, and the nouns that a place's name follows; compiled from places.tsv and place-nouns.tsv.
using NewsBot.Arabic;

namespace NewsBot.Knowledge.Reading.Amounts;

internal enum PlaceKind
{
    Country,
    City,
    Region,

    /// <summary>Known only from this article, by the noun before it.</summary>
    Learned,
}

internal enum PlaceNoun
{
    Drop,

    /// <summary>As <see cref="Drop"/>, and more names may follow behind «and».</summary>
    Many,
    Keep,
    Cue,
    Known,
    Direction,
    Beside,
    Adjective,
    In,
    On,
    Toward,
    Lies,
    Back,
    BackNamed,
    Shape,

    /// <summary>Of those of <see cref="Direction"/>: a common noun may follow («north of the border»).</summary>
    Compass,

    /// <summary>What follows is a state: whose things are, more often than where.</summary>
    State,

    /// <summary>Begins a name of two words («Kafr», «Deir»).</summary>
    Head,
    Other,
}

internal sealed class Gazetteer
{
    private const int LongestBefore = 2;

    private readonly Dictionary<string, string> _adjectives = new(StringComparer.Ordinal);
    private readonly List<WordShape> _shapes = [];
    private readonly HashSet<string> _others = new(StringComparer.Ordinal);

    public Gazetteer(AmountLexicon lexicon, WordTable places, WordTable nouns)
    {
        Names = new PhraseList<PlaceKind>(lexicon.Analyzer, lexicon.Particles);
        Nouns = new PhraseList<PlaceNoun>(lexicon.Analyzer, lexicon.Particles);
        foreach (var row in places.Rows)
        {
            if (!Enum.TryParse<PlaceKind>(row.Fields[1], ignoreCase: true, out var kind) || kind == PlaceKind.Learned)
                throw places.Wrong(row, $"'{row.Fields[1]}' is no kind of place: use country, city or region.");
            Names.Add(row.Fields[0], kind);
            foreach (var adjective in lexicon.Analyzer.Fold(row.Fields[2]).Split(' ', StringSplitOptions.RemoveEmptyEntries))
                _adjectives.TryAdd(adjective, row.Fields[0]);
        }

        foreach (var row in nouns.Rows)
        {
            if (!Enum.TryParse<PlaceNoun>(row.Fields[1].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var kind))
                throw nouns.Wrong(row, $"'{row.Fields[1]}' is no kind of word: see the head of the file.");
            if (kind == PlaceNoun.Shape) _shapes.Add(new WordShape(lexicon.Analyzer, row.Fields[0]));
            else if (kind == PlaceNoun.Other) _others.Add(row.Fields[0]);
            else Nouns.Add(row.Fields[0], kind);
        }
    }

    public PhraseList<PlaceKind> Names { get; }

    public PhraseList<PlaceNoun> Nouns { get; }

    /// <summary>The country that an adjective, without the article, belongs to.</summary>
    public string? CountryOf(string adjective) => _adjectives.GetValueOrDefault(adjective);

    /// <summary>Whether a word is, as it is written, another than the one that it is folded to.</summary>
    public bool IsOther(string written) => _others.Contains(written);

    /// <summary>Whether a word or phrase of the kind stands right before a token.</summary>
    public bool IsBefore(Passage passage, int token, PlaceNoun kind)
    {
        if (!passage.Adjoins(token)) return false;
        for (var start = token - 1; start >= 0 && start >= token - LongestBefore; start--)
        {
            foreach (var found in Nouns.At(passage, start))
            {
                if (found.Value == kind && found.End == token) return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word looks like an adjective, which names no place by itself.</summary>
    public bool LooksLikeAdjective(string normal) => _shapes.Exists(shape => shape.Fits(normal));
}
