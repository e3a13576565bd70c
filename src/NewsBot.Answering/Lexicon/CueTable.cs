// Cue words: what in a sentence shows that it can answer when, where, why, who …
using NewsBot.Answering.Index;
using NewsBot.Arabic;

namespace NewsBot.Answering.Lexicon;

internal sealed class CueTable
{
    private readonly PhraseTable<Slots> _cues = new(PhraseMatching.Exact);

    public CueTable(Analyzer analyzer, WordTable table)
    {
        foreach (var row in table.Rows)
        {
            var slot = row.Fields[0] switch
            {
                "when" => Slots.Date,
                "where" => Slots.Place,
                "why" => Slots.Cause,
                "who" => Slots.Person,
                "how" => Slots.Manner,
                "what" => Slots.Definition,
                _ => throw table.Wrong(row, $"'{row.Fields[0]}' is no kind; use one of when, where, why, who, how, what."),
            };
            _cues.Add(analyzer, row.Fields[1], slot);
        }
    }

    /// <summary>Every kind of cue in the stream. Cues are tested as typed and without a leading conjunction.</summary>
    public Slots In(IReadOnlyList<Token> tokens)
    {
        var slots = Slots.None;
        for (var i = 0; i < tokens.Count; i++)
        {
            foreach (var match in _cues.AllAt(tokens, i)) slots |= match.Value;
        }

        return slots;
    }

    /// <summary>How many cues of one kind the stream holds.</summary>
    public int Count(IReadOnlyList<Token> tokens, Slots slot)
    {
        var count = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            foreach (var match in _cues.AllAt(tokens, i))
            {
                if (match.Value == slot) count++;
            }
        }

        return count;
    }
}
