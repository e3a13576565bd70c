// Finds places: by the gazetteer, by the noun before a name, and names that this article has shown to be places.
namespace NewsBot.Knowledge.Reading.Amounts;

/// <param name="Name">The name without an administrative noun («the city of»).</param>
/// <param name="Written">As it stands in the text, that noun included.</param>
internal sealed record PlaceMention(int First, int End, string Name, string Written, PlaceKind Kind, bool And)
{
    /// <summary>A preposition says that something is there.</summary>
    public bool IsIn { get; set; }

    /// <summary>It tells where what the sentence says happens: something is there, or comes from or to it.</summary>
    public bool IsCircumstance { get; set; }

    public string? Within { get; set; }

    /// <summary>Its name says that something is near it or to one side of it: nothing lies in it.</summary>
    public bool IsBeside { get; init; }

    /// <summary>The noun before it was in the plural or the dual, or it is joined to such a place.</summary>
    public bool IsOfSeveral { get; init; }
}

internal sealed class PlaceReader
{
    private const int Deepest = 3;

    private readonly AmountLexicon _lexicon;
    private readonly PhraseList<PlaceKind> _learned;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _within = new(StringComparer.Ordinal);
    private readonly LastNamed _last;

    /// <summary>For one article: what it shows to be a place is one in all of it.</summary>
    public PlaceReader(AmountLexicon lexicon)
    {
        _lexicon = lexicon;
        _learned = new PhraseList<PlaceKind>(lexicon.Analyzer, lexicon.Particles);
        _last = new LastNamed(lexicon);
    }

    /// <summary>Learns the names that follow a noun for a place, and what lies in what.</summary>
    public void Learn(Passage passage)
    {
        foreach (var place in Read(passage, 0, passage.Count, takesCues: true))
        {
            if ((place.Kind == PlaceKind.Learned || (place.Kind == PlaceKind.Country && !_lexicon.Gazetteer.Names.Contains(_lexicon.Analyzer.Fold(place.Name)))) && _known.Add(place.Name)) _learned.Add(place.Name, place.Kind);
            if (place.Within is { } within) _within.TryAdd(place.Name, within);
            _last.Expect(passage, place);
        }
    }

    /// <summary>The places of a range of tokens, in order, none inside another. To be asked for in the order of the text.</summary>
    public List<PlaceMention> Read(Passage passage, int first, int end)
    {
        var places = Read(passage, first, end, takesCues: false);
        new PlaceRelations(_lexicon).Join(passage, places);
        return places;
    }

    /// <summary>The same of a range that was read before.</summary>
    public List<PlaceMention> Peek(Passage passage, int first, int end) => Read(passage, first, end, takesCues: false);

    /// <summary>The token behind the longest name that begins at a token, read without its clitics.</summary>
    public int? NameEnd(Passage passage, int token, string word) => NameAt(passage, token, word)?.End;

    private List<PlaceMention> Read(Passage passage, int first, int end, bool takesCues)
    {
        var places = new List<PlaceMention>();
        for (var at = first; at < end;)
        {
            // In quotation marks stands the name of a body or a thing.
            var isQuoted = at > first && passage.Adjoins(at) && passage.GapBefore(at).Trim().Length > 0;
            var place = (passage.NumberAt(at) < 0 || Is(passage, at, passage.Normal(at), PlaceNoun.Many)) && passage.DateAt(at) < 0 && !isQuoted && !_lexicon.Gazetteer.IsOther(passage.Between(at, at + 1)) ? At(passage, at, end, takesCues) ?? Listed(passage, at, end, places) : null;
            place ??= takesCues ? null : _last.At(passage, at, end);
            if (place is not null) places.Add(place);
            if (place is not null && !takesCues) _last.Take(passage, place);
            at = place?.End ?? at + 1;
        }

        Nest(passage, places);
        return places;
    }

    private PlaceMention? At(Passage passage, int at, int limit, bool takesCues)
    {
        foreach (var opening in _lexicon.Particles.Openings(passage.Normal(at)))
        {
            var (end, name, kind) = Phrase(passage, at, opening.Rest, limit, takesCues, 0);
            if (end <= at) continue;
            end = passage.QuoteEnd(at, end);
            var whole = passage.Between(at, end);
            // The mark that closes the name belongs to it.
            if (end < passage.Count && whole.Any(Passage.IsQuote) && Passage.Closes(passage.GapBefore(end))) whole += passage.GapBefore(end)[0];
            var bare = _lexicon.Particles.Written(whole[..passage[at].Span.Length], opening) + whole[passage[at].Span.Length..];

            // The article that «to» swallowed stands in the name, but not in the text.
            var written = whole.EndsWith(bare, StringComparison.Ordinal) ? bare : whole;
            if (name.Length == 0) name = Passage.Unquoted(bare);
            var noun = NounAt(passage, at, opening.Rest)?.Value;
            var isIn = opening.In || _lexicon.Gazetteer.IsBefore(passage, at, PlaceNoun.In) || _lexicon.Gazetteer.IsBefore(passage, at, PlaceNoun.Lies)
                || (noun == PlaceNoun.Keep && _lexicon.Gazetteer.IsBefore(passage, at, PlaceNoun.On));
            isIn |= IsInCue(passage, at);
            var isReached = _lexicon.Gazetteer.IsBefore(passage, at, PlaceNoun.Toward);
            return new PlaceMention(at, end, name, written, kind, opening.And) { IsIn = isIn, IsCircumstance = isIn || isReached || noun is PlaceNoun.Direction or PlaceNoun.Beside || (kind is PlaceKind.City or PlaceKind.Region && _lexicon.IsHaving(passage.Normal(at - 1)) && passage.Adjoins(at)), IsOfSeveral = noun == PlaceNoun.Many, IsBeside = noun == PlaceNoun.Beside };
        }

        return null;
    }

    // «in the municipality of X».
    private bool IsInCue(Passage passage, int at)
    {
        if (!passage.Adjoins(at)) return false;
        foreach (var opening in _lexicon.Particles.Openings(passage.Normal(at - 1)))
        {
            if ((opening.In || _lexicon.Gazetteer.IsBefore(passage, at - 1, PlaceNoun.In)) && Is(passage, at - 1, opening.Rest, PlaceNoun.Cue)) return true;
        }

        return false;
    }

    // «the towns of X and Y»: what is joined to a name behind the plural is a name.
    private PlaceMention? Listed(Passage passage, int at, int limit, List<PlaceMention> places)
    {
        if (places is not [.., { End: var before, IsOfSeveral: true } last] || before != at || !passage.Adjoins(at)) return null;
        var normal = passage.Normal(at);
        if (normal.Length <= 2 || !_lexicon.Particles.IsAnd(normal[..1]) || Unknown(passage, at, normal[1..], limit) is not { } end) return null;
        var whole = passage.Between(at, end);
        var name = _lexicon.Particles.Written(whole[..passage[at].Span.Length], new Opening(true, false, false, normal[1..], 1)) + whole[passage[at].Span.Length..];
        return new PlaceMention(at, end, name, name, PlaceKind.Learned, And: true) { IsIn = last.IsIn, IsCircumstance = last.IsCircumstance, IsOfSeveral = true };
    }

    // The name is empty where the whole phrase is the name; the end is the token itself where no place begins.
    private (int End, string Name, PlaceKind Kind) Phrase(Passage passage, int at, string word, int limit, bool takesCues, int depth)
    {
        if (NameAt(passage, at, word) is { } known) return (WithAdjectives(passage, known.End, limit), "", known.Value);
        if (depth == Deepest || NounAt(passage, at, word) is not { } noun || noun.End >= limit || !passage.Adjoins(noun.End)) return (at, "", default);
        var next = noun.End;
        if (noun.Value == PlaceNoun.Cue && (!takesCues || IsGeneral(passage, next))) return (at, "", default);
        if (noun.Value == PlaceNoun.Known)
        {
            // «the Omani capital Muscat».
            if (IsOfCountry(passage, next) && next + 1 < limit && passage.Adjoins(next + 1)) next++;
            if (NameAt(passage, next, passage.Normal(next)) is { } capital) return (capital.End, passage.Between(next, capital.End), capital.Value);

            // «In the capital Darran, the minister said»: a mark behind it shows that one word is the name.
            var isNamed = passage.Adjoins(next) && (next + 1 == limit || passage.IsBorder(next + 1)) && !_lexicon.Particles.IsDefinite(passage.Normal(next)) && IsName(passage, next, passage.Normal(next))
                && !_lexicon.Gazetteer.LooksLikeAdjective(passage.Normal(next)) && !_lexicon.Times.At(passage, next).Any() && _lexicon.Particles.Peel(passage[next].Word).Letters == 0;
            return isNamed ? (next + 1, passage.Between(next, next + 1), PlaceKind.Learned) : (at, "", default);
        }

        var inner = Phrase(passage, next, passage.Normal(next), limit, takesCues, depth + 1);
        if (inner.End > next)
        {
            if (noun.Value is PlaceNoun.Drop or PlaceNoun.Many) return (inner.End, inner.Name.Length == 0 ? passage.Between(next, inner.End) : inner.Name, inner.Kind);
            return noun.Value == PlaceNoun.Cue ? (at, "", default) : (inner.End, "", PlaceKind.Region);
        }

        // «46 kilometres north of the common border», «in the west of the country».
        var isTold = noun.Value == PlaceNoun.Direction && _lexicon.Gazetteer.Nouns.At(passage, at, word).Any(found => found.Value == PlaceNoun.Compass && found.End == noun.End) && (_lexicon.Gazetteer.IsBefore(passage, at, PlaceNoun.In) || passage.NumberAt(at - 1) >= 0 || (passage.NumberAt(at - 2) >= 0 && passage.Adjoins(at)));
        if (isTold && _lexicon.Particles.IsDefinite(passage.Normal(next)) && IsName(passage, next, passage.Normal(next)) && !_lexicon.Times.At(passage, next).Any())
            return (next + 1 < limit && passage.Adjoins(next + 1) && _lexicon.Particles.IsDefinite(passage.Normal(next + 1)) && _lexicon.Gazetteer.LooksLikeAdjective(passage.Normal(next + 1)[_lexicon.Particles.Article.Length..]) ? next + 2 : next + 1, "", PlaceKind.Region);
        if (noun.Value is PlaceNoun.Direction or PlaceNoun.Beside || Unknown(passage, next, passage.Normal(next), limit) is not { } end) return (at, "", default);
        return noun.Value == PlaceNoun.Keep ? (end, "", PlaceKind.Region) : (end, passage.Between(next, end), Is(passage, at, word, PlaceNoun.State) ? PlaceKind.Country : PlaceKind.Learned);
    }

    /// <summary>A name that stands in no list: definite, or governing a definite noun, or one bare word that is no adjective.</summary>
    private int? Unknown(Passage passage, int at, string word, int limit)
    {
        if (!IsName(passage, at, word) || IsOfCountry(passage, at)) return null;
        if (_lexicon.Particles.IsDefinite(word)) return WithAdjectives(passage, at + 1, limit);

        // «the town of Kafr Hanna».
        if (Is(passage, at, word, PlaceNoun.Head) && at + 1 < limit && passage.Adjoins(at + 1) && IsName(passage, at + 1, passage.Normal(at + 1))) return WithAdjectives(passage, at + 2, limit);
        if (at + 1 < limit && passage.Adjoins(at + 1) && IsName(passage, at + 1, passage.Normal(at + 1)) && _lexicon.Particles.IsDefinite(passage.Normal(at + 1)))
            return WithAdjectives(passage, at + 2, limit);
        return _lexicon.Gazetteer.LooksLikeAdjective(word) ? null : at + 1;
    }

    private bool IsName(Passage passage, int at, string word) =>
        passage[at].Kind != Arabic.TokenKind.Number
        && (passage.NumberAt(at) < 0 || _lexicon.Particles.IsDefinite(word))
        && !_lexicon.Measures.At(passage, at).Any(found => found.Value.Kind == MeasureKind.Measure)
        && passage.DateAt(at) < 0
        && (word.Length > 2 || (word.Length == 2 && passage.Adjoins(at + 1) && (_lexicon.Particles.IsDefinite(passage.Normal(at + 1)) || Is(passage, at, word, PlaceNoun.Head))))
        && (!_lexicon.IsStop(word) || Is(passage, at, word, PlaceNoun.Head))
        && !_lexicon.IsHaving(word)
        && (_lexicon.Particles.IsDefinite(word) || word.Length < passage.Normal(at).Length || _lexicon.Particles.Peel(passage[at].Word) is { And: false, To: false });

    // «The people of the village»: the noun for a place, not its name.
    private bool IsGeneral(Passage passage, int at) =>
        _lexicon.Particles.IsDefinite(passage.Normal(at)) && NounAt(passage, at, passage.Normal(at)[_lexicon.Particles.Article.Length..]) is { } noun && noun.End == at + 1;

    private bool IsOfCountry(Passage passage, int at) =>
        _lexicon.Particles.IsDefinite(passage.Normal(at)) && NameAt(passage, at, passage.Normal(at)) is null
        && _lexicon.Gazetteer.CountryOf(passage.Normal(at)[_lexicon.Particles.Article.Length..]) is not null;

    private int WithAdjectives(Passage passage, int at, int limit)
    {
        while (at < limit && passage.Adjoins(at) && Is(passage, at, passage.Normal(at), PlaceNoun.Adjective)) at++;
        return at;
    }

    private PhraseFound<PlaceKind>? NameAt(Passage passage, int at, string word)
    {
        PhraseFound<PlaceKind>? longest = null;
        foreach (var found in _lexicon.Gazetteer.Names.At(passage, at, word).Concat(_learned.At(passage, at, word)))
        {
            if (longest is null || found.End > longest.Value.End) longest = found;
        }

        return longest;
    }

    private PhraseFound<PlaceNoun>? NounAt(Passage passage, int at, string word)
    {
        PhraseFound<PlaceNoun>? longest = null;
        foreach (var found in _lexicon.Gazetteer.Nouns.At(passage, at, word))
        {
            if (found.Value is not (PlaceNoun.Drop or PlaceNoun.Many or PlaceNoun.Keep or PlaceNoun.Cue or PlaceNoun.Known or PlaceNoun.Direction or PlaceNoun.Beside)) continue;
            if (longest is null || found.End > longest.Value.End) longest = found;
        }

        return longest;
    }

    private bool Is(Passage passage, int at, string word, PlaceNoun kind)
    {
        foreach (var found in _lexicon.Gazetteer.Nouns.At(passage, at, word))
        {
            if (found.Value == kind && found.End == at + 1) return true;
        }

        return false;
    }

    // «the town X in the governorate Y», «X (governorate Y)», «X, north of Y».
    private void Nest(Passage passage, List<PlaceMention> places)
    {
        for (var index = 0; index < places.Count; index++)
        {
            var place = places[index];
            if (index + 1 < places.Count && places[index + 1] is var next && !next.And && !next.IsBeside && Holds(passage, place, next)) place.Within = next.Name;
            else if (_within.TryGetValue(place.Name, out var within)) place.Within = within;
        }
    }

    private bool Holds(Passage passage, PlaceMention inner, PlaceMention outer)
    {
        var gap = outer.First - inner.End;
        if (gap == 0) return outer.IsIn || passage.GapBefore(outer.First).Contains('(') || passage.Adjoins(outer.First);
        return gap <= 2 && outer.IsIn && passage.Adjoins(outer.First) && Is(passage, outer.First - 1, passage.Normal(outer.First - 1), PlaceNoun.In)
            && (gap == 1 || Is(passage, inner.End, passage.Normal(inner.End), PlaceNoun.Adjective));
    }
}
