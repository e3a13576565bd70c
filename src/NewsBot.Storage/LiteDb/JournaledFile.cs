// The data file as LiteDB sees it: all pages written between two flushes reach the disk, or none does.
using Microsoft.Extensions.Logging;

namespace NewsBot.Storage.LiteDb;

/// <summary>
/// LiteDB's own log lives in memory (see <see cref="LiteFile"/>); its checkpoint writes pages here and flushes. A flush writes all pages to
/// the journal first, flushes that, and only then touches the data file: a crash at any moment leaves the old pages, or a whole journal
/// from which the new ones are written again. Two flushes to disk a group, and nothing rests on how LiteDB orders its writes.
/// </summary>
internal sealed class JournaledFile : Stream
{
    private readonly DiskFile _data;
    private readonly Journal _journal;
    private readonly ILogger _logger;

    // Written since the last flush.
    private Dictionary<long, byte[]> _staged = [];

    // Durable in the journal, but the data file could not be written: read from here until it can.
    private Dictionary<long, byte[]> _owed = [];

    private long _length;

    private JournaledFile(DiskFile data, Journal journal, ILogger logger)
    {
        _data = data;
        _journal = journal;
        _logger = logger;
        _length = WholePages(data.Length);
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Length => _length;

    public override long Position { get; set; }

    /// <summary>Opens both files, and finishes what a whole journal says was under way.</summary>
    public static JournaledFile Open(string dataPath, string journalPath, DiskProbe? probe, ILogger logger)
    {
        var data = new DiskFile(dataPath, probe);
        var journal = new Journal(new DiskFile(journalPath, probe));
        try
        {
            if (journal.Read() is { } pages)
            {
                Apply(data, pages);
                Log.JournalApplied(logger, pages.Count);
            }

            journal.Clear();
            return new JournaledFile(data, journal, logger);
        }
        catch
        {
            data.Dispose();
            journal.Dispose();
            throw;
        }
    }

    /// <summary>The first page up to <paramref name="last"/> that is missing or whose checksum does not hold; null when all are whole.</summary>
    public long? FirstDamagedPage(long last)
    {
        const int Stride = 128;
        var buffer = new byte[Stride * PageSeal.PageSize];
        for (long first = 0; first <= last; first += Stride)
        {
            var read = _data.Read(buffer, first * PageSeal.PageSize) / PageSeal.PageSize;
            for (var i = 0; i < Stride && first + i <= last; i++)
            {
                if (i >= read || !PageSeal.TryOpen(buffer.AsSpan(i * PageSeal.PageSize, PageSeal.PageSize), first + i))
                    return first + i;
            }
        }

        return null;
    }

    /// <summary>Forgets what was written since the last flush.</summary>
    public void Discard()
    {
        _staged = [];
        _length = WholePages(_data.Length);
        foreach (var page in _owed.Keys)
            _length = Math.Max(_length, (page + 1) * PageSeal.PageSize);
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        RequirePage(count);
        if (Position >= _length)
            return 0;

        var number = Position / PageSeal.PageSize;
        var target = buffer.AsSpan(offset, count);
        if (_staged.TryGetValue(number, out var page) || _owed.TryGetValue(number, out page))
            page.CopyTo(target);
        else if (_data.Read(target, Position) != count || !PageSeal.TryOpen(target, number))
            throw new IOException($"Page {number} of '{_data.Path}' is damaged. Stop, and restore a backup with 'restore FILE'.");

        Position += count;
        return count;
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        RequirePage(count);
        _staged[Position / PageSeal.PageSize] = buffer.AsSpan(offset, count).ToArray();
        Position += count;
        _length = Math.Max(_length, Position);
    }

    /// <exception cref="IOException">Nothing of what was written since the last flush is in the file, nor will be.</exception>
    public override void Flush()
    {
        if (_staged.Count == 0)
            return;

        PayOwed();
        var pages = Sealed(_staged);
        var before = _data.Length;
        try
        {
            // The file grows first: from here on only the journal can fill the disk, and the pages beyond the old end are no one's yet.
            foreach (var (number, page) in pages.Where(page => page.Key * PageSeal.PageSize >= before).OrderBy(page => page.Key))
                _data.Write(page, number * PageSeal.PageSize);
            _journal.Write(pages);
        }
        catch (IOException)
        {
            TryUndo(before);
            throw;
        }

        _owed = _staged;
        _staged = [];
        try
        {
            PayOwed();
        }
        catch (IOException failure)
        {
            // The journal is durable, so the group is: it is written from there with the next group, or at the next start.
            Log.PagesOwed(_logger, _owed.Count, failure.Message);
        }
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => _length + offset,
    };

    public override void SetLength(long value) => throw new NotSupportedException("The data file is never cut: LiteDB does so only in a rebuild.");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _data.Dispose();
            _journal.Dispose();
        }

        base.Dispose(disposing);
    }

    private static void Apply(DiskFile data, IReadOnlyDictionary<long, byte[]> pages)
    {
        foreach (var (number, page) in pages.OrderBy(page => page.Key))
            data.Write(page, number * PageSeal.PageSize);
        data.Flush();
    }

    private static Dictionary<long, byte[]> Sealed(Dictionary<long, byte[]> pages)
    {
        var closed = new Dictionary<long, byte[]>(pages.Count);
        foreach (var (number, page) in pages)
        {
            var copy = page.ToArray();
            PageSeal.Close(copy, number);
            closed.Add(number, copy);
        }

        return closed;
    }

    // LiteDB reads and writes whole pages only; the journal relies on it.
    private void RequirePage(int count)
    {
        if (count != PageSeal.PageSize || Position % PageSeal.PageSize != 0)
            throw new NotSupportedException($"{count} bytes at {Position} are not one page.");
    }

    private void PayOwed()
    {
        if (_owed.Count == 0)
            return;
        Apply(_data, Sealed(_owed));
        _owed = [];
        try
        {
            _journal.Clear();
        }
        catch (IOException)
        {
            // Applying it once more changes nothing, and the next group writes over it.
        }
    }

    private void TryUndo(long length)
    {
        try
        {
            _journal.Clear();
            _data.Cut(length);
        }
        catch (IOException failure)
        {
            // Pages beyond the end belong to no one. A journal that is whole after all would bring back at the next start what was refused
            // here: complete, and never acknowledged.
            Log.UndoFailed(_logger, failure.Message);
        }
    }

    private static long WholePages(long length) => length - (length % PageSeal.PageSize);
}
