// Reads every row there is: what the start does not take the time for.
using NewsBot.Knowledge;
using NewsBot.Storage.Rows;

namespace NewsBot.Storage.LiteDb;

/// <summary>Works in slices, so that others get in between.</summary>
internal sealed class Verification(OpenStore store, GroupWriter writer)
{
    /// <exception cref="DataFolderException">Names the first revision or row that is not what was written.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await CompareRevisionsAsync(cancellationToken);
            await ReadAllAsync(store.Tables.Inbox, cancellationToken);
            await ReadAllAsync(store.Tables.Outbox, cancellationToken);
            await ReadAllAsync(store.Tables.Records, cancellationToken);
            await ReadAllAsync(store.Tables.Values, cancellationToken);
        }
        catch (IOException damage)
        {
            throw new DataFolderException($"The store is damaged: {(damage.InnerException ?? damage).Message.TrimEnd('.')}. Restore a backup with 'restore FILE'.", damage);
        }
    }

    private async Task CompareRevisionsAsync(CancellationToken cancellationToken)
    {
        long last = 0;
        while (true)
        {
            var (inDatabase, inFile) = await writer.ReadAsync(
                () => (store.Tables.ReadRevisions(last, TableReading.SliceSize), store.Revisions.Read(last, TableReading.SliceSize)),
                cancellationToken);
            if (inDatabase.Count == 0 && inFile.Count == 0)
                return;
            for (var i = 0; i < Math.Max(inDatabase.Count, inFile.Count); i++)
            {
                if (!AreSame(inDatabase.ElementAtOrDefault(i), inFile.ElementAtOrDefault(i)))
                    throw new DataFolderException($"Revision {last + i + 1} cannot be trusted: the database and revisions.jsonl hold different ones. Restore a backup with 'restore FILE'.");
            }

            last += inFile.Count;
        }
    }

    private static bool AreSame(RevisionRow? one, RevisionRow? other) =>
        one is not null && other is not null
        && one.Number == other.Number
        && string.Equals(one.Cause, other.Cause, StringComparison.Ordinal)
        && one.Body.Span.SequenceEqual(other.Body.Span);

    private async Task ReadAllAsync<TRow>(ITable<TRow> table, CancellationToken cancellationToken)
        where TRow : class
    {
        string? place = null;
        do
        {
            var from = place;
            var slice = await writer.ReadAsync(() => table.Slice(prefix: "", from, TableReading.SliceSize), cancellationToken);
            place = slice.Count < TableReading.SliceSize ? null : slice[^1].Place;
        }
        while (place is not null);
    }
}
