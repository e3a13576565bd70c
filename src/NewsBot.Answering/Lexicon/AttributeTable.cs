// Words that ask for one attribute of a thing (age, salary, reply): a fact answers only if it speaks of that attribute itself.
using NewsBot.Answering.Index;
using NewsBot.Arabic;

namespace NewsBot.Answering.Lexicon;

internal sealed class AttributeTable
{
    // What a fact always words. Others («name», «cause», «duration») can be stated without their word and are left to the other gates.
    private static readonly HashSet<string> Worded = new(StringComparer.Ordinal)
    {
        "address", "age", "birthdate", "birthplace", "brand", "children", "colour", "deathdate", "deputy", "education", "email", "family", "founder",
        "height", "nationality", "opinion", "owner", "penalty", "phone", "predecessor", "rank", "religion", "reply", "salary", "seat", "spouse",
        "successor", "symptom", "temperature", "treatment", "weight",
    };

    /// <summary>Shorter consonant keys are shared by words that have nothing to do with one another.</summary>
    private const int ShortestKey = 3;

    /// <summary>A shorter word behind a conjunction looks like another.</summary>
    private const int ShortestJoined = 2;

    private readonly PhraseTable<string> _phrases = new(PhraseMatching.Exact);
    private readonly Dictionary<string, HashSet<string>> _stems = new(StringComparer.Ordinal);

    public AttributeTable(Analyzer analyzer, WordTable table, IReadOnlyList<string> conjunctions)
    {
        foreach (var row in table.Rows.Where(row => Worded.Contains(row.Fields[1])))
        {
            // Behind a conjunction a word of two letters looks like another word of three («and a reply», «roses»).
            _phrases.AddWithConjunctions(analyzer, row.Fields[0], row.Fields[0].Length > ShortestJoined ? conjunctions : [], row.Fields[1]);
            if (analyzer.Analyze(row.Fields[0]).Tokens is not [var word]) continue;
            if (!_stems.TryGetValue(row.Fields[1], out var stems)) _stems[row.Fields[1]] = stems = new HashSet<string>(StringComparer.Ordinal);
            stems.Add(word.Word.Stems[0]);
            // «He is fined» speaks of the fine.
            if (word.Word.Key.Length >= ShortestKey) stems.Add(IndexTerm.Key(word.Word.Key));
        }
    }

    /// <summary>For each attribute that the tokens ask for, the stems and keys of which a fact must have one.</summary>
    /// <param name="isAsked">Whether a word for an attribute stands where it is asked for, and not in passing.</param>
    public IReadOnlyList<IReadOnlySet<string>> In(IReadOnlyList<Token> tokens, Func<PhraseMatch<string>, bool> isAsked) =>
        [.. _phrases.In(tokens).Where(isAsked).Select(match => match.Value).Distinct(StringComparer.Ordinal).Where(_stems.ContainsKey).Select(attribute => _stems[attribute])];
}
