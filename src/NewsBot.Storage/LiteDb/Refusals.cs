// Why a start is refused, in words: what is wrong, and the way out.
namespace NewsBot.Storage.LiteDb;

internal sealed class Refusals(StorePaths paths)
{
    public DataFolderException Unusable(Exception failure) => new(
        $"The data folder '{paths.Folder}' cannot be used ({failure.Message.TrimEnd('.')}). "
        + "Free space or give this user rights, and start again.",
        failure);

    public DataFolderException Damaged(Exception damage) => new(
        $"The database '{paths.Database}' is damaged: {damage.Message.TrimEnd('.')}. "
        + $"Restore a backup with 'restore FILE'; without one, 'restore {paths.Revisions}' keeps all revisions, but no conversations.",
        damage);

    public DataFolderException OtherFormat(string format, string ours) => new(
        $"The database '{paths.Database}' has format {format}, and this program writes format {ours}. "
        + "Use the program that wrote it, and take over by 'backup FILE' and 'restore FILE'.");

    public DataFolderException HeadUnreadable(Exception damage) => new(
        $"The noted head '{paths.Head}' cannot be read: {damage.Message}. "
        + "If nobody has changed the data folder by hand, delete that file; otherwise restore a backup with 'restore FILE'.",
        damage);

    public DataFolderException Shorter(long last, long noted) => new(
        $"The log in '{paths.Folder}' ends at revision {last}, but revision {noted} was written once. "
        + $"Restore a backup with 'restore FILE'; if the shorter log is meant, delete '{paths.Head}'.");

    public DataFolderException Contradiction(long number, string what) => new(
        $"Revision {number} in '{paths.Folder}' cannot be trusted: {what}. Restore a backup with 'restore FILE'.");
}
