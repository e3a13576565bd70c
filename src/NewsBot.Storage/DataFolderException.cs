// The one way this project says that the data folder cannot be used.
namespace NewsBot.Storage;

/// <summary>
/// The data folder is taken, forbidden, damaged or contradicts itself; or a backup is. The message is one line: what, which value, and the way out.
/// </summary>
public sealed class DataFolderException : Exception
{
    public DataFolderException(string message)
        : base(message)
    {
    }

    public DataFolderException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>Another process holds the folder; <see cref="DataFolder.ReadHolder"/> tells which.</summary>
    public bool IsTaken { get; init; }
}
