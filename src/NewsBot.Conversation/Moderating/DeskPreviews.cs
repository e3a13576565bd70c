// What a change would do, worked out against what is known now, for whoever is to decide on it.
using NewsBot.Answering;
using NewsBot.Conversation.Wording;
using NewsBot.Knowledge;

namespace NewsBot.Conversation.Moderating;

/// <param name="Applied">Null where it cannot be published; then <paramref name="Problem"/> says why.</param>
internal sealed record DeskOutlook(Knowledge.Update? Update, UpdateOutcome.Applied? Applied, KnowledgeSnapshot After, Reply? Problem);

internal sealed class DeskPreviews(Newsdesk desk, DeskWriter writer, PreviewWriter previews, AnswerChanges changes, Demand demand, ImportDesk imports)
{
    private KnowledgeSnapshot Known => desk.Knowledge.Snapshot;

    /// <summary>The update that a draft which lacks nothing asks for.</summary>
    /// <param name="problem">Why there is none.</param>
    public Knowledge.Update? ToUpdate(DeskDraft draft, string author, string cause, out Reply? problem)
    {
        problem = null;
        if (draft.Kind != DeskKind.Import) return DeskUpdates.Of(draft, author, cause, article: null);
        if (imports.Read(draft, out var why) is { } article) return DeskUpdates.Of(draft, author, cause, article);
        problem = writer.BadMaterial(why);
        return null;
    }

    /// <summary>What publishing the draft would come to; what somebody else changed since <see cref="DeskDraft.SeenAt"/> keeps it from being published.</summary>
    public DeskOutlook Of(DeskDraft draft)
    {
        if (ToUpdate(draft, "preview", $"preview:{draft.Code}", out var unreadable) is not { } update) return new DeskOutlook(null, null, Known, unreadable);
        var (outcome, after) = desk.Knowledge.Preview(update with { SeenAt = draft.SeenAt });
        return outcome switch
        {
            UpdateOutcome.Applied applied => new DeskOutlook(update, applied, after, null),
            UpdateOutcome.Rejected rejected => new DeskOutlook(update, null, after, writer.Rejected(rejected.Reason, Known)),
            _ => new DeskOutlook(update, null, after, writer.NothingNew()),
        };
    }

    /// <summary>The same with the warnings of what other articles give otherwise.</summary>
    public DeskOutlook Compared(DeskOutlook outlook) => outlook.Applied is { } applied ? outlook with { Applied = Compared(applied, outlook.After) } : outlook;

    /// <summary>Everything that is to be seen before the decision, with its buttons.</summary>
    /// <param name="isProposed">Shown to editors who did not ask for it: they answer by a reply.</param>
    public async Task<Reply> WriteAsync(
        DeskDraft draft, Knowledge.Update update, UpdateOutcome.Applied applied, KnowledgeSnapshot after, ModeratorRole role, bool isProposed, CancellationToken cancellationToken)
    {
        var changed = await changes.WithAsync(after, cancellationToken);
        return previews.Write(draft, update, Compared(applied, after), Known, after, changed, await demand.AnsweredByAsync(after, cancellationToken), role, isProposed);
    }

    /// <summary>The same of what waits for an editor; where it cannot be published any more, why.</summary>
    public async Task<Reply> ProposedAsync(DeskDraft proposal, CancellationToken cancellationToken)
    {
        var outlook = Of(proposal);
        return outlook is { Update: { } update, Applied: { } applied }
            ? await WriteAsync(proposal, update, applied, outlook.After, ModeratorRole.Editor, isProposed: true, cancellationToken)
            : previews.Impossible(proposal, outlook.Problem!); // There is one where nothing would be applied.
    }

    private UpdateOutcome.Applied Compared(UpdateOutcome.Applied applied, KnowledgeSnapshot after) => applied with { Warnings = Contradictions.WarningsOf(applied, desk.Answerer, after) };
}
