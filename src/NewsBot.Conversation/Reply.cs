// What the bot says, before a channel formats it.
using NewsBot.Knowledge;

namespace NewsBot.Conversation;

/// <summary>The contract's kinds of replies (<c>ask --json</c>).</summary>
public enum ReplyKind
{
    Found,
    Derived,
    Disputed,
    Premise,
    Smalltalk,
    Help,
    Abstained,
    Withdrawn,
    AskBack,
    Refused,
}

/// <summary>A reply in words, with the places where it may be cut.</summary>
/// <param name="Text">Arabic, with bidi isolates, without the citation line. Never empty.</param>
/// <param name="CitationLine">Who said it, via whom, publisher, date, link; null where nothing is cited. May be several lines.</param>
/// <param name="Borders">Ascending offsets into <paramref name="Text"/> at which a channel may cut it (sentence ends); the end is not listed.</param>
/// <param name="Answered">True when the text answers (also greeting, help, corrected premise, conflict shown).</param>
/// <param name="Facts">Ids of the facts shown, most relevant first.</param>
/// <param name="Confidence">0 to 1; 1 for replies that are no answers.</param>
public sealed record Reply(
    ReplyKind Kind,
    bool Answered,
    string Text,
    string? CitationLine,
    IReadOnlyList<int> Borders,
    IReadOnlyList<Citation> Citations,
    IReadOnlyList<string> Facts,
    double Confidence)
{
    /// <summary>What a reader may press below the reply, in reading order; a channel without buttons leaves them out, and nothing is lost by that.</summary>
    public IReadOnlyList<ReplyButton> Buttons { get; init; } = [];

    /// <summary>The code of the moderators' draft that it shows, to be decided on; null for every other reply.</summary>
    internal string? Draft { get; init; }

    /// <summary>How much of <see cref="Text"/>, from its start, is the direct answer where that stands by itself on the first line; 0 otherwise.</summary>
    public int LeadLength { get; init; }
}

/// <param name="Label">Arabic, short, without markup.</param>
public abstract record ReplyButton(string Label)
{
    /// <summary>Opens an address: the source.</summary>
    public sealed record Link(string Label, string Url) : ReplyButton(Label);

    /// <summary>Says something for the reader, as if it were typed.</summary>
    /// <param name="Text">A command with its argument («/why ABC»), at most 64 bytes of UTF-8.</param>
    public sealed record Say(string Label, string Text) : ReplyButton(Label);

    /// <summary>Opens the form for what is still missing, on a channel that has forms; others leave it out.</summary>
    /// <param name="Text">What is said in its place where there is no form any more.</param>
    public sealed record Fill(string Label, string Text) : ReplyButton(Label);
}
