// An amount that another is compared with belongs to the same holder.
namespace NewsBot.Knowledge.Reading.Amounts;

internal sealed class Comparison(AmountLexicon lexicon)
{
    private const int Farthest = 4;

    /// <summary>«214 dead, compared with 187», «up from 8 %»: gives the amount the holder and measure of the one that it is compared with; leaves it as it is where there is none.</summary>
    public void Take(AmountSentence sentence, int index)
    {
        var (passage, amount) = (sentence.Passage, sentence.Amounts[index]);
        if (!IsCompared(passage, amount)) return;
        for (var back = index - 1; back >= 0; back--)
        {
            if (sentence.Amounts[back] is not { IsChange: false, Of: not null } other || other.Unit != amount.Unit) continue;
            (amount.Of, amount.Measure) = (other.Of, amount.Measure ?? other.Measure);
            return;
        }
    }

    /// <summary>Whether a phrase begins with words that compare («down from»).</summary>
    public bool Begins(Passage passage, NounPhrase phrase) => lexicon.Cues.Longest(passage, phrase.First, cue => cue is Cue.Compared or Cue.Before) is not null;

    private bool IsCompared(Passage passage, Amount amount)
    {
        for (var at = amount.First - 1; at >= 0 && amount.First - at <= Farthest; at--)
        {
            if (lexicon.Cues.Longest(passage, at, cue => cue is Cue.Compared or Cue.Before) is { } cue && cue.End <= amount.First && !lexicon.IsHaving(passage.Normal(at))) return true;
            if (passage.IsBorder(at)) return false;
        }

        return false;
    }
}
