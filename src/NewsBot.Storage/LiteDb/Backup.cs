// Writes everything into one file and proves that it can be read.
using System.Security.Cryptography;
using System.Text.Json;
using NewsBot.Storage.Rows;

namespace NewsBot.Storage.LiteDb;

/// <summary>
/// Form: a line that says what the file is, the revisions in order, the other rows, and a last line with how many entries there are and
/// SHA-256 of everything before that line.
/// </summary>
internal sealed class Backup(OpenStore store, GroupWriter writer, TimeProvider clock)
{
    /// <summary>Kinds of records that no copy may hold: secrets, and who stands behind a handle.</summary>
    private static readonly string[] LeftOut = ["secret", "person"];

    public async Task WriteAsync(string path, CancellationToken cancellationToken)
    {
        var target = Path.GetFullPath(path);
        var fresh = target + ".new";
        try
        {
            await using (var file = PrivateFiles.Open(fresh, FileMode.Create, FileShare.None))
                await WriteAsync(file, cancellationToken);
            await BackupFile.VerifyAsync(fresh, cancellationToken);
            DiskFile.Rename(fresh, target, probe: null);
            FolderEntries.Flush(Path.GetDirectoryName(target) ?? target);
        }
        catch
        {
            File.Delete(fresh);
            throw;
        }
    }

    private async Task WriteAsync(FileStream file, CancellationToken cancellationToken)
    {
        await using var lines = new BackupWriter(file);
        lines.WriteHeader(clock.GetUtcNow());

        // Most revisions are written beside the worker; what came meanwhile, and all else, within one step of the writer: one moment in time.
        var last = WriteRevisions(lines, after: 0);
        await writer.ReadAsync(
            () =>
            {
                WriteRevisions(lines, last);
                WriteTable(lines, store.Tables.Inbox, row => new BackupEntry.Message(row));
                WriteTable(lines, store.Tables.Outbox, row => new BackupEntry.Part(row));
                WriteTable(lines, store.Tables.Records, row => LeftOut.Contains(row.Kind) ? null : new BackupEntry.Record(row));
                WriteTable(lines, store.Tables.Values, row => new BackupEntry.Value(row));
                return true;
            },
            cancellationToken);

        lines.WriteTrailer();
        file.Flush(flushToDisk: true);
    }

    private long WriteRevisions(BackupWriter lines, long after)
    {
        while (store.Revisions.Read(after, TableReading.SliceSize) is { Count: > 0 } rows)
        {
            foreach (var row in rows)
                lines.Write(new BackupEntry.Revision(row));
            after = rows[^1].Number;
        }

        return after;
    }

    private static void WriteTable<TRow>(BackupWriter lines, ITable<TRow> table, Func<TRow, BackupEntry?> entry)
        where TRow : class
    {
        foreach (var written in table.All().Select(entry).OfType<BackupEntry>())
            lines.Write(written);
    }
}

/// <summary>Lines of a backup, summed as they are written.</summary>
internal sealed class BackupWriter(FileStream file) : IAsyncDisposable
{
    private readonly BufferedStream _lines = new(file, 1 << 16);
    private readonly IncrementalHash _sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly MemoryStream _line = new();
    private long _entries;

    public void WriteHeader(DateTimeOffset at) => WriteLine(json =>
    {
        json.WriteStartObject();
        json.WriteString("newsbot", BackupFile.What);
        json.WriteNumber("format", BackupFile.Format);
        json.WriteString("at", RowForms.Text(at));
        json.WriteEndObject();
    });

    public void Write(BackupEntry entry)
    {
        _entries++;
        WriteLine(entry.Write);
    }

    public void WriteTrailer()
    {
        var sum = Convert.ToHexStringLower(_sum.GetHashAndReset());
        WriteLine(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("entries", _entries);
            json.WriteString("sha256", sum);
            json.WriteEndObject();
        });
        _lines.Flush();
    }

    public async ValueTask DisposeAsync()
    {
        // The file beneath is its opener's to close, which happens right after.
        await _lines.DisposeAsync();
        _sum.Dispose();
    }

    private void WriteLine(Action<Utf8JsonWriter> write)
    {
        _line.SetLength(0);
        using (var json = new Utf8JsonWriter(_line))
            write(json);
        _line.WriteByte((byte)'\n');

        var bytes = _line.GetBuffer().AsSpan(0, (int)_line.Length);
        _sum.AppendData(bytes);
        _lines.Write(bytes);
    }
}
