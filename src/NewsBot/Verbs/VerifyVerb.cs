// verify: walks the chain of revisions; with a head noted earlier, also proves that the log still continues from it.
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
        var rows = await newsroom.Store.ReadAsync(after: 0, cancellationToken);
        switch (noted is null ? RevisionChain.Verify(rows) : RevisionChain.Verify(rows, noted))
        {
            case ChainReport.Whole whole:
                await streams.Output.WriteLineAsync($"{whole.Head}");
                await streams.Output.WriteLineAsync($"{rows.Count} revisions, the chain is whole{(noted is null ? "" : $" and continues from revision {noted.Number}")}");
                return ExitCode.Done;
            case ChainReport.Broken broken:
                streams.Complain($"Revision {broken.Number} is bad: {broken.Why}. Restore a backup that verifies.");
                return ExitCode.Refused;
            default:
                throw new InvalidOperationException("A chain is whole or broken.");
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
