// The words whose stem is not found by cutting: broken plurals, spellings, and words that only look as if they had affixes.
using static NewsBot.Arabic.Letters;

namespace NewsBot.Arabic;

/// <summary>Compiled from never-stem.tsv, broken-plurals.tsv, spelling-variants.tsv and the nouns of counted-nouns.tsv. All folded.</summary>
internal sealed class StemLexicon
{
    private const int Rounds = 2;

    /// <summary>A shorter stem of a variant may be another word's.</summary>
    private const int ShortestOwnStem = 4;

    private readonly Affixes _affixes;

    /// <summary>Words that keep their ending.</summary>
    private readonly HashSet<string> _keepsEnding = [];

    /// <summary>Stems of words that keep their beginning.</summary>
    private readonly HashSet<string> _keepsBeginning = [];

    /// <summary>The same words unstemmed.</summary>
    private readonly HashSet<string> _uncut = [];

    /// <summary>Stems of nouns that the lists know: their first letter is no clitic.</summary>
    private readonly HashSet<string> _nouns = [];

    /// <summary>Whole words to the stem of another: plurals to their singular, spellings to the usual one.</summary>
    private readonly Dictionary<string, string> _stemOf = [];

    /// <summary>What is left of a noun in -a before a pronoun or the dual, which only a suffix can bring to light.</summary>
    private readonly Dictionary<string, string> _stemOfConstruct = [];

    /// <summary>Stems to the stem of the usual spelling, so that inflected variants meet as well.</summary>
    private readonly Dictionary<string, string> _usualStem = [];

    private StemLexicon(Affixes affixes) => _affixes = affixes;

    public static StemLexicon Load(LetterTable letters, Affixes affixes)
    {
        var lexicon = new StemLexicon(affixes);
        var uncut = Lexicon.Table("never-stem.tsv", 2, 2);
        lexicon.AddEndings(uncut, letters);
        lexicon.AddPlurals(Lexicon.Table("broken-plurals.tsv", 2, 2), letters);
        lexicon.AddSpellings(Lexicon.Table("spelling-variants.tsv", 2, 2), letters);

        // What begins with its own letters is known by its stem, so all that makes stems comes first.
        lexicon._uncut.UnionWith(uncut.Rows.Where(row => row.Fields[1] != "suffix").Select(row => letters.FoldWord(row.Fields[0])));
        lexicon._keepsBeginning.UnionWith(lexicon._uncut.Select(lexicon.Reduce));
        lexicon.AddCountedNouns(Lexicon.Table("counted-nouns.tsv", 6, 6), Lexicon.Table("not-dual.tsv", 1, 1), letters);
        return lexicon;
    }

    /// <summary>Whether a word with this stem begins with its own letters even where they look like a clitic or the article.</summary>
    public bool KeepsBeginning(string word, string stem)
    {
        if (_uncut.Contains(word)) return true;

        // Of three letters with the article only one is the word's own, which tells nothing.
        if (stem is [Alef, Lam, _]) return false;

        // In a verb of the past in the feminine, the t is no suffix of the list.
        return _keepsBeginning.Contains(stem) || (stem is [_, _, _, .., Ta] && _uncut.Contains(stem[..^1]));
    }

    /// <summary>Whether a word with this stem is a noun whose first letter is its own.</summary>
    public bool IsNoun(string stem) => _nouns.Contains(stem);

    /// <summary>The stem without the ending of the feminine that it keeps («school»), under which it meets what it is derived from.</summary>
    public string WithoutFeminine(string stem) => stem.Length > ShortestOwnStem && stem[^1] == Ha && _keepsEnding.Contains(stem) ? stem[..^1] : stem;

    /// <summary>The stem of a word whose clitics are off: its singular's, or what up to two suffixes leave.</summary>
    public string Reduce(string word)
    {
        for (var round = 0; ; round++)
        {
            if (_stemOf.TryGetValue(word, out var stem)) return stem;
            if (_keepsEnding.Contains(word)) return word;
            if (round > 0 && _stemOfConstruct.TryGetValue(word, out stem)) return stem;
            if (round == Rounds || _affixes.WithoutSuffix(word) is not { } shorter) return _usualStem.GetValueOrDefault(word, word);

            // Where the suffix opens with a t, the plural ended in -a before it.
            if (word[shorter.Length] == Ta && _stemOf.TryGetValue(shorter + Ha, out stem)) return stem;
            word = shorter;
        }
    }

    private void AddEndings(WordTable table, LetterTable letters)
    {
        foreach (var row in table.Rows)
        {
            if (row.Fields[1] is not ("prefix" or "suffix" or "both"))
                throw table.Wrong(row, $"what is kept is prefix, suffix or both, found '{row.Fields[1]}'.");
            if (row.Fields[1] != "prefix") _keepsEnding.Add(letters.FoldWord(row.Fields[0]));
        }
    }

    private void AddSpellings(WordTable table, LetterTable letters)
    {
        var usual = table.Rows.Select(row => letters.FoldWord(row.Fields[1])).ToHashSet();
        var stems = new List<(WordRow Row, string Variant, string Word, string Stem)>();
        foreach (var row in table.Rows)
        {
            var variant = letters.FoldWord(row.Fields[0]);
            if (usual.Contains(variant))
                throw table.Wrong(row, $"'{row.Fields[0]}' is the usual spelling of another row: name one spelling only.");
            stems.Add((row, variant, Reduce(variant), Reduce(letters.FoldWord(row.Fields[1]))));
        }

        foreach (var (row, variant, word, stem) in stems)
        {
            if (!_stemOf.TryAdd(variant, stem)) throw table.Wrong(row, $"'{row.Fields[0]}' is listed twice.");
            if (word.Length >= ShortestOwnStem && !string.Equals(word, stem, StringComparison.Ordinal)) _usualStem.TryAdd(word, stem);
        }
    }

    private void AddPlurals(WordTable table, LetterTable letters)
    {
        // All singulars are reduced before the first plural is known, lest one word be read as the plural of another.
        var entries = table.Rows
            .Select(row => (Row: row, Plural: letters.FoldWord(row.Fields[0]), Singular: letters.FoldWord(row.Fields[1])))
            .ToArray();
        var plurals = entries.Select(entry => entry.Plural).ToHashSet();
        foreach (var (row, _, singular) in entries)
        {
            if (plurals.Contains(singular))
                throw table.Wrong(row, $"'{row.Fields[1]}' is itself listed as a plural: give its own singular.");
            AddNoun(singular);
        }

        var stems = entries.Select(entry => entry.Singular).Distinct().ToDictionary(singular => singular, Reduce, StringComparer.Ordinal);
        foreach (var (row, plural, singular) in entries)
        {
            var stem = stems[singular];
            if (!_stemOf.TryAdd(plural, stem)) throw table.Wrong(row, $"'{row.Fields[0]}' is listed twice.");
            _nouns.Add(stem);
        }

        // A listed word goes before one that is only derived.
        foreach (var (_, plural, _) in entries)
        {
            foreach (var form in BeforePronouns(plural)) _stemOf.TryAdd(form, _stemOf[plural]);

            // A suffix may begin with the t of -at.
            if (plural.EndsWith($"{Alef}{Ta}", StringComparison.Ordinal)) _stemOfConstruct.TryAdd(plural[..^1], _stemOf[plural]);
        }
    }

    /// <summary>Plurals and duals of counted nouns, which a short noun hides from the suffix step. Not where the form is another
    /// word.</summary>
    private void AddCountedNouns(WordTable table, WordTable notDual, LetterTable letters)
    {
        var nouns = table.Rows.Select(row => row.Fields.Take(4).Select(form => letters.FoldWord(form)).ToArray()).ToArray();
        var others = nouns.Select(noun => noun[0]).Concat(notDual.Rows.Select(row => letters.FoldWord(row.Fields[0]))).ToHashSet();
        foreach (var noun in nouns) AddNoun(noun[0]);
        foreach (var noun in nouns)
        {
            var stem = Reduce(noun[0]);
            foreach (var form in noun.Skip(1).Where(form => !others.Contains(form))) _stemOf.TryAdd(form, stem);
        }
    }

    private void AddNoun(string singular)
    {
        var stem = Reduce(singular);
        _nouns.Add(stem);
        if (singular.Length >= 3 && singular[^1] == Ha) _stemOfConstruct.TryAdd(singular[..^1] + Ta, stem);
    }

    /// <summary>How a plural in -a'u looks before a pronoun: its hamza takes a seat.</summary>
    private static IEnumerable<string> BeforePronouns(string plural) =>
        plural.Length >= 4 && plural[^1] == Hamza && plural[^2] == Alef ? [plural[..^1] + Ya, plural[..^1] + Waw] : [];
}
