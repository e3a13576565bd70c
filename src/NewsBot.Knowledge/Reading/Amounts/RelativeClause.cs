// «The factory in which 220 workers are», «the town that 310 thousand people live in»: an amount in a clause behind «which» is said of the noun before it.
namespace NewsBot.Knowledge.Reading.Amounts;

internal sealed class RelativeClause(AmountLexicon lexicon, PlaceReader places)
{
    private const int Longest = 5;

    private readonly NounPhrases _phrases = new(lexicon, places.NameEnd);

    /// <summary>The noun that «which» takes up; null where no such clause leads straight to the amount, or where another noun in it does what is told.</summary>
    public NounPhrase? Antecedent(AmountSentence sentence, Amount amount, int floor)
    {
        var passage = sentence.Passage;
        for (var at = amount.First - 1; at > Math.Max(floor, sentence.First) && amount.First - at <= Longest && !passage.IsBorder(at + 1); at--)
        {
            if (lexicon.IsCue(passage, at, Cue.Relative)) return Before(sentence, at);
            if (IsSubject(sentence, at)) return null;
        }

        return null;
    }

    // «Which the government paid», «which Turkey holds», «which in the year»: whoever stands there has it.
    private bool IsSubject(AmountSentence sentence, int at)
    {
        var (passage, normal) = (sentence.Passage, sentence.Passage.Normal(at));
        return passage.NumberAt(at) >= 0 || passage.DateAt(at) >= 0 || lexicon.Particles.IsDefinite(lexicon.Particles.Peel(passage[at].Word).Rest)
            || lexicon.IsThat(normal) || places.NameEnd(passage, at, normal) is not null;
    }

    private NounPhrase? Before(AmountSentence sentence, int which)
    {
        var passage = sentence.Passage;
        // «The clashes of 2022 that lasted».
        var end = passage[which - 1].Kind == NewsBot.Arabic.TokenKind.Number && passage.Adjoins(which) && passage.Adjoins(which - 1) ? which - 1 : which;
        if (_phrases.Before(passage, end, sentence.First) is not { } phrase) return null;

        // «Damaged was the bridge that»: what opens a clause before a definite noun is its verb.
        var opens = phrase.First == sentence.First || passage.IsBorder(phrase.First);
        var isVerb = opens && phrase.End - phrase.First > 1 && !lexicon.Particles.IsDefinite(lexicon.Particles.Peel(passage[phrase.First].Word).Rest) && lexicon.Particles.IsDefinite(passage.Normal(phrase.First + 1));
        return isVerb ? _phrases.Read(passage, phrase.First + 1, phrase.End) : phrase;
    }
}
