// Where somebody else takes the word within a sentence: «The spokesman said that …, but the mayor said that …».
using NewsBot.Arabic;

namespace NewsBot.Knowledge.Reading.Attribution;

internal sealed class TurnReader(SpeechLexicon lexicon, CueFinder cues)
{
    private const int FewestWords = 4;

    /// <summary>«…, but the union denied it»: alone it says nothing.</summary>
    private const int FewestOfSecond = 7;

    /// <summary>So far from the opening word stands the verb at most.</summary>
    private const int LongestOpening = 14;

    /// <summary>Words that may stand between the opening and what is stated («told the newspaper that»).</summary>
    private const int FarthestStatement = 4;

    // Nobody is known yet: whoever takes the word is named in full.
    private readonly Cast _nobody = new(lexicon);

    /// <summary>The sentences, those with a second speaker cut where that one begins.</summary>
    public IReadOnlyList<TextSpan> Of(Passage passage)
    {
        var turns = new List<TextSpan>();
        for (var sentence = 0; sentence < passage.Sentences.Count; sentence++)
        {
            var (first, end) = passage.Sentences[sentence];
            var span = passage.Paragraph.Analysis.Sentences[sentence];
            for (var at = first + FewestWords; at + FewestOfSecond <= end; at++)
            {
                if (!Begins(passage, at, end)) continue;
                var start = passage.Words[at].Token.Span.Start;
                turns.Add(new TextSpan(span.Start, start - span.Start));
                span = new TextSpan(start, span.End - start);
                at += FewestWords - 1; // Behind it the next is looked for.
            }

            turns.Add(span);
        }

        return turns;
    }

    private bool Begins(Passage passage, int at, int end)
    {
        var words = passage.Words;
        if ((words[at].Before & Signs.Break) == 0 || words[at].Quote >= 0 || lexicon.Relays.At(words, at, end) is not { Value: true, Length: var length }) return false;
        if (cues.Find(passage, at, Math.Min(end, at + LongestOpening), _nobody, 0) is not { Kind: CueKind.Verb, Speaker: { Kind: MentionKind.Person or MentionKind.Office } speaker } cue) return false;
        var opening = Math.Min(cue.At, speaker.First);
        var behind = Math.Max(cue.At + 1, speaker.End);
        return opening <= at + length && Math.Max(cue.At, speaker.First) <= opening + (speaker.End - speaker.First) + 1 && States(words, behind, end);
    }

    // A «that» or speech follows: what somebody only asks for or recommends is told by whoever spoke before.
    private bool States(PassageWord[] words, int behind, int end)
    {
        for (var at = behind; at < end && at - behind <= FarthestStatement; at++)
        {
            if (lexicon.IsComplementizer(words[at]) || (words[at].Before & Signs.Colon) != 0 || words[at].IsSpeech) return true;
        }

        return false;
    }
}
