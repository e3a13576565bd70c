// Conditions and possibilities: what makes a statement less than an assertion.
using System.Collections.Frozen;

namespace NewsBot.Knowledge.Reading.Attribution;

internal sealed class ModalityReader
{
    private readonly PhraseSet<(Modality? Modality, bool OnlyBeforePresent)> _phrases;
    private readonly FrozenSet<string> _beginnings;
    private readonly FrozenSet<string> _notPresent;

    public ModalityReader(ListReader lists)
    {
        _phrases = lists.Phrases("attribution-modality.tsv", 3, 3, row =>
            (row.Fields[1] == "none" ? (Modality?)null : lists.OneOf<Modality>(row, 1), row.Fields[2] == "present"));
        _beginnings = lists.Words("attribution-present.txt");
        _notPresent = lists.Words("attribution-past-like-present.txt");
    }

    /// <summary>A condition outweighs a possibility.</summary>
    public Modality Of(IReadOnlyList<PassageWord> words, int first, int end)
    {
        var found = Modality.Asserted;
        for (var at = first; at < end;)
        {
            var (length, (modality, onlyBeforePresent)) = _phrases.At(words, at, end);
            if (modality is { } value && (!onlyBeforePresent || (at + length < end && IsPresent(words[at + length]))))
            {
                if (value == Modality.Conditional) return value;
                found = value;
            }

            at += Math.Max(1, length);
        }

        return found;
    }

    /// <summary>Whether a word looks like a verb in the present or the future.</summary>
    public bool IsPresent(PassageWord word) =>
        !_notPresent.Contains(word.Spelling) && (_beginnings.Contains(word.Spelling) || _beginnings.Contains(word.Spelling[..1]) || (word.Spelling.Length > 2 && _beginnings.Contains(word.Spelling[..2])));
}
