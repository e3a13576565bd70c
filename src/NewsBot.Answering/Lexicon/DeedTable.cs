// What people do or suffer ("were killed", "fled") and the noun that counts them by it ("killed", "displaced").
using NewsBot.Arabic;

namespace NewsBot.Answering.Lexicon;

/// <param name="Verb">As the text has it.</param>
/// <param name="Person">The noun for one of them.</param>
internal readonly record struct Deed(Token Verb, string Person);

internal sealed class DeedTable
{
    private readonly PhraseTable<string> _persons = new(PhraseMatching.Stem);

    public DeedTable(Analyzer analyzer, WordTable table)
    {
        foreach (var row in table.Rows) _persons.Add(analyzer, row.Fields[0], row.Fields[1]);
    }

    public IEnumerable<PhraseMatch<string>> In(IReadOnlyList<Token> tokens) => _persons.In(tokens);

    /// <summary>The last deed before the number, else the first behind it up to where another begins («and wounded …»); null where the clause has none.</summary>
    public Deed? Around(IReadOnlyList<Token> clause, Token number)
    {
        Deed? before = null;
        foreach (var match in _persons.In(clause))
        {
            var verb = clause[match.FirstToken];
            if (verb.Span.Start < number.Span.Start) before = new Deed(verb, match.Value);
            else return before ?? new Deed(verb, match.Value);
        }

        return before;
    }
}
