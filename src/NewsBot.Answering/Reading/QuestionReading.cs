// A question as it was read, before any fact is looked at.
using NewsBot.Answering.Index;
using NewsBot.Answering.Lexicon;
using NewsBot.Arabic;

namespace NewsBot.Answering.Reading;

/// <summary>A word or a name of the question that a fact can be about.</summary>
/// <param name="Span">Where it stands in the question.</param>
/// <param name="Words">The tokens' forms; several for a name of several words.</param>
/// <param name="Concepts">Ids of what it can mean.</param>
/// <param name="Weight">How much it counts: 1 for content, less for words that only say what kind of thing is asked.</param>
/// <param name="UnknownWeight">The same where no fact has the word: an office or a kind of place that the knowledge never mentions is a thing asked
/// for that it does not have.</param>
/// <param name="IsName">A proper name of the lexicon.</param>
internal sealed record QuestionTerm(TextSpan Span, IReadOnlyList<WordForm> Words, IReadOnlyList<string> Concepts, double Weight, double UnknownWeight, bool IsName)
{
    public string Surface => string.Join(' ', Words.Select(word => word.Normal));
}

/// <param name="Text">What was read, cut to the limit.</param>
/// <param name="Tokens">Every word of it.</param>
/// <param name="KindIsSaid">A question word said the kind; otherwise it is assumed.</param>
/// <param name="Terms">Content in the order of the question; empty where no word says anything.</param>
/// <param name="SaysNothing">No term says what it is about: there is none, or only words such as "said" and "is".</param>
/// <param name="Unit">The counted noun asked for ("how many sites"), or null.</param>
/// <param name="Counted">The noun behind "how many", a unit of the lexicon or not; null where none can be one.</param>
/// <param name="Classes">Classes of units of which a figure must be that answers ("money" for a price); empty where anything can be meant.</param>
/// <param name="AsksPersons">It asks for a number of people, of whatever kind.</param>
/// <param name="Numbers">Amounts that the question itself states ("does Iran have 750 sites").</param>
/// <param name="Years">Years that it restricts itself to.</param>
/// <param name="Months">Months (1 to 12) that it restricts itself to.</param>
/// <param name="Required">Sets of index terms of each of which a fact must have one: the words of an attribute asked ("age", "salary").</param>
/// <param name="Ranks">Superlatives that the question holds ("largest"): a fact that ranks nothing answers none of them.</param>
/// <param name="Teller">The term behind "what did … say": whose words are asked for; null where none.</param>
/// <param name="Excepted">The terms behind "outside", "except"; empty where nothing is left out.</param>
/// <param name="IsNegated">It holds a negation.</param>
/// <param name="AsksList">It asks for several things in a row, or for how a whole is divided.</param>
/// <param name="AsksEach">Of these it asks for every one's amount ("how many of each kind").</param>
/// <param name="AsksLiteral">It asks for the words as they were said.</param>
/// <param name="ContinuesTopic">It says itself that it continues ("and Turkey?", "of them").</param>
internal sealed record QuestionReading(
    string Text,
    IReadOnlyList<Token> Tokens,
    QuestionKind Kind,
    bool KindIsSaid,
    IReadOnlyList<QuestionTerm> Terms,
    bool SaysNothing,
    QuestionTerm? Unit,
    QuestionTerm? Counted,
    IReadOnlySet<string> Classes,
    bool AsksPersons,
    IReadOnlyList<decimal> Numbers,
    IReadOnlyList<int> Years,
    IReadOnlyList<int> Months,
    IReadOnlyList<AskedOperation> Operations,
    SourceAttribute? Source,
    IReadOnlyList<IReadOnlySet<string>> Required,
    Ranks Ranks,
    QuestionTerm? Teller,
    IReadOnlyList<QuestionTerm> Excepted,
    bool IsNegated,
    bool AsksList,
    bool AsksEach,
    bool AsksLiteral,
    bool ContinuesTopic);
