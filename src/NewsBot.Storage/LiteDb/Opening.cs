// What happens at start: nothing is believed before it has been checked against something else.
using LiteDB;
using Microsoft.Extensions.Logging;
using NewsBot.Knowledge;
using NewsBot.Storage.Rows;

namespace NewsBot.Storage.LiteDb;

/// <summary>
/// Every page of the database is checked, and its revisions against revisions.jsonl, both against the noted head. What one of them lacks
/// at its end is taken from the other; anything else that does not fit stops the start, and changes nothing on disk.
/// Rows have checksums of their own, which are checked whenever a row is read; <see cref="Verification"/> reads them all.
/// </summary>
internal sealed class Opening(string folder, TimeProvider clock, ILogger logger, DiskProbe? probe)
{
    private const string Format = "1";
    private const int SliceSize = 1_000;

    private readonly StorePaths _paths = new(Path.GetFullPath(folder));
    private readonly Refusals _refusals = new(new StorePaths(Path.GetFullPath(folder)));

    /// <exception cref="DataFolderException">With what is wrong and the way out.</exception>
    public OpenStore Open()
    {
        try
        {
            PrivateFiles.CreateFolder(_paths.Folder);
            var head = ReadHead();
            RefuseStub(head);

            // Two files, two cores.
            var inFile = new List<RevisionLine>();
            var reading = Task.Run(() => RevisionFile.Open(_paths.Revisions, probe, inFile.Add));
            LiteFile? database = null;
            try
            {
                database = OpenDatabase();
                return Open(database, reading.GetAwaiter().GetResult(), inFile, head);
            }
            catch
            {
                database?.Dispose();
                if (reading.ContinueWith(done => done.IsCompletedSuccessfully, TaskScheduler.Default).GetAwaiter().GetResult())
                    reading.GetAwaiter().GetResult().Dispose();
                throw;
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw _refusals.Unusable(failure);
        }
    }

    private OpenStore Open(LiteFile database, RevisionFile revisions, List<RevisionLine> inFile, Head? head)
    {
        var tables = new LiteTables(database);
        var (inDatabase, sum) = Agree(tables, inFile, revisions);
        var all = inDatabase.Count > inFile.Count ? inDatabase : inFile;
        CheckHead(head, all);
        var index = IndexOf(all);

        sum = Sum(all.Skip((int)sum.Number), sum);
        CompleteFile(revisions, tables, inFile.Count, inDatabase.Count);
        CompleteDatabase(database, tables, revisions, inDatabase.Count, inFile.Count);
        ProveWritable(database, tables, sum);

        var current = all.Count == 0 ? Head.OfEmptyLog : new Head(all.Count, all[^1].Digest);
        var store = new OpenStore(_paths, database, revisions, index, BacklogOf(tables), current, sum, clock, probe, logger);
        if (head is null && all.Count > 0)
            Log.HeadMissing(logger, current.Number);
        if (head != current)
            store.NoteHead();
        FolderEntries.Flush(_paths.Folder);

        var counts = store.Backlog.Counts;
        Log.Opened(logger, _paths.Folder, current.Number, counts.Waiting, counts.Unsent);
        return store;
    }

    private static LogSum Sum(IEnumerable<RevisionLine> lines, LogSum before) => lines.Aggregate(before, (sum, line) => sum.Then(line));

    // Returns what the database holds, after it has been found to be what the file holds as far as both go; and the sum as far as it is known.
    private (List<RevisionLine> InDatabase, LogSum Sum) Agree(LiteTables tables, List<RevisionLine> inFile, RevisionFile revisions)
    {
        try
        {
            CheckFormat(tables);
            var sum = tables.ReadSum();
            if (sum.Number <= inFile.Count && Sum(inFile.Take((int)sum.Number), LogSum.OfEmptyLog) == sum)
                return (inFile.GetRange(0, (int)sum.Number), sum);

            // They differ, or the database has more: only its rows can tell.
            var inDatabase = ReadDatabase(tables);
            CheckAgreement(inDatabase, inFile, revisions);
            return (inDatabase, LogSum.OfEmptyLog);
        }
        catch (Exception damage)
            when (damage is LiteException or InvalidDataException or InvalidCastException or FormatException or ArgumentException)
        {
            throw _refusals.Damaged(damage);
        }
    }

    private Head? ReadHead()
    {
        try
        {
            return Head.Read(_paths.Head);
        }
        catch (InvalidDataException damage)
        {
            throw _refusals.HeadUnreadable(damage);
        }
    }

    // An empty database would open as a new one and everything in it would be gone without a word.
    private void RefuseStub(Head? head)
    {
        var length = LengthOf(_paths.Database);
        if (length >= PageSeal.PageSize || (head is null && LengthOf(_paths.Revisions) == 0))
            return;
        throw _refusals.Damaged(new InvalidDataException(length == 0 ? "it is missing or empty, but there was one" : $"it has only {length} bytes"));

        static long LengthOf(string path) => File.Exists(path) ? new FileInfo(path).Length : 0;
    }

    private LiteFile OpenDatabase()
    {
        try
        {
            return LiteFile.Open(_paths.Database, _paths.Journal, probe, logger);
        }
        catch (Exception damage) when (damage is not (IOException or UnauthorizedAccessException))
        {
            // Whatever LiteDB throws at a file that it cannot read: the file is what is wrong.
            throw _refusals.Damaged(damage);
        }
    }

    private static List<RevisionLine> ReadDatabase(LiteTables tables)
    {
        var lines = new List<RevisionLine>();
        IReadOnlyList<RevisionRow> slice;
        do
        {
            slice = tables.ReadRevisions(lines.Count, SliceSize);
            foreach (var row in slice)
            {
                if (row.Number != lines.Count + 1)
                    throw new InvalidDataException($"revision {lines.Count + 1} is missing");
                lines.Add(RevisionLine.Of(row));
            }
        }
        while (slice.Count == SliceSize);

        return lines;
    }

    private void CheckFormat(LiteTables tables)
    {
        if (tables.ReadMeta("format") is { } format && !string.Equals(format, Format, StringComparison.Ordinal))
            throw _refusals.OtherFormat(format, Format);
    }

    private void CheckAgreement(List<RevisionLine> inDatabase, List<RevisionLine> inFile, RevisionFile revisions)
    {
        for (var i = 0; i < Math.Min(inDatabase.Count, inFile.Count); i++)
        {
            if (inDatabase[i] != inFile[i])
                throw _refusals.Contradiction(i + 1, "the database and revisions.jsonl hold different ones");
        }

        // Lines are flushed before the database's group, so what the database holds was whole in the file once.
        if (inDatabase.Count > inFile.Count && revisions.TailHasLines)
            throw _refusals.Contradiction(inFile.Count + 1, "its line in revisions.jsonl is damaged");
    }

    private void CheckHead(Head? head, List<RevisionLine> all)
    {
        if (head is null || head == Head.OfEmptyLog)
            return;
        if (head.Number > all.Count)
            throw _refusals.Shorter(all.Count, head.Number);
        if (head.Number < 1 || all[(int)head.Number - 1].Digest != head.Digest)
            throw _refusals.Contradiction(head.Number, $"it is not the one noted in newsbot.head ({head.Digest.ToString()[..12]}…)");
    }

    private RevisionIndex IndexOf(List<RevisionLine> all)
    {
        var index = new RevisionIndex();
        foreach (var line in all)
        {
            if (index.NumberOf(line.Cause) is { } first)
                throw _refusals.Contradiction(line.Number, $"it has the cause of revision {first}");
            index.Add(line.Number, line.Cause);
        }

        return index;
    }

    private void CompleteFile(RevisionFile revisions, LiteTables tables, int inFile, int inDatabase)
    {
        if (revisions.TailLength > 0)
            Log.TailCut(logger, inFile, revisions.TailLength);
        revisions.CutTail();
        if (inFile >= inDatabase)
            return;
        for (var last = inFile; last < inDatabase;)
        {
            foreach (var row in tables.ReadRevisions(last, SliceSize))
            {
                revisions.Stage(row);
                last++;
            }

            revisions.Flush();
            revisions.Settle();
        }

        Log.FileCompleted(logger, inFile + 1, inDatabase);
    }

    private void CompleteDatabase(LiteFile database, LiteTables tables, RevisionFile revisions, int inDatabase, int inFile)
    {
        if (inDatabase >= inFile)
            return;
        foreach (var group in revisions.Read(inDatabase).Chunk(SliceSize))
        {
            database.Begin();
            foreach (var row in group)
                tables.AddRevision(row);
            database.Commit();
        }

        Log.DatabaseCompleted(logger, inDatabase + 1, inFile);
    }

    // A write that changes nothing for anybody: what cannot be written is better known now than at the first message.
    private void ProveWritable(LiteFile database, LiteTables tables, LogSum sum)
    {
        database.Begin();
        tables.WriteMeta("format", Format);
        tables.WriteSum(sum);
        tables.WriteMeta("opened", RowForms.Text(clock.GetUtcNow()));
        database.Commit();
    }

    private Backlog BacklogOf(LiteTables tables)
    {
        try
        {
            var backlog = new Backlog();
            // In the order of arrival: so the queues take their turns as they would have.
            foreach (var message in tables.OpenMessages.OrderBy(message => message.Sequence))
                backlog.Follow(before: null, message);
            foreach (var part in tables.OpenParts.OrderBy(part => part.Sequence))
                backlog.Follow(before: null, part);
            backlog.Settle();
            return backlog;
        }
        catch (InvalidDataException damage)
        {
            throw _refusals.Damaged(damage);
        }
    }
}
