// A draft that lacks nothing, as the update that the knowledge base takes.
using NewsBot.Knowledge;

namespace NewsBot.Conversation.Moderating;

internal static class DeskUpdates
{
    /// <param name="article">What is imported; null for every other kind.</param>
    public static Knowledge.Update? Of(DeskDraft draft, string author, string cause, ArticleDraft? article)
    {
        if (draft.Parts.Count > 0) return new Knowledge.Update.Together(author, cause, [.. draft.Parts.Select(part => Of(part, author, $"{cause}:{part.Code}", article: null)).OfType<Knowledge.Update>()]);
        string Part(DeskField field) => draft[field] ?? "";
        switch (draft.Kind)
        {
            case DeskKind.Add:
                return new Knowledge.Update.Add(author, cause, Part(DeskField.Text), SourceOf(draft), Date(draft, DeskField.AsOf));
            case DeskKind.Update:
                return new Knowledge.Update.Supersede(author, cause, Part(DeskField.Fact), Part(DeskField.Text), SourceOf(draft), Date(draft, DeskField.AsOf));
            case DeskKind.Correct when DeskNeeds.IsAmendment(draft):
                return new Knowledge.Update.Amend(author, cause, Part(DeskField.Fact), AttributesOf(draft), draft[DeskField.Reason]);
            case DeskKind.Correct:
                var source = draft[DeskField.Publisher] is null ? null : SourceOf(draft);
                return new Knowledge.Update.Correct(author, cause, Part(DeskField.Fact), Part(DeskField.Text), source, Date(draft, DeskField.AsOf), draft[DeskField.Reason]);
            case DeskKind.Clarify:
                return new Knowledge.Update.Clarify(author, cause, Part(DeskField.Fact), Part(DeskField.Text));
            case DeskKind.Retract:
                return new Knowledge.Update.Retract(author, cause, Part(DeskField.Fact), Part(DeskField.Reason));
            case DeskKind.Hold:
                return new Knowledge.Update.Hold(author, cause, Part(DeskField.Fact), Part(DeskField.Reason));
            case DeskKind.Release:
                return new Knowledge.Update.Release(author, cause, Part(DeskField.Fact));
            case DeskKind.Import:
                return article is null ? null : new Knowledge.Update.Import(author, cause, article);
            default:
                throw new InvalidOperationException($"{draft.Kind} is no update.");
        }
    }

    /// <summary>The fact that is changed, or null.</summary>
    public static string? FactOf(Knowledge.Update update) => update switch
    {
        Knowledge.Update.Supersede supersede => supersede.FactId,
        Knowledge.Update.Correct correct => correct.FactId,
        Knowledge.Update.Amend amend => amend.FactId,
        Knowledge.Update.Clarify clarify => clarify.FactId,
        Knowledge.Update.Retract retract => retract.FactId,
        Knowledge.Update.Hold hold => hold.FactId,
        Knowledge.Update.Release release => release.FactId,
        _ => null,
    };

    /// <summary>Why, as its author gave it, or null.</summary>
    public static string? ReasonOf(Knowledge.Update update) => update switch
    {
        Knowledge.Update.Correct correct => correct.Reason,
        Knowledge.Update.Amend amend => amend.Reason,
        Knowledge.Update.Retract retract => retract.Reason,
        Knowledge.Update.Hold hold => hold.Reason,
        _ => null,
    };

    private static Source SourceOf(DeskDraft draft) => new(
        draft[DeskField.Publisher] ?? "", draft[DeskField.Title] ?? "", draft[DeskField.Url] is { Length: > 0 } url ? url : null, Date(draft, DeskField.Published) ?? default);

    private static SharedAttributes AttributesOf(DeskDraft draft) => new(
        draft[DeskField.Speaker],
        draft[DeskField.Role],
        draft[DeskField.Via],
        draft[DeskField.Document],
        Date(draft, DeskField.Dated),
        draft[DeskField.Publisher],
        draft[DeskField.Title],
        Date(draft, DeskField.Published),
        draft[DeskField.Url] is not null,
        draft[DeskField.Url] is { Length: > 0 } url ? url : null);

    private static PartialDate? Date(DeskDraft draft, DeskField field) => PartialDate.TryParse(draft[field], out var date) ? date : null;
}
