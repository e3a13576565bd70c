// The name of a month, with its name in the other system where both are written: «Tammuz/ July».
namespace NewsBot.Arabic;

/// <param name="IsWeak">The name is an everyday word too, and no other name beside it tells that a month is meant.</param>
internal readonly record struct MonthPhrase(int Number, int End, bool IsWeak)
{
    public static MonthPhrase? Read(TokenRun run, int at)
    {
        if (Name(run, at) is not { } first) return null;
        return run.SignBefore(first.End) is '\0' or '/' or '(' or '-' or '\u2013' or Letters.Comma
            && Name(run, first.End) is { } second
            && second.Number == first.Number
                ? second with { IsWeak = false }
                : first;
    }

    private static MonthPhrase? Name(TokenRun run, int at)
    {
        if (run.WordAt(at)?.Months is not { } names) return null;
        MonthPhrase? found = null;
        foreach (var name in names)
        {
            if (name.Second is null)
            {
                found ??= new MonthPhrase(name.Number, at + 1, name.IsWeak);
            }
            else if (run.Adjoins(at + 1) && string.Equals(run.WordAt(at + 1)?.Form.Normal, name.Second, StringComparison.Ordinal))
            {
                return new MonthPhrase(name.Number, at + 2, name.IsWeak);
            }
        }

        return found;
    }
}
