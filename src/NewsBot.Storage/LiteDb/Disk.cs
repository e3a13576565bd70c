// The only door to the disk: every write, flush, cut and rename of the store passes here, so that a test can watch it or let it fail.
using Microsoft.Win32.SafeHandles;

namespace NewsBot.Storage.LiteDb;

internal enum DiskAct
{
    Write,
    Cut,
    Flush,
    Rename,
}

/// <param name="Path">The file; of a rename, the new name.</param>
/// <param name="Offset">Where a write begins; of a cut, the new length.</param>
/// <param name="Bytes">What is written; of a rename, nothing.</param>
internal readonly record struct DiskOperation(DiskAct Act, string Path, long Offset, ReadOnlyMemory<byte> Bytes);

/// <summary>Sees an operation before it is done; throwing lets it fail.</summary>
internal delegate void DiskProbe(DiskOperation operation);

/// <summary>A file that is read and written at offsets. Nothing is buffered; only <see cref="Flush"/> makes writes survive power loss.</summary>
internal sealed class DiskFile : IDisposable
{
    private readonly FileStream _stream;
    private readonly DiskProbe? _probe;

    /// <summary>Opens the file, or makes it with mode 0600.</summary>
    public DiskFile(string path, DiskProbe? probe, FileMode mode = FileMode.OpenOrCreate)
        : this(path, PrivateFiles.Open(path, mode, FileShare.Read), probe)
    {
    }

    private DiskFile(string path, FileStream stream, DiskProbe? probe)
    {
        Path = path;
        _stream = stream;
        _probe = probe;
    }

    public string Path { get; }

    public long Length => RandomAccess.GetLength(Handle);

    private SafeFileHandle Handle => _stream.SafeFileHandle;

    /// <summary>Opens a file that is there, for reading only, whoever else has it open.</summary>
    public static DiskFile OpenRead(string path) =>
        new(path, new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0), probe: null);

    /// <summary>Reads as much as the file has, at most the buffer; returns how much.</summary>
    public int Read(Span<byte> buffer, long offset)
    {
        var total = 0;
        while (total < buffer.Length)
        {
            var read = RandomAccess.Read(Handle, buffer[total..], offset + total);
            if (read == 0)
                break;
            total += read;
        }

        return total;
    }

    public void Write(ReadOnlyMemory<byte> bytes, long offset)
    {
        _probe?.Invoke(new DiskOperation(DiskAct.Write, Path, offset, bytes));
        try
        {
            RandomAccess.Write(Handle, bytes.Span, offset);
        }
        catch (ArgumentOutOfRangeException tooLarge)
        {
            // This is how .NET reports EFBIG: a limit on file sizes or a quota, which is a full disk to its owner.
            throw new IOException($"No more may be written to '{Path}': a limit on the size of files is reached.", tooLarge);
        }
    }

    public void Cut(long length)
    {
        _probe?.Invoke(new DiskOperation(DiskAct.Cut, Path, length, default));
        RandomAccess.SetLength(Handle, length);
    }

    public void Flush()
    {
        _probe?.Invoke(new DiskOperation(DiskAct.Flush, Path, 0, default));
        RandomAccess.FlushToDisk(Handle);
    }

    /// <summary>Puts a whole file in place of another, or nothing: written beside it, flushed, renamed.</summary>
    public static void Replace(string path, ReadOnlyMemory<byte> bytes, DiskProbe? probe)
    {
        var fresh = path + ".new";
        using (var file = new DiskFile(fresh, probe, FileMode.Create))
        {
            file.Write(bytes, 0);
            file.Flush();
        }

        Rename(fresh, path, probe);
    }

    public static void Rename(string from, string to, DiskProbe? probe)
    {
        probe?.Invoke(new DiskOperation(DiskAct.Rename, to, 0, default));
        File.Move(from, to, overwrite: true);
    }

    public void Dispose() => _stream.Dispose();
}
