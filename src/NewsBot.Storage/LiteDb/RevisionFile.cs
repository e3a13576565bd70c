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

    /// <summary>Takes a line without its line feed, and where it begins; false ends the reading.</summary>
    private delegate bool LineReader(ReadOnlySpan<byte> line, long offset);

    /// <summary>Bytes after the last whole line that follows from the one before; they are not part of the log.</summary>
    public long TailLength => _file.Length - _length;

    /// <summary>What follows the last line of the log holds at least one ended line, so it is more than a torn end.</summary>
    public bool TailHasLines { get; private set; }

    /// <summary>Opens the file and hands every line to <paramref name="found"/>, up to the first that is not whole or not the next.</summary>
    public static RevisionFile Open(string path, DiskProbe? probe, Action<RevisionLine> found) => Open(new DiskFile(path, probe), found);

    /// <summary>The same for a file that is only read, and may be another's.</summary>
    public static RevisionFile OpenRead(string path) => Open(DiskFile.OpenRead(path), found: _ => { });

    /// <summary>Revisions above a number, all of them or the first few.</summary>
    /// <exception cref="IOException">A line is not what was written.</exception>
    public IReadOnlyList<RevisionRow> Read(long after, int most = int.MaxValue)
    {
        long start;
        long end;
        int expected;
        lock (_gate)
        {
            after = Math.Clamp(after, 0, _offsets.Count);
            expected = Math.Min(_offsets.Count - (int)after, most);
            if (expected <= 0)
                return [];
            start = _offsets[(int)after];
            end = after + expected < _offsets.Count ? _offsets[(int)after + expected] : _length;
        }

        var rows = new List<RevisionRow>(expected);
        ForEachLine(start, end, (bytes, _) =>
        {
            if (RevisionLine.TryRead(bytes, out var body) is not { } line || line.Number != after + rows.Count + 1)
                return false;
            rows.Add(new RevisionRow(line.Number, line.Cause, body.ToArray()));
            return true;
        });

        return rows.Count == expected
            ? rows
            : throw new IOException($"Revision {after + rows.Count + 1} in '{_file.Path}' is damaged. Stop, and restore a backup with 'restore FILE'.");
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

    private static RevisionFile Open(DiskFile opened, Action<RevisionLine> found)
    {
        var file = new RevisionFile(opened);
        try
        {
            file.Scan(found);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private void Scan(Action<RevisionLine> found)
    {
        ForEachLine(0, _file.Length, (bytes, offset) =>
        {
            if (RevisionLine.TryRead(bytes, out _) is not { } line || line.Number != _offsets.Count + 1)
            {
                TailHasLines = true;
                return false;
            }

            _offsets.Add(offset);
            _length = offset + bytes.Length + 1;
            found(line);
            return true;
        });
        _mayHaveTail = _file.Length > _length;
    }

    // Ended lines only; an unended rest is left out.
    private void ForEachLine(long start, long end, LineReader take)
    {
        var buffer = new byte[1 << 20];
        var filled = 0;
        var offset = start;
        while (true)
        {
            var want = (int)Math.Min(buffer.Length - filled, end - offset - filled);
            var read = _file.Read(buffer.AsSpan(filled, want), offset + filled);
            if (read == 0)
                return;
            filled += read;

            var taken = 0;
            while (buffer.AsSpan(taken, filled - taken).IndexOf((byte)'\n') is var length and >= 0)
            {
                if (!take(buffer.AsSpan(taken, length), offset + taken))
                    return;
                taken += length + 1;
            }

            buffer.AsSpan(taken, filled - taken).CopyTo(buffer);
            filled -= taken;
            offset += taken;
            if (filled == buffer.Length)
                Array.Resize(ref buffer, buffer.Length * 2);
        }
    }
}
