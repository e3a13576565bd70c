// How far a noun phrase reaches: a noun with what it governs and its adjectives, up to a particle, a verb, a number or a mark.
namespace NewsBot.Knowledge.Reading.Amounts;

/// <param name="Text">As written, without the clitics of its first word.</param>
internal readonly record struct NounPhrase(int First, int End, string Text);

internal sealed class NounPhrases(AmountLexicon lexicon, Func<Passage, int, string, int?> nameEnd)
{
    private const int Longest = 6;

    /// <summary>The phrase that begins at a token; null where no noun can begin there.</summary>
    public NounPhrase? Read(Passage passage, int first, int limit, Opening? opening = null)
    {
        if (first >= limit || !IsNoun(passage, first)) return null;
        var begin = opening ?? lexicon.Particles.Peel(passage[first].Word);
        var end = nameEnd(passage, first, begin.Rest);
        var isDefinite = end is not null || lexicon.Particles.IsDefinite(begin.Rest) || lexicon.Owned(passage, first, passage.Normal(first)) is not null;
        var at = end ?? first + 1;
        while (at < limit && at - first < Longest && passage.Adjoins(at) && (IsNoun(passage, at) || IsAdjective(passage, at)))
        {
            if (QuoteEnd(passage, at, limit) is { } closed)
            {
                (at, isDefinite) = (closed, true);
                continue;
            }

            var peeled = lexicon.Particles.Peel(passage[at].Word);
            var definite = lexicon.Particles.IsDefinite(passage.Normal(at));
            if (peeled.And && isDefinite && lexicon.Particles.IsDefinite(peeled.Rest) && passage.NumberAt(at + 1) < 0)
            {
                // «the roads and the pavements»: one holder.
                at++;
                continue;
            }

            if (peeled.And || peeled.To || peeled.In || (isDefinite && !definite) || (at == first + 1 && IsBroken(passage, first))) break;
            if (!isDefinite && nameEnd(passage, at, passage.Normal(at)) is { } name)
            {
                (at, isDefinite) = (name, true);
                continue;
            }

            isDefinite |= definite || lexicon.Owned(passage, at, passage.Normal(at)) is not null;
            at++;
        }

        return new NounPhrase(first, at, TextOf(passage, first, at, begin));
    }

    /// <summary>All the words, without the clitics of the first.</summary>
    public string Plain(Passage passage, int first, int end) => TextOf(passage, first, end, lexicon.Particles.Peel(passage[first].Word) is { And: true } joined ? joined : new Opening(false, false, false, passage.Normal(first), 0));

    /// <summary>All the words, without the «and» that joins them to a list.</summary>
    public string Joined(Passage passage, int first, int end)
    {
        var normal = passage.Normal(first);
        var isJoined = normal.Length > 2 && lexicon.Particles.IsAnd(normal[..1]);
        return isJoined ? TextOf(passage, first, end, new Opening(true, false, false, normal[1..], 1)) : passage.Between(first, end);
    }

    /// <summary>The phrase that ends before a token, or null; a mark right before the token ends the search unless it may be crossed.</summary>
    public NounPhrase? Before(Passage passage, int end, int floor, bool crossesMark = false)
    {
        var (first, isOfYear) = (end, false);
        while (first - 1 >= floor && end - first < Longest && (IsNoun(passage, first - 1) || IsAdjective(passage, first - 1) || IsGovernedYear(passage, first - 1, floor)))
        {
            if (passage.IsBorder(first) && !(crossesMark && first == end)) break;

            // Before «the budget of the new year» stands whoever passes it.
            if (first < end && IsBroken(passage, first - 1) && !IsGoverning(passage, first - 2, floor)) break;
            if (isOfYear && !lexicon.Particles.IsDefinite(passage.Normal(first)) && lexicon.Particles.IsDefinite(passage.Normal(first - 1))) break;
            isOfYear |= !IsNoun(passage, first - 1) && IsGovernedYear(passage, first - 1, floor);
            first--;
            var opening = lexicon.Particles.Peel(passage[first].Word);
            var isJoined = opening is { And: true, To: false, In: false } && lexicon.Particles.IsDefinite(opening.Rest) && first - 1 >= floor && passage.Adjoins(first)
                && IsNoun(passage, first - 1) && lexicon.Particles.IsDefinite(passage.Normal(first - 1));
            if (opening.Letters > 0 && !isJoined) break;
        }

        if (first == end || (passage.IsBorder(end) && !crossesMark)) return null;
        var begin = lexicon.Particles.Peel(passage[first].Word);
        return new NounPhrase(first, end, TextOf(passage, first, end, begin));
    }

    // «public transport» and «this year» are one word: it is a time only with «last» or «next» behind it.
    private bool IsAdjective(Passage passage, int token) =>
        lexicon.Particles.IsDefinite(passage.Normal(token))
        && passage.DateAt(token) < 0
        && lexicon.Times.At(passage, token).Any(found => found.Value.Kind is TimeWordKind.Year)
        && !lexicon.Times.At(passage, token + 1).Any(found => found.Value.Kind is TimeWordKind.Modifier);

    // «The budget of the new year»: the year is said of the noun before it.
    private bool IsGovernedYear(Passage passage, int token, int floor) =>
        token - 1 >= floor
        && passage.Adjoins(token)
        && lexicon.Particles.IsDefinite(passage.Normal(token))
        && lexicon.Times.At(passage, token).Any(found => found.Value.Kind is TimeWordKind.Year)
        && lexicon.LooksLikeNoun(passage.Normal(token - 1))
        && !lexicon.Particles.IsDefinite(passage.Normal(token - 1));

    // «The factory "Delta for Weaving"»: the name reaches to its closing mark. Null where none opens right before the token, or none closes it soon.
    private static int? QuoteEnd(Passage passage, int token, int limit)
    {
        if (!Passage.Opens(passage.GapBefore(token))) return null;
        for (var at = token + 1; at <= limit && at - token < Longest && at < passage.Count; at++)
        {
            if (Passage.Closes(passage.GapBefore(at))) return at;
            if (passage.IsBorder(at)) return null;
        }

        return null;
    }

    // «The minister [of the feminine] the retreat»: subject and object.
    private bool IsBroken(Passage passage, int noun)
    {
        var peeled = lexicon.Particles.Peel(passage[noun].Word);
        return lexicon.Particles.IsDefinite(peeled.Rest) && lexicon.Particles.IsDefinite(passage.Normal(noun + 1)) && passage.DateAt(noun) < 0
            && nameEnd(passage, noun + 1, passage.Normal(noun + 1)) is null
            && lexicon.Agreement.IsBroken(passage.Between(noun, noun + 1), passage.Between(noun + 1, noun + 2));
    }

    // «The director of the company the general»: the adjective of a noun further before.
    private bool IsGoverning(Passage passage, int noun, int floor) =>
        noun >= floor && passage.Adjoins(noun + 1) && IsNoun(passage, noun) && !lexicon.Particles.IsDefinite(passage.Normal(noun)) && !lexicon.Agreement.IsVerb(passage.Between(noun, noun + 1));

    private bool IsNoun(Passage passage, int token) =>
        token >= 0
        && token < passage.Count
        && passage[token].Kind != Arabic.TokenKind.Number
        && passage.NumberAt(token) < 0
        && passage.DateAt(token) < 0
        && passage.Normal(token).Length > 1
        && !lexicon.IsStop(passage.Normal(token))
        && !lexicon.IsHaving(passage.Normal(token))
        && !lexicon.LooksLikeVerb(passage.Normal(token))
        && !lexicon.IsCue(passage, token, Cue.Approximate);

    private string TextOf(Passage passage, int first, int end, Opening opening)
    {
        var text = passage.Between(first, end);
        var length = passage[first].Span.Length;
        return Passage.Unquoted(lexicon.Particles.Written(text[..length], opening) + text[length..]);
    }
}
