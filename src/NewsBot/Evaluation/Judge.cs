// Marks one answer by its gold question.
using System.Text.RegularExpressions;

namespace NewsBot.Evaluation;

internal sealed partial class Judge(GoldText reading)
{
    /// <summary>Of a number or a computed value, the answer stands within this many characters.</summary>
    private const int Opening = 160;

    /// <summary>An answer is a message in a chat; what is longer pours out the article.</summary>
    private const int LongestAnswer = 600;

    private const string ForbiddenPrefix = "forbidden: ";

    /// <summary>What is wrong with the answer; empty where it passes.</summary>
    /// <param name="text">The answer without its citation line.</param>
    /// <param name="publishers">Of its citations: they count as shown.</param>
    public IReadOnlyList<string> Mark(GoldItem item, bool answered, string text, IEnumerable<string> publishers)
    {
        List<string> problems = [];
        if (answered != item.Answerable) problems.Add(answered ? "it answers, and should decline" : "it declines, and should answer");
        var said = reading.Normalise(text);
        var shown = reading.Normalise($"{text} {string.Join(' ', publishers)}");
        problems.AddRange(item.Must
            .Where(group => !group.Any(alternative => GoldText.Contains(shown, reading.Normalise(alternative))))
            .Select(group => $"missing one of: {string.Join(" / ", group)}"));
        if (answered && item is { Answerable: true, Kind: "number" or "compute", Must.Count: > 0 } && !OpensWithTheAnswer(text, item.Must))
            problems.Add("the direct answer does not come first");
        if (answered && said.EnumerateRunes().Count() is > LongestAnswer and var length)
            problems.Add($"too long for a chat: {length} characters, at most {LongestAnswer}");
        problems.AddRange(item.MustNot.Where(forbidden => Says(text, forbidden)).Select(forbidden => ForbiddenPrefix + forbidden));
        return problems;
    }

    public static bool IsForbidden(string problem) => problem.StartsWith(ForbiddenPrefix, StringComparison.Ordinal);

    private bool Says(string text, string forbidden)
    {
        // A forbidden invisible character is looked for as it is; all others without the invisible ones.
        var keepFormat = GoldText.HasFormat(forbidden);
        var (said, part) = (reading.Normalise(text, keepFormat), reading.Normalise(forbidden, keepFormat));
        return keepFormat ? said.Contains(part, StringComparison.Ordinal) : GoldText.Contains(said, part);
    }

    // The first number of the first line, or one after an equals sign; a first line without numbers says it in words.
    private bool OpensWithTheAnswer(string text, IReadOnlyList<IReadOnlyList<string>> must)
    {
        var line = reading.Normalise(text.Trim().Split('\n')[0]);
        if (line.Length > Opening) line = line[..Opening];
        string[] alternatives = [.. must.SelectMany(group => group).Select(alternative => reading.Normalise(alternative))];
        string[] numbers = [.. Number().Matches(line).Take(1).Select(match => match.Value), .. AfterEquals().Matches(line).Select(match => match.Groups[1].Value)];
        return numbers.Length > 0
            ? numbers.Any(number => alternatives.Any(alternative => GoldText.Contains(number, alternative) || GoldText.Contains(alternative, number)))
            : alternatives.Any(alternative => GoldText.Contains(line, alternative));
    }

    [GeneratedRegex(@"[0-9]+(?:[.,][0-9]+)*", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex(@"=\s*([0-9]+(?:[.,][0-9]+)*)", RegexOptions.NonBacktracking)]
    private static partial Regex AfterEquals();
}
