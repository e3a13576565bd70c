// facts: what is known now, best match first, or what became of one fact.
using System.Globalization;
using NewsBot.CommandLine;
using NewsBot.Composition;
using NewsBot.Knowledge;

namespace NewsBot.Verbs;

internal sealed class FactsVerb(Newsroom newsroom)
{
    public async Task<int> RunAsync(Invocation invocation, Streams streams)
    {
        if (invocation.Has("find") && invocation.Has("history"))
            throw new UsageException("--find and --history do not go together: the one looks among current facts, the other follows one fact.");

        var knowledge = newsroom.Knowledge.Snapshot;
        var asJson = invocation.Has("json");
        if (invocation.Value("history") is { } id) return await ShowHistoryAsync(id, knowledge, asJson, streams);
        foreach (var fact in newsroom.Answerer.Find(invocation.Value("find") ?? "", int.MaxValue)) await ShowAsync(fact, knowledge, asJson, streams);
        return ExitCode.Done;
    }

    private async Task<int> ShowHistoryAsync(string id, KnowledgeSnapshot knowledge, bool asJson, Streams streams)
    {
        if (knowledge.Find(id) is null) throw new RefusedException($"There is no fact {id}: facts --find WORDS shows the ids.");
        if (!asJson)
        {
            foreach (var revision in newsroom.Knowledge.History(id))
            {
                var at = revision.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
                var reason = revision.Reason is null ? "" : $": {revision.Reason}";
                await streams.Output.WriteLineAsync($"revision {revision.Number}  {at} UTC  {revision.Kind} by {revision.Author}{reason}");
                foreach (var record in knowledge.Corrections.Where(record => record.Revision == revision.Number)) await streams.Output.WriteLineAsync($"  {RecordLine.Of(record)}");
            }
        }

        // Every wording of the fact and of what it replaced or was replaced by, newest first.
        var family = knowledge.FamilyOf(id);
        foreach (var version in knowledge.Versions.Reverse().Where(version => family.Contains(version.Id))) await ShowAsync(version, knowledge, asJson, streams);
        return ExitCode.Done;
    }

    private static Task ShowAsync(FactVersion fact, KnowledgeSnapshot knowledge, bool asJson, Streams streams)
    {
        var line = FactLine.Of(fact, knowledge);
        return streams.Output.WriteLineAsync(asJson ? JsonLines.Write(line) : line.ToText());
    }
}
