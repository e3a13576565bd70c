// Words and names that stand for one another. A concept is a term of the index like a stem: documents are indexed under the concepts of
// their words, so a synonym or an alias costs a question nothing and its rarity is counted over all the words that mean it.
using NewsBot.Arabic;

namespace NewsBot.Answering.Lexicon;

/// <summary>One concept: a line of synonyms.tsv, names.tsv or units.tsv.</summary>
/// <param name="Id">Stable for a given lexicon.</param>
/// <param name="Standard">The first word of the line, as typed.</param>
/// <param name="IsName">A proper name (country, organisation), not a common word.</param>
internal sealed record Concept(string Id, string Standard, bool IsName);

/// <param name="articles">Folded forms of the article.</param>
internal sealed class ConceptTable(IReadOnlyList<string> articles)
{
    private readonly PhraseTable<Concept> _phrases = new(PhraseMatching.Stem);

    /// <summary>Reads a list whose every line is one concept. <paramref name="skip"/> is a field that is no word (a class), or -1.</summary>
    /// <returns>The concepts by their standard word, folded.</returns>
    public Dictionary<string, Concept> Add(Analyzer analyzer, WordTable table, string prefix, bool isName, int skip = -1)
    {
        var byStandard = new Dictionary<string, Concept>(StringComparer.Ordinal);
        // Most of a start is spent here: the phrases are analysed on all cores, and added in the order of the list.
        var analysed = table.Rows.AsParallel().AsOrdered().Select(row =>
            (Row: row, Phrases: row.Fields.Where((field, i) => i != skip && field.Length > 0).Select(field => analyzer.Analyze(field).Tokens).ToList()));
        foreach (var (row, phrases) in analysed)
        {
            var concept = new Concept($"{prefix}{row.Line}", row.Fields[0], isName);
            byStandard.TryAdd(analyzer.Fold(row.Fields[0]), concept);
            foreach (var phrase in phrases) Alias(phrase, concept);
        }

        return byStandard;
    }

    /// <summary>The word as it stands, stripped of nothing that could be another word, is one of a line.</summary>
    public bool IsListed(WordForm word) => _phrases.ContainsLeastStripped(word);

    /// <summary>Adds one more phrase for a concept that exists.</summary>
    public void Alias(Analyzer analyzer, string phrase, Concept concept) => Alias(analyzer.Analyze(phrase).Tokens, concept);

    private void Alias(IReadOnlyList<Token> phrase, Concept concept)
    {
        if (concept.IsName) _phrases.AddName(phrase, articles, concept);
        else _phrases.Add(phrase, concept);
    }

    /// <summary>All concepts of all phrases in the stream. Where a longer phrase begins at a token, the shorter ones there do not count.</summary>
    public List<PhraseMatch<Concept>> In(IReadOnlyList<Token> tokens)
    {
        var found = new List<PhraseMatch<Concept>>();
        for (var i = 0; i < tokens.Count;)
        {
            var longest = 0;
            foreach (var match in _phrases.AllAt(tokens, i)) longest = Math.Max(longest, match.TokenCount);
            foreach (var match in _phrases.AllAt(tokens, i))
            {
                if (match.TokenCount == longest && !found.Contains(match)) found.Add(match);
            }

            i += Math.Max(1, longest);
        }

        return found;
    }
}
