// Who owns the data folder: this process, or a worker that does the work for it.
using NewsBot.CommandLine;
using NewsBot.Storage;

namespace NewsBot.Composition;

/// <summary>What came of knocking at a data folder.</summary>
internal abstract record Ownership
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private Ownership() { }

    /// <summary>The folder is this process's until it is disposed.</summary>
    public sealed record Ours(DataFolder Folder) : Ownership;

    /// <summary>A worker owns it, and listens.</summary>
    public sealed record Workers(LockHolder Holder, string SocketPath) : Ownership;

    /// <summary>Takes the folder, or finds its worker. Another short command is waited for, and so is a worker that is just starting.</summary>
    /// <exception cref="DataFolderException">It cannot be used.</exception>
    /// <exception cref="RefusedException">Something that is no worker does not let it go.</exception>
    public static async Task<Ownership> TakeAsync(string dataFolder, TimeProvider clock, CancellationToken cancellationToken)
    {
        var start = clock.GetTimestamp();
        while (true)
        {
            try
            {
                return new Ours(DataFolder.Open(dataFolder));
            }
            catch (DataFolderException taken) when (taken.IsTaken)
            {
                if (DataFolder.ReadHolder(dataFolder) is { SocketPath: { } socket } holder && File.Exists(socket)) return new Workers(holder, socket);
                if (clock.GetElapsedTime(start) > Patience)
                    throw new RefusedException($"{taken.Message} It has been at work for more than {Patience.TotalSeconds:F0} seconds.");
            }

            await Task.Delay(Pause, clock, cancellationToken);
        }
    }
}
