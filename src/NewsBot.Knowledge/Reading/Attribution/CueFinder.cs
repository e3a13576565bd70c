// Finds the one cue that tells whose statement a sentence is.
namespace NewsBot.Knowledge.Reading.Attribution;

internal sealed class CueFinder(SpeechLexicon lexicon, MentionReader mentions)
{
    private const int LongestDetour = 16;

    private readonly VerbCue _verbs = new(lexicon, mentions);

    /// <summary>The first cue that counts, or null: a verb of stating, a source, else a participle. A source that only passes on gives way to a verb.</summary>
    public Cue? Find(Passage passage, int first, int end, Cast cast, int order)
    {
        Cue? source = null;
        Cue? participle = null;
        for (var at = first; at < end; at++)
        {
            var word = passage.Words[at];
            if (word.IsSpeech) continue;
            if (source is null && SourceAt(passage, at, end, cast, order) is { } found)
            {
                if (found.Speaker is { IsMedium: false } || found.Document is not null) return found;
                source = found;
            }
            else if (VerbAt(passage.Words, first, at) is { } form && !lexicon.IsPassive(word, passage.Text))
            {
                if (_verbs.At(passage, first, at, end, form, cast, order) is { } verb)
                {
                    if (verb is { Speaker: null or { IsMedium: true }, Carrier: null } && Source(passage, at + 1, end, cast, order) is { } told)
                        return verb with { Speaker = told, Carrier = verb.Speaker, Form = Bearer.Unknown };
                    return source is { Speaker: { } medium } && verb.Carrier is null ? verb with { Carrier = medium } : verb;
                }
            }
            else if (participle is null && lexicon.Participle(word) is { } continuing && CarriesOn(passage.Words, first, at, end))
            {
                participle = new Cue(CueKind.Participle, at, continuing.Verb, continuing.Subject, null, IsNegated: false);
            }
        }

        return source ?? participle;
    }

    private VerbForm? VerbAt(PassageWord[] words, int first, int at) =>
        lexicon.Verb(words[at]) ?? (lexicon.RelayedVerb(words[at]) is { } relayed && lexicon.Relays.EndsAt(words, first, at) ? relayed : null);

    // «The newspaper said, quoting a military source, that».
    private Mention? Source(Passage passage, int from, int end, Cast cast, int order)
    {
        for (var at = from; at < end && at - from < LongestDetour && !lexicon.IsComplementizer(passage.Words[at]); at++)
        {
            if (!passage.Words[at].IsSpeech && SourceAt(passage, at, end, cast, order) is { Speaker: { IsMedium: false } source, Document: null }) return source;
        }

        return null;
    }

    /// <summary>«According to» somebody or something, at one place.</summary>
    public Cue? SourceAt(Passage passage, int at, int end, Cast cast, int order)
    {
        var (length, phrase) = lexicon.Sources.At(passage.Words, at, end);
        if (phrase is { Pronoun: { } pronoun }) return new Cue(CueKind.Source, at, null, pronoun, null, IsNegated: false);
        if (phrase is null || at + length >= end || passage.Words[at + length].IsParted) return null;
        var mention = mentions.Read(passage, at + length, end, objectFollows: false, phrase.TakesPreposition);
        if (mention is null || !IsTrusted(passage.Words, mention, phrase, end, cast, order)) return null;
        var cue = new Cue(CueKind.Source, at, null, Bearer.Unknown, mention, IsNegated: false);
        return mention.Kind == MentionKind.Document ? _verbs.OfDocument(passage, cue, mention, end) : cue;
    }

    /// <summary>Who passed the statement on, where the sentence says so beside its speaker.</summary>
    /// <param name="speaker">What belongs to the speaker's office carries nothing: «the head of the travel agencies».</param>
    public Mention? Carrier(Passage passage, int first, int end, Mention? speaker, Cast cast, int order)
    {
        var words = passage.Words;
        for (var at = first; at < end; at++)
        {
            if (words[at].IsSpeech || (speaker is not null && at > speaker.First && at < speaker.End)) continue;
            if (lexicon.Verb(words[at]) is { Verb.Complement: Complement.Carry } && mentions.Read(passage, at + 1, end, objectFollows: true) is { IsMedium: true } subject) return subject;
            var (length, _) = lexicon.CarrierPhrases.At(words, at, end);
            if (length > 0 && Medium(passage, at + length, end) is { } told) return told;
            if (at > first && lexicon.Bodies.Find(words[at]) is { IsBehindPreposition: true, Value: BodyKind.Medium } && IsTold(words, first, at) && Medium(passage, at, end) is { } listener) return listener;
            if (SourceAt(passage, at, end, cast, order) is { Speaker: { IsMedium: true } source }) return source;
        }

        return null;
    }

    private Mention? Medium(Passage passage, int at, int end) =>
        at < end && mentions.Read(passage, at, end, objectFollows: false) is { IsMedium: true } medium ? medium : null;

    // «Told the agency»: the verb of stating stands not far before.
    private bool IsTold(PassageWord[] words, int first, int at)
    {
        for (var before = at - 1; before >= first && at - before <= LongestDetour; before--)
        {
            if (lexicon.Verb(words[before]) is not null) return true;
            if ((words[before].Before & Signs.Colon) != 0 || lexicon.IsComplementizer(words[before])) return false;
        }

        return false;
    }

    private bool IsTrusted(PassageWord[] words, Mention mention, SourcePhrase phrase, int end, Cast cast, int order)
    {
        if (mention.Kind != MentionKind.Unknown) return true;
        if (cast.Knows(mention, order)) return true;
        if (!phrase.IsSure) return false;
        var isWhole = mention.End >= end || words[mention.End].IsParted || lexicon.IsComplementizer(words[mention.End]);
        return isWhole && (!mention.IsDefinite || lexicon.HasEnding(words[mention.First], "origin"));
    }

    // «…, stressing that …»: behind a comma or «and», or right before a «that».
    private bool CarriesOn(PassageWord[] words, int first, int at, int end) =>
        at > first && ((words[at].Before & Signs.Break) != 0 || (at + 1 < end && lexicon.IsComplementizer(words[at + 1])) || lexicon.Participle(words[at])!.IsConjoined);
}
