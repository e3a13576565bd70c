// backup: a verified copy of everything in one file.
using NewsBot.CommandLine;
using NewsBot.Composition;

namespace NewsBot.Verbs;

internal sealed class BackupVerb(Newsroom newsroom)
{
    public async Task<int> RunAsync(Invocation invocation, Streams streams, CancellationToken cancellationToken)
    {
        var file = invocation.Words[0];
        await newsroom.Store.BackupAsync(file, cancellationToken);
        await streams.Output.WriteLineAsync($"{file}: revision {newsroom.Knowledge.Snapshot.Head}");
        return ExitCode.Done;
    }
}
