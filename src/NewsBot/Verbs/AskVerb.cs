// ask: one question from the command line, or one a line as JSON.
using System.Text.Json;
using NewsBot.CommandLine;
using NewsBot.Composition;
using NewsBot.Conversation;
using NewsBot.Terminal;

namespace NewsBot.Verbs;

internal sealed class AskVerb(Newsroom newsroom)
{
    private readonly Asker _asker = new(newsroom.Converse([]));

    /// <summary>Prints the reply as a reader sees it; declining is an answer too.</summary>
    public async Task<int> AskAsync(string question, Streams streams)
    {
        await streams.Output.WriteAsync(ConsoleText.Of(_asker.Ask(question, conversation: null).Reply).TrimEnd('\n') + "\n");
        return ExitCode.Done;
    }

    /// <summary>Answers each line as soon as it has come, in order. A line that cannot be read gets its error in its place.</summary>
    public async Task<int> AskLinesAsync(Streams streams, CancellationToken cancellationToken)
    {
        var code = ExitCode.Done;
        await foreach (var line in streams.ReadLinesAsync(cancellationToken))
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (!TryAnswer(line, out var written)) code = ExitCode.Refused;
            await streams.Output.WriteLineAsync(written);
        }

        return code;
    }

    private bool TryAnswer(string line, out string written)
    {
        JsonElement? id = null;
        string text;
        string? conversation;
        try
        {
            var question = JsonLines.Read(line);
            id = question.Echo("id");
            conversation = question.Echo("conversation") is { ValueKind: not JsonValueKind.Null } named ? named.GetRawText() : null;
            text = question.Text("question") ?? throw new JsonException("\"question\" is missing.");
        }
        catch (JsonException unreadable)
        {
            written = JsonLines.Write(new ErrorLine(id, Streams.OneLine(unreadable.Message)));
            return false;
        }

        var (reply, took) = _asker.Ask(text, conversation);
        written = JsonLines.Write(AnswerLine.Of(id, reply, took));
        return true;
    }

    private sealed record ErrorLine(JsonElement? Id, string Error);

    /// <param name="Text">The answer without its citation line.</param>
    /// <param name="Confidence">0 to 1.</param>
    private sealed record AnswerLine(
        JsonElement? Id,
        bool Answered,
        string Text,
        IReadOnlyList<CitationLine> Citations,
        IReadOnlyList<string> Facts,
        string Kind,
        double Confidence,
        long Microseconds)
    {
        public static AnswerLine Of(JsonElement? id, Reply reply, TimeSpan took) => new(
            id,
            reply.Answered,
            reply.Text,
            [.. reply.Citations.Select(CitationLine.Of)],
            reply.Facts,
            reply.Kind.ToString().ToLowerInvariant(),
            Math.Clamp(Math.Round(reply.Confidence, 4), 0, 1),
            (long)took.TotalMicroseconds);
    }
}
