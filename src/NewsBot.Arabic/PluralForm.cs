// Arabic counts in six forms; which one a number takes is CLDR's rule for Arabic.
namespace NewsBot.Arabic;

/// <summary>The six plural forms of Arabic (Unicode CLDR, language plural rules, «ar»).</summary>
public enum PluralForm
{
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

public static class PluralForms
{
    /// <summary>The form of the counted noun after <paramref name="count"/>: 0, 1, 2, 3–10 modulo 100, 11–99 modulo 100, the rest (100, 101, 102, fractions).</summary>
    public static PluralForm Of(decimal count)
    {
        if (count < 0) count = -count;
        if (count != decimal.Truncate(count)) return PluralForm.Other;
        if (count == 0) return PluralForm.Zero;
        if (count == 1) return PluralForm.One;
        if (count == 2) return PluralForm.Two;
        var hundredth = (int)(count % 100);
        return hundredth switch
        {
            >= 3 and <= 10 => PluralForm.Few,
            >= 11 => PluralForm.Many,
            _ => PluralForm.Other,
        };
    }
}
