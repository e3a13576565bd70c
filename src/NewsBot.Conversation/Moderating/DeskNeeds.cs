// Which parts each kind of update needs, in the order in which they are asked for.
namespace NewsBot.Conversation.Moderating;

internal static class DeskNeeds
{
    private static readonly DeskField[] Source = [DeskField.Publisher, DeskField.Title, DeskField.Published, DeskField.Url];
    private static readonly DeskField[] Shared =
        [DeskField.Speaker, DeskField.Role, DeskField.Via, DeskField.Document, DeskField.Dated];

    /// <summary>Shown to an editor before it is published; the others are done at once.</summary>
    public static bool IsPreviewed(DeskKind kind) => kind is not (DeskKind.Hold or DeskKind.Release);

    /// <summary>It waits for no decision, only for what it lacks.</summary>
    public static bool IsAtOnce(DeskDraft draft) => draft is { Kind: DeskKind.Hold or DeskKind.Release or DeskKind.History, Stage: not DeskStage.Confirming };

    /// <summary>A part in free words, which may begin as questions and commands do.</summary>
    public static bool IsWords(DeskField field) => field is not (DeskField.Fact or DeskField.Published or DeskField.Url or DeskField.AsOf or DeskField.Dated);

    /// <summary>A correction of what facts share of their source, without a new text.</summary>
    public static bool IsAmendment(DeskDraft draft) =>
        draft.Kind == DeskKind.Correct && draft[DeskField.Text] is null && Shared.Concat(Source).Any(field => draft[field] is not null);

    /// <summary>The first part that is missing, or null.</summary>
    public static DeskField? Missing(DeskDraft draft) => Needed(draft).Where(field => string.IsNullOrWhiteSpace(draft[field]) && !(field == DeskField.Url && draft[field] is not null)).Select(field => (DeskField?)field).FirstOrDefault();

    /// <summary>All of them, also those that are given.</summary>
    public static IEnumerable<DeskField> Needed(DeskDraft draft) => draft.Kind switch
    {
        DeskKind.Add => [DeskField.Text, .. Source],
        DeskKind.Update => [DeskField.Fact, DeskField.Text, .. Source],
        DeskKind.Correct when IsAmendment(draft) => [DeskField.Fact, DeskField.Reason],
        DeskKind.Correct => [DeskField.Fact, DeskField.Text, .. HasSource(draft) ? Source : [], DeskField.Reason],
        DeskKind.Clarify => [DeskField.Fact, DeskField.Text],
        DeskKind.Retract or DeskKind.Hold => [DeskField.Fact, DeskField.Reason],
        DeskKind.Release => [DeskField.Fact],
        // The text was sent along; the title is its first line.
        DeskKind.Import => [DeskField.Publisher, DeskField.Published, DeskField.Url],
        _ => [],
    };

    private static bool HasSource(DeskDraft draft) => Source.Any(field => draft[field] is not null);
}
