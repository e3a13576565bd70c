// Makes the names in a folder survive power loss, which flushing the files does not.
using System.Runtime.InteropServices;

namespace NewsBot.Storage.LiteDb;

internal static class FolderEntries
{
    /// <summary>Flushes the folder itself. Where the system has no such thing (Windows keeps names in its own journal) it does nothing.</summary>
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;

        var descriptor = OpenFolder(folder, flags: 0);
        if (descriptor < 0)
            throw new IOException($"The folder '{folder}' could not be opened to flush it (error {Marshal.GetLastPInvokeError()}).");
        try
        {
            if (FlushDescriptor(descriptor) != 0)
                throw new IOException($"The folder '{folder}' could not be flushed (error {Marshal.GetLastPInvokeError()}).");
        }
        finally
        {
            _ = CloseDescriptor(descriptor);
        }
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int OpenFolder([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int FlushDescriptor(int descriptor);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    private static extern int CloseDescriptor(int descriptor);
}
