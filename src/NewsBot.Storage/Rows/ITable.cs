// What the rules need of a table; LiteDB and memory each give it.
using NewsBot.Conversation;

namespace NewsBot.Storage.Rows;

internal interface ITable<TRow>
    where TRow : class
{
    TRow? Find(string key);

    /// <summary>Writes the row over the one with this key.</summary>
    void Put(string key, TRow row);

    /// <summary>Says whether there was one.</summary>
    bool Remove(string key);

    /// <summary>
    /// Up to <paramref name="most"/> rows whose key starts with <paramref name="prefix"/>, in the table's own order, each with its place;
    /// after the place of the last one the next slice begins.
    /// </summary>
    IReadOnlyList<(string Place, TRow Row)> Slice(string prefix, string? after, int most);
}

internal static class TableReading
{
    /// <summary>How many rows are read in one go.</summary>
    public const int SliceSize = 1_000;

    /// <summary>All rows, or those whose key starts with a prefix, slice by slice.</summary>
    public static IEnumerable<TRow> All<TRow>(this ITable<TRow> table, string prefix = "")
        where TRow : class
    {
        string? after = null;
        do
        {
            var slice = table.Slice(prefix, after, SliceSize);
            foreach (var (_, row) in slice)
                yield return row;
            after = slice.Count < SliceSize ? null : slice[^1].Place;
        }
        while (after is not null);
    }
}

/// <summary>All tables but the revisions.</summary>
internal interface ITables
{
    /// <summary>By <see cref="InboxRow.Key"/>.</summary>
    ITable<StoredMessage> Inbox { get; }

    /// <summary>By <see cref="OutboxRow.Id"/>.</summary>
    ITable<StoredPart> Outbox { get; }

    /// <summary>By <see cref="RowKeys.Record"/>.</summary>
    ITable<StoredRecord> Records { get; }

    /// <summary>By <see cref="RowKeys.Value"/>.</summary>
    ITable<StoredValue> Values { get; }
}

/// <summary>Keys of rows that have two names.</summary>
internal static class RowKeys
{
    private const char Separator = '/';

    public static string Record(string kind, string key) => KindPrefix(kind) + key;

    /// <summary>What the keys of all records of a kind start with.</summary>
    public static string KindPrefix(string kind) => Checked(kind) + Separator;

    public static string Value(string channel, string name) => Checked(channel) + Separator + name;

    private static string Checked(string first) =>
        first.Contains(Separator, StringComparison.Ordinal)
            ? throw new ArgumentException($"The name '{first}' holds a slash, which parts names in stored keys. Use lower-case letters.")
            : first;
}
