// A speaker, or somebody who could be one, as a text names it at one place.
namespace NewsBot.Knowledge.Reading.Attribution;

internal enum MentionKind
{
    /// <summary>A person by name.</summary>
    Person,

    /// <summary>A function without the name of who holds it.</summary>
    Office,

    /// <summary>A body: a ministry, a company, a club.</summary>
    Body,
    State,

    /// <summary>People without a name: a source, witnesses.</summary>
    Group,
    Document,

    /// <summary>Words that no list knows: a foreign name, a surname.</summary>
    Unknown,
}

/// <param name="First">First word of all that belongs to it.</param>
/// <param name="End">Behind the last.</param>
/// <param name="Name">The name as written; for an office the office, for a document what it is called.</param>
/// <param name="NameWords">The words of the name, spelled for comparison, without what is joined to the first.</param>
/// <param name="Role">What stands before a person's name, without forms of address where there is more; may be null.</param>
/// <param name="Heads">Ids of the titles before the name, of the office, or of the body's noun.</param>
/// <param name="IsMedium">A body that passes on what others said.</param>
/// <param name="IsDefinite">A single noun with the article: it points at something named elsewhere.</param>
internal sealed record Mention(
    MentionKind Kind,
    int First,
    int End,
    string Name,
    string[] NameWords,
    string? Role,
    IReadOnlyList<string> Heads,
    Bearer Bearer,
    bool IsMedium,
    bool IsDefinite)
{
    /// <summary>It says by itself whom it means.</summary>
    public bool IsFull => Kind is MentionKind.Person or MentionKind.Body && NameWords.Length > 1;

    /// <summary>A plural: it names no single body.</summary>
    public bool IsMany => Kind == MentionKind.Body && Heads[0].EndsWith(NounTable<BodyKind>.Plural, StringComparison.Ordinal);

    /// <summary>Whether the verb form may have it as its subject.</summary>
    public bool Agrees(Bearer verb) => Bearer is Bearer.Unknown or Bearer.Many || verb is Bearer.Many || Bearer == verb;
}
