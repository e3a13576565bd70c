// Which computations the words of a question can ask for.
using NewsBot.Answering.Lexicon;
using NewsBot.Arabic;

namespace NewsBot.Answering.Judging;

[Flags]
internal enum AskedComputations
{
    None = 0,
    Difference = 1,

    /// <summary>«More than».</summary>
    More = 2,

    /// <summary>«Less than».</summary>
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

    /// <summary>«Still», «are left», «lacks».</summary>
    Left = 512,

    Negated = 1024,
    Excepted = 2048,

    OfComparison = Difference | More | Less | Change | Points,
    OfRest = Remainder | Left | Negated | Excepted,
}

internal static class ComputationReader
{
    public static AskedComputations Of(Inquiry inquiry)
    {
        var (reading, rest) = (inquiry.Reading, inquiry.Lexicon.Rest);
        var asked = AskedComputations.None;
        if (reading.Kind != QuestionKind.HowMany && !(reading.Kind == QuestionKind.What && inquiry.Asks(AskedOperation.Share))) return asked;
        Add(AskedComputations.Difference, inquiry.Asks(AskedOperation.Difference));
        Add(AskedComputations.More, Compares(inquiry, AskedOperation.Most) || inquiry.Lexicon.Operations.ExcessIn(reading.Tokens).Any());
        Add(AskedComputations.Less, Compares(inquiry, AskedOperation.Least));
        Add(AskedComputations.Sum, inquiry.Asks(AskedOperation.Sum));
        Add(AskedComputations.Ratio, inquiry.Asks(AskedOperation.Ratio));
        Add(AskedComputations.Share, inquiry.AsksPercent && !inquiry.AsksChoice);
        Add(AskedComputations.Change, inquiry.AsksChange);
        Add(AskedComputations.Points, GrowthDeriver.AsksPoints(inquiry));
        Add(AskedComputations.Remainder, inquiry.Asks(AskedOperation.Remainder));
        Add(AskedComputations.Left, rest.AreLeft(reading.Tokens) || rest.LackIn(reading.Tokens).Any());
        Add(AskedComputations.Negated, RemainderDeriver.IsNegated(inquiry) || IsNegatedBehindAsking(inquiry));
        Add(AskedComputations.Excepted, RemainderDeriver.IsAsked(inquiry) || inquiry.Asks(AskedOperation.Except));
        return asked;

        void Add(AskedComputations computation, bool isAsked) => asked |= isAsked ? computation : AskedComputations.None;
    }

    // «More than»; «the largest» alone compares with nothing that is named.
    private static bool Compares(Inquiry inquiry, AskedOperation operation)
    {
        var tokens = inquiry.Reading.Tokens;
        return inquiry.Lexicon.Operations.In(tokens).Any(match => match.Value == operation && inquiry.Lexicon.Operations.ComparesAt(tokens, match.FirstToken + match.TokenCount, tokens.Count) >= 0);
    }

    // «How many … what did not go»: behind the word that asks, a word that can ask too may negate.
    private static bool IsNegatedBehindAsking(Inquiry inquiry)
    {
        var tokens = inquiry.Reading.Tokens;
        var asking = inquiry.Lexicon.QuestionWords.In(tokens).Select(match => match.FirstToken).DefaultIfEmpty(tokens.Count).First();
        return inquiry.Lexicon.Negations.In(tokens).Any(match => match.FirstToken > asking && (!inquiry.Lexicon.QuestionWords.Contains(tokens[match.FirstToken].Word) || Negates(inquiry, tokens, match.FirstToken)));
    }

    // «The value of what was sold» and «all that he played» negate nothing, and what is «still» so is no negation.
    private static bool Negates(Inquiry inquiry, IReadOnlyList<Token> tokens, int at) =>
        !inquiry.Lexicon.Rest.AreLeft(tokens)
        && (inquiry.Lexicon.BeginsWithConjunction(tokens[at].Word) || inquiry.Lexicon.NegationSigns.Negates(tokens, at));
}
