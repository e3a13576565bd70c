// restore: brings a backup back into a data folder that no worker owns.
using Microsoft.Extensions.Logging;
using NewsBot.CommandLine;
using NewsBot.Composition;
using NewsBot.Storage.LiteDb;

namespace NewsBot.Verbs;

internal static class RestoreVerb
{
    public static async Task<int> RunAsync(Invocation invocation, Streams streams, ILogger log, CancellationToken cancellationToken)
    {
        switch (await Ownership.TakeAsync(invocation.DataFolder, TimeProvider.System, cancellationToken))
        {
            case Ownership.Ours ours:
                using (ours.Folder)
                    await LiteDbStore.RestoreAsync(invocation.Words[0], ours.Folder.Path, replace: true, TimeProvider.System, log, cancellationToken);
                await streams.Output.WriteLineAsync($"{invocation.DataFolder}: restored from {invocation.Words[0]}");
                return ExitCode.Done;
            case Ownership.Workers worker:
                throw new RefusedException(
                    $"A worker (process {worker.Holder.ProcessId}) is running on {invocation.DataFolder}: stop it before you restore, or restore into another --data DIR.");
            default:
                throw new InvalidOperationException("A data folder is ours or a worker's.");
        }
    }
}
