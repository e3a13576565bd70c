// A name behind the office, parted by a comma: «the governor of the bank, Doctor Sultan al-Hamili, said».
namespace NewsBot.Knowledge.Reading.Attribution;

/// <summary>Between the two commas of an apposition a name needs no list of names: it is what stands there, if nothing in it is anything else.</summary>
internal sealed class Apposition(SpeechLexicon lexicon)
{
    private const int LongestOffice = 10;
    private const int LongestName = 5;
    private const int LongestPlaced = 4;

    /// <summary>The person whose office begins at <paramref name="first"/>, or null where no name follows it.</summary>
    /// <param name="end">Where the sentence ends.</param>
    public Mention? Read(Passage passage, int first, int end)
    {
        var words = passage.Words;
        var title = lexicon.Titles.Find(words[first]);
        var comma = Comma(words, first, end);
        if (comma < 0 || (title is null && !MayBeOffice(words, first, comma))) return null;
        var start = comma;
        while (start < end && IsAddress(words[start]) && !IsEnd(words, start + 1, end)) start++;
        var last = NameEnd(words, start, end);
        if (last < 0 || !IsName(words, comma, start, last)) return null;
        var prefix = title?.Prefix is { Kind: PrefixKind.Article } ? null : title?.Prefix;
        var spelled = new string[last - start];
        for (var at = start; at < last; at++) spelled[at - start] = words[at].Spelling;
        return new Mention(
            MentionKind.Person, first, last, passage.Join(start, last), spelled, passage.Join(first, comma, prefix), Heads(words, first, comma, start),
            title is null or { Bearer: Bearer.Unknown } ? lexicon.GivenNames.Find(words[start])?.Bearer ?? Bearer.Unknown : title.Bearer, IsMedium: false, IsDefinite: false);
    }

    // «His lawyer, Tarek al-Sawi»: a noun that no list has stands alone before a name that one has. And «the governorate of the bank, Nadia
    // al-Ilmi» is the bank's governor: a body has no name of a person put beside it, and in the feminine some bodies are spelt like offices.
    private bool MayBeOffice(PassageWord[] words, int first, int comma)
    {
        var isNamed = IsKnownName(words[comma]) || (comma == first + 1 && IsAddress(words[comma]));
        if (!isNamed || lexicon.IsStop(words[first]) || IsStatement(words[first])) return false;
        return comma == first + 1 || (comma - first <= LongestPlaced && lexicon.IsInside(words[first + 1])) || (lexicon.Bodies.Find(words[first]) is { Bearer: Bearer.Woman, IsBehindPreposition: false } && lexicon.GivenNames.Find(words[comma]) is { Bearer: Bearer.Woman });
    }

    // The first word behind the office's comma.
    private int Comma(PassageWord[] words, int first, int end)
    {
        for (var at = first + 1; at < end && at - first <= LongestOffice; at++)
        {
            var before = words[at].Before;
            if ((before & (Signs.Colon | Signs.Opens | Signs.Bracket)) == Signs.None && (before & Signs.Break) != 0) return at;
            // A body may bear its name in quotation marks («the spokesman of the network "Witness" for …»).
            var isMarked = (words[at].Quote >= 0 || (before & Signs.Closes) != 0) && !words[at].IsSpeech && (before & (Signs.Break | Signs.Colon | Signs.Bracket)) == 0;
            var isPart = lexicon.IsInside(words[at]) || lexicon.IsLink(words[at]);
            if (!isPart && ((words[at].IsParted && !isMarked) || lexicon.IsStop(words[at]) || IsStatement(words[at]))) return -1;
        }

        return -1;
    }

    // Where the name ends: at the closing sign, or at the «that» of what is said.
    private int NameEnd(PassageWord[] words, int start, int end)
    {
        for (var at = start; at <= end && at - start <= LongestName; at++)
        {
            if (at == end || (at > start && words[at].Before != Signs.None)) return at > start ? at : -1;
            if (at > start && (lexicon.IsComplementizer(words[at]) || lexicon.IsStop(words[at]))) return at;
            if (lexicon.IsStop(words[at]) || IsStatement(words[at]) || lexicon.Bodies.Find(words[at]) is not null || lexicon.Documents.Find(words[at]) is not null) return -1;
            if (words[at].Token.Kind == NewsBot.Arabic.TokenKind.Number || words[at].Spelling.Length < 2) return -1;
        }

        return -1;
    }

    // A title or an origin before it, a given name, or a family name at its end: one of these must say that it is a name.
    private bool IsName(PassageWord[] words, int comma, int start, int last)
    {
        var isTitled = start > comma;
        if (last - start < 2) return isTitled && last > start && IsKnownName(words[start]);
        return isTitled || IsKnownName(words[start]) || lexicon.Particle(words[start]) == true
            || (!lexicon.IsDefinite(words[start]) && lexicon.DefinitePrefix(words[last - 1]) is { Kind: PrefixKind.Article } && lexicon.HasEnding(words[last - 1], "origin"));
    }

    private bool IsKnownName(PassageWord word) => lexicon.GivenNames.Find(word) is { Prefix: null };

    private bool IsAddress(PassageWord word) =>
        lexicon.Titles.Find(word) is { IsDefinite: true }
        || (lexicon.DefinitePrefix(word) is { Kind: PrefixKind.Article } && lexicon.HasEnding(word, "origin") && lexicon.GivenNames.Find(word) is null);

    private bool IsStatement(PassageWord word) => lexicon.GivenNames.Find(word) is null && (lexicon.Verb(word) is not null || lexicon.Participle(word) is not null);

    private static bool IsEnd(PassageWord[] words, int at, int end) => at >= end || words[at].Before != Signs.None;

    private List<string> Heads(PassageWord[] words, int first, int comma, int start)
    {
        var heads = new List<string>();
        for (var at = first; at < start; at++)
        {
            // The office itself and the forms of address; what the office governs is another's title.
            if ((at == first || at >= comma) && lexicon.Titles.Find(words[at]) is { } title) heads.Add(title.Id);
        }

        return heads;
    }
}
