// How each row looks as a document: keys and bytes, times as ISO text, numbers as 64 bits.
using System.Globalization;
using LiteDB;
using NewsBot.Conversation;
using NewsBot.Knowledge;
using NewsBot.Storage.Rows;

namespace NewsBot.Storage.LiteDb;

/// <summary>No mapper: LiteDB's trims strings, turns "" into null and cuts times.</summary>
internal static class RowForms
{
    public static BsonDocument Write(StoredMessage message) => new()
    {
        ["key"] = message.Row.Key,
        ["order"] = message.Row.Order,
        ["at"] = Text(message.Row.At),
        ["state"] = message.Row.State.ToString(),
        ["attempts"] = (long)message.Row.Attempts,
        ["sequence"] = message.Sequence,
        ["settled"] = Text(message.SettledAt),
        ["body"] = message.Row.Body.ToArray(),
    };

    public static StoredMessage ReadMessage(BsonDocument row) => new(
        new InboxRow(
            row["key"].AsString,
            row["order"].AsString,
            Time(row["at"]),
            row["body"].AsBinary,
            Enum.Parse<InboxState>(row["state"].AsString),
            (int)row["attempts"].AsInt64),
        row["sequence"].AsInt64,
        MaybeTime(row["settled"]));

    public static BsonDocument Write(StoredPart part) => new()
    {
        ["key"] = part.Row.Id,
        ["channel"] = part.Row.Channel,
        ["chat"] = part.Row.Chat,
        ["line"] = part.Row.OwnLine,
        ["replyTo"] = part.Row.ReplyTo,
        ["state"] = part.Row.State.ToString(),
        ["at"] = Text(part.Row.At),
        ["notBefore"] = Text(part.Row.NotBefore),
        ["attempts"] = (long)part.Row.Attempts,
        ["messageId"] = part.Row.MessageId,
        ["sequence"] = part.Sequence,
        ["settled"] = Text(part.SettledAt),
        ["body"] = part.Row.Body.ToArray(),
    };

    public static StoredPart ReadPart(BsonDocument row) => new(
        new OutboxRow(
            row["key"].AsString,
            row["channel"].AsString,
            row["chat"].AsString,
            MaybeText(row["replyTo"]),
            row["body"].AsBinary,
            Enum.Parse<OutboxState>(row["state"].AsString),
            Time(row["at"]),
            Time(row["notBefore"]),
            (int)row["attempts"].AsInt64,
            MaybeText(row["messageId"]))
        {
            OwnLine = MaybeText(row["line"]),
        },
        row["sequence"].AsInt64,
        MaybeTime(row["settled"]));

    public static BsonDocument Write(StoredRecord record) => new()
    {
        ["kind"] = record.Kind,
        ["key"] = record.Key,
        ["owner"] = record.Owner,
        ["expires"] = Text(record.ExpiresAt),
        ["body"] = record.Body.ToArray(),
    };

    public static StoredRecord ReadRecord(BsonDocument row) => new(
        row["kind"].AsString,
        row["key"].AsString,
        MaybeText(row["owner"]),
        row["body"].AsBinary,
        MaybeTime(row["expires"]));

    public static BsonDocument Write(StoredValue value) => new()
    {
        ["channel"] = value.Channel,
        ["name"] = value.Name,
        ["value"] = value.Value,
    };

    public static StoredValue ReadValue(BsonDocument row) => new(row["channel"].AsString, row["name"].AsString, row["value"].AsString);

    public static BsonDocument Write(RevisionRow revision) => new()
    {
        ["_id"] = revision.Number,
        ["cause"] = revision.Cause,
        ["body"] = revision.Body.ToArray(),
    };

    public static RevisionRow ReadRevision(BsonDocument row) => new(row["_id"].AsInt64, row["cause"].AsString, row["body"].AsBinary);

    /// <summary>Keeps every tick and the offset.</summary>
    public static string Text(DateTimeOffset time) => time.ToString("O", CultureInfo.InvariantCulture);

    public static DateTimeOffset Time(string text) => DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture);

    private static BsonValue Text(DateTimeOffset? time) => time is { } known ? Text(known) : BsonValue.Null;

    private static DateTimeOffset Time(BsonValue text) => Time(text.AsString);

    private static DateTimeOffset? MaybeTime(BsonValue text) => text.IsNull ? null : Time(text);

    private static string? MaybeText(BsonValue text) => text.IsNull ? null : text.AsString;
}
