// Whether a verb of stating makes the sentence somebody's statement, and whose: its place in the clause, its subject, what follows it.
namespace NewsBot.Knowledge.Reading.Attribution;

internal sealed class VerbCue(SpeechLexicon lexicon, MentionReader mentions)
{
    private const int LongestDetour = 16;
    private const int FarthestComplement = 25;
    private const int FarthestOfBare = 12;
    private const int FarthestPreposition = 2;
    private const int FarthestDocument = 14;
    private const int LongestName = 3;

    public Cue? At(Passage passage, int first, int at, int end, VerbForm form, Cast cast, int order)
    {
        var words = passage.Words;
        var isNegated = at > first && lexicon.IsNegation(words[at - 1]);
        if (isNegated && form.Verb.Act is not (SpeechAct.Confirmed or SpeechAct.Denied)) return null;
        var head = isNegated ? at - 1 : at;

        Mention? subject = null;
        if (!OpensClause(words, first, head, form) && !FollowsDetour(words, first, head))
        {
            subject = SubjectBefore(passage, first, head, cast, order);
            if (subject is null) return null;
        }

        subject ??= ApposedBefore(passage, first, head);
        var isBefore = subject is not null;
        subject ??= SubjectBehind(passage, first, at, end, form, cast, order);
        var behind = isBefore || subject is null ? at + 1 : subject.End;
        if (!HasComplement(passage, at, behind, end, form.Verb, subject)) return null;
        var cue = new Cue(CueKind.Verb, at, form.Verb, form.Subject, subject, isNegated);
        return form.Verb.Complement switch
        {
            Complement.Carry => Carried(passage, cue, behind, end),
            Complement.Publish => Published(passage, cue, behind, end),
            _ => subject is { Kind: MentionKind.Document } document ? OfDocument(passage, cue, document, end) : cue,
        };
    }

    /// <summary>A document states it: whoever made the document speaks.</summary>
    public Cue OfDocument(Passage passage, Cue cue, Mention document, int end)
    {
        var author = Author(passage, document, end);
        var isPaper = lexicon.Documents.Find(passage.Words[document.First])?.Value == DocumentKind.Paper;
        return cue with { Speaker = author, Document = isPaper ? document : null, IsUnvoiced = author is null, IsOfKnownDocument = document.IsDefinite, DocumentNoun = document.Heads.FirstOrDefault() };
    }

    private Mention? Author(Passage passage, Mention document, int end)
    {
        for (var at = document.First + 1; at < document.End; at++)
        {
            if (lexicon.Bodies.Find(passage.Words[at]) is not null || lexicon.States.At(passage.Words, at, document.End).Length > 0 || lexicon.Titles.Find(passage.Words[at]) is not null)
                return mentions.Read(passage, at, end, objectFollows: true);
        }

        var (length, _) = lexicon.Authors.At(passage.Words, document.End, end);
        return length == 0 ? null : mentions.Read(passage, BehindTimes(passage, document.End + length, end), end, objectFollows: true);
    }

    // At the head of a sentence or behind a sign, «and», or a word such as «as».
    private bool OpensClause(PassageWord[] words, int first, int at, VerbForm form) =>
        at == first
        || words[at].IsParted
        || (form.IsConjoined && !lexicon.IsStop(words[at - 1]))
        || lexicon.Relays.EndsAt(words, first, at);

    // «On the possibility of a withdrawal the general said»: the clause begins with a preposition.
    private bool FollowsDetour(PassageWord[] words, int first, int at)
    {
        var start = at;
        while (start > first && at - start < LongestDetour && !words[start].IsParted) start--;
        if (!lexicon.IsStop(words[start]) || lexicon.IsComplementizer(words[start]) || lexicon.Relays.At(words, start, at).Length > 0) return false;
        for (var between = start + 1; between < at; between++)
        {
            if (lexicon.IsComplementizer(words[between]) || lexicon.Verb(words[between]) is not null) return false;
        }

        return !lexicon.IsStop(words[at - 1]) || words[at - 1].Token.Kind == NewsBot.Arabic.TokenKind.Number;
    }

    private Mention? SubjectBefore(Passage passage, int first, int at, Cast cast, int order)
    {
        var words = passage.Words;
        var start = at;
        while (start > first && at - start < LongestDetour && !words[start].IsParted && !lexicon.IsComplementizer(words[start - 1])) start--;
        while (start < at && lexicon.Relays.At(words, start, at) is { Length: > 0 and var length }) start += length;
        if (start >= at || mentions.Read(passage, start, at, objectFollows: false) is not { } subject) return null;
        // A noun in the indefinite accusative is no subject.
        if (subject.Kind == MentionKind.Unknown && NewsBot.Arabic.Accusative.IsMarked(subject.Name)) return null;
        var isWhole = subject.End == at || lexicon.Relays.EndsAt(words, subject.End, at);
        return isWhole && (subject.Kind != MentionKind.Unknown || (subject.NameWords.Length <= 2 && (lexicon.PrepositionOf(words[subject.First]) is null || cast.Knows(subject, order)))) ? subject : null;
    }

    // «The head of the company, Khalid al-Hasan, denied»: the comma closes the name.
    private Mention? ApposedBefore(Passage passage, int first, int at)
    {
        if ((passage.Words[at].Before & Signs.Break) == 0) return null;
        var start = first;
        while (start < at && lexicon.Relays.At(passage.Words, start, at) is { Length: > 0 and var length }) start += length;
        return start < at && mentions.Read(passage, start, at, objectFollows: false) is { Kind: MentionKind.Person, Role: not null } person && person.End == at ? person : null;
    }

    private Mention? SubjectBehind(Passage passage, int first, int at, int end, VerbForm form, Cast cast, int order)
    {
        var words = passage.Words;
        var start = at + 1;
        while (start < end && !words[start].IsParted && lexicon.Relays.At(words, start, end) is { Length: > 0 and var length } && !lexicon.IsComplementizer(words[start])) start += length;
        start = BehindTimes(passage, BehindHearer(passage, BehindTimes(passage, start, end), end), end);
        if (start >= end || words[start].IsParted || IsOnlyBehindPreposition(words[start])) return null;
        // Behind speech nothing more is stated.
        var objectFollows = (at == first || (words[at].Before & Signs.Closes) == 0) && !ComplementizerIn(words, start, end);
        var subject = mentions.Read(passage, start, end, objectFollows);
        if (subject is null || !subject.Agrees(form.Subject)) return null;
        if (form.Verb.Complement == Complement.Accusing && IsAccused(words, subject.End, end, form.Verb)) return null;
        if (subject.Kind != MentionKind.Unknown) return subject;
        if (cast.Knows(subject, order)) return subject;
        if (subject.IsDefinite && form.Verb.Complement == Complement.Any && objectFollows && !StatementBegins(words, subject.End, end)) return null;
        return StatementBegins(words, subject.End, end) || (subject.NameWords.Length > 0 && Prepositions(words, subject.End, end, form.Verb)) ? subject : null;
    }

    // «Announced on Wednesday the spokesman».
    private int BehindTimes(Passage passage, int start, int end)
    {
        while (start < end && !passage.Words[start].IsParted && lexicon.Times.At(passage.Words, start, end) is { Length: > 0 and var length }) start += length;
        return start;
    }

    // «Told us», «told the agency»: whoever is told may stand before whoever tells.
    private int BehindHearer(Passage passage, int start, int end)
    {
        var words = passage.Words;
        if (start >= end || words[start].IsParted) return start;
        if (lexicon.Hearers.At(words, start, end) is { Length: > 0 and var length }) return start + length;
        var isMedium = lexicon.Bodies.Find(words[start]) is { IsBehindPreposition: true, Value: BodyKind.Medium };
        return isMedium && mentions.Read(passage, start, end, objectFollows: true) is { } medium && medium.End < end && !words[medium.End].IsParted && IsPerson(words[medium.End]) ? medium.End : start;
    }

    // «She told Radio Mina that», «seven voted in favour of (Salih) the decision»: no subject stands behind a preposition.
    private bool IsOnlyBehindPreposition(PassageWord word) =>
        new[] { lexicon.GivenNames.Find(word)?.IsBehindPreposition, lexicon.Titles.Find(word)?.IsBehindPreposition, lexicon.Bodies.Find(word)?.IsBehindPreposition } is var found && found.Contains(true) && !found.Contains(false);

    private bool IsPerson(PassageWord word) => lexicon.Titles.Find(word) is { IsBehindPreposition: false } || lexicon.GivenNames.Find(word) is { IsBehindPreposition: false };

    // A «that» comes before any sign that parts clauses.
    private bool ComplementizerIn(PassageWord[] words, int start, int end)
    {
        for (var at = start; at < end && at - start < LongestDetour; at++)
        {
            if (lexicon.IsComplementizer(words[at])) return true;
            if (at > start && (words[at].Before & (Signs.Break | Signs.Bracket)) != 0) return at - start <= LongestName && StatementIsResumed(words, at + 1, end);
            if ((words[at].Before & Signs.Colon) != 0) return true;
        }

        return false;
    }

    // «Zahra Boultin, who is a mother of five, said that»: what stands between the signs is told of whoever is named before them.
    private bool StatementIsResumed(PassageWord[] words, int start, int end)
    {
        for (var at = start; at < end && at - start < LongestDetour; at++)
        {
            if (lexicon.IsComplementizer(words[at])) return (words[at].Before & Signs.Break) != 0;
        }

        return false;
    }

    private bool StatementBegins(PassageWord[] words, int at, int end) =>
        at >= end || lexicon.IsComplementizer(words[at]) || (words[at].Before & (Signs.Colon | Signs.Opens | Signs.Break)) != 0;

    private bool Prepositions(PassageWord[] words, int at, int end, SpeechVerb verb)
    {
        if (at >= end) return false;
        foreach (var preposition in verb.Prepositions)
        {
            var word = words[at].Spelling;
            if (word == preposition || (preposition.Length == 1 && word.Length > 2 && word.StartsWith(preposition, StringComparison.Ordinal) && !lexicon.IsStop(words[at]))) return true;
        }

        return false;
    }

    // «She accused the ministry of drawing 900 million»: behind whoever accuses, whom he accuses would come before the preposition.
    private bool IsAccused(PassageWord[] words, int at, int end, SpeechVerb verb) =>
        Prepositions(words, at, end, verb) || (at < end && lexicon.IsComplementizer(words[at]));

    private bool HasComplement(Passage passage, int at, int behind, int end, SpeechVerb verb, Mention? subject)
    {
        var words = passage.Words;
        switch (verb.Complement)
        {
            case Complement.Any or Complement.Accusing or Complement.Carry or Complement.Publish:
                return true;
            case Complement.Document:
                return subject is { Kind: MentionKind.Document };
            case Complement.Near:
                return behind < end && (lexicon.IsComplementizer(words[behind]) || (words[behind].Before & Signs.Colon) != 0);
        }

        var isSource = lexicon.Relays.EndsAt(words, Math.Max(0, at - 2), at) && subject is not null;
        if (isSource && verb.Complement == Complement.Clause) return true;
        var last = Math.Min(end, at + 1 + (subject is null ? FarthestOfBare : FarthestComplement));
        for (var next = at + 1; next < last; next++)
        {
            if ((words[next].Before & Signs.Colon) != 0 || ((words[next].Before & Signs.Opens) != 0 && words[next].IsSpeech)) return true;
            if (verb.Complement == Complement.Clause && lexicon.IsComplementizer(words[next])) return true;
            if (next >= behind && Prepositions(words, next, end, verb) && (verb.Complement == Complement.Reason || next <= behind + FarthestPreposition)) return true;
        }

        // The quotation may have come first.
        return verb.Complement != Complement.Reason && subject is not null && (words[at].Before & Signs.Closes) != 0;
    }

    private Cue? Carried(Passage passage, Cue cue, int behind, int end)
    {
        var words = passage.Words;
        for (var at = behind; at < end && at - behind < LongestDetour; at++)
        {
            if (lexicon.FromPronoun(words[at]) is { } bearer) return cue with { Form = bearer, Speaker = null, Carrier = cue.Speaker };
            if (lexicon.IsFrom(words[at]) && at + 1 < end && mentions.Read(passage, at + 1, end, objectFollows: false) is { } speaker)
                return cue with { Speaker = speaker, Form = Bearer.Unknown, Carrier = cue.Speaker };
            if (lexicon.IsComplementizer(words[at])) break;
        }

        // Who only passes on without saying from whom speaks for itself; «carried the wounded to hospital» is no statement.
        return cue.Speaker is { IsMedium: true } && ComplementizerIn(words, behind, end) ? cue : null;
    }

    private Cue? Published(Passage passage, Cue cue, int behind, int end)
    {
        if (cue.Speaker is null) return null;
        for (var at = behind; at < end && at - behind < FarthestDocument; at++)
        {
            if (passage.Words[at].IsSpeech || lexicon.IsComplementizer(passage.Words[at])) break;
            if (lexicon.Documents.Find(passage.Words[at]) is not { IsDefinite: false, Prefix: null } document) continue;
            var mention = mentions.Read(passage, at, end, objectFollows: true);
            if (mention is not { Kind: MentionKind.Document }) continue;
            return cue with { Document = document.Value == DocumentKind.Paper ? mention : null };
        }

        return null;
    }
}
