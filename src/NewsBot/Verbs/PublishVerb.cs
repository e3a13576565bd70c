// publish: changes what is known, as the local operator; once, or a line of JSON at a time.
using System.Text.Json;
using NewsBot.Answering;
using NewsBot.CommandLine;
using NewsBot.Composition;
using NewsBot.Knowledge;

namespace NewsBot.Verbs;

internal sealed class PublishVerb(Newsroom newsroom)
{
    // Kinds that change a fact; «undo» names a revision, «add» neither.
    private static readonly string[] OfAFact = ["update", "correct", "clarify", "retract", "hold", "release"];

    private static readonly string[] Kinds = ["add", "update", "correct", "clarify", "retract", "hold", "release", "undo"];

    public async Task<int> PublishAsync(Invocation invocation, Streams streams, CancellationToken cancellationToken)
    {
        var kind = newsroom.UpdateWords.NameOf(invocation.Words[0]);
        if (!Kinds.Contains(kind, StringComparer.Ordinal)) throw new UsageException($"'{kind}' cannot be published: the kinds are {string.Join(", ", Kinds)}.");
        if (kind != "undo" && invocation.Words.Count > 1) throw new UsageException($"'{invocation.Words[1]}' is too much: publish {kind} takes options only.");
        var update = Meant(PublishRequest.Of(invocation), streams).ToUpdate();
        return invocation.Has("dry-run") ? await PreviewAsync(update, streams) : await ApplyAsync(update, streams, cancellationToken);
    }

    /// <summary>Applies each line as soon as it has come, in order; what cannot be read or applied is refused in its place.</summary>
    public async Task<int> PublishLinesAsync(Invocation invocation, Streams streams, CancellationToken cancellationToken)
    {
        var code = ExitCode.Done;
        await foreach (var line in streams.ReadLinesAsync(cancellationToken))
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            JsonElement? key = null;
            try
            {
                var request = JsonLines.Read(line);
                key = request.Echo("key");
                var update = Meant(PublishRequest.Of(request), streams).ToUpdate();
                var published = invocation.Has("dry-run") ? Preview(update).Published : await PublishedAsync(update, cancellationToken);
                Warn(published.Warnings, streams);
                await streams.Output.WriteLineAsync(JsonLines.Write(new PublishedLine(key, published.Revision, published.Fact, published.Warnings)));
            }
            catch (Exception refused) when (refused is JsonException or RefusedException)
            {
                code = ExitCode.Refused;
                await streams.Output.WriteLineAsync(JsonLines.Write(new RefusedLine(key, Streams.OneLine(refused.Message))));
            }
        }

        return code;
    }

    // The kind in whichever language, and the fact by its id.
    private PublishRequest Meant(PublishRequest request, Streams streams)
    {
        var named = request with { Kind = request.Kind is null ? null : newsroom.UpdateWords.NameOf(request.Kind) };
        return OfAFact.Contains(named.Kind, StringComparer.Ordinal) ? named with { Fact = MeantFact.IdOf(named.Fact, named.Text, newsroom.Answerer, streams.Complain) } : named;
    }

    private async Task<int> ApplyAsync(Update update, Streams streams, CancellationToken cancellationToken)
    {
        var published = await PublishedAsync(update, cancellationToken);
        Warn(published.Warnings, streams);
        await streams.Output.WriteLineAsync($"revision {published.Revision}{(published.Fact is null ? "" : $", fact {published.Fact}")}");
        return ExitCode.Done;
    }

    private (Published Published, KnowledgeSnapshot After) Preview(Update update)
    {
        var (outcome, after) = newsroom.Knowledge.Preview(update);
        return (Published.Of(Seen(outcome, newsroom.Answerer, after)), after);
    }

    private async Task<Published> PublishedAsync(Update update, CancellationToken cancellationToken)
    {
        var before = newsroom.Answerer.With(newsroom.Knowledge.Snapshot);
        var outcome = await newsroom.Knowledge.ApplyAsync(update, cancellationToken);
        return Published.Of(Seen(outcome, before, newsroom.Knowledge.Snapshot));
    }

    private static UpdateOutcome Seen(UpdateOutcome outcome, Answerer before, KnowledgeSnapshot after) =>
        outcome is UpdateOutcome.Applied applied ? applied with { Warnings = Contradictions.WarningsOf(applied, before, after) } : outcome;

    /// <summary>Shows what would stand and what it would replace; changes nothing.</summary>
    private async Task<int> PreviewAsync(Update update, Streams streams)
    {
        var (published, after) = Preview(update);
        Warn(published.Warnings, streams);
        var before = newsroom.Knowledge.Snapshot;
        await streams.Output.WriteLineAsync($"would be revision {published.Revision}; nothing was changed");
        foreach (var (was, becomes) in Changes(before, after))
        {
            if (was is not null) await streams.Output.WriteLineAsync($"before  {FactLine.Of(was, before).ToText()}");
            if (becomes is not null) await streams.Output.WriteLineAsync($"after   {FactLine.Of(becomes, after).ToText()}");
        }

        return ExitCode.Done;
    }

    private static IEnumerable<(FactVersion? Was, FactVersion? Becomes)> Changes(KnowledgeSnapshot before, KnowledgeSnapshot after) =>
        from id in after.Newest.Keys.Order(StringComparer.Ordinal)
        let was = before.Find(id)
        let becomes = after.Find(id)
        where !Equals(was, becomes)
        select (was, becomes);

    private static void Warn(IReadOnlyList<string> warnings, Streams streams)
    {
        foreach (var warning in warnings) streams.Complain($"warning: {warning}");
    }

    private sealed record PublishedLine(JsonElement? Key, long Revision, string? Fact, IReadOnlyList<string> Warnings);

    private sealed record RefusedLine(JsonElement? Key, string Refused);

    private sealed record Published(long Revision, string? Fact, IReadOnlyList<string> Warnings)
    {
        /// <exception cref="RefusedException">Not published.</exception>
        public static Published Of(UpdateOutcome outcome) => outcome switch
        {
            UpdateOutcome.Applied applied => new Published(applied.Revision, applied.FactId, [.. applied.Warnings.Select(warning => warning.Message)]),
            UpdateOutcome.Rejected rejected => throw new RefusedException(rejected.Reason.Message),
            _ => throw new RefusedException("There is nothing to change: everything stands as the update has it."),
        };
    }
}
