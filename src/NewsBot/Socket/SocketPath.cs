// Where the worker's socket lies.
using System.Text;

namespace NewsBot.Socket;

internal static class SocketPath
{
    private const string Name = "newsbot.sock";

    /// <summary>The operating system takes at most 108 bytes; this leaves room to spare.</summary>
    private const int LongestPath = 100;

    /// <summary>In the data folder, or, where that path is too long, in a new folder of its own under the temporary one, which only this user may enter.</summary>
    public static string Choose(string dataFolder)
    {
        var path = Path.Combine(dataFolder, Name);
        return Encoding.UTF8.GetByteCount(path) <= LongestPath ? path : Path.Combine(Directory.CreateTempSubdirectory("newsbot-").FullName, Name);
    }

    /// <summary>Removes the socket, and the folder made for it.</summary>
    public static void Remove(string path, string dataFolder)
    {
        File.Delete(path);
        var folder = Path.GetDirectoryName(path);
        if (folder is not null && !folder.Equals(Path.TrimEndingDirectorySeparator(dataFolder), StringComparison.Ordinal)) Directory.Delete(folder);
    }
}
