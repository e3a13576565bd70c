// What is asked, and what the chat was about when it was asked.

namespace NewsBot.Answering;

/// <summary>A reader's question.</summary>
/// <param name="Text">As typed, at most 4,096 UTF-16 units; longer text is cut.</param>
/// <param name="Topic">What the chat was about within the last 15 minutes, or null for a fresh chat.</param>
/// <param name="AsOf">Answer from what was known at this revision (/asof), or null for now.</param>
public sealed record Question(string Text, Topic? Topic, long? AsOf = null);

/// <summary>What a follow-up continues from: plain data, kept by the chat between turns.</summary>
/// <param name="Kind">Kind of the last full question.</param>
/// <param name="Text">The last full question, with what it took from the one before.</param>
/// <param name="Facts">Ids of the facts last shown, most relevant first.</param>
/// <param name="Names">Names last asked about, as the knowledge spells them.</param>
/// <param name="Earlier">The full questions before it, newest first; "the sum of both" reaches back to them. Null where there are none.</param>
public sealed record Topic(QuestionKind Kind, string Text, IReadOnlyList<string> Facts, IReadOnlyList<string> Names, IReadOnlyList<string>? Earlier = null)
{
    /// <summary>So many questions are reached back to.</summary>
    public const int MostEarlier = 3;

    /// <summary>This topic as the one that comes after <paramref name="before"/>.</summary>
    public Topic After(Topic? before) =>
        before is null || string.Equals(before.Text, Text, StringComparison.Ordinal) ? this : this with { Earlier = [.. (before.Earlier ?? []).Prepend(before.Text).Take(MostEarlier)] };
}

/// <summary>What kind of thing the asker wants.</summary>
public enum QuestionKind
{
    /// <summary>Anything told about the subject ("what", keywords only).</summary>
    What,
    HowMany,
    Who,
    When,
    Where,
    Why,
    How,

    /// <summary>Yes or no.</summary>
    Whether,

    /// <summary>One of several ("which country").</summary>
    Which,

    /// <summary>Who published or carried it, the link, the date of the source.</summary>
    Source,

    /// <summary>The words as they were said.</summary>
    Quote,
}
