// What happens at start: nothing is believed before it has been checked against something else.
using LiteDB;
using Microsoft.Extensions.Logging;
using NewsBot.Knowledge;
using NewsBot.Storage.Rows;

namespace NewsBot.Storage.LiteDb;

/// <summary>
/// The database is checked page by page and row by row, its revisions against revisions.jsonl, both against the noted head. What one
/// of them lacks at its end is taken from the other; anything else that does not fit stops the start, and changes nothing on disk.
/// </summary>
internal sealed class Opening(string folder, TimeProvider clock, ILogger logger, DiskProbe? probe)
{
    private const string Format = "1";
    private const int SliceSize = 1_000;

    private readonly StorePaths _paths = new(Path.GetFullPath(folder));

    /// <exception cref="DataFolderException">With what is wrong and the way out.</exception>
    public OpenStore Open()
    {
        try
        {
            PrivateFiles.CreateFolder(_paths.Folder);
            var head = ReadHead();
            var index = new List<(string Hash, string Cause)>();
            var revisions = RevisionFile.Open(_paths.Revisions, probe, line => index.Add((line.Hash, line.Row.Cause)), out var tailHasLines);
            try
            {
                RefuseStub(head, index.Count);
                var database = OpenDatabase();
                try
                {
                    return Open(database, revisions, new FileOfRevisions(index, tailHasLines), head);
                }
                catch
                {
                    database.Dispose();
                    throw;
                }
            }
            catch
            {
                revisions.Dispose();
                throw;
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new DataFolderException(
                $"The data folder '{_paths.Folder}' cannot be used ({failure.Message.TrimEnd('.')}). Free space or give this user rights, and start again.",
                failure);
        }
    }

    private OpenStore Open(LiteFile database, RevisionFile revisions, FileOfRevisions inFile, Head? head)
    {
        var tables = new LiteTables(database);
        List<RevisionRow> onlyInDatabase;
        try
        {
            CheckFormat(tables);
            onlyInDatabase = CompareRevisions(tables, inFile);
            Walk(tables);
        }
        catch (Exception damage) when (damage is LiteException or InvalidDataException or InvalidCastException or FormatException or ArgumentException)
        {
            throw Damaged(damage);
        }

        var all = new List<(string Hash, string Cause)>(inFile.Index);
        all.AddRange(onlyInDatabase.Select(row => (RevisionLine.HashOf(row.Body.Span), row.Cause)));
        CheckHead(head, all);

        var inDatabase = onlyInDatabase.Count > 0 ? all.Count : inFile.InDatabase;
        CompleteFile(revisions, onlyInDatabase, inFile);
        CompleteDatabase(database, tables, revisions, inDatabase, all.Count);

        var noted = head ?? Head.OfEmptyLog;
        var current = all.Count == 0 ? Head.OfEmptyLog : new Head(all.Count, all[^1].Hash);
        var store = new OpenStore(_paths, database, revisions, IndexOf(all), new Backlog(), current, clock, probe, logger);
        store.Rules.Load();
        ProveWritable(database, tables);
        if (head is null && all.Count > 0)
            Log.HeadMissing(logger, current.Number);
        if (head is null || noted != current)
            store.NoteHead();
        FolderEntries.Flush(_paths.Folder);

        var counts = store.Backlog.Counts;
        Log.Opened(logger, _paths.Folder, current.Number, counts.Waiting, counts.Unsent);
        return store;
    }

    private Head? ReadHead()
    {
        try
        {
            return Head.Read(_paths.Head);
        }
        catch (InvalidDataException damage)
        {
            throw new DataFolderException(
                $"The noted head '{_paths.Head}' cannot be read: {damage.Message}. If nobody has changed the data folder by hand, delete that file; otherwise restore a backup with 'restore FILE'.",
                damage);
        }
    }

    // An empty database would open as a new one and everything in it would be gone without a word.
    private void RefuseStub(Head? head, int revisionsInFile)
    {
        var length = File.Exists(_paths.Database) ? new FileInfo(_paths.Database).Length : 0;
        if (length >= PageSeal.PageSize || (head is null && revisionsInFile == 0))
            return;
        throw Damaged(new InvalidDataException(length == 0 ? "it is missing or empty, but there was one" : $"it has only {length} bytes"));
    }

    private LiteFile OpenDatabase()
    {
        try
        {
            return LiteFile.Open(_paths.Database, _paths.Journal, probe, logger);
        }
        catch (Exception damage) when (damage is not IOException and not UnauthorizedAccessException || damage is InvalidDataException)
        {
            // Whatever LiteDB throws at a file that it cannot read: the file is what is wrong.
            throw Damaged(damage);
        }
    }

    private void CheckFormat(LiteTables tables)
    {
        if (tables.ReadMeta("format") is { } format && !string.Equals(format, Format, StringComparison.Ordinal))
        {
            throw new DataFolderException(
                $"The database '{_paths.Database}' has format {format}, and this program writes format {Format}. Use the program that wrote it, and take over by 'backup FILE' and 'restore FILE'.");
        }
    }

    // Returns the revisions that only the database has: those after the file's last.
    private List<RevisionRow> CompareRevisions(LiteTables tables, FileOfRevisions inFile)
    {
        var onlyInDatabase = new List<RevisionRow>();
        long last = 0;
        IReadOnlyList<RevisionRow> slice;
        do
        {
            slice = tables.ReadRevisions(last, SliceSize);
            foreach (var row in slice)
            {
                if (row.Number != ++last)
                    throw new InvalidDataException($"revision {last} is missing");
                if (row.Number > inFile.Index.Count)
                    onlyInDatabase.Add(row);
                else if (inFile.Index[(int)row.Number - 1] != (RevisionLine.HashOf(row.Body.Span), row.Cause))
                    throw Contradiction(row.Number, "the database and revisions.jsonl hold different ones");
            }
        }
        while (slice.Count == SliceSize);

        inFile.InDatabase = Math.Min(last, inFile.Index.Count);
        // Lines are flushed before the database's group, so what the database holds was whole in the file once.
        if (onlyInDatabase.Count > 0 && inFile.TailHasLines)
            throw Contradiction(onlyInDatabase[0].Number, "its line in revisions.jsonl is damaged");
        return onlyInDatabase;
    }

    // The revisions have been read; reading the rest checks every row's checksum.
    private static void Walk(LiteTables tables)
    {
        WalkTable(tables.Records);
        WalkTable(tables.Values);

        static void WalkTable<TRow>(ITable<TRow> table)
            where TRow : class
        {
            string? place = null;
            do
            {
                var slice = table.Slice(prefix: "", place, SliceSize);
                place = slice.Count == SliceSize ? slice[^1].Place : null;
            }
            while (place is not null);
        }
    }

    private void CheckHead(Head? head, List<(string Hash, string Cause)> all)
    {
        if (head is null || head == Head.OfEmptyLog)
            return;
        if (head.Number > all.Count)
        {
            throw new DataFolderException(
                $"The log in '{_paths.Folder}' ends at revision {all.Count}, but revision {head.Number} was written once. Restore a backup with 'restore FILE'; if the shorter log is meant, delete '{_paths.Head}'.");
        }

        if (!string.Equals(all[(int)head.Number - 1].Hash, head.Hash, StringComparison.Ordinal))
            throw Contradiction(head.Number, $"it is not the one noted in newsbot.head ({head.Hash[..12]}…)");
    }

    private void CompleteFile(RevisionFile revisions, List<RevisionRow> missing, FileOfRevisions inFile)
    {
        if (revisions.TailLength > 0)
            Log.TailCut(logger, inFile.Index.Count, revisions.TailLength);
        revisions.CutTail();
        if (missing.Count == 0)
            return;
        foreach (var row in missing)
            revisions.Stage(row);
        revisions.Flush();
        revisions.Settle();
        Log.FileCompleted(logger, missing[0].Number, missing[^1].Number);
    }

    private void CompleteDatabase(LiteFile database, LiteTables tables, RevisionFile revisions, long inDatabase, long last)
    {
        if (inDatabase >= last)
            return;
        foreach (var group in revisions.Read(inDatabase).Chunk(SliceSize))
        {
            database.Begin();
            foreach (var row in group)
                tables.AddRevision(row);
            database.Commit();
        }

        Log.DatabaseCompleted(logger, inDatabase + 1, last);
    }

    // A write that changes nothing for anybody: what cannot be written is better known now than at the first message.
    private void ProveWritable(LiteFile database, LiteTables tables)
    {
        database.Begin();
        tables.WriteMeta("format", Format);
        tables.WriteMeta("opened", RowForms.Text(clock.GetUtcNow()));
        database.Commit();
    }

    private static RevisionIndex IndexOf(List<(string Hash, string Cause)> all)
    {
        var index = new RevisionIndex();
        foreach (var (_, cause) in all)
            index.Add(new RevisionRow(index.Last + 1, cause, default));
        return index;
    }

    private DataFolderException Damaged(Exception damage) => new(
        $"The database '{_paths.Database}' is damaged: {damage.Message.TrimEnd('.')}. Restore a backup with 'restore FILE'; without one, 'restore {_paths.Revisions}' keeps all revisions, but no conversations.",
        damage);

    private DataFolderException Contradiction(long number, string what) => new(
        $"Revision {number} in '{_paths.Folder}' cannot be trusted: {what}. Restore a backup with 'restore FILE'.");

    /// <summary>What revisions.jsonl holds.</summary>
    private sealed record FileOfRevisions(IReadOnlyList<(string Hash, string Cause)> Index, bool TailHasLines)
    {
        /// <summary>How many of them the database has too.</summary>
        public long InDatabase { get; set; }
    }
}
