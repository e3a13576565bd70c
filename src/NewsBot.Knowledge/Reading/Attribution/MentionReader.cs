// Reads who stands at a place of the text, and where the naming ends: from the lists of titles, bodies and names, and from the order of words.
namespace NewsBot.Knowledge.Reading.Attribution;

internal sealed class MentionReader(SpeechLexicon lexicon)
{
    private const int Longest = 16;
    private const int LongestUnknown = 3;
    private const int ShortestName = 3;

    private readonly PersonNames _names = new(lexicon);
    private readonly NounPhrase _phrases = new(lexicon);
    private readonly Apposition _appositions = new(lexicon);

    /// <summary>Who is named from <paramref name="first"/> on, or null.</summary>
    /// <param name="objectFollows">A noun may follow that no longer belongs to the name: only what surely belongs is taken.</param>
    /// <param name="isJoined">A preposition is written as one word with the name.</param>
    public Mention? Read(Passage passage, int first, int end, bool objectFollows, bool isJoined = false)
    {
        var words = passage.Words;
        if (first < end && InMarks(passage, first, end) is { } marked) return marked;
        if (first < end && CountedGroup(passage, first, end, objectFollows) is { } counted) return counted;
        if (first < end && _appositions.Read(passage, first, end) is { } apposed) return apposed;
        end = _phrases.Limit(words, first, Math.Min(end, first + Longest));
        if (end <= first) return null;
        return State(passage, first, end)
            ?? Person(passage, first, end, objectFollows)
            ?? Noun(passage, first, end, objectFollows)
            ?? Unknown(passage, first, end, objectFollows, isJoined);
    }

    // «"Safe Land" called on the government»: a name in quotation marks with nothing before it.
    private Mention? InMarks(Passage passage, int first, int end)
    {
        var words = passage.Words;
        if (words[first].IsSpeech || (words[first].Before & Signs.Opens) == 0) return null;
        var last = first;
        while (last < end && words[last].Quote == words[first].Quote) last++;
        if (last - first < 2) return null;
        var mention = new Mention(MentionKind.Unknown, first, last, passage.Join(first, last), Spelled(words, first, last, null), null, [], Bearer.Unknown, IsMedium: false, IsDefinite: false);
        return lexicon.Bodies.Find(words[first]) is { IsBehindPreposition: false } body
            ? mention with { Kind = MentionKind.Body, Heads = [body.Id], Bearer = body.Bearer, IsMedium = body.Value == BodyKind.Medium }
            : mention;
    }

    // «Three officials»: the number belongs to those who speak.
    private Mention? CountedGroup(Passage passage, int first, int end, bool objectFollows)
    {
        if (first + 1 >= end || !passage.IsNumber(first) || passage.Words[first + 1].IsParted || lexicon.Groups.Find(passage.Words[first + 1]) is null) return null;
        var limit = _phrases.Limit(passage.Words, first + 1, Math.Min(end, first + Longest));
        return Noun(passage, first + 1, limit, objectFollows) is { Kind: MentionKind.Group } group ? group with { First = first } : null;
    }

    private Mention? State(Passage passage, int first, int end)
    {
        var (length, state) = lexicon.States.At(passage.Words, first, end);
        return state is null
            ? null
            : new Mention(MentionKind.State, first, first + length, state.Name, [state.Name], null, [], state.Bearer, IsMedium: false, IsDefinite: false);
    }

    private Mention? Person(Passage passage, int first, int end, bool objectFollows)
    {
        var words = passage.Words;
        var head = words[first];
        if (lexicon.Titles.Find(head) is null && lexicon.GivenNames.Find(head) is null && (lexicon.Bodies.Find(head) is not null || lexicon.Documents.Find(head) is not null)) return null;
        var start = _names.Start(words, first, end, objectFollows);
        // Before an unknown head may stand anything, a verb of another clause too.
        if (start < 0 || (objectFollows && start > first && lexicon.Titles.Find(head) is null && lexicon.Groups.Find(head) is null)) return null;
        var last = _names.End(words, start, end, objectFollows);
        var prefix = JoinedTo(words[start]);
        var titles = _names.Titles(words, first, start);
        return new Mention(
            MentionKind.Person, first, last, passage.Join(start, last, prefix), Spelled(words, start, last, prefix),
            _names.Role(passage, first, start), titles.Ids, _names.BearerOf(words[start]) is var bearer and not Bearer.Unknown ? bearer : titles.Bearer, IsMedium: false, IsDefinite: false);
    }

    private Mention? Noun(Passage passage, int first, int end, bool objectFollows)
    {
        var words = passage.Words;
        var head = words[first];
        if (lexicon.Documents.Find(head) is { } document && lexicon.Bodies.Find(head) is null)
            return Named(MentionKind.Document, document.Id, document.Bearer, document.Prefix, _phrases.DocumentEnd(words, first, end));
        if (lexicon.Bodies.Find(head) is { } body)
            return Named(MentionKind.Body, body.Id, body.Bearer, body.Prefix, _phrases.End(words, first, end, objectFollows)) with { IsMedium = body.Value == BodyKind.Medium };
        if (lexicon.Groups.Find(head) is { } group && (group.Bearer == Bearer.Many || !group.IsDefinite))
            return Named(MentionKind.Group, group.Id, group.Bearer, group.Prefix, _phrases.GroupEnd(words, first, end, objectFollows));
        if (lexicon.Titles.Find(head) is { } title)
            return Named(MentionKind.Office, title.Id, title.Bearer, title.Prefix, _phrases.End(words, first, end, objectFollows));
        return null;

        Mention Named(MentionKind kind, string id, Bearer bearer, Prefix? prefix, int last) => new(
            kind, first, last, passage.Join(first, last, prefix is { Kind: PrefixKind.Article } ? null : prefix), Spelled(words, first, last, prefix), null, [id], bearer,
            IsMedium: false, IsDefinite: last == first + 1 && prefix is { IsDefinite: true });
    }

    private Mention? Unknown(Passage passage, int first, int end, bool objectFollows, bool isJoined)
    {
        var words = passage.Words;
        if (lexicon.IsObject(words[first]) || words[first].Spelling.Length < ShortestName) return null;
        var last = objectFollows ? first + 1 : Math.Min(end, first + LongestUnknown);
        // «Ould al-Mukhtar said»: the particle is no name by itself.
        while (last < end && !words[last].IsParted && lexicon.Particle(words[last - 1]) is not null) last++;
        var isDefinite = lexicon.IsDefinite(words[first]);
        if (objectFollows && !isDefinite && last == first + 1 && IsFamily(words, last, end)) last++;
        var isPerson = !isDefinite && last - first > 1 && last < words.Length && (words[last].Before & Signs.Break) != 0 && IsRole(words[last]);

        // «Ould al-Mukhtar» begins like «and».
        var prefix = lexicon.Particle(words[first]) is not null ? null : lexicon.DefinitePrefix(words[first]) ?? (isJoined ? lexicon.PrepositionOf(words[first]) : null);
        var bearer = lexicon.HasEnding(words[first], "woman") ? Bearer.Woman : Bearer.Unknown;
        return new Mention(
            isPerson ? MentionKind.Person : MentionKind.Unknown, first, last, passage.Join(first, last, prefix is { Kind: PrefixKind.Article } ? null : prefix), Spelled(words, first, last, prefix), null, [], bearer,
            IsMedium: false, isDefinite);
    }

    // «Mabruka al-Jalasi, the mother of»: a family name that the sign behind it closes.
    private bool IsFamily(PassageWord[] words, int at, int end) =>
        at < end && !words[at].IsParted && lexicon.DefinitePrefix(words[at]) is { Kind: PrefixKind.Article } && at + 1 < words.Length && (words[at + 1].Before & Signs.Break) != 0 && IsRole(words[at + 1]);

    // What is put behind a name tells that it is a person's.
    private bool IsRole(PassageWord word) => lexicon.IsKin(word) || lexicon.Titles.Find(word) is { Prefix: null or { Kind: PrefixKind.Article } };

    // A conjunction or preposition joined to a name; the article belongs to it.
    private Prefix? JoinedTo(PassageWord word) =>
        lexicon.GivenNames.Find(word)?.Prefix is { Kind: not PrefixKind.Article } prefix ? prefix
        : lexicon.DefinitePrefix(word) is { Kind: not PrefixKind.Article } definite ? definite
        : null;

    private static string[] Spelled(PassageWord[] words, int first, int end, Prefix? prefix)
    {
        var spelled = new string[end - first];
        for (var at = first; at < end; at++) spelled[at - first] = words[at].Spelling;
        if (prefix is not null && spelled[0].StartsWith(prefix.Letters, StringComparison.Ordinal)) spelled[0] = prefix.InsteadOf + spelled[0][prefix.Letters.Length..];
        return spelled;
    }
}
