// The folder that holds everything, and the lock that lets only one process in.
using System.Diagnostics;
using System.Text.Json;

namespace NewsBot.Storage;

/// <summary>Who holds a data folder.</summary>
/// <param name="SocketPath">Where it listens for other verbs, or null as long as it has not announced it.</param>
public sealed record LockHolder(int ProcessId, DateTimeOffset StartedAt, string? SocketPath);

/// <summary>
/// A data folder held by this process alone, until disposed. The lock is the operating system's, so a killed process leaves none behind.
/// The lock file itself cannot be read while it is held, so the holder's particulars stand in a file beside it.
/// </summary>
public sealed class DataFolder : IDisposable
{
    private const string LockName = "newsbot.lock";
    private const string HolderName = "newsbot.holder";

    private readonly FileStream _lock;
    private LockHolder _holder;

    private DataFolder(string path, FileStream held, LockHolder holder)
    {
        Path = path;
        _lock = held;
        _holder = holder;
    }

    /// <summary>The folder's full path.</summary>
    public string Path { get; }

    /// <summary>Makes the folder (mode 0700) where it is missing, and takes its lock at once or not at all.</summary>
    /// <exception cref="DataFolderException">It is taken, is a file, or may not be written.</exception>
    public static DataFolder Open(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        if (File.Exists(full))
            throw new DataFolderException($"The data folder '{full}' is a file. Name a folder with --data DIR.");

        var held = TakeLock(full);
        try
        {
            using var self = Process.GetCurrentProcess();
            var holder = new LockHolder(self.Id, new DateTimeOffset(self.StartTime.ToUniversalTime(), TimeSpan.Zero), SocketPath: null);
            var folder = new DataFolder(full, held, holder);
            folder.WriteHolder();
            return folder;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            held.Dispose();
            throw Forbidden(full, failure);
        }
    }

    /// <summary>Names the socket at which the holder serves other verbs.</summary>
    /// <exception cref="IOException">The folder could not be written.</exception>
    public void Announce(string socketPath)
    {
        _holder = _holder with { SocketPath = socketPath };
        WriteHolder();
    }

    /// <summary>
    /// What the last holder wrote about itself, or null; worth something only while <see cref="Open"/> says that the folder is taken.
    /// </summary>
    public static LockHolder? ReadHolder(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(System.IO.Path.Combine(path, HolderName)));
            var root = json.RootElement;
            return new LockHolder(
                root.GetProperty("pid").GetInt32(),
                root.GetProperty("startedAt").GetDateTimeOffset(),
                root.GetProperty("socket").GetString());
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException
            or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        try
        {
            File.Delete(System.IO.Path.Combine(Path, HolderName));
        }
        catch (Exception left) when (left is IOException or UnauthorizedAccessException)
        {
            // A stale note misleads nobody: it is read only while the lock is taken.
        }

        // The lock file stays: deleting it could take it from under a process that has just opened it.
        _lock.Dispose();
    }

    private static FileStream TakeLock(string folder)
    {
        var file = System.IO.Path.Combine(folder, LockName);
        try
        {
            PrivateFiles.CreateFolder(folder);
            return PrivateFiles.Open(file, FileMode.OpenOrCreate, FileShare.None);
        }
        catch (IOException failure) when (IsHeldElsewhere(failure))
        {
            var holder = ReadHolder(folder);
            var who = holder is null ? "another process" : $"process {holder.ProcessId}";
            throw new DataFolderException(
                $"The data folder '{folder}' is in use by {who}. Stop that process, or name another folder with --data DIR.", failure)
            {
                IsTaken = true,
            };
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Forbidden(folder, failure);
        }
    }

    // A lock that is taken is «sharing violation» on Windows and EWOULDBLOCK elsewhere (11 on Linux, 35 on macOS).
    private static bool IsHeldElsewhere(IOException failure) =>
        failure.GetType() == typeof(IOException) && (failure.HResult & 0xFFFF) is 32 or 11 or 35;

    private static DataFolderException Forbidden(string folder, Exception failure) =>
        new(
            $"The data folder '{folder}' cannot be written ({failure.Message.TrimEnd('.')}). "
            + "Give this user rights to it, or name another folder with --data DIR.",
            failure);

    private void WriteHolder()
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartObject();
            json.WriteNumber("pid", _holder.ProcessId);
            json.WriteString("startedAt", _holder.StartedAt);
            json.WriteString("socket", _holder.SocketPath);
            json.WriteEndObject();
        }

        var target = System.IO.Path.Combine(Path, HolderName);
        using (var file = PrivateFiles.Open(target + ".new", FileMode.Create, FileShare.None))
            file.Write(text.ToArray());
        File.Move(target + ".new", target, overwrite: true);
    }
}
