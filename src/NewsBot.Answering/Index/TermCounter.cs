// Counts the terms of a text: every stem, the consonant key and the concepts of its words.
using NewsBot.Answering.Lexicon;
using NewsBot.Arabic;

namespace NewsBot.Answering.Index;

internal sealed class TermCounter(AnsweringLexicon lexicon, TermTable table)
{
    private readonly Dictionary<int, TermFrequency> _terms = [];
    private readonly List<int> _body = [];
    private readonly List<IndexedWord> _context = [];

    public DocumentTerms Terms => new(table, _terms);

    /// <summary>Numbers of the words of the fact itself, in order.</summary>
    public int[] Body => [.. _body];

    /// <summary>The words of what surrounds it, in order.</summary>
    public IndexedWord[] Context => [.. _context];

    public void AddBody(Analysis text)
    {
        foreach (var token in text.Tokens) _body.Add(table.AddWord(token.Word).Number);
        Count(text.Tokens, new TermFrequency(1, 0));
    }

    public void AddContext(string? text)
    {
        if (text is null) return;
        var tokens = lexicon.Analyzer.Analyze(text).Tokens;
        foreach (var token in tokens) _context.Add(table.AddWord(token.Word));
        Count(tokens, new TermFrequency(0, 1));
    }

    /// <summary>The terms of a short text as a set: by these a question names a slot.</summary>
    public static HashSet<string> SetOf(AnsweringLexicon lexicon, string? text) =>
        text is null ? [] : SetOf(lexicon, lexicon.Analyzer.Analyze(text).Tokens);

    public static HashSet<string> SetOf(AnsweringLexicon lexicon, IReadOnlyList<Token> tokens)
    {
        var terms = new HashSet<string>(StringComparer.Ordinal);
        Token[] content = [.. tokens.Where(token => !lexicon.IsStopWord(token.Word))];
        foreach (var token in content)
        {
            foreach (var stem in token.Word.Stems) terms.Add(IndexTerm.Stem(stem));
            terms.Add(IndexTerm.Key(token.Word.Key));
        }

        foreach (var concept in lexicon.Concepts.In(content)) terms.Add(IndexTerm.Concept(concept.Value.Id));
        return terms;
    }

    private void Count(IReadOnlyList<Token> tokens, TermFrequency once)
    {
        foreach (var token in tokens)
        {
            var word = table.AddWord(token.Word);
            foreach (var stem in word.Stems) Count(stem, once);
            Count(word.Key, once);
        }

        foreach (var concept in lexicon.Concepts.In(tokens)) Count(table.Add(IndexTerm.Concept(concept.Value.Id)), once);
    }

    private void Count(int term, TermFrequency once)
    {
        _terms.TryGetValue(term, out var frequency);
        _terms[term] = new TermFrequency(frequency.Body + once.Body, frequency.Context + once.Context);
    }
}
