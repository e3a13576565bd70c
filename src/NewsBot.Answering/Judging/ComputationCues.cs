// Which computations the words of a question can mean.
using NewsBot.Answering.Lexicon;

namespace NewsBot.Answering.Judging;

[Flags]
internal enum ComputationCues
{
    None = 0,
    Difference = 1,

    /// <summary>«More than», with a number asked for.</summary>
    More = 2,
    Less = 4,
    Sum = 8,
    Ratio = 16,

    /// <summary>A share or a rate.</summary>
    Share = 32,
    Change = 64,

    /// <summary>By how many points a rate changed.</summary>
    Points = 128,

    /// <summary>«The rest».</summary>
    Remainder = 256,

    /// <summary>«Still», «are left».</summary>
    Left = 512,

    Negated = 1024,
    Excepted = 2048,

    OfDifference = Difference | More | Less | Change | Remainder | Left | Negated | Excepted,
    OfComparison = Difference | More | Less | Change | Points,
}

internal static class CueReader
{
    public static ComputationCues Of(Inquiry inquiry)
    {
        var reading = inquiry.Reading;
        if (reading.Kind != QuestionKind.HowMany && !(reading.Kind == QuestionKind.What && inquiry.Asks(AskedOperation.Share))) return ComputationCues.None;
        var cues = ComputationCues.None;
        Add(inquiry.Asks(AskedOperation.Difference), ComputationCues.Difference);
        Add(inquiry.Asks(AskedOperation.Most) || inquiry.Lexicon.Operations.AskExcess(reading.Tokens), ComputationCues.More);
        Add(inquiry.Asks(AskedOperation.Least), ComputationCues.Less);
        Add(inquiry.Asks(AskedOperation.Sum), ComputationCues.Sum);
        Add(inquiry.Asks(AskedOperation.Ratio), ComputationCues.Ratio);
        Add(inquiry.AsksPercent, ComputationCues.Share);
        Add(inquiry.AsksChange, ComputationCues.Change);
        Add(GrowthDeriver.AsksPoints(inquiry), ComputationCues.Points);
        Add(inquiry.Asks(AskedOperation.Remainder), ComputationCues.Remainder);
        Add(inquiry.Lexicon.Rest.AreLeft(reading.Tokens) || inquiry.Lexicon.Rest.AreLacking(reading.Tokens), ComputationCues.Left);
        Add(RemainderDeriver.IsNegated(inquiry) || IsNegatedBehindAsking(inquiry), ComputationCues.Negated);
        Add(RemainderDeriver.IsAsked(inquiry) || inquiry.Asks(AskedOperation.Except), ComputationCues.Excepted);
        return cues;

        void Add(bool isSaid, ComputationCues cue) => cues |= isSaid ? cue : ComputationCues.None;
    }

    // «How many … what did not go»: behind the word that asks, the word that can ask too negates.
    private static bool IsNegatedBehindAsking(Inquiry inquiry)
    {
        var asking = inquiry.Lexicon.QuestionWords.In(inquiry.Reading.Tokens).Select(match => match.FirstToken).DefaultIfEmpty(int.MaxValue).First();
        return inquiry.Lexicon.Negations.In(inquiry.Reading.Tokens).Any(match => match.FirstToken > asking);
    }
}
