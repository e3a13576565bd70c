// Reads a backup, and believes nothing before its last line has been checked.
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace NewsBot.Storage.LiteDb;

internal static class BackupFile
{
    public const string What = "backup";
    public const int Format = 1;

    /// <summary>Reads the whole file once.</summary>
    /// <exception cref="DataFolderException">It is not a whole backup.</exception>
    public static async Task VerifyAsync(string path, CancellationToken cancellationToken)
    {
        await foreach (var _ in ReadAsync(path, cancellationToken))
        {
            // Reading is checking.
        }
    }

    /// <summary>
    /// The entries in order. They may be used as they come only where the file was verified before: the sum stands at its end.
    /// A revisions.jsonl is read as a backup that has revisions only.
    /// </summary>
    /// <exception cref="DataFolderException">It is not a whole backup.</exception>
    public static IAsyncEnumerable<BackupEntry> ReadAsync(string path, CancellationToken cancellationToken)
    {
        using var file = OpenRead(path);
        var first = file.ReadByte();
        return first == '{' ? ReadBackupAsync(path, cancellationToken) : ReadRevisionsAsync(path);
    }

    private static async IAsyncEnumerable<BackupEntry> ReadBackupAsync(
        string path, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(OpenRead(path), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long entries = 0;
        long number = 0;
        var line = await ReadLineAsync(reader, path, number, cancellationToken);
        CheckHeader(line, path);
        while (true)
        {
            Add(sum, line);
            number++;
            line = await ReadLineAsync(reader, path, number, cancellationToken);
            if (IsTrailer(line, path, entries, sum))
                break;
            entries++;
            yield return Parse(line, path, number, BackupEntry.Read);
        }

        if (await reader.ReadLineAsync(cancellationToken) is not null)
            throw NotWhole(path, "something follows its last line");
    }

    private static async IAsyncEnumerable<BackupEntry> ReadRevisionsAsync(string path)
    {
        using var file = RevisionFile.OpenRead(path);
        var rows = await Task.Run(() => file.Read(after: 0));
        if (rows.Count == 0)
            throw NotWhole(path, "it is neither a backup nor a revisions.jsonl");
        if (file.TailHasLines)
            throw NotWhole(path, $"the line of revision {rows.Count + 1} is damaged");
        foreach (var row in rows)
            yield return new BackupEntry.Revision(row);
    }

    private static FileStream OpenRead(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new DataFolderException($"The backup '{path}' cannot be read ({failure.Message.TrimEnd('.')}). Name a file that 'backup FILE' wrote.", failure);
        }
    }

    private static async Task<string> ReadLineAsync(StreamReader reader, string path, long number, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadLineAsync(cancellationToken) ?? throw NotWhole(path, $"it ends after line {number}");
        }
        catch (DecoderFallbackException damage)
        {
            throw NotWhole(path, $"line {number + 1} is not text", damage);
        }
    }

    private static void CheckHeader(string line, string path)
    {
        var (what, format) = Parse(line, path, 0, json => (json.GetProperty("newsbot").GetString(), json.GetProperty("format").GetInt32()));
        if (!string.Equals(what, What, StringComparison.Ordinal) || format != Format)
            throw NotWhole(path, $"it is '{what}' of format {format}, and this program reads format {Format}");
    }

    private static bool IsTrailer(string line, string path, long entries, IncrementalHash sum)
    {
        if (!line.StartsWith("{\"entries\":", StringComparison.Ordinal))
            return false;
        var (count, expected) = Parse(line, path, entries + 1, json => (json.GetProperty("entries").GetInt64(), json.GetProperty("sha256").GetString()));
        if (count != entries)
            throw NotWhole(path, $"it has {entries} entries, and {count} were written");
        if (!string.Equals(Convert.ToHexStringLower(sum.GetHashAndReset()), expected, StringComparison.Ordinal))
            throw NotWhole(path, "its checksum does not hold");
        return true;
    }

    private static T Parse<T>(string line, string path, long number, Func<JsonElement, T> read)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return read(json.RootElement);
        }
        catch (Exception damage) when (damage is JsonException or KeyNotFoundException or FormatException or InvalidOperationException or ArgumentException)
        {
            throw NotWhole(path, $"line {number + 1} is not an entry", damage);
        }
    }

    private static void Add(IncrementalHash sum, string line)
    {
        sum.AppendData(Encoding.UTF8.GetBytes(line));
        sum.AppendData("\n"u8);
    }

    private static DataFolderException NotWhole(string path, string what, Exception? damage = null)
    {
        var message = $"The backup '{path}' is not whole: {what}. Name another file that 'backup FILE' wrote.";
        return damage is null ? new DataFolderException(message) : new DataFolderException(message, damage);
    }
}
