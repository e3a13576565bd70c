// The rules' tables, as collections of the database.
using LiteDB;
using NewsBot.Conversation;
using NewsBot.Knowledge;
using NewsBot.Storage.Rows;

namespace NewsBot.Storage.LiteDb;

internal sealed class LiteTables : ITables
{
    private const string Revisions = "revisions";
    private const string Meta = "meta";
    private const string Sum = "log";

    private readonly LiteFile _database;
    private readonly ArchivingTable<StoredMessage> _inbox;
    private readonly ArchivingTable<StoredPart> _outbox;

    public LiteTables(LiteFile database)
    {
        _database = database;
        _inbox = new ArchivingTable<StoredMessage>(
            new LiteTable<StoredMessage>(database, "inbox", RowForms.Write, RowForms.ReadMessage),
            new LiteTable<StoredMessage>(database, "answered", RowForms.Write, RowForms.ReadMessage),
            message => message.Row.State is InboxState.Done);
        _outbox = new ArchivingTable<StoredPart>(
            new LiteTable<StoredPart>(database, "outbox", RowForms.Write, RowForms.ReadPart),
            new LiteTable<StoredPart>(database, "sent", RowForms.Write, RowForms.ReadPart),
            part => part.Row.State is OutboxState.Sent);
        Records = new LiteTable<StoredRecord>(database, "records", RowForms.Write, RowForms.ReadRecord);
        Values = new LiteTable<StoredValue>(database, "channels", RowForms.Write, RowForms.ReadValue);
    }

    public ITable<StoredMessage> Inbox => _inbox;

    public ITable<StoredPart> Outbox => _outbox;

    public ITable<StoredRecord> Records { get; }

    public ITable<StoredValue> Values { get; }

    /// <summary>Messages that are not done.</summary>
    public IEnumerable<StoredMessage> OpenMessages => _inbox.Live.All();

    /// <summary>Parts that are not sent.</summary>
    public IEnumerable<StoredPart> OpenParts => _outbox.Live.All();

    /// <summary>The sum of the revisions here.</summary>
    /// <exception cref="InvalidDataException">It does not match its checksum.</exception>
    public LogSum ReadSum() => ReadMeta(Sum) is { } text
        ? LogSum.TryRead(text) ?? throw new InvalidDataException($"the sum of its revisions reads '{text}'")
        : LogSum.OfEmptyLog;

    /// <summary>Goes into the same group as the revisions.</summary>
    public void WriteSum(LogSum sum) => WriteMeta(Sum, sum.ToString());

    public void AddRevision(RevisionRow revision) => _database.Put(Revisions, RowSeal.Close(RowForms.Write(revision)));

    /// <summary>Up to <paramref name="most"/> revisions above a number, in order.</summary>
    /// <exception cref="InvalidDataException">One does not match its checksum.</exception>
    public IReadOnlyList<RevisionRow> ReadRevisions(long after, int most) =>
        [.. _database.Between(Revisions, after + 1, long.MaxValue, most).Select(row => RowForms.ReadRevision(RowSeal.Open(row, Revisions)))];

    /// <summary>A small fact about the database itself.</summary>
    public string? ReadMeta(string name) => _database.Find(Meta, name) is { } row ? RowSeal.Open(row, Meta)["value"].AsString : null;

    public void WriteMeta(string name, string value) => _database.Put(Meta, RowSeal.Close(new BsonDocument { ["_id"] = name, ["value"] = value }));

    private sealed class LiteTable<TRow>(LiteFile database, string collection, Func<TRow, BsonDocument> write, Func<BsonDocument, TRow> read)
        : ITable<TRow>
        where TRow : class
    {
        public TRow? Find(string key) => database.Find(collection, RowIds.Of(key)) is { } row ? Read(row) : null;

        public void Put(string key, TRow row)
        {
            var document = write(row);
            document["_id"] = RowIds.Of(key);
            database.Put(collection, RowSeal.Close(document));
        }

        public bool Remove(string key) => database.Remove(collection, RowIds.Of(key));

        public IReadOnlyList<(string Place, TRow Row)> Slice(string prefix, string? after, int most)
        {
            BsonValue first = after ?? prefix;
            // The range ends with the id that is the prefix with its last character raised by one, which does not belong to it.
            BsonValue last = prefix.Length == 0 ? BsonValue.MaxValue : prefix[..^1] + (char)(prefix[^1] + 1);
            // The row at «after» was in the last slice, if it still exists.
            return
            [
                .. database.Between(collection, first, last, most + 1)
                    .Where(row => !string.Equals(row["_id"].AsString, after, StringComparison.Ordinal) && row["_id"].AsString.StartsWith(prefix, StringComparison.Ordinal))
                    .Take(most)
                    .Select(row => (row["_id"].AsString, Read(row))),
            ];
        }

        private TRow Read(BsonDocument row) => read(RowSeal.Open(row, collection));
    }
}
