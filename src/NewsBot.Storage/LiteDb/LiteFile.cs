// The database: LiteDB's engine over the journaled data file, one transaction a group.
using System.Buffers.Binary;
using LiteDB;
using LiteDB.Engine;
using Microsoft.Extensions.Logging;

namespace NewsBot.Storage.LiteDb;

/// <summary>
/// Used by one thread at a time. Its log is a memory stream: it never outlives a group, since every group ends with a checkpoint,
/// which is when <see cref="JournaledFile"/> makes it durable, whole. After any failure the engine is thrown away and opened anew
/// on the file, which holds the last durable group; nothing that the failed engine had in memory is trusted.
/// </summary>
internal sealed class LiteFile : IDisposable
{
    // Where LiteDB's header page keeps the number of its last page.
    private const int LastPageOffset = 64;

    private readonly JournaledFile _file;
    private readonly ILogger _logger;
    private LiteEngine? _engine;

    private LiteFile(JournaledFile file, ILogger logger)
    {
        _file = file;
        _logger = logger;
    }

    /// <summary>Something was written since <see cref="Begin"/>.</summary>
    public bool HasChanged { get; private set; }

    private LiteEngine Engine => _engine ?? throw new InvalidOperationException("The database is not open: call Begin or MakeReady first.");

    /// <summary>Opens the database, or makes an empty one; finishes what an interrupted write left in the journal.</summary>
    /// <exception cref="InvalidDataException">A page is missing or damaged.</exception>
    public static LiteFile Open(string dataPath, string journalPath, DiskProbe? probe, ILogger logger)
    {
        var file = JournaledFile.Open(dataPath, journalPath, probe, logger);
        try
        {
            if (file.Length > 0)
                CheckPages(file);
            var database = new LiteFile(file, logger);
            database._engine = database.NewEngine();
            return database;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Opens the engine anew where a failure closed it.</summary>
    /// <exception cref="IOException">It cannot be opened now.</exception>
    public void MakeReady()
    {
        if (_engine is not null)
            return;
        _engine = NewEngine();
        Log.Reopened(_logger);
    }

    /// <summary>Begins a group. It belongs to this thread until <see cref="Commit"/> or <see cref="Abandon"/>.</summary>
    public void Begin()
    {
        MakeReady();
        HasChanged = false;
        Engine.BeginTrans();
    }

    /// <summary>Durable when it returns.</summary>
    /// <exception cref="IOException">Nothing of the group is stored; <see cref="Abandon"/> it.</exception>
    public void Commit()
    {
        Engine.Commit();
        if (HasChanged)
            Engine.Checkpoint();
    }

    /// <summary>Forgets the group, and the engine with it.</summary>
    public void Abandon()
    {
        var engine = _engine;
        _engine = null;
        try
        {
            engine?.Dispose();
        }
        catch (Exception failure) when (failure is LiteException or IOException or InvalidOperationException or NullReferenceException)
        {
            // An engine that failed may fail once more on closing. Its streams are ours, and what it wrote is discarded next.
        }

        _file.Discard();
    }

    // Values go in as parameters: LiteDB's own Query.EQ writes them into the expression's text, and compiles and keeps each for ever.
    public BsonDocument? Find(string collection, BsonValue id) => Read(collection, BsonExpression.Create("_id = @0", id), most: 1).FirstOrDefault();

    /// <summary>Documents with an id between two, both included, in the order of ids.</summary>
    public IReadOnlyList<BsonDocument> Between(string collection, BsonValue first, BsonValue last, int most) =>
        Read(collection, BsonExpression.Create("_id BETWEEN @0 AND @1", first, last), most);

    public void Put(string collection, BsonDocument document)
    {
        HasChanged = true;
        Engine.Upsert(collection, [document], BsonAutoId.ObjectId);
    }

    public bool Remove(string collection, BsonValue id)
    {
        var removed = Engine.Delete(collection, [id]) > 0;
        HasChanged |= removed;
        return removed;
    }

    public void Dispose()
    {
        Abandon();
        _file.Dispose();
    }

    private static void CheckPages(JournaledFile file)
    {
        if (file.FirstDamagedPage(last: 0) is null)
        {
            var header = new byte[PageSeal.PageSize];
            file.Position = 0;
            file.ReadExactly(header);
            if (file.FirstDamagedPage(BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(LastPageOffset))) is not { } damaged)
                return;
            throw new InvalidDataException($"page {damaged} is missing or its checksum does not hold");
        }

        throw new InvalidDataException("its first page is not one of ours");
    }

    private LiteEngine NewEngine()
    {
        try
        {
            var engine = new LiteEngine(new EngineSettings
            {
                DataStream = _file,
                LogStream = new MemoryStream(),
                // The default ignores case in keys, and depends on the culture.
                Collation = Collation.Binary,
            });

            // Only a group's end makes a checkpoint, never LiteDB by itself. (The setting is a write of its own, made once.)
            if (engine.Pragma("CHECKPOINT") != 0)
            {
                engine.Pragma("CHECKPOINT", 0);
                engine.Checkpoint();
            }

            return engine;
        }
        catch
        {
            _file.Discard();
            throw;
        }
    }

    private List<BsonDocument> Read(string collection, BsonExpression where, int most)
    {
        var query = new Query { Limit = most };
        query.Where.Add(where);
        var documents = new List<BsonDocument>();
        using var reader = Engine.Query(collection, query);
        while (reader.Read())
            documents.Add(reader.Current.AsDocument);
        return documents;
    }
}
