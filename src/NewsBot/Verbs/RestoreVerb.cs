// restore: brings a backup back into a data folder that no worker owns.
using NewsBot.CommandLine;
using NewsBot.Composition;
using NewsBot.Storage;

namespace NewsBot.Verbs;

internal static class RestoreVerb
{
    public static async Task<int> RunAsync(Invocation invocation, Streams streams, CancellationToken cancellationToken)
    {
        var ownership = await Ownership.TakeAsync(invocation.DataFolder, TimeProvider.System, cancellationToken);
        if (ownership is not Ownership.Ours ours)
        {
            var holder = ((Ownership.Workers)ownership).Holder;
            throw new RefusedException($"A worker (process {holder.ProcessId}) is running on {invocation.DataFolder}: stop it before you restore, or restore into another --data DIR.");
        }

        using var folder = ours.Folder;
        var file = invocation.Words[0];
        await LiteDbStore.RestoreAsync(folder, file, cancellationToken);
        await streams.Output.WriteLineAsync($"{folder.Path}: restored from {file}");
        return ExitCode.Done;
    }
}
