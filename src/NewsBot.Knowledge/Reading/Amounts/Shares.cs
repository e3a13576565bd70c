// Of what a share is: «half of the population», «of these», «of its clients' transactions».
namespace NewsBot.Knowledge.Reading.Amounts;

internal sealed class Shares(AmountLexicon lexicon, NounPhrases phrases)
{
    /// <summary>What stands behind a share: «half of the population» and «half the population», «half of these». Null where no noun does.</summary>
    public string? Of(Passage passage, int at, int ceiling)
    {
        if (!IsOf(passage, at)) return phrases.Read(passage, at, ceiling)?.Text;
        var first = at + 1 < ceiling && lexicon.IsDemonstrative(passage.Normal(at + 1)) ? at + 2 : at + 1;
        return phrases.Read(passage, first, ceiling)?.Text;
    }

    /// <summary>Whether «of» brings a definite noun: «of the people», «of these accidents», «of its clients' transactions».</summary>
    public bool IsOf(Passage passage, int at)
    {
        if (!lexicon.IsCue(passage, at, Cue.From) || !passage.Adjoins(at + 1)) return false;
        if (lexicon.Particles.IsDefinite(passage.Normal(at + 1)) || lexicon.IsDemonstrative(passage.Normal(at + 1))) return true;
        return phrases.Read(passage, at + 1, passage.Count) is { } phrase && phrase.End - phrase.First > 1
            && (lexicon.Particles.IsDefinite(passage.Normal(phrase.End - 1)) || lexicon.Gazetteer.Names.Contains(passage.Normal(phrase.End - 1)) || lexicon.Owned(passage, phrase.End - 1, passage.Normal(phrase.End - 1)) is not null);
    }
}
