// What a moderator asks the desk for.
namespace NewsBot.Conversation.Moderating;

/// <summary>The names in lower case are the commands'.</summary>
internal enum DeskKind
{
    Add,
    Update,
    Correct,
    Clarify,
    Retract,
    Hold,
    Release,
    History,
    Undo,
    Pending,
    Import,
    Stats,
    Confirm,
    Cancel,
    Choose,
    Accept,
    Dismiss,
}

/// <summary>The parts of an update that a person gives.</summary>
internal enum DeskField
{
    Fact,
    Text,
    Publisher,
    Title,
    Published,
    Url,
    AsOf,
    Reason,
    Speaker,
    Role,
    Via,
    Document,
    Dated,
}

internal enum DeskStage
{
    /// <summary>Something is missing, and was asked for.</summary>
    Asking,

    /// <summary>Several facts are meant, and a number is to be given.</summary>
    Choosing,

    /// <summary>The preview was shown.</summary>
    Confirming,

    /// <summary>What is to be imported is to be sent.</summary>
    Awaiting,
}

/// <summary>An update in the making, as it is kept between two messages. Immutable.</summary>
/// <param name="Code">Names it in buttons, and is the cause of what comes of it.</param>
/// <param name="Fields">By the names of <see cref="DeskField"/>; the empty address is the explicit «no link».</param>
/// <param name="Choices">Ids of facts, in the order in which they were numbered.</param>
/// <param name="SeenAt">The revision that the preview was made against.</param>
/// <param name="Until">An answer after this is none.</param>
/// <param name="Channel">Whence it came; its author is told there what became of it.</param>
/// <param name="User">The author.</param>
internal sealed record DeskDraft(
    string Code,
    DeskKind Kind,
    DeskStage Stage,
    IReadOnlyDictionary<DeskField, string> Fields,
    IReadOnlyList<string> Choices,
    long SeenAt,
    DateTimeOffset Until,
    string Channel,
    string Chat,
    string User)
{
    /// <summary>What is asked for; null in other stages.</summary>
    public DeskField? Asked { get; init; }

    /// <summary>The message that made the post of the newsroom's channel known; null otherwise.</summary>
    public string? Post { get; init; }

    /// <summary>When it was put before the editors; null for what was not, and in old rows.</summary>
    public DateTimeOffset? ProposedAt { get; init; }

    /// <summary>The changes that are published together; empty where the draft is one change by itself.</summary>
    public IReadOnlyList<DeskDraft> Parts { get; init; } = [];

    public string? this[DeskField field] => Fields.GetValueOrDefault(field);

    public DeskDraft With(DeskField field, string? value)
    {
        if (value is null) return this;
        return this with { Fields = new Dictionary<DeskField, string>(Fields) { [field] = value } };
    }

    public DeskDraft With(IReadOnlyDictionary<DeskField, string> fields) => fields.Aggregate(this, (draft, field) => draft.With(field.Key, field.Value));
}
