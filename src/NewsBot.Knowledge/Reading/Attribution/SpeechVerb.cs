// Verbs of stating, as their list describes them.
namespace NewsBot.Knowledge.Reading.Attribution;

/// <summary>What has to follow a verb for it to state something.</summary>
internal enum Complement
{
    Any,

    /// <summary>Anything; the one noun between the verb and its preposition is its object, whom it accuses.</summary>
    Accusing,

    /// <summary>A «that», a colon, a quotation, or one of the verb's prepositions.</summary>
    Clause,

    /// <summary>A «that» right behind the subject.</summary>
    Near,

    /// <summary>A colon or a quotation.</summary>
    Quote,

    /// <summary>One of its prepositions, anywhere behind it.</summary>
    Reason,

    /// <summary>Anything, but only with a document as subject.</summary>
    Document,

    /// <summary>The subject passes on what somebody else said.</summary>
    Carry,

    /// <summary>The subject brings out a document.</summary>
    Publish,
}

/// <param name="IsQuestion">It puts a question: nothing is asserted.</param>
/// <param name="Prepositions">Folded.</param>
internal sealed record SpeechVerb(SpeechAct Act, bool IsQuestion, Complement Complement, IReadOnlyList<string> Prepositions);

/// <summary>A form of a verb in a text.</summary>
/// <param name="IsConjoined">«And» or «so» is written as one word with it.</param>
internal sealed record VerbForm(SpeechVerb Verb, Bearer Subject, bool IsConjoined);
