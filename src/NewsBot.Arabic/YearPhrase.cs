// The year of a date: four digits, or the words for them behind «year».
namespace NewsBot.Arabic;

internal static class YearPhrase
{
    /// <summary>With «year» or a day beside it, a number is a year from here on.</summary>
    private const int First = 1000;

    /// <summary>Four digits behind a month may count something, unless they look like a year of our time.</summary>
    private const int FirstModern = 1900;
    private const int Last = 2100;

    /// <summary>The year that follows a month: «2023», «, 2023», «/2023», «year 2023», «of the year 2023».</summary>
    public static (int Value, int End)? After(TokenRun run, int at, NumberMention[] numbers)
    {
        var next = run.Adjoins(at) && run.WordAt(at)?.Date == DateWordKind.Of ? at + 1 : at;
        if (run.Adjoins(next) && run.WordAt(next)?.Date == DateWordKind.Year) return Named(run, next + 1, numbers);
        return run.SignBefore(at) is '\0' or ')' or ',' or '/' or Letters.Comma && Modern(run, at) is { } year ? (year, at + 1) : null;
    }

    /// <summary>The year behind the word «year».</summary>
    public static (int Value, int End)? Named(TokenRun run, int at, NumberMention[] numbers)
    {
        if (!run.Adjoins(at)) return null;
        (int Value, int End)? year = run.WholeNumberAt(at, 4, 4) is { } digits ? (digits, at + 1) : InWords(run, at, numbers);
        return year is { Value: >= First and <= Last } && !IsHijri(run, year.Value.End) ? year : null;
    }

    /// <summary>Four digits that are a year of our time, whatever stands around them.</summary>
    public static int? Modern(TokenRun run, int at) => run.WholeNumberAt(at, 4, 4) is >= FirstModern and <= Last and var year ? year : null;

    /// <summary>Four digits behind another year, with which they make a list or a span.</summary>
    public static int? Later(TokenRun run, int at, int before) =>
        run.WholeNumberAt(at, 4, 4) is >= First and <= Last and var year && year > before && (year >= FirstModern || before < FirstModern)
            ? year
            : null;

    private static (int Value, int End)? InWords(TokenRun run, int at, NumberMention[] numbers) =>
        run.TokenAt(at).Kind == TokenKind.Arabic
        && DateReader.Starting(numbers, at) is { IsOrdinal: false, IsPercent: false, IsDual: false, Value: >= First and <= Last } mention
        && decimal.IsInteger(mention.Value)
            ? ((int)mention.Value, at + mention.TokenCount)
            : null;

    private static bool IsHijri(TokenRun run, int at) => run.Adjoins(at) && run.WordAt(at)?.Date == DateWordKind.Hijri;
}
