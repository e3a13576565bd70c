// Decisions about revisions: taking the last one back, and accepting or dismissing what article files propose.
using NewsBot.Conversation.Wording;
using NewsBot.Knowledge;

namespace NewsBot.Conversation.Moderating;

internal sealed class RevisionDesk(Newsdesk desk, DeskWriter writer, DeskRecords records, TimeProvider clock)
{
    private static readonly TimeSpan UndoLife = TimeSpan.FromMinutes(10);

    /// <summary>Takes back the last revision of the sender, or the one that is named, while it is fresh.</summary>
    public async Task<DeskTurn> UndoAsync(string argument, IncomingMessage message, ModeratorRole role, CancellationToken cancellationToken)
    {
        if (role != ModeratorRole.Editor) return new DeskTurn(writer.EditorsOnly());
        var author = await records.HandleOfAsync(message, cancellationToken);
        var cause = $"desk:{message.Key}";

        // Handled again after a crash, it may be done already: then what it did is told.
        var done = desk.Knowledge.CausedBy(cause)?.Undoes;
        var named = done ?? DeskReader.Number(argument);
        var revision = named is { } number ? desk.Knowledge.Revision(number) : argument.Length == 0 ? desk.Knowledge.LastBy(author) : null;
        if (revision is null) return new DeskTurn(writer.NothingToUndo());
        if (done is null && clock.GetUtcNow() - revision.At > UndoLife) return new DeskTurn(writer.TooLateToUndo(revision.Number));
        var outcome = await desk.Knowledge.ApplyAsync(new Knowledge.Update.Undo(author, cause, revision.Number), cancellationToken);
        return new DeskTurn(outcome switch
        {
            UpdateOutcome.Applied applied => writer.Undone(revision.Number, applied),
            UpdateOutcome.Rejected rejected => writer.Rejected(rejected.Reason, desk.Knowledge.Snapshot),
            _ => writer.NothingToUndo(),
        });
    }

    /// <summary>Decides what an article file proposed.</summary>
    public async Task<DeskTurn> SettleAsync(Command.Moderate order, IncomingMessage message, ModeratorRole role, CancellationToken cancellationToken)
    {
        if (role != ModeratorRole.Editor) return new DeskTurn(writer.EditorsOnly());
        var author = await records.HandleOfAsync(message, cancellationToken);
        Knowledge.Update update = order.Kind == DeskKind.Accept
            ? new Knowledge.Update.Accept(author, $"desk:{message.Key}", order.Argument, null)
            : new Knowledge.Update.Dismiss(author, $"desk:{message.Key}", order.Argument);
        return new DeskTurn(await desk.Knowledge.ApplyAsync(update, cancellationToken) switch
        {
            UpdateOutcome.Applied applied => writer.Settled(applied),
            UpdateOutcome.Rejected rejected => writer.Rejected(rejected.Reason, desk.Knowledge.Snapshot),
            _ => writer.NothingNew(),
        });
    }
}
