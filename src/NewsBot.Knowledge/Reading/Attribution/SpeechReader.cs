// One sentence in the light of those before it: who speaks, who goes on speaking, and where the publisher takes over again.
namespace NewsBot.Knowledge.Reading.Attribution;

/// <summary>What was read of one sentence.</summary>
/// <param name="Named">Where the sentence names its speaker; null where it does not.</param>
internal sealed record Speaking(
    Participant? Speaker, SpeechAct Act, Modality Modality, string? Carrier, string? Document, IReadOnlyList<SourceSpan> Quotes, Mention? Named)
{
    /// <summary>What the document is called that it stands in, also one that is only the form of what somebody said.</summary>
    public string? DocumentNoun { get; init; }
}

internal sealed class SpeechReader(SpeechLexicon lexicon, MentionReader mentions, CueFinder cues, Cast cast)
{
    private const int FarthestBack = 8;
    private const int LongestClause = 14;

    private readonly List<Speaking> _spoken = [];
    private Speaking? _before;
    private Passage? _passage;
    private Participant? _topic;

    /// <summary>Call in the order of the sentences.</summary>
    public Speaking Read(Passage passage, int sentence, int order)
    {
        var (first, end) = passage.Sentences[sentence];
        var isNewParagraph = !ReferenceEquals(passage, _passage);
        if (isNewParagraph) _topic = null;
        _passage = passage;
        var speaking = Of(passage, first, end, order, isNewParagraph) with { Quotes = [] };
        if (speaking.Speaker is not null || speaking.Document is not null) speaking = speaking with { Quotes = Quotes(passage, first, end, passage.Paragraph.Turns[sentence].End) };
        if (speaking.Speaker is not null) _spoken.Add(speaking);
        _before = speaking;
        _topic = TopicOf(passage, first, end, order) ?? (speaking.Speaker is null ? _topic : null);
        return speaking;
    }

    private Speaking Of(Passage passage, int first, int end, int order, bool isNewParagraph)
    {
        var modality = lexicon.Modality.Of(passage.Words, first, end);
        var publisher = new Speaking(null, SpeechAct.Reported, modality, null, null, [], null);
        if (first >= end) return publisher;
        if (Continues(passage, first, end, isNewParagraph) is { } open) return open with { Modality = modality, Named = null };
        if (IsQuestion(passage, first, end)) return publisher;
        var cue = cues.Find(passage, first, end, cast, order);
        if (cue is null) return publisher;
        var carrier = cue.Carrier ?? cues.Carrier(passage, first, end, cue.Speaker, cast, order);
        var document = cue.Document ?? DocumentBeside(passage, cue, end);
        if (cue is { IsUnvoiced: true, IsOfKnownDocument: true } && LastDocument(cue.DocumentNoun) is { } report) return report with { Act = cue.Act, Modality = cue.Modality ?? modality, Named = null };
        if (cue.IsUnvoiced) return publisher with { Carrier = NameOf(carrier, order), Document = document?.Name, Modality = cue.Modality ?? modality };

        // A medium that nobody else is named beside speaks for itself.
        var named = cue.Speaker ?? (cue.Kind == CueKind.Participle || (cue.Kind == CueKind.Verb && cue.At != first) ? OpeningSubject(passage, first, cue, end, order) : null);
        if (ReferenceEquals(carrier, named) || (carrier is not null && named is not null && carrier.First == named.First)) carrier = null;
        var speaker = named is not null ? Resolved(passage.Words, named, cue.Form, order) : Topic(cue.Form) ?? Last(cue.Form)?.Speaker;
        if (speaker is null) return publisher;
        var via = NameOf(carrier, order) ?? (_before is { } before && ReferenceEquals(before.Speaker, speaker) ? before.Carrier : null);
        return new Speaking(speaker, cue.Act, cue.Modality ?? modality, via, document?.Name, [], named) { DocumentNoun = cue.DocumentNoun };
    }

    // Speech that began in a sentence before, or a sentence that is nothing but speech, right behind a statement.
    private Speaking? Continues(Passage passage, int first, int end, bool isNewParagraph)
    {
        if (isNewParagraph || _before?.Speaker is null || !passage.Words[first].IsSpeech) return null;
        var isOpen = (passage.Words[first].Before & Signs.Opens) == 0;
        for (var at = first; at < end; at++)
        {
            if (!passage.Words[at].IsSpeech && (!isOpen || lexicon.Verb(passage.Words[at]) is not null)) return null;
        }

        return _before;
    }

    private bool IsQuestion(Passage passage, int first, int end)
    {
        var words = passage.Words;
        if (lexicon.Questions.At(words, first, end).Length > 0 && !words[first].IsSpeech) return true;
        for (var at = first; at < end; at++)
        {
            if (!words[at].IsSpeech && lexicon.IsAsking(words[at]) && (at == first || words[at].IsParted)) return true;
        }

        var last = words[end - 1];
        if (last.IsSpeech) return false;
        for (var at = last.Token.Span.End; at < passage.Text.Length && !char.IsLetterOrDigit(passage.Text[at]); at++)
        {
            if (lexicon.IsQuestionMark(passage.Text[at])) return true;
        }

        return false;
    }

    private Participant? Resolved(PassageWord[] words, Mention mention, Bearer form, int order)
    {
        // «The official himself»: whoever spoke last.
        if (mention.End < words.Length && lexicon.IsSelf(words[mention.End]) && mention.IsDefinite && Last(form)?.Speaker is { } self) return self;
        var surname = mention is { IsDefinite: true, NameWords: [var word] } ? cast.OfSurname(word, order) : null;
        var known = surname ?? cast.Resolve(mention, order) ?? new Participant(mention, order);
        if (mention.Kind is MentionKind.Person or MentionKind.Unknown or MentionKind.Office) known.Hear(form);
        return known;
    }

    // «As for the farmer Khalid, he lost everything. He said …».
    private Participant? TopicOf(Passage passage, int first, int end, int order) =>
        lexicon.Topics.At(passage.Words, first, end) is { Length: > 0 and var length } && mentions.Read(passage, first + length, end, objectFollows: true) is { Kind: MentionKind.Person } topic
            ? cast.Resolve(topic, order)
            : null;

    private Participant? Topic(Bearer form) =>
        _topic is { } topic && (form == Bearer.Unknown || topic.Bearer == Bearer.Unknown || topic.Bearer == form) ? topic : null;

    /// <summary>The one who spoke last and whom the verb form fits.</summary>
    private Speaking? Last(Bearer form)
    {
        for (var at = _spoken.Count - 1; at >= 0 && _spoken.Count - at <= FarthestBack; at--)
        {
            var bearer = _spoken[at].Speaker!.Bearer;
            if (form == Bearer.Unknown || bearer == Bearer.Unknown || bearer == form) return _spoken[at];
        }

        return null;
    }

    /// <summary>Who spoke last through a document, not long ago.</summary>
    private Speaking? LastDocument(string? noun)
    {
        for (var at = _spoken.Count - 1; at >= 0 && _spoken.Count - at <= FarthestBack; at--)
        {
            if (_spoken[at].Document is not null || (noun is not null && string.Equals(_spoken[at].DocumentNoun, noun, StringComparison.Ordinal))) return _spoken[at];
        }

        return null;
    }

    // A verb without a subject inside a sentence, or a participle: the sentence's own subject goes on.
    private Mention? OpeningSubject(Passage passage, int first, Cue cue, int end, int order)
    {
        if (lexicon.Relays.EndsAt(passage.Words, first, cue.At) && ClauseSubject(passage, first, cue) is { } nearer) return nearer;
        var start = first;
        while (start < cue.At && lexicon.Relays.At(passage.Words, start, end) is { Length: > 0 and var length }) start += length;
        for (var at = start; at <= start + 1 && at < cue.At; at++)
        {
            if (mentions.Read(passage, at, cue.At, objectFollows: true) is not { } subject || !subject.Agrees(cue.Form)) continue;
            if (subject.Kind is not (MentionKind.Unknown or MentionKind.Document or MentionKind.State) || (subject.Kind == MentionKind.Unknown && cast.Find(subject, order) is not null)) return subject;
        }

        return null;
    }

    // «…, but the minister, Mundhir al-Alwani, had said»: whoever is named last before «had».
    private Mention? ClauseSubject(Passage passage, int first, Cue cue)
    {
        for (var at = cue.At - 1; at > first && cue.At - at < LongestClause; at--)
        {
            if (!passage.Words[at].IsParted && !lexicon.Relays.EndsAt(passage.Words, first, at)) continue;
            if (mentions.Read(passage, at, cue.At, objectFollows: true) is { Kind: MentionKind.Person or MentionKind.Office } subject && subject.Agrees(cue.Form)) return subject;
        }

        return null;
    }

    // «The centre said in a report»: the document stands near the cue. «Doubted (as Arabic says it: in) the report»: it is what the verb is about.
    private Mention? DocumentBeside(Passage passage, Cue cue, int end)
    {
        var words = passage.Words;
        var start = cue.Speaker?.End ?? cue.At + 1;
        if (start < end && cue.Verb?.Prepositions.Contains(words[start].Spelling) == true) return null;
        for (var at = start; at + 1 < end && at - start < FarthestBack && !words[at].IsSpeech && !lexicon.IsComplementizer(words[at]) && !words[at].IsParted; at++)
        {
            if (lexicon.IsInside(words[at]) && lexicon.Documents.Find(words[at + 1]) is { Value: DocumentKind.Paper })
                return mentions.Read(passage, at + 1, end, objectFollows: true) is { Kind: MentionKind.Document } document ? document : null;
        }

        return null;
    }

    private string? NameOf(Mention? carrier, int order) => carrier is null ? null : (cast.Find(carrier, order)?.Name ?? carrier.Name);

    private static List<SourceSpan> Quotes(Passage passage, int first, int end, int sentenceEnd)
    {
        var quotes = new List<SourceSpan>();
        for (var at = first; at < end;)
        {
            var quote = passage.Words[at].Quote;
            var start = at;
            while (at < end && passage.Words[at].Quote == quote) at++;
            if (quote < 0 || !passage.Quotations[quote].IsSpeech) continue;
            var (from, to) = (passage.Quotations[quote].Start, passage.Quotations[quote].End);
            if (start == first) from = Math.Max(from, passage.Paragraph.Analysis.Sentences.Count > 0 ? SentenceStart(passage, first) : from);
            quotes.Add(Trimmed(passage, from, Math.Min(to, sentenceEnd)));
        }

        return quotes;
    }

    // A part of speech begins where its sentence does.
    private static int SentenceStart(Passage passage, int first) => first == 0 ? 0 : passage.Words[first].Token.Span.Start;

    private static SourceSpan Trimmed(Passage passage, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(passage.Text[start])) start++;
        while (end > start && char.IsWhiteSpace(passage.Text[end - 1])) end--;
        return passage.InSource(start, end);
    }
}
