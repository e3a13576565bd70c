// Files and folders that only their owner may read: everything in a data folder is made here.
namespace NewsBot.Storage;

internal static class PrivateFiles
{
    private const UnixFileMode OwnerReadsWrites = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes a missing folder with mode 0700; an existing one is left as it is.</summary>
    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, OwnerReadsWrites | UnixFileMode.UserExecute);
    }

    /// <summary>Opens for reading and writing; a file that is made has mode 0600. Unbuffered: what is written has reached the system.</summary>
    public static FileStream Open(string path, FileMode mode, FileShare share)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = share, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerReadsWrites;
        return new FileStream(path, options);
    }
}
