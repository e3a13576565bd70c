// Copies of what callers hand in: a row that waits to be written must not change when its caller reuses a buffer or a list.
using NewsBot.Conversation;

namespace NewsBot.Storage.Rows;

internal static class Copies
{
    public static IReadOnlyList<InboxRow> Of(IReadOnlyList<InboxRow> rows) => [.. rows.Select(row => row with { Body = row.Body.ToArray() })];

    public static IReadOnlyList<OutboxRow> Of(IReadOnlyList<OutboxRow> rows) => [.. rows.Select(row => row with { Body = row.Body.ToArray() })];

    public static IReadOnlyList<StoredRecord> Of(IReadOnlyList<StoredRecord> records) =>
        [.. records.Select(record => record with { Body = record.Body.ToArray() })];

    public static Turn Of(Turn turn) => new(turn.InboxKey, Of(turn.Outbox), Of(turn.Puts), [.. turn.Removals]);
}
