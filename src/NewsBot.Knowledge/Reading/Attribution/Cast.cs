// Everybody an article names: the fullest form of each, and whom a short form means.
namespace NewsBot.Knowledge.Reading.Attribution;

/// <summary>One person, body or group of the article.</summary>
internal sealed class Participant(Mention mention, int since)
{
    private SpeakerMention? _record;

    public MentionKind Kind { get; } = mention.Kind;

    public string Name { get; private set; } = mention.Name;

    public string[] Words { get; private set; } = mention.NameWords;

    public string? Role { get; private set; } = mention.Role;

    public HashSet<string> Heads { get; } = new(mention.Heads, StringComparer.Ordinal);

    public Bearer Bearer { get; private set; } = mention.Bearer;

    public bool IsMedium { get; } = mention.IsMedium;

    /// <summary>Order of the sentence that names it first.</summary>
    public int Since { get; } = since;

    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>Made once: nothing may be learnt afterwards.</summary>
    public SpeakerMention Record => _record ??= new SpeakerMention(Name, Role, Aliases());

    /// <summary>Takes over what a further mention knows better.</summary>
    public void Learn(Mention mention, string? role)
    {
        if (mention.NameWords.Length > Words.Length) (Name, Words) = (mention.Name, mention.NameWords);
        if (role is not null && (Role is null || role.Length > Role.Length)) Role = role;
        if (Bearer == Bearer.Unknown) Bearer = mention.Bearer;
        Heads.UnionWith(mention.Heads);
    }

    /// <summary>A verb told whether a man or a woman speaks.</summary>
    public void Hear(Bearer verb)
    {
        if (Bearer == Bearer.Unknown) Bearer = verb;
    }

    private IReadOnlyList<string> Aliases()
    {
        if (Kind != MentionKind.Person || Words.Length < 2) return Others;
        var surname = Name[(Name.LastIndexOf(' ') + 1)..];
        return [surname, .. Others];
    }
}

internal sealed class Cast(SpeechLexicon lexicon)
{
    // More than one candidate already leaves a short form open.
    private const int MostCandidates = 8;

    private readonly Dictionary<string, List<Participant>> _byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Participant>> _byHead = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Participant> _byName = new(StringComparer.Ordinal);

    /// <summary>Enters a full name, or adds to what is known of it.</summary>
    public void Learn(Mention mention, string? role, int order)
    {
        if (!mention.IsFull) return;
        var known = _byName.GetValueOrDefault(Key(mention.NameWords)) ?? Same(mention);
        if (known is null) known = Enter(mention, order);
        known.Learn(mention, role ?? mention.Role);
        Index(known);
    }

    /// <summary>Whom a mention means: somebody known, or somebody who has no fuller name in this article; null where several fit.</summary>
    public Participant? Resolve(Mention mention, int order)
    {
        if (_byName.TryGetValue(Key(mention.NameWords), out var named)) return named;
        var candidates = Candidates(mention, order);
        return candidates.Count switch
        {
            1 => candidates[0],
            0 => Enter(mention, order),
            _ => null,
        };
    }

    /// <summary>Whom a short form means where exactly one candidate fits; never enters anybody.</summary>
    public Participant? Find(Mention mention, int order) =>
        _byName.TryGetValue(Key(mention.NameWords), out var named) ? named
        : Candidates(mention, order) is [var only] ? only
        : null;

    public bool IsSurname(string word) => _byWord.ContainsKey(word);

    /// <summary>The only person of this surname who was named by then.</summary>
    public Participant? OfSurname(string word, int order) =>
        ByWord(word) is [var only] && only.Kind == MentionKind.Person && only.Since <= order && string.Equals(only.Words[^1], word, StringComparison.Ordinal) ? only : null;

    /// <summary>Whether somebody known, or several, may be meant.</summary>
    public bool Knows(Mention mention, int order) => _byName.ContainsKey(Key(mention.NameWords)) || Candidates(mention, order).Count > 0;

    private List<Participant> Candidates(Mention mention, int order)
    {
        if (mention.IsFull) return Same(mention) is { } same ? [same] : [];
        return mention.Kind switch
        {
            // «Bin Ashour».
            MentionKind.Unknown when mention.NameWords.Length > 1 => [.. ByWord(mention.NameWords[^1]).Where(known => (known.Kind == MentionKind.Body || Fits(known, mention)) && EndsWith(known.Words, mention.NameWords))],
            MentionKind.Person or MentionKind.Unknown when mention.NameWords.Length == 1 => [.. ByWord(mention.NameWords[0]).Where(known => Fits(known, mention))],
            MentionKind.Office => [.. ByHead(mention.Heads[0]).Where(known => known.Since <= order && known.Kind == MentionKind.Person && Fits(known, mention) && HoldsOffice(known, mention))],
            MentionKind.Body when mention.IsDefinite => [.. ByHead(mention.Heads[0]).Where(known => known.Since <= order && known.Kind == MentionKind.Body && known.Words.Length > 1)],
            _ => [],
        };
    }

    private static bool Fits(Participant known, Mention mention) =>
        known.Kind == MentionKind.Person
        && (known.Bearer == Bearer.Unknown || mention.Bearer == Bearer.Unknown || mention.Kind == MentionKind.Unknown || known.Bearer == mention.Bearer);

    // «The mayor» may be any mayor; «the minister of health» only who is called so; «the minister Faris» bears the surname.
    private static bool HoldsOffice(Participant known, Mention mention) =>
        mention.IsDefinite || known.Words[^1] == mention.NameWords[^1] || (known.Role is { } role && role.Contains(mention.Name, StringComparison.Ordinal));

    // The same name with more or fewer words: all of the shorter stand in the longer, in order, and the surname or the given name agrees.
    private Participant? Same(Mention mention)
    {
        Participant? found = null;
        foreach (var known in mention.Kind == MentionKind.Body ? ByHead(mention.Heads[0]) : ByWord(mention.NameWords[^1]))
        {
            if (known.Kind != mention.Kind || ReferenceEquals(known, found)) continue;
            var isSame = mention.Kind == MentionKind.Body ? Begins(known.Words, mention.NameWords) : Holds(known.Words, mention.NameWords);
            if (!isSame) continue;
            if (found is not null) return null;
            found = known;
        }

        return found;
    }

    private static bool EndsWith(string[] name, string[] surname) => name.Length > surname.Length && name.AsSpan(^surname.Length).SequenceEqual(surname);

    private static bool Begins(string[] one, string[] other)
    {
        var length = Math.Min(one.Length, other.Length);
        return length > 1 && one.AsSpan(0, length).SequenceEqual(other.AsSpan(0, length));
    }

    private static bool Holds(string[] one, string[] other)
    {
        var (longer, shorter) = one.Length >= other.Length ? (one, other) : (other, one);
        var at = 0;
        foreach (var word in longer)
        {
            if (at < shorter.Length && string.Equals(word, shorter[at], StringComparison.Ordinal)) at++;
        }

        // «Bin Ashour» is all that follows the given name.
        return at == shorter.Length && (string.Equals(longer[0], shorter[0], StringComparison.Ordinal) || (shorter.Length > 1 && EndsWith(longer, shorter)));
    }

    private Participant Enter(Mention mention, int order)
    {
        var entered = new Participant(mention, order) { Others = OthersOf(mention) };
        Index(entered);
        return entered;
    }

    private IReadOnlyList<string> OthersOf(Mention mention) =>
        mention.Kind == MentionKind.State && lexicon.StateNamed(mention.Name) is { } state ? state.Others : [];

    private void Index(Participant participant)
    {
        _byName.TryAdd(Key(participant.Words), participant);
        if (participant.Words.Length > 1)
        {
            Add(_byWord, participant.Words[^1], participant);
            if (participant.Kind == MentionKind.Person) Add(_byWord, participant.Words[0], participant);
        }

        foreach (var head in participant.Heads) Add(_byHead, head, participant);
    }

    private static void Add(Dictionary<string, List<Participant>> index, string key, Participant participant)
    {
        if (!index.TryGetValue(key, out var list)) index[key] = list = [];
        if (list.Count < MostCandidates && !list.Contains(participant)) list.Add(participant);
    }

    private List<Participant> ByWord(string word) => _byWord.GetValueOrDefault(word) ?? [];

    private List<Participant> ByHead(string head) => _byHead.GetValueOrDefault(head) ?? [];

    private static string Key(string[] words) => string.Join(' ', words);
}
