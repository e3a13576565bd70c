// A conversation written down in Markdown, for people first: who said what, in order.
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsBot.Acceptance;

/// <summary>One turn of a transcript.</summary>
/// <param name="Line">1-based line in the file, for messages.</param>
/// <param name="IsCommand">A command of the operator («$»); otherwise a message of the reader («&gt;»), or of whoever is named before it («editor&gt;»).</param>
/// <param name="Expected">The lines that must come back; «…» stands for anything, also over the ends of lines.</param>
public sealed record Turn(int Line, bool IsCommand, string Text, IReadOnlyList<string> Expected)
{
    /// <summary>Who writes.</summary>
    public string By { get; init; } = "reader";
}

public static partial class Transcript
{
    private const string Anything = "…";

    /// <summary>Reads the turns. «|» continues a message on a new line. Headings and lines that begin with «//» are for people.</summary>
    /// <exception cref="FormatException">Words stand before the first turn, or a turn expects nothing.</exception>
    public static IReadOnlyList<Turn> Read(string file)
    {
        List<(int Line, string By, bool IsCommand, string Text, List<string> Expected)> turns = [];
        var number = 0;
        foreach (var raw in File.ReadLines(file))
        {
            number++;
            var line = raw.Trim();
            if (line.Length == 0 || line.StartsWith('#') || line.StartsWith("//", StringComparison.Ordinal)) continue;
            if (line[0] is '>' or '$')
                turns.Add((number, "reader", line[0] == '$', line[1..].Trim(), []));
            else if (Speaker().Match(line) is { Success: true } speaker)
                turns.Add((number, speaker.Groups[1].Value, false, line[speaker.Length..].Trim(), []));
            else if (line[0] == '|' && turns.Count > 0)
                turns[^1] = turns[^1] with { Text = $"{turns[^1].Text}\n{line[1..].Trim()}" };
            else if (turns.Count > 0)
                turns[^1].Expected.Add(Visible(line));
            else
                throw new FormatException($"{file}, line {number}: words stand before the first turn; a remark begins with //.");
        }

        return [.. turns.Select(turn => turn.Expected.Count > 0
            ? new Turn(turn.Line, turn.IsCommand, turn.Text, turn.Expected) { By = turn.By }
            : throw new FormatException($"{file}, line {turn.Line}: nothing is expected; … stands for anything."))];
    }

    /// <summary>What was said, as it is compared: lines trimmed, without blank ones and without invisible characters.</summary>
    public static IReadOnlyList<string> LinesOf(string said) => [.. said.Split('\n').Select(Visible).Where(line => line.Length > 0)];

    public static bool Matches(IReadOnlyList<string> said, IReadOnlyList<string> expected) => Regex.IsMatch(
        string.Concat(said.Select(line => line + "\n")),
        $"^{string.Concat(expected.Select(Pattern))}\\z",
        RegexOptions.Singleline | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>Splits a command as a shell does: at spaces, but not within double quotes.</summary>
    public static IReadOnlyList<string> Arguments(string command)
    {
        List<string> arguments = [];
        var argument = new StringBuilder();
        var (inQuotes, begun) = (false, false);
        foreach (var letter in command)
        {
            if (letter == '"')
            {
                (inQuotes, begun) = (!inQuotes, true);
            }
            else if (char.IsWhiteSpace(letter) && !inQuotes)
            {
                if (begun) arguments.Add(argument.ToString());
                argument.Clear();
                begun = false;
            }
            else
            {
                argument.Append(letter);
                begun = true;
            }
        }

        if (begun) arguments.Add(argument.ToString());
        return arguments;
    }

    private static string Pattern(string expected) =>
        expected == Anything ? ".*" : string.Join(".*", expected.Split(Anything).Select(part => Regex.Escape(part.Trim()))) + "\n";

    private static string Visible(string line) =>
        string.Concat(line.Where(letter => char.GetUnicodeCategory(letter) != UnicodeCategory.Format)).Trim();

    [GeneratedRegex("^(editor|second|reporter)>")]
    private static partial Regex Speaker();
}
