// verify: walks the chain of revisions, proves that it still continues from the heads that were noted, and reads every row of the store.
using System.Globalization;
using NewsBot.CommandLine;
using NewsBot.Composition;
using NewsBot.Knowledge;

namespace NewsBot.Verbs;

internal sealed class VerifyVerb(Newsroom newsroom)
{
    public async Task<int> RunAsync(Invocation invocation, Streams streams, CancellationToken cancellationToken)
    {
        var noted = invocation.Value("head") is { } text ? ParseHead(text) : null;
        // What this process applied: whoever rewrites the last line with a digest that fits it does not know this.
        var known = newsroom.Knowledge.Snapshot.Head;
        try
        {
            var rows = await newsroom.Store.ReadAsync(after: 0, cancellationToken);
            var report = RevisionChain.Verify(rows, known);
            if (report is ChainReport.Whole && noted is not null) report = RevisionChain.Verify(rows, noted);
            if (report is ChainReport.Broken broken)
            {
                streams.Complain($"Revision {broken.Number} is bad: {broken.Why}. Restore a backup that verifies.");
                return ExitCode.Refused;
            }

            await newsroom.Store.VerifyAsync(cancellationToken);
            await streams.Output.WriteLineAsync($"{((ChainReport.Whole)report).Head}"); // Broken or whole.
            await streams.Output.WriteLineAsync($"{rows.Count} revisions, the chain is whole{(noted is null ? "" : $" and continues from revision {noted.Number}")}");
            return ExitCode.Done;
        }
        catch (IOException damage)
        {
            streams.Complain(damage.Message);
            return ExitCode.Refused;
        }
    }

    private static Head ParseHead(string text)
    {
        var parts = text.Split(':');
        return parts.Length == 2
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && parts[1].Length == Head.Empty.Hash.Length
            && parts[1].All(char.IsAsciiHexDigit)
                ? new Head(number, parts[1].ToLowerInvariant())
                : throw new UsageException($"'{text}' is no head: it is written NUMBER:HASH with 64 hexadecimal digits, as verify prints it.");
    }
}
