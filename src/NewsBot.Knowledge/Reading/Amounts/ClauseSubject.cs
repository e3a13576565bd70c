// Whose an amount is where nothing beside it says so: the subject of its clause, the noun that governs the number, the adjective of the unit.
namespace NewsBot.Knowledge.Reading.Amounts;

internal sealed class ClauseSubject(AmountLexicon lexicon, NounPhrases phrases)
{
    private const int MostSkipped = 3;

    /// <summary>«that the reserves reached», «in the campaign took part»: what stands first behind «that», a colon or the verb of the sentence.</summary>
    public NounPhrase? Before(AmountSentence sentence, int first)
    {
        var passage = sentence.Passage;
        var start = Start(sentence, first);
        for (var skipped = 0; skipped < MostSkipped && start < first && IsSkipped(passage, start); skipped++) start++;
        return start < first ? phrases.Read(passage, start, first, OpeningOf(passage, start)) : null;
    }

    /// <summary>«the testimony of 11 witnesses»: a sure noun right before the number.</summary>
    public NounPhrase? Governing(AmountSentence sentence, int first, int floor)
    {
        var passage = sentence.Passage;
        var isNoun = first - 1 >= floor && !passage.IsBorder(first) && (lexicon.Particles.IsDefinite(passage.Normal(first - 1)) || lexicon.EndsAsNoun(passage.Normal(first - 1)));
        return isNoun ? phrases.Before(passage, first, floor) : null;
    }

    /// <summary>«40 electric buses»: the word behind the unit, where its ending shows a noun or agrees with the unit's.</summary>
    public NounPhrase? Describing(AmountSentence sentence, int end)
    {
        var passage = sentence.Passage;
        var isWord = end < sentence.End && passage.Adjoins(end) && passage.NumberAt(end) < 0 && passage.DateAt(end) < 0 && !lexicon.IsStop(passage.Normal(end))
            && (lexicon.EndsAsNoun(passage.Normal(end)) || passage.Normal(end)[^1] == passage.Normal(end - 1)[^1]) && lexicon.Particles.Peel(passage[end].Word).Letters == 0;
        return isWord ? new NounPhrase(end, end + 1, passage.Between(end, end + 1)) : null;
    }

    private int Start(AmountSentence sentence, int first)
    {
        var passage = sentence.Passage;
        for (var at = first - 1; at > sentence.First; at--)
        {
            if (lexicon.IsThat(passage.Normal(at))) return at + 1;
            if (passage.GapBefore(at).Contains(':')) return at;
        }

        // The verb comes first, unless the sentence begins with its subject.
        return lexicon.Particles.IsDefinite(lexicon.Particles.Peel(passage[sentence.First].Word).Rest) ? sentence.First : sentence.First + 1;
    }

    private bool IsSkipped(Passage passage, int at) => passage.Normal(at).Length == 1 || (lexicon.IsStop(passage.Normal(at)) && passage.NumberAt(at) < 0);

    // «for the benefit of» is no subject, but what it governs may be what is counted.
    private Opening? OpeningOf(Passage passage, int at)
    {
        var opening = lexicon.Particles.Peel(passage[at].Word);
        return opening.Letters > 0 ? opening : null;
    }
}
