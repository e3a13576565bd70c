// What answers a question: facts, never strings, so that no later layer can add content.
using NewsBot.Knowledge;

namespace NewsBot.Answering;

/// <summary>The outcome of reading a question against the knowledge of one revision.</summary>
/// <param name="Kind">How the question was read.</param>
/// <param name="Topic">What the chat is about from now on; null leaves the old topic.</param>
/// <param name="Snapshot">The revision that answered; citations are resolved in it.</param>
public abstract record Answer(QuestionKind Kind, Topic? Topic, KnowledgeSnapshot Snapshot)
{
    /// <summary>The question as it was understood, in Arabic, where it was typed in Latin letters; shown to the reader. Null otherwise.</summary>
    public string? Restated { get; init; }

    /// <summary>What it rests on; null where the facts were not asked.</summary>
    public Grounds? Grounds { get; init; }

    /// <summary>Facts that answer.</summary>
    /// <param name="Facts">At least one, the one that decides first.</param>
    /// <param name="Confidence">0 to 1.</param>
    public sealed record Found(QuestionKind Kind, Topic? Topic, KnowledgeSnapshot Snapshot, DirectAnswer Direct, IReadOnlyList<FactVersion> Facts, double Confidence)
        : Answer(Kind, Topic, Snapshot);

    /// <summary>A number computed from the figures of facts.</summary>
    /// <param name="Facts">The facts that it rests on, in the order of the working.</param>
    public sealed record Derived(QuestionKind Kind, Topic? Topic, KnowledgeSnapshot Snapshot, Derivation Derivation, IReadOnlyList<FactVersion> Facts, double Confidence)
        : Answer(Kind, Topic, Snapshot);

    /// <summary>The question takes for granted what a fact contradicts; the fact is the answer.</summary>
    public sealed record Premise(QuestionKind Kind, Topic? Topic, KnowledgeSnapshot Snapshot, DirectAnswer Direct, IReadOnlyList<FactVersion> Facts, double Confidence)
        : Answer(Kind, Topic, Snapshot);

    /// <summary>Current facts disagree; shown side by side.</summary>
    public sealed record Disputed(QuestionKind Kind, Topic? Topic, KnowledgeSnapshot Snapshot, IReadOnlyList<FactVersion> Facts, double Confidence)
        : Answer(Kind, Topic, Snapshot);

    /// <summary>Several questions of one message, answered each by itself, in order.</summary>
    /// <param name="Parts">Two or more, none of them <see cref="Several"/>; at least one answers, the others are <see cref="Abstained"/>.</param>
    public sealed record Several(QuestionKind Kind, Topic? Topic, KnowledgeSnapshot Snapshot, IReadOnlyList<Answer> Parts)
        : Answer(Kind, Topic, Snapshot);

    /// <summary>What would have answered was retracted.</summary>
    public sealed record Withdrawn(QuestionKind Kind, Topic? Topic, KnowledgeSnapshot Snapshot, FactVersion Fact)
        : Answer(Kind, Topic, Snapshot);

    /// <summary>Nothing answers.</summary>
    /// <param name="Nearest">At most three facts on the same subject that do not answer, nearest first.</param>
    public sealed record Abstained(QuestionKind Kind, Topic? Topic, KnowledgeSnapshot Snapshot, AbstainReason Reason, IReadOnlyList<FactVersion> Nearest, double Confidence)
        : Answer(Kind, Topic, Snapshot);
}

public enum AbstainReason
{
    /// <summary>Nothing on this subject.</summary>
    UnknownTopic,

    /// <summary>The subject is known, the thing asked of it is not stated.</summary>
    NotStated,

    /// <summary>The fact that would answer is being checked.</summary>
    Held,

    /// <summary>No word of the question says anything.</summary>
    Empty,
}

/// <summary>The first words of an answer; every string in it stands in a fact.</summary>
public abstract record DirectAnswer
{
    private DirectAnswer() { }

    /// <summary>The fact itself is the answer.</summary>
    public sealed record Statement : DirectAnswer;

    public sealed record Amount(Figure Figure) : DirectAnswer;

    /// <summary>A name out of the fact (person, place, publisher, carrier, link).</summary>
    public sealed record Name(string Text) : DirectAnswer;

    public sealed record Date(PartialDate Value) : DirectAnswer;

    public sealed record Yes : DirectAnswer;

    public sealed record No : DirectAnswer;
}

public enum Operation
{
    Difference,
    Sum,

    /// <summary>The first operand in per cent of the second.</summary>
    Share,

    /// <summary>The change between the operands, in per cent of the earlier value.</summary>
    Growth,
    Part,
    Ratio,
    Previous,
    Count,
    Most,
    Least,
}

/// <summary>A computed number with its working.</summary>
/// <param name="Operands">In the order of the working; <see cref="Operation.Most"/> and Least: the ranking, winner first.</param>
/// <param name="Result">Share: per cent; <see cref="Operation.Part"/>: what a stated share comes to, its operands being the total, how many, and of how many. Most and Least: the winner's value.</param>
/// <param name="Unit">Unit of the result in the singular; «%» for shares.</param>
public sealed record Derivation(Operation Operation, IReadOnlyList<Figure> Operands, decimal Result, string Unit);
