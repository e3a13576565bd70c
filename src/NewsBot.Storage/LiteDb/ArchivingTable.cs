// A table in two collections: what still matters, and what is kept only to be known.
using NewsBot.Storage.Rows;

namespace NewsBot.Storage.LiteDb;

/// <summary>Weeks of answered messages would otherwise be read at every start to find the few that wait.</summary>
internal sealed class ArchivingTable<TRow>(ITable<TRow> live, ITable<TRow> archive, Func<TRow, bool> isArchived) : ITable<TRow>
    where TRow : class
{
    private const char InLive = 'L';
    private const char InArchive = 'A';

    public ITable<TRow> Live => live;

    public TRow? Find(string key) => live.Find(key) ?? archive.Find(key);

    public void Put(string key, TRow row)
    {
        var (home, other) = isArchived(row) ? (archive, live) : (live, archive);
        other.Remove(key);
        home.Put(key, row);
    }

    public bool Remove(string key) => live.Remove(key) || archive.Remove(key);

    public IReadOnlyList<(string Place, TRow Row)> Slice(string prefix, string? after, int most)
    {
        var rows = new List<(string, TRow)>();
        if (after is null || after[0] == InLive)
        {
            Add(live.Slice(prefix, after?[1..], most), InLive);
            after = null;
        }

        if (rows.Count < most)
            Add(archive.Slice(prefix, after?[1..], most - rows.Count), InArchive);
        return rows;

        void Add(IReadOnlyList<(string Place, TRow Row)> slice, char where) => rows.AddRange(slice.Select(entry => (where + entry.Place, entry.Row)));
    }
}
