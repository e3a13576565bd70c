// revisions.jsonl: the second leg of the log, and what outsiders verify.
using NewsBot.Knowledge;

namespace NewsBot.Storage.LiteDb;

/// <summary>
/// Lines are appended and flushed before the database's group is; they count once that group is durable too (<see cref="Settle"/>).
/// Reading is safe beside one writer: what counts never changes.
/// </summary>
internal sealed class RevisionFile : IDisposable
{
    private readonly DiskFile _file;
    private readonly Lock _gate = new();

    // Where each line begins; the line of revision n at n - 1.
    private readonly List<long> _offsets = [];
    private readonly List<byte[]> _staged = [];
    private long _length;
    private bool _mayHaveTail;

    private RevisionFile(DiskFile file) => _file = file;

    /// <summary>Bytes after the last whole line that follows from the one before; they are not part of the log.</summary>
    public long TailLength => _file.Length - _length;

    /// <summary>
    /// Opens the file and reads every line into <paramref name="line"/>, up to the first that is not whole or not the next.
    /// <paramref name="tailHasLines"/>: what follows it holds at least one ended line, so it is more than a torn end.
    /// </summary>
    public static RevisionFile Open(string path, DiskProbe? probe, Action<RevisionLine> line, out bool tailHasLines) =>
        Open(new DiskFile(path, probe), line, out tailHasLines);

    /// <summary>The same for a file that is only read, and may be another's.</summary>
    public static RevisionFile OpenRead(string path, Action<RevisionLine> line, out bool tailHasLines) =>
        Open(DiskFile.OpenRead(path), line, out tailHasLines);

    private static RevisionFile Open(DiskFile opened, Action<RevisionLine> line, out bool tailHasLines)
    {
        var file = new RevisionFile(opened);
        try
        {
            tailHasLines = file.Scan(line);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>All revisions above a number.</summary>
    /// <exception cref="IOException">A line is not what was written.</exception>
    public IReadOnlyList<RevisionRow> Read(long after)
    {
        long start;
        long end;
        int expected;
        lock (_gate)
        {
            if (after >= _offsets.Count)
                return [];
            start = _offsets[(int)Math.Max(after, 0)];
            end = _length;
            expected = _offsets.Count - (int)Math.Max(after, 0);
        }

        var rows = new List<RevisionRow>(expected);
        var next = Math.Max(after, 0) + 1;
        foreach (var line in Lines(start, end))
        {
            if (line?.Row is not { } row || row.Number != next++)
                break;
            rows.Add(row);
        }

        return rows.Count == expected
            ? rows
            : throw new IOException($"Revision {next - 1} in '{_file.Path}' is damaged. Stop, and restore a backup with 'restore FILE'.");
    }

    /// <summary>Keeps a revision for the next <see cref="Flush"/>.</summary>
    public void Stage(RevisionRow revision) => _staged.Add(RevisionLine.Write(revision));

    /// <summary>Appends what was staged; durable when it returns, though it counts only once settled.</summary>
    public void Flush()
    {
        if (_staged.Count == 0)
            return;
        CutTail();
        _mayHaveTail = true;
        using var lines = new MemoryStream();
        foreach (var line in _staged)
            lines.Write(line);
        _file.Write(lines.GetBuffer().AsMemory(0, (int)lines.Length), _length);
        _file.Flush();
    }

    /// <summary>The revisions are in the database too: from now on they count.</summary>
    public void Settle()
    {
        lock (_gate)
        {
            foreach (var line in _staged)
            {
                _offsets.Add(_length);
                _length += line.Length;
            }
        }

        _staged.Clear();
        _mayHaveTail = false;
    }

    /// <summary>Forgets what was staged, and cuts it off where it was written; where that fails, it is cut off before the next append.</summary>
    public void TakeBack()
    {
        _staged.Clear();
        try
        {
            CutTail();
        }
        catch (IOException)
        {
            // Tried again before anything is appended. After a crash the revision would come back: whole, and never acknowledged.
        }
    }

    /// <summary>Cuts off what is not part of the log.</summary>
    public void CutTail()
    {
        if (!_mayHaveTail)
            return;
        if (_file.Length > _length)
        {
            _file.Cut(_length);
            _file.Flush();
        }

        _mayHaveTail = false;
    }

    public void Dispose() => _file.Dispose();

    private bool Scan(Action<RevisionLine> found)
    {
        foreach (var line in Lines(0, _file.Length))
        {
            if (line is null || line.Row.Number != _offsets.Count + 1)
            {
                _mayHaveTail = true;
                return true;
            }

            _offsets.Add(line.Offset);
            _length = line.Offset + line.Length;
            found(line);
        }

        _mayHaveTail = _file.Length > _length;
        return false;
    }

    // Ended lines from start to end, null for one that is not whole; an unended rest is left out.
    private IEnumerable<RevisionLine?> Lines(long start, long end)
    {
        var buffer = new byte[1 << 20];
        var filled = 0;
        var offset = start;
        while (true)
        {
            var want = (int)Math.Min(buffer.Length - filled, end - offset - filled);
            var read = _file.Read(buffer.AsSpan(filled, want), offset + filled);
            filled += read;

            var taken = 0;
            while (buffer.AsSpan(taken, filled - taken).IndexOf((byte)'\n') is var length and >= 0)
            {
                yield return RevisionLine.TryRead(buffer.AsSpan(taken, length), offset + taken);
                taken += length + 1;
            }

            if (read == 0)
                yield break;
            buffer.AsSpan(taken, filled - taken).CopyTo(buffer);
            filled -= taken;
            offset += taken;
            if (filled == buffer.Length)
                Array.Resize(ref buffer, buffer.Length * 2);
        }
    }
}
