// The rules' tables, as collections of the database.
using LiteDB;
using NewsBot.Conversation;
using NewsBot.Knowledge;
using NewsBot.Storage.Rows;

namespace NewsBot.Storage.LiteDb;

internal sealed class LiteTables(LiteFile database) : ITables
{
    private const string Revisions = "revisions";
    private const string Meta = "meta";

    public ITable<StoredMessage> Inbox { get; } = new LiteTable<StoredMessage>(database, "inbox", RowForms.Write, RowForms.ReadMessage);

    public ITable<StoredPart> Outbox { get; } = new LiteTable<StoredPart>(database, "outbox", RowForms.Write, RowForms.ReadPart);

    public ITable<StoredRecord> Records { get; } = new LiteTable<StoredRecord>(database, "records", RowForms.Write, RowForms.ReadRecord);

    public ITable<StoredValue> Values { get; } = new LiteTable<StoredValue>(database, "channels", RowForms.Write, RowForms.ReadValue);

    public void AddRevision(RevisionRow revision) => database.Put(Revisions, RowSeal.Close(RowForms.Write(revision)));

    /// <summary>Up to <paramref name="most"/> revisions above a number, in order.</summary>
    /// <exception cref="InvalidDataException">One does not match its checksum.</exception>
    public IReadOnlyList<RevisionRow> ReadRevisions(long after, int most) =>
    [
        .. database.Between(Revisions, after + 1, long.MaxValue, most).Select(row => RowForms.ReadRevision(RowSeal.Open(row, Revisions))),
    ];

    /// <summary>A small fact about the database itself.</summary>
    public string? ReadMeta(string name) => database.Find(Meta, name) is { } row ? RowSeal.Open(row, Meta)["value"].AsString : null;

    public void WriteMeta(string name, string value) => database.Put(Meta, RowSeal.Close(new BsonDocument { ["_id"] = name, ["value"] = value }));

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
            // A prefix ends with a slash, and no id is that prefix with a «0» in its place, which is the next character.
            BsonValue last = prefix.Length == 0 ? BsonValue.MaxValue : prefix[..^1] + (char)(prefix[^1] + 1);
            // The row at «after» was in the last slice, if it still exists.
            return
            [
                .. database.Between(collection, first, last, most + 1)
                    .Where(row => !string.Equals(row["_id"].AsString, after, StringComparison.Ordinal))
                    .Take(most)
                    .Select(row => (row["_id"].AsString, Read(row))),
            ];
        }

        private TRow Read(BsonDocument row) => read(RowSeal.Open(row, collection));
    }
}
