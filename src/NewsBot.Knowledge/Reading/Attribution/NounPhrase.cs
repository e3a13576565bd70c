// How far a chain of nouns reaches: an indefinite head waits for the definite noun that closes it, adjectives follow, then the next noun is another's.
namespace NewsBot.Knowledge.Reading.Attribution;

internal sealed class NounPhrase(SpeechLexicon lexicon)
{
    private const int LongestOpen = 6;
    private const int LongestGroup = 4;

    /// <summary>Where whatever begins at <paramref name="first"/> has to end at the latest: at a sign, a stop word, a verb of stating.</summary>
    public int Limit(PassageWord[] words, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            var word = words[at];
            if (word.IsSpeech || word.Token.Kind == NewsBot.Arabic.TokenKind.Number) return at;
            if (at > first && (word.Before & (Signs.Break | Signs.Colon | Signs.Bracket)) != 0) return at;
            // Only a body bears its name in quotation marks; whoever leads it, too.
            if (at > first && (word.Before & Signs.Opens) != 0 && (at > first + 1 || lexicon.Bodies.Find(words[first]) is null) && !IsOfQuotedBody(words, first, at)) return at;
            if (lexicon.IsInside(word) && MayHold(words[first]) && at > first && at + 1 < end && lexicon.Bodies.Find(words[at + 1]) is not null) continue;
            // «The deputy for the district».
            if (at == first + 1 && lexicon.IsFrom(word) && lexicon.IsRepresentative(words[first]) && at + 1 < end && (lexicon.IsDefinite(words[at + 1]) || lexicon.Bodies.Find(words[at + 1]) is not null)) continue;
            if (lexicon.IsStop(word)) return at;
            if (at > first && Ends(words[first], word)) return at;
        }

        return end;
    }

    // «The leader of "the Movement of Rise" Murad», «the head of the party "Social Justice" Karim».
    private bool IsOfQuotedBody(PassageWord[] words, int first, int at) =>
        !words[at].IsSpeech && lexicon.Titles.Find(words[first]) is not null
        && (lexicon.Bodies.Find(words[at]) is not null || (at > first + 1 && at <= first + 3 && lexicon.Bodies.Find(words[at - 1]) is not null));

    /// <summary>Behind the last word of a body or an office.</summary>
    public int End(PassageWord[] words, int first, int end, bool objectFollows)
    {
        var isClosed = lexicon.IsDefinite(words[first]);
        var at = first + 1;
        for (; at < end; at++)
        {
            var word = words[at];
            if (word.Quote >= 0 && at == first + 1) return QuoteEnd(words, at, end);
            if (lexicon.IsLink(word) || lexicon.IsInside(word) || IsBodyBehindPreposition(words[first], word))
            {
                isClosed = lexicon.IsDefinite(word);
                continue;
            }

            // «accused the ministry of neglect»: what is joined by a preposition belongs to the verb.
            if (isClosed && objectFollows && lexicon.Bodies.Find(words[first]) is not null && lexicon.DefinitePrefix(word) is { Kind: PrefixKind.Preposition } joined && joined.Letters.EndsWith(joined.InsteadOf, StringComparison.Ordinal)) break;
            // «The statement warned the inhabitants»: people and bodies describe nothing.
            if (isClosed && objectFollows && (lexicon.Groups.Find(word)?.Prefix ?? lexicon.Bodies.Find(word)?.Prefix) is { Kind: PrefixKind.Article }) break;
            if (lexicon.IsDefinite(word)) isClosed = true;
            else if (isClosed || (objectFollows && lexicon.IsObject(word) && at > first + 1)) break;
        }

        if (isClosed || at - first == 1) return at;
        return objectFollows ? first + 2 : Math.Min(at, first + LongestOpen);
    }

    /// <summary>Behind the last word of what a document is called: before those who made it.</summary>
    public int DocumentEnd(PassageWord[] words, int first, int end)
    {
        for (var at = first + 1; at < end; at++)
        {
            if (lexicon.Authors.At(words, at, end).Length > 0) return at;
        }

        return End(words, first, end, objectFollows: true);
    }

    /// <summary>Behind the last word of people without a name: the noun and what describes it.</summary>
    public int GroupEnd(PassageWord[] words, int first, int end, bool objectFollows)
    {
        var isDefinite = lexicon.IsDefinite(words[first]);
        var at = first + 1;
        for (; at < end && at - first < LongestGroup; at++)
        {
            if (lexicon.IsLink(words[at]) || lexicon.IsInside(words[at]) || IsBodyBehindPreposition(words[first], words[at])) return End(words, at, end, objectFollows);
            if (objectFollows && (lexicon.IsObject(words[at]) || isDefinite != lexicon.IsDefinite(words[at]))) break;
        }

        return at;
    }

    private bool MayHold(PassageWord head) => lexicon.Titles.Find(head) is not null || lexicon.Groups.Find(head) is not null;

    // «The director of information at the ministry»; a body has its own name and no place of work.
    private bool IsBodyBehindPreposition(PassageWord head, PassageWord word) => MayHold(head) && lexicon.Bodies.Find(word) is { IsBehindPreposition: true };

    // Another verb of stating, a participle that carries on, or those to whom somebody speaks.
    private bool Ends(PassageWord head, PassageWord word)
    {
        if (lexicon.Participle(word) is not null && !lexicon.IsDefinite(word)) return true;
        if (lexicon.Verb(word) is not null && lexicon.GivenNames.Find(word) is null) return true;
        if (lexicon.Bodies.Find(head) is not null) return false;
        return lexicon.Bodies.Find(word) is { IsBehindPreposition: true, Value: BodyKind.Medium } || lexicon.Titles.Find(word) is { IsBehindPreposition: true } || lexicon.Groups.Find(word) is { IsBehindPreposition: true };
    }

    private static int QuoteEnd(PassageWord[] words, int at, int end)
    {
        var quote = words[at].Quote;
        while (at < end && words[at].Quote == quote) at++;
        return at;
    }
}
