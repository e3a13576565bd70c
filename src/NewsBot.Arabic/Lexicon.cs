// Opens the word lists that are embedded in this assembly.
using System.Globalization;

namespace NewsBot.Arabic;

internal static class Lexicon
{
    /// <exception cref="WordTableException">The list is missing or malformed.</exception>
    public static WordTable Table(string file, int minimumFields, int maximumFields) =>
        WordTable.Load(typeof(Lexicon).Assembly, $"lexicon/{file}", minimumFields, maximumFields);

    /// <summary>Reads a number field of a row.</summary>
    public static int Number(WordTable table, WordRow row, int field) =>
        int.TryParse(row.Fields[field], NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw table.Wrong(row, $"field {field + 1} must be a whole number, found '{row.Fields[field]}'.");
}
