// The entries of a backup, one JSON object a line.
using System.Text.Json;
using NewsBot.Conversation;
using NewsBot.Knowledge;
using NewsBot.Storage.Rows;

namespace NewsBot.Storage.LiteDb;

/// <summary>Bodies are base64, so that the bytes come back as they were; times are ISO text with every tick.</summary>
internal abstract record BackupEntry
{
    private BackupEntry() { }

    internal sealed record Revision(RevisionRow Row) : BackupEntry;

    internal sealed record Message(StoredMessage Row) : BackupEntry;

    internal sealed record Part(StoredPart Row) : BackupEntry;

    internal sealed record Record(StoredRecord Row) : BackupEntry;

    internal sealed record Value(StoredValue Row) : BackupEntry;

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        switch (this)
        {
            case Revision(var row):
                json.WriteNumber("revision", row.Number);
                json.WriteString("cause", row.Cause);
                json.WriteBase64String("body", row.Body.Span);
                break;
            case Message(var (row, sequence, settled)):
                json.WriteString("message", row.Key);
                json.WriteString("order", row.Order);
                json.WriteString("at", RowForms.Text(row.At));
                json.WriteString("state", row.State.ToString());
                json.WriteNumber("attempts", row.Attempts);
                json.WriteNumber("sequence", sequence);
                json.WriteString("settled", Text(settled));
                json.WriteBase64String("body", row.Body.Span);
                break;
            case Part(var (row, sequence, settled)):
                json.WriteString("part", row.Id);
                json.WriteString("channel", row.Channel);
                json.WriteString("chat", row.Chat);
                if (row.OwnLine is { } line) json.WriteString("line", line);
                json.WriteString("replyTo", row.ReplyTo);
                json.WriteString("state", row.State.ToString());
                json.WriteString("at", RowForms.Text(row.At));
                json.WriteString("notBefore", RowForms.Text(row.NotBefore));
                json.WriteNumber("attempts", row.Attempts);
                json.WriteString("messageId", row.MessageId);
                json.WriteNumber("sequence", sequence);
                json.WriteString("settled", Text(settled));
                json.WriteBase64String("body", row.Body.Span);
                break;
            case Record(var row):
                json.WriteString("record", row.Key);
                json.WriteString("kind", row.Kind);
                json.WriteString("owner", row.Owner);
                json.WriteString("expires", Text(row.ExpiresAt));
                json.WriteBase64String("body", row.Body.Span);
                break;
            case Value(var row):
                json.WriteString("value", row.Value);
                json.WriteString("channel", row.Channel);
                json.WriteString("name", row.Name);
                break;
        }

        json.WriteEndObject();
    }

    /// <exception cref="Exception">JSON of another shape: whatever the JSON reader throws.</exception>
    public static BackupEntry Read(JsonElement json)
    {
        if (json.TryGetProperty("revision", out var number))
            return new Revision(new RevisionRow(number.GetInt64(), String(json, "cause"), Body(json)));
        if (json.TryGetProperty("message", out var key))
        {
            return new Message(new StoredMessage(
                new InboxRow(
                    key.GetString() ?? "", String(json, "order"), Time(json, "at"), Body(json),
                    Enum.Parse<InboxState>(String(json, "state")), json.GetProperty("attempts").GetInt32()),
                json.GetProperty("sequence").GetInt64(),
                MaybeTime(json, "settled")));
        }

        if (json.TryGetProperty("part", out var id))
        {
            return new Part(new StoredPart(
                new OutboxRow(
                    id.GetString() ?? "", String(json, "channel"), String(json, "chat"), MaybeString(json, "replyTo"), Body(json),
                    Enum.Parse<OutboxState>(String(json, "state")), Time(json, "at"), Time(json, "notBefore"),
                    json.GetProperty("attempts").GetInt32(), MaybeString(json, "messageId"))
                {
                    OwnLine = json.TryGetProperty("line", out var line) ? line.GetString() : null,
                },
                json.GetProperty("sequence").GetInt64(),
                MaybeTime(json, "settled")));
        }

        if (json.TryGetProperty("record", out var name))
        {
            return new Record(new StoredRecord(
                String(json, "kind"), name.GetString() ?? "", MaybeString(json, "owner"), Body(json), MaybeTime(json, "expires")));
        }

        return new Value(new StoredValue(String(json, "channel"), String(json, "name"), String(json, "value")));
    }

    /// <summary>Writes entries into an opened store, within a group.</summary>
    public static void Import(IReadOnlyList<BackupEntry> entries, OpenStore store)
    {
        foreach (var entry in entries)
        {
            switch (entry)
            {
                case Revision(var row):
                    if (store.Append(row) is not AppendOutcome.Appended)
                        throw new InvalidDataException($"revision {row.Number} does not follow from those before it");
                    break;
                case Message(var row):
                    store.Tables.Inbox.Put(row.Row.Key, row);
                    store.Backlog.Follow(before: null, row);
                    break;
                case Part(var row):
                    store.Tables.Outbox.Put(row.Row.Id, row);
                    store.Backlog.Follow(before: null, row);
                    break;
                case Record(var row):
                    store.Tables.Records.Put(RowKeys.Record(row.Kind, row.Key), row);
                    break;
                case Value(var row):
                    store.Tables.Values.Put(RowKeys.Value(row.Channel, row.Name), row);
                    break;
            }
        }
    }

    private static string? Text(DateTimeOffset? time) => time is { } known ? RowForms.Text(known) : null;

    private static byte[] Body(JsonElement json) => json.GetProperty("body").GetBytesFromBase64();

    private static string String(JsonElement json, string name) =>
        MaybeString(json, name) ?? throw new FormatException($"'{name}' is null");

    private static string? MaybeString(JsonElement json, string name) => json.GetProperty(name).GetString();

    private static DateTimeOffset Time(JsonElement json, string name) => RowForms.Time(String(json, name));

    private static DateTimeOffset? MaybeTime(JsonElement json, string name) =>
        MaybeString(json, name) is { } text ? RowForms.Time(text) : null;
}
