// Counts the terms of a text: every stem, the consonant key and the concepts of its words.
using NewsBot.Answering.Lexicon;
using NewsBot.Arabic;

namespace NewsBot.Answering.Index;

internal sealed class TermCounter(AnsweringLexicon lexicon)
{
    private readonly Dictionary<string, TermFrequency> _terms = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, TermFrequency> Terms => _terms;

    /// <summary>Tokens counted so far.</summary>
    public int Length { get; private set; }

    public void AddBody(Analysis text) => Add(text.Tokens, new TermFrequency(1, 0));

    public void AddContext(string? text)
    {
        if (text is not null) Add(lexicon.Analyzer.Analyze(text).Tokens, new TermFrequency(0, 1));
    }

    /// <summary>The terms of a short text as a set: by these a question names a slot.</summary>
    public static HashSet<string> SetOf(AnsweringLexicon lexicon, string? text) =>
        text is null ? [] : SetOf(lexicon, lexicon.Analyzer.Analyze(text).Tokens);

    public static HashSet<string> SetOf(AnsweringLexicon lexicon, IReadOnlyList<Token> tokens)
    {
        var counter = new TermCounter(lexicon);
        counter.Add([.. tokens.Where(token => !lexicon.IsStopWord(token.Word))], new TermFrequency(1, 0));
        return [.. counter._terms.Keys];
    }

    private void Add(IReadOnlyList<Token> tokens, TermFrequency once)
    {
        Length += tokens.Count;
        foreach (var token in tokens)
        {
            foreach (var stem in token.Word.Stems) Count(IndexTerm.Stem(stem), once);
            Count(IndexTerm.Key(token.Word.Key), once);
        }

        foreach (var concept in lexicon.Concepts.In(tokens)) Count(IndexTerm.Concept(concept.Value.Id), once);
    }

    private void Count(string term, TermFrequency once)
    {
        _terms.TryGetValue(term, out var frequency);
        _terms[term] = new TermFrequency(frequency.Body + once.Body, frequency.Context + once.Context);
    }
}
