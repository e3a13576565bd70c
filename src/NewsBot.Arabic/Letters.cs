// The few letters and signs that rules name. Everything else about the script is a word list in knowledge/lexicon/arabic.
namespace NewsBot.Arabic;

internal static class Letters
{
    public const char Hamza = '\u0621';
    public const char AlefHamza = '\u0623';
    public const char Alef = '\u0627';
    public const char Ba = '\u0628';
    public const char TehMarbuta = '\u0629';
    public const char Ta = '\u062A';
    public const char Sin = '\u0633';
    public const char Fa = '\u0641';
    public const char Kaf = '\u0643';
    public const char Lam = '\u0644';
    public const char Mim = '\u0645';
    public const char Nun = '\u0646';
    public const char Ha = '\u0647';
    public const char Waw = '\u0648';
    public const char AlefMaksura = '\u0649';
    public const char Ya = '\u064A';

    /// <summary>The accusative ending that is written over a silent alef.</summary>
    public const char Fathatan = '\u064B';

    /// <summary>The vowel marks a and u.</summary>
    public const char Fatha = '\u064E';
    public const char Damma = '\u064F';

    public const char Comma = '\u060C';
    public const char Semicolon = '\u061B';
    public const char QuestionMark = '\u061F';
    public const char FullStop = '\u06D4';
    public const char PercentSign = '\u066A';
    public const char DecimalSeparator = '\u066B';
    public const char ThousandsSeparator = '\u066C';

    /// <summary>Whether a character stands in one of the blocks that Unicode gives to the Arabic script.</summary>
    public static bool IsOfArabicBlocks(char character) => character
        is >= '\u0600' and <= '\u06FF'
        or >= '\u0750' and <= '\u077F'
        or >= '\u0870' and <= '\u08FF'
        or >= '\uFB50' and <= '\uFDFF'
        or >= '\uFE70' and <= '\uFEFF';
}
