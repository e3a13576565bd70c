// A form, as a platform that has any shows it to a moderator.
namespace NewsBot.Conversation.Moderating;

/// <summary>One part of a form.</summary>
/// <param name="Name">Latin, lower-case; the platform gives it back beside what was written.</param>
/// <param name="Label">Arabic, a few words.</param>
/// <param name="Help">What belongs there, a sentence; empty where the label says enough.</param>
/// <param name="Hint">An example, shown while nothing is written.</param>
/// <param name="Value">What stands there already; empty for nothing.</param>
/// <param name="Longest">In UTF-16 units.</param>
public sealed record FormPart(string Name, string Label, string Help, string Hint, string Value, bool IsRequired, bool IsLong, int Longest)
{
    /// <summary>What may be chosen instead of written; empty where it is written.</summary>
    public IReadOnlyList<FormChoice> Choices { get; init; } = [];
}

/// <param name="Value">What is given back.</param>
/// <param name="Label">What is shown.</param>
public sealed record FormChoice(string Value, string Label);

/// <param name="Head">What the form's message begins with; to be given back with what was written.</param>
public sealed record DeskForm(string Head, string Title, IReadOnlyList<FormPart> Parts);
