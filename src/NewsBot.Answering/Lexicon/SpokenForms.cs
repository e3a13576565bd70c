// Undresses words as the dialects write them («bi-yitla3», «ma-baqash»), so that a word that no fact has may be found in its written form.
using NewsBot.Arabic;

namespace NewsBot.Answering.Lexicon;

internal sealed class SpokenForms
{
    private const int ShortestVerb = 3;
    private const int ShortestNoun = 2;

    // A single letter is a preposition; what it leaves may be a short noun.
    private const int Preposition = 1;

    private readonly Analyzer _analyzer;
    private readonly KnownWords<WordForm[]> _known = new();
    private readonly List<(string Spoken, string Written)> _before = [];
    private readonly List<(string Spoken, string Written)> _behind = [];

    public SpokenForms(Analyzer analyzer, WordTable table)
    {
        _analyzer = analyzer;
        foreach (var row in table.Rows)
        {
            var pair = (analyzer.Fold(row.Fields[1]), row.Fields[2] == "-" ? "" : analyzer.Fold(row.Fields[2]));
            switch (row.Fields[0])
            {
                case "before": _before.Add(pair); break;
                case "behind": _behind.Add(pair); break;
                default: throw table.Wrong(row, $"'{row.Fields[0]}' is no place; use before or behind.");
            }
        }
    }

    /// <summary>Written forms that the word may stand for, the least undressed first; never the word itself.</summary>
    public IReadOnlyList<WordForm> Of(WordForm word) => _known.Of(word.Normal, () => [.. Undressed(word)]);

    private IEnumerable<WordForm> Undressed(WordForm word)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { word.Normal };
        (string Bare, bool IsNoun)[] fronts = [(word.Normal, false), .. Fronts(word.Normal)];
        foreach (var (front, _) in fronts)
        {
            if (seen.Add(front)) yield return _analyzer.Form(front);
        }

        // The endings are those of verbs, and no preposition stands before a verb.
        foreach (var (front, _) in fronts.Where(front => !front.IsNoun))
        {
            foreach (var (spoken, written) in _behind)
            {
                if (!front.EndsWith(spoken, StringComparison.Ordinal) || front.Length - spoken.Length < ShortestVerb) continue;
                var bare = front[..^spoken.Length] + written;
                if (seen.Add(bare)) yield return _analyzer.Form(bare);
            }
        }
    }

    private IEnumerable<(string Bare, bool IsNoun)> Fronts(string word)
    {
        foreach (var (spoken, written) in _before)
        {
            var isNoun = spoken.Length == Preposition && written.Length == 0;
            var shortest = isNoun ? ShortestNoun : ShortestVerb;
            if (word.StartsWith(spoken, StringComparison.Ordinal) && word.Length - spoken.Length + written.Length >= shortest) yield return (written + word[spoken.Length..], isNoun);
        }
    }
}
