// The first reading of an article: everybody it names in full, with the longest name and role that it gives anywhere.
namespace NewsBot.Knowledge.Reading.Attribution;

internal sealed class CastReader(SpeechLexicon lexicon, MentionReader mentions, CueFinder cues)
{
    private const int LongestRole = 12;

    public Cast Read(Passage title, IReadOnlyList<Passage> passages)
    {
        var cast = new Cast(lexicon);
        var order = 0;
        foreach (var passage in passages.Prepend(title))
        {
            foreach (var (first, end) in passage.Sentences)
            {
                LearnSpeakers(passage, first, end, cast, order);
                foreach (var mention in Named(passage, first, end)) cast.Learn(mention, RoleBehind(passage, mention, end), order);
                order++;
            }

            // The title is one order, however many sentences it has.
            if (ReferenceEquals(passage, title)) order = 1;
        }

        return cast;
    }

    /// <summary>Everybody a stretch of text surely names, left to right.</summary>
    public IEnumerable<Mention> Named(Passage passage, int first, int end) => NamedIn(lexicon, mentions, passage, first, end);

    public static IEnumerable<Mention> NamedIn(SpeechLexicon lexicon, MentionReader mentions, Passage passage, int first, int end)
    {
        var words = passage.Words;
        for (var at = first; at < end;)
        {
            var isHead = lexicon.Titles.Find(words[at]) is not null || lexicon.Bodies.Find(words[at]) is not null;
            var isGiven = !isHead && lexicon.Verb(words[at]) is null && lexicon.GivenNames.Find(words[at]) is { Prefix: null } && IsNameLike(lexicon, words, at, end);
            var mention = isHead || isGiven ? mentions.Read(passage, at, end, objectFollows: true) : null;
            if (mention is { Kind: MentionKind.Person or MentionKind.Body or MentionKind.Office, IsMany: false } && IsNamed(lexicon, words, mention))
            {
                yield return mention;
                at = Math.Max(at + 1, mention.End);
            }
            else
            {
                at++;
            }
        }
    }

    // «An international team» is a body without a name.
    private static bool IsNamed(SpeechLexicon lexicon, PassageWord[] words, Mention mention)
    {
        if (mention.Kind != MentionKind.Body) return true;
        for (var at = mention.First; at < mention.End; at++)
        {
            if (lexicon.IsDefinite(words[at]) || words[at].Quote >= 0) return true;
        }

        return false;
    }

    // Many given names are also words: one without a title is a name where a name or a family name follows.
    private static bool IsNameLike(SpeechLexicon lexicon, PassageWord[] words, int at, int end)
    {
        if (at + 1 >= end || words[at + 1].IsParted) return false;
        var next = words[at + 1];
        return lexicon.GivenNames.Find(next) is { Prefix: null } || lexicon.Particle(next) == false || (lexicon.DefinitePrefix(next) is { Kind: PrefixKind.Article } && lexicon.HasEnding(next, "origin"));
    }

    private void LearnSpeakers(Passage passage, int first, int end, Cast cast, int order)
    {
        if (cues.Find(passage, first, end, cast, order)?.Speaker is { } speaker) cast.Learn(speaker, RoleBehind(passage, speaker, end), order);
    }

    // «Doctor Asim al-Jardi, head of the children's ward at the hospital, …»: what is put behind the name, where no role stands before it.
    private string? RoleBehind(Passage passage, Mention mention, int end)
    {
        var words = passage.Words;
        var start = mention.End;
        if (mention.Kind != MentionKind.Person || start >= end || (words[start].Before & (Signs.Break | Signs.Bracket)) == 0) return null;
        if (mention.Role is not null && mention.Heads.Any(head => !lexicon.IsAddress(head))) return null;
        // «…, who is one of the survivors, …».
        var isBeing = lexicon.IsBeing(words[start]) && start + 1 < end;
        if (isBeing) start++;
        else if (!lexicon.IsKin(words[start]) && lexicon.Titles.Find(words[start]) is not { Prefix: null or { Kind: PrefixKind.Article } }) return null;
        var last = start + 1;
        while (last < end && last - start < LongestRole && (words[last].Before & (Signs.Break | Signs.Colon | Signs.Bracket)) == 0
            && !lexicon.IsComplementizer(words[last]) && !words[last].IsSpeech && (lexicon.IsInside(words[last]) || !lexicon.IsStop(words[last]))) last++;
        return passage.Join(start, last);
    }
}
