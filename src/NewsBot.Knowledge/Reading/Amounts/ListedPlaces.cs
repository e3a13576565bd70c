// «in four districts: A 180 thousand, and B 120 thousand»: behind the colon each name before a number is its place.
namespace NewsBot.Knowledge.Reading.Amounts;

internal sealed class ListedPlaces(AmountLexicon lexicon, NounPhrases phrases)
{
    private const int LongestName = 5;
    private const int LongestPlace = 3;
    private const int Farthest = 12;

    public string? PlaceOf(AmountSentence sentence, int index)
    {
        var (passage, amount) = (sentence.Passage, sentence.Amounts[index]);
        if (Beside(sentence, index) is { } beside) return beside;
        if (amount.NumberEnd < amount.End || amount.IsShare || List(sentence, index) is not { } list) return null;
        var start = amount.First;
        while (start > list && amount.First - start < Farthest && !passage.IsBorder(start)) start--;
        var end = start;
        while (end < amount.First && end - start < LongestName && !lexicon.IsStop(passage.Normal(end)) && passage.NumberAt(end) < 0) end++;
        return start >= list && end > start ? phrases.Joined(passage, start, end) : null;
    }

    // «21 thousand in the province of A, and 17 thousand in B»: what follows «in» is a place as before, known or not.
    private string? Beside(AmountSentence sentence, int index)
    {
        var (passage, amount, before) = (sentence.Passage, sentence.Amounts[index], sentence.Amounts[index - 1]);
        if (!amount.IsBare || amount.IsShare || lexicon.Joined(passage, amount.First) is null && !lexicon.Particles.IsAnd(passage.Normal(amount.First - 1)) || !IsIn(passage, before.End) || !IsIn(passage, amount.End)) return null;
        var isPlaced = sentence.PlaceFrom(before.End, amount.First, 1) is { } place && place.First <= before.End + 1;
        return isPlaced && sentence.PlaceFrom(amount.End, amount.End + 2, 1) is null && phrases.Read(passage, amount.End + 1, sentence.End) is { } phrase && phrase.End - phrase.First <= LongestPlace ? phrase.Text : null;
    }

    private bool IsIn(Passage passage, int at) =>
        passage.Adjoins(at) && passage.Adjoins(at + 1) && lexicon.Gazetteer.Nouns.At(passage, at, passage.Normal(at)).Any(found => found.Value == PlaceNoun.In && found.End == at + 1);

    // The token behind the colon of a list whose items are places: so the amount before it says.
    private int? List(AmountSentence sentence, int index)
    {
        for (var back = index - 1; back >= 0; back--)
        {
            var groups = sentence.Amounts[back];
            if (!sentence.Passage.GapBefore(groups.End).Contains(':')) continue;
            var isOfPlaces = lexicon.Gazetteer.Nouns.At(sentence.Passage, groups.End - 1, lexicon.Analyzer.Fold(groups.Unit)).Any(found => found.Value is PlaceNoun.Drop or PlaceNoun.Many or PlaceNoun.Keep);
            return isOfPlaces ? groups.End : null;
        }

        return null;
    }
}
