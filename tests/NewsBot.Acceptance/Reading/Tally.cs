// Found, right and expected, counted.
using System.Globalization;

namespace NewsBot.Acceptance.Reading;

/// <summary>How much was expected, how much was found, how much of that was right; and what went wrong, in words.</summary>
internal sealed class Tally
{
    private readonly List<string> _misses = [];

    public int Expected { get; private set; }

    public int Found { get; private set; }

    public int Right { get; private set; }

    public IReadOnlyList<string> Misses => _misses;

    public double Precision => Found == 0 ? 1 : (double)Right / Found;

    public double Recall => Expected == 0 ? 1 : (double)Right / Expected;

    public void Hit() => (Expected, Found, Right) = (Expected + 1, Found + 1, Right + 1);

    /// <summary>Expected, and nothing found.</summary>
    public void Miss(string what)
    {
        Expected++;
        _misses.Add($"missing: {what}");
    }

    /// <summary>Found, and nothing expected.</summary>
    public void Extra(string what)
    {
        Found++;
        _misses.Add($"invented: {what}");
    }

    /// <summary>Expected and found, but not the same.</summary>
    public void Wrong(string expected, string found)
    {
        (Expected, Found) = (Expected + 1, Found + 1);
        _misses.Add($"wrong: {found} — expected {expected}");
    }

    public void Add(Tally other)
    {
        (Expected, Found, Right) = (Expected + other.Expected, Found + other.Found, Right + other.Right);
        _misses.AddRange(other._misses);
    }

    public override string ToString() =>
        Expected + Found == 0
            ? "              –"
            : string.Create(CultureInfo.InvariantCulture, $"{Precision * 100,5:F1} {Recall * 100,5:F1} {Expected,4}");
}
