// A gold question: what is asked, and what an answer must and must not say.
using System.Text.Json;
using NewsBot.CommandLine;

namespace NewsBot.Evaluation;

/// <param name="Conversation">Items that share one are one chat in order; null for a fresh chat.</param>
/// <param name="Kind">What is asked for (number, who, smalltalk …).</param>
/// <param name="Variety">How it is asked (dialect, typing mistakes …).</param>
/// <param name="Answerable">Whether the bot must answer; otherwise it must decline.</param>
/// <param name="Must">Of each group, one alternative must be shown.</param>
/// <param name="MustNot">Nothing of it may be said.</param>
internal sealed record GoldItem(
    string Id,
    string? Conversation,
    string Question,
    string Kind,
    string Variety,
    bool Answerable,
    IReadOnlyList<IReadOnlyList<string>> Must,
    IReadOnlyList<string> MustNot)
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true };

    /// <summary>Reads a gold file: one item a line.</summary>
    /// <exception cref="RefusedException">A line is no item; names file and line.</exception>
    public static IReadOnlyList<GoldItem> ReadFile(string file)
    {
        List<GoldItem> items = [];
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                items.Add(JsonSerializer.Deserialize<GoldItem>(line, Json) ?? throw new JsonException("The line is null."));
            }
            catch (JsonException problem)
            {
                throw new RefusedException($"{file}, line {number}: this is no gold question: {problem.Message}");
            }
        }

        return items.Count > 0 ? items : throw new RefusedException($"{file} holds no gold questions.");
    }
}
