// Reads the embedded lists of this folder into sets, phrases and nouns.
using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using NewsBot.Arabic;

namespace NewsBot.Knowledge.Reading.Attribution;

internal sealed class ListReader
{
    private readonly Analyzer _analyzer;
    private readonly string[] _conjunctions;
    private readonly Dictionary<WordRow, WordTable> _tables = new(ReferenceEqualityComparer.Instance);

    public ListReader(Analyzer analyzer)
    {
        _analyzer = analyzer;
        Prefixes =
        [
            .. Rows("attribution-prefixes.tsv", 3, 3)
                .Select(row => new Prefix(row.Fields[0], OneOf<PrefixKind>(row, 1), row.Fields[2] == "-" ? "" : row.Fields[2]))
                .OrderByDescending(prefix => prefix.Letters.Length),
        ];
        _conjunctions = [.. Prefixes.Where(prefix => prefix is { Kind: PrefixKind.Conjunction, IsDefinite: false }).Select(prefix => prefix.Letters)];
    }

    /// <summary>Longest first.</summary>
    public IReadOnlyList<Prefix> Prefixes { get; }

    /// <summary>Parts several values in one field.</summary>
    public const char Separator = '|';

    public IEnumerable<WordRow> Rows(string file, int minimumFields, int maximumFields)
    {
        var table = WordTable.Load(Assembly.GetExecutingAssembly(), "articles/" + file, minimumFields, maximumFields);
        foreach (var row in table.Rows) _tables[row] = table;
        return table.Rows;
    }

    public string Spelled(string word) => string.Join(' ', Spelling.OfPhrase(_analyzer, word));

    public FrozenSet<string> Words(string file, bool withConjunctions = false) =>
        Rows(file, 1, 1).SelectMany(row => Variants(Spelled(row.Fields[0]), withConjunctions)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A word with vowel marks counts only with them; without, as it is spelled.</summary>
    public FrozenSet<string> AsWritten(string file) =>
        Rows(file, 1, 1)
            .Select(row => row.Fields[0].Any(character => char.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark) ? row.Fields[0] : Spelled(row.Fields[0]))
            .SelectMany(word => Variants(word, withConjunctions: true))
            .ToFrozenSet(StringComparer.Ordinal);

    public PhraseSet<bool> Phrases(string file, bool withConjunctions = false)
    {
        var phrases = new PhraseSet<bool>();
        foreach (var row in Rows(file, 1, 1)) AddPhrase(phrases, row.Fields[0], true, withConjunctions);
        return phrases;
    }

    public PhraseSet<T> Phrases<T>(string file, int minimumFields, int maximumFields, Func<WordRow, T> value)
    {
        var phrases = new PhraseSet<T>();
        foreach (var row in Rows(file, minimumFields, maximumFields)) AddPhrase(phrases, row.Fields[0], value(row), withConjunctions: true);
        return phrases;
    }

    public void AddPhrase<T>(PhraseSet<T> phrases, string phrase, T value, bool withConjunctions)
    {
        var words = Spelling.OfPhrase(_analyzer, phrase);
        if (words.Length == 0) return;
        foreach (var first in Variants(words[0], withConjunctions)) phrases.Add([first, .. words[1..]], value);
    }

    /// <summary>Adds a name also behind what may be written as one word with it.</summary>
    public void AddName<T>(PhraseSet<T> phrases, string name, T value)
    {
        var words = Spelling.OfPhrase(_analyzer, name);
        phrases.Add(words, value);
        foreach (var prefix in Prefixes)
        {
            if (words[0].StartsWith(prefix.InsteadOf, StringComparison.Ordinal)) phrases.Add([prefix.Letters + words[0][prefix.InsteadOf.Length..], .. words[1..]], value);
        }
    }

    public NounTable<T> Nouns<T>(string file, int minimumFields, int maximumFields, Action<NounTable<T>, WordRow> add)
    {
        var table = new NounTable<T>(Prefixes);
        foreach (var row in Rows(file, minimumFields, maximumFields)) add(table, row);
        return table;
    }

    /// <param name="person">0 he, 1 she, 2 they.</param>
    public void AddVerb(Dictionary<string, VerbForm> into, string form, SpeechVerb verb, int person)
    {
        var (spelling, subject) = (Spelled(form), (Bearer)(person + 1));
        into.TryAdd(spelling, new VerbForm(verb, subject, IsConjoined: false));
        foreach (var conjunction in _conjunctions) into.TryAdd(conjunction + spelling, new VerbForm(verb, subject, IsConjoined: true));
    }

    public Bearer BearerOf(WordRow row, int field) => OneOf<Bearer>(row, field);

    /// <exception cref="WordTableException">The field names no value of <typeparamref name="T"/>.</exception>
    public T OneOf<T>(WordRow row, int field)
        where T : struct, Enum =>
        Enum.TryParse<T>(row.Fields[field], ignoreCase: true, out var value)
            ? value
            : throw _tables[row].Wrong(row, $"'{row.Fields[field]}' is unknown; use one of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}.");

    private IEnumerable<string> Variants(string word, bool withConjunctions) =>
        withConjunctions ? _conjunctions.Select(conjunction => conjunction + word).Prepend(word) : [word];
}
