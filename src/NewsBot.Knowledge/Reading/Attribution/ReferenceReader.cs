// Whom a sentence is about, and what its short forms and pronouns stand for where exactly one candidate fits.
using NewsBot.Arabic;

namespace NewsBot.Knowledge.Reading.Attribution;

internal sealed class ReferenceReader(SpeechLexicon lexicon, MentionReader mentions, Cast cast)
{
    private readonly EarlierNouns _earlier = new(lexicon);

    /// <summary>Call in the order of the sentences.</summary>
    public (IReadOnlyList<string> Names, IReadOnlyList<ResolvedReference> References) Read(Passage passage, int first, int end, int order, Speaking speaking)
    {
        var names = new List<string>();
        var references = new List<ResolvedReference>();
        if (speaking.Named is { } speaker) Refer(passage, speaker, speaking.Speaker!, references);
        foreach (var mention in CastReader.NamedIn(lexicon, mentions, passage, first, end)) Meet(passage, mention, order, speaking, names, references);
        AddSurnames(passage, first, end, order, speaking, names, references);
        AddQuoted(passage, first, end, speaking, names);
        AddPronouns(passage, first, end, speaking, references);
        AddPointers(passage, first, end, references);
        _earlier.Add(passage, first, end);
        return (names, references);
    }

    private void Meet(Passage passage, Mention mention, int order, Speaking speaking, List<string> names, List<ResolvedReference> references)
    {
        // «See a doctor» means no particular one, though a doctor has been named.
        if (mention.Kind == MentionKind.Office && lexicon.IsAddress(mention.Heads[0]) && speaking.Named?.First != mention.First) return;
        var known = cast.Find(mention, order);
        if (known is null)
        {
            if (mention.IsFull && !string.Equals(mention.Name, speaking.Carrier, StringComparison.Ordinal)) AddName(names, mention.Name);
            return;
        }

        if (speaking.Named?.First != mention.First) Refer(passage, mention, known, references);
        if (!ReferenceEquals(known, speaking.Speaker) && !string.Equals(known.Name, speaking.Carrier, StringComparison.Ordinal)) AddName(names, known.Name);
    }

    // A surname alone, of somebody the article names in full.
    private void AddSurnames(Passage passage, int first, int end, int order, Speaking speaking, List<string> names, List<ResolvedReference> references)
    {
        for (var at = first; at < end; at++)
        {
            if (!cast.IsSurname(passage.Words[at].Spelling) || (at > first && lexicon.GivenNames.Find(passage.Words[at - 1]) is not null)) continue;
            var known = cast.OfSurname(passage.Words[at].Spelling, order);
            if (known is null || ReferenceEquals(known, speaking.Speaker) || names.Contains(known.Name)) continue;
            AddName(names, known.Name);
            references.Add(new ResolvedReference(passage.SpanOf(at, at + 1), known.Name));
        }
    }

    private static void Refer(Passage passage, Mention mention, Participant known, List<ResolvedReference> references)
    {
        if (mention.Kind is MentionKind.Group or MentionKind.Document || mention.IsFull || string.Equals(mention.Name, known.Name, StringComparison.Ordinal)) return;
        references.Add(new ResolvedReference(passage.SpanOf(mention.First, mention.End), known.Name));
    }

    // Names in marks («Daesh»), with the noun that says what they are.
    private void AddQuoted(Passage passage, int first, int end, Speaking speaking, List<string> names)
    {
        var words = passage.Words;
        for (var at = first; at < end; at++)
        {
            if (words[at].Quote < 0 || words[at].IsSpeech || (words[at].Before & Signs.Opens) == 0) continue;
            var last = at;
            while (last < end && words[last].Quote == words[at].Quote) last++;
            if (at > first && lexicon.Bodies.Find(words[at - 1]) is not null) continue;
            // A few words in marks may also be a piece of what is said: only a work or a bare name is a name.
            if (speaking.Speaker is null || last - at == 1 || (at > first && lexicon.IsWork(words[at - 1].Spelling))) AddName(names, passage.Join(at, last));
        }
    }

    // «The minister said that he will …»: the pronoun is the speaker's where a verb of its own follows.
    private void AddPronouns(Passage passage, int first, int end, Speaking speaking, List<ResolvedReference> references)
    {
        if (speaking.Speaker is not { } speaker) return;
        for (var at = first; at + 1 < end; at++)
        {
            var word = passage.Words[at];
            var bearer = word.IsSpeech ? null : lexicon.FromPronoun(word) ?? lexicon.SubjectPronoun(word);
            if (bearer is null && lexicon.IsComplementizer(word)) return;
            if (bearer is null || speaker.Bearer != bearer) continue;
            if (lexicon.SubjectPronoun(word) is not null && !ActsBehind(passage.Words[at + 1])) return;
            references.Add(new ResolvedReference(passage.SpanOf(at, at + 1), speaker.Name));
            return;
        }
    }

    private bool ActsBehind(PassageWord word) =>
        lexicon.Modality.IsPresent(word) && !lexicon.IsImpersonal(word) && !lexicon.IsDefinite(word) && !lexicon.HasEnding(word, "woman");

    // «This campaign»: the only thing of that noun named before.
    private void AddPointers(Passage passage, int first, int end, List<ResolvedReference> references)
    {
        for (var at = first; at + 1 < end; at++)
        {
            var noun = passage.Words[at + 1];
            if (!lexicon.IsDemonstrative(passage.Words[at]) || !lexicon.IsDefinite(noun)) continue;
            if (_earlier.Only(noun.Token.Word) is { } target) references.Add(new ResolvedReference(passage.SpanOf(at, at + 2), target));
        }
    }

    private static void AddName(List<string> names, string name)
    {
        if (!names.Contains(name)) names.Add(name);
    }
}

/// <summary>Indefinite nouns with the word that says which, as the article brought them up.</summary>
internal sealed class EarlierNouns(SpeechLexicon lexicon)
{
    private readonly Dictionary<string, (string Phrase, bool IsOnly)> _byStem = new(StringComparer.Ordinal);

    public void Add(Passage passage, int first, int end)
    {
        var words = passage.Words;
        for (var at = first; at + 1 < end; at++)
        {
            if (words[at].Token.Kind != TokenKind.Arabic || lexicon.IsDefinite(words[at]) || lexicon.IsStop(words[at])) continue;
            var next = words[at + 1];
            if (next.Before != Signs.None || lexicon.IsStop(next) || next.Token.Kind != TokenKind.Arabic) continue;
            var (stem, phrase) = (words[at].Token.Word.Stems[^1], passage.Join(at, at + 2));
            var isKnown = _byStem.TryGetValue(stem, out var known);
            _byStem[stem] = isKnown ? (known.Phrase, known.IsOnly && string.Equals(known.Phrase, phrase, StringComparison.Ordinal)) : (phrase, true);
        }
    }

    public string? Only(WordForm noun) => _byStem.TryGetValue(noun.Stems[^1], out var found) && found.IsOnly ? found.Phrase : null;
}
