// The opened files of a store, and how a group of writes becomes durable in all of them or in none.
using Microsoft.Extensions.Logging;
using NewsBot.Knowledge;
using NewsBot.Storage.Rows;

namespace NewsBot.Storage.LiteDb;

/// <summary>
/// Used by one thread at a time. A group: <see cref="Begin"/>, then the rules and <see cref="Append"/>, then <see cref="MakeDurable"/>;
/// or, when anything failed, <see cref="TakeBack"/>.
/// </summary>
internal sealed class OpenStore(
    StorePaths paths,
    LiteFile database,
    RevisionFile revisions,
    RevisionIndex index,
    Backlog backlog,
    Head head,
    LogSum sum,
    TimeProvider clock,
    DiskProbe? probe,
    ILogger logger) : IDisposable
{
    private readonly List<RevisionRow> _appended = [];
    private ConversationRules? _rules;
    private Head _head = head;
    private Head _notedHead = head;
    private LogSum _sum = sum;

    public LiteTables Tables { get; } = new(database);

    public ConversationRules Rules => _rules ??= new ConversationRules(Tables, backlog, clock);

    public RevisionFile Revisions => revisions;

    public Backlog Backlog => backlog;

    public long LastRevision => index.Last;

    /// <summary>The log has grown since its head was last noted.</summary>
    public bool HeadIsStale => _head != _notedHead;

    /// <summary>Makes sure that reads work: after a failure the database is opened anew.</summary>
    public void MakeReady() => database.MakeReady();

    public void Begin() => database.Begin();

    public AppendOutcome Append(RevisionRow revision)
    {
        if (index.Refuse(revision) is { } refused)
            return refused;
        index.Add(revision.Number, revision.Cause);
        _appended.Add(revision);
        revisions.Stage(revision);
        Tables.AddRevision(revision);
        return new AppendOutcome.Appended();
    }

    /// <summary>Durable when it returns. The file of revisions goes first: it can be cut back, and a start takes its end over, or cuts it.</summary>
    /// <exception cref="IOException">Nothing is stored; <see cref="TakeBack"/>.</exception>
    public void MakeDurable()
    {
        var lines = _appended.ConvertAll(RevisionLine.Of);
        var sum = lines.Aggregate(_sum, (before, line) => before.Then(line));
        if (lines.Count > 0)
            Tables.WriteSum(sum);
        revisions.Flush();
        database.Commit();

        revisions.Settle();
        backlog.Settle();
        _sum = sum;
        if (lines.Count > 0)
            _head = new Head(lines[^1].Number, lines[^1].Digest);
        _appended.Clear();
    }

    public void TakeBack()
    {
        database.Abandon();
        backlog.TakeBack();
        revisions.TakeBack();
        for (var i = _appended.Count - 1; i >= 0; i--)
            index.TakeBack(_appended[i]);
        _appended.Clear();
    }

    /// <summary>Notes the head. A failure is logged and made up for with the next one: the note may lag behind.</summary>
    public void NoteHead()
    {
        try
        {
            _head.Write(paths.Head, probe);
            _notedHead = _head;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Log.HeadNotNoted(logger, failure.Message);
        }
    }

    public void Dispose()
    {
        if (HeadIsStale)
            NoteHead();
        database.Dispose();
        revisions.Dispose();
    }
}
