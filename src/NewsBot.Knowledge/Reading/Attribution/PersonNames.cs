// Where a person's name begins behind titles and roles, and where it ends.
namespace NewsBot.Knowledge.Reading.Attribution;

internal sealed class PersonNames(SpeechLexicon lexicon)
{
    private const int MostWords = 4;

    /// <summary>The first word of a name between two places, or -1: a given name, or what follows a title that is complete.</summary>
    public int Start(PassageWord[] words, int first, int end, bool objectFollows)
    {
        for (var at = first; at < end; at++)
        {
            if (IsGivenName(words[at]) && (at == first ? lexicon.Titles.Find(words[at]) is null : !Links(words, at, end)))
            {
                if (IsOfBody(words, at, first))
                {
                    at = End(words, at, end, objectFollows: true) - 1;
                    continue;
                }

                return at;
            }

            if (at == first && lexicon.Particle(words[at]) == true && at + 1 < end && !lexicon.IsDefinite(words[at + 1]) && !lexicon.IsStop(words[at + 1])) return at;
            if (at > first && lexicon.Particle(words[at]) == true && at + 1 < end && (IsComplete(words[at - 1]) || lexicon.Titles.Find(words[at - 1]) is { Value: TitleKind.Honorific })) return at;
            if (NameBehindTitle(words, first, at, end, objectFollows) is var start and >= 0) return start;
        }

        return -1;
    }

    /// <summary>Behind the last word of the name that begins at <paramref name="start"/>.</summary>
    public int End(PassageWord[] words, int start, int end, bool objectFollows)
    {
        var at = start;
        for (var count = 0; at < end && count < MostWords; count++)
        {
            if (count > 0 && !Continues(words, at, end, count, objectFollows)) break;
            // «Abd al-Qadir» is the given name, the family's follows.
            var isCompound = count == 0 && lexicon.Particle(words[at]) == true && at + 1 < end && lexicon.IsDefinite(words[at + 1]);
            while (at + 1 < end && lexicon.Particle(words[at]) is not null) at++;
            var isFamily = !isCompound && lexicon.IsDefinite(words[at]) && (count > 0 || lexicon.GivenNames.Find(words[at]) is null);
            at++;
            if (isFamily) break;
        }

        return at;
    }

    public Bearer BearerOf(PassageWord given) => lexicon.GivenNames.Find(given)?.Bearer ?? Bearer.Unknown;

    public (IReadOnlyList<string> Ids, Bearer Bearer) Titles(PassageWord[] words, int first, int start)
    {
        var ids = new List<string>();
        var bearer = Bearer.Unknown;
        for (var at = first; at < start; at++)
        {
            // The noun behind an indefinite one is the other's: the minister of «the minister's adviser».
            if (at > first && !IsComplete(words[at - 1])) continue;
            if (lexicon.Titles.Find(words[at]) is not { } title) continue;
            ids.Add(title.Id);
            if (bearer == Bearer.Unknown) bearer = title.Bearer;
        }

        return (ids, bearer);
    }

    /// <summary>What stands before the name; forms of address at its end are left out where more stands before them.</summary>
    public string? Role(Passage passage, int first, int start)
    {
        var end = start;
        while (end - 1 > first && lexicon.Titles.Find(passage.Words[end - 1]) is { } title && (title.Value == TitleKind.Honorific || title.IsDefinite) && IsComplete(passage.Words[end - 2])) end--;
        if (end <= first) return null;
        var prefix = lexicon.Titles.Find(passage.Words[first])?.Prefix;
        return passage.Join(first, end, prefix is { Kind: PrefixKind.Article } ? null : prefix);
    }

    private bool IsGivenName(PassageWord word) => lexicon.GivenNames.Find(word) is { } name && name.Prefix is not { IsDefinite: true };

    // «In the name of» is also a given name: before a body or an office it is none.
    private bool Links(PassageWord[] words, int at, int end) =>
        lexicon.IsLink(words[at]) && at + 1 < end && (IsNoun(words[at + 1]) || lexicon.IsDefinite(words[at + 1]));

    // «Rafik Hariri Hospital», «King Saud University»: the name is the body's.
    private bool IsOfBody(PassageWord[] words, int at, int first) =>
        at > first && !lexicon.IsDefinite(words[at - 1])
            ? lexicon.Bodies.Find(words[at - 1]) is not null
            : at > first + 1 && lexicon.Titles.Find(words[at - 1]) is { IsDefinite: true } && lexicon.Bodies.Find(words[at - 2]) is { IsDefinite: false };

    private int NameBehindTitle(PassageWord[] words, int first, int at, int end, bool objectFollows)
    {
        if (at + 1 >= end) return -1;
        var next = words[at + 1];
        if (IsNoun(next) || lexicon.IsObject(next) || lexicon.IsStop(next) || lexicon.IsLink(next)) return -1;
        var isDefinite = lexicon.IsDefinite(next);
        if (lexicon.Titles.Find(words[at]) is { } title && (at == first || IsComplete(words[at - 1])))
        {
            var isAddress = title.IsDefinite || words[at].Spelling.Length == 1;
            // Behind «the minister» an object may follow; behind «Doctor» only a name.
            var isNameLike = title.Value == TitleKind.Honorific || !objectFollows || IsGivenName(next) || (at + 2 < end && lexicon.HasEnding(words[at + 2], "origin") && lexicon.IsDefinite(words[at + 2]));
            if (isAddress && !isDefinite && isNameLike) return at + 1;
            if (isAddress && title.Value == TitleKind.Honorific && (at + 2 == end || objectFollows) && lexicon.HasEnding(next, "origin")) return at + 1;
            if (isAddress && title.Value == TitleKind.Honorific && at + 2 == end && !objectFollows) return at + 1;
        }

        // The chain of the role is closed, and a word follows that cannot belong to it.
        var isRole = lexicon.Titles.Find(words[first]) is not null;
        var isSure = !objectFollows || (at + 2 < end && IsGivenName(words[at + 2]));
        return isRole && isSure && !isDefinite && at > first && IsComplete(words[at]) && !IsJoined(next) ? at + 1 : -1;
    }

    private bool Continues(PassageWord[] words, int at, int end, int count, bool objectFollows)
    {
        var word = words[at];
        if (IsGivenName(word) && lexicon.GivenNames.Find(word)!.Prefix is null) return true;
        if (lexicon.Particle(word) is not null) return at + 1 < end;
        if (IsJoined(word) || lexicon.IsObject(word) || word.Quote >= 0) return false;
        if (lexicon.IsDefinite(word)) return !objectFollows || count == 1 || lexicon.HasEnding(word, "origin");
        return !IsNoun(word) && (!objectFollows || count == 1);
    }

    private bool IsNoun(PassageWord word) =>
        lexicon.Titles.Find(word) is not null || lexicon.Bodies.Find(word) is not null || lexicon.Documents.Find(word) is not null;

    private bool IsComplete(PassageWord word) => lexicon.IsDefinite(word);

    private bool IsJoined(PassageWord word) =>
        lexicon.DefinitePrefix(word) is { Kind: not PrefixKind.Article }
        || lexicon.GivenNames.Find(word)?.Prefix is { Kind: PrefixKind.Conjunction }
        || lexicon.Titles.Find(word)?.Prefix is { Kind: PrefixKind.Conjunction };
}
