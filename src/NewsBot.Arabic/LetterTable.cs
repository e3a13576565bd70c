// Which characters make words, and what each becomes when a word is folded; compiled from letters.tsv and presentation-forms.tsv.
using System.Globalization;

namespace NewsBot.Arabic;

internal enum CharacterKind : byte
{
    /// <summary>Punctuation, white space, symbols: never part of a token.</summary>
    Gap,
    Arabic,

    /// <summary>A letter of any other script.</summary>
    Foreign,

    /// <summary>Tatweel, or a mark over an Arabic letter: part of a word, dropped from its normal form.</summary>
    ArabicMark,

    /// <summary>A mark of another script: continues a word, never begins one.</summary>
    ForeignMark,
    Digit,

    /// <summary>Directional and zero-width controls: dropped where they stand between two letters of one word.</summary>
    Control,
    HighSurrogate,
}

/// <summary>Folds characters by our own table, because the runtime's normaliser does nothing under invariant globalization.</summary>
internal sealed class LetterTable
{
    private readonly CharacterKind[] _kinds = new CharacterKind[char.MaxValue + 1];

    /// <summary>The folded character; '\0' where it is dropped, or has an expansion.</summary>
    private readonly char[] _folded = new char[char.MaxValue + 1];

    /// <summary>Characters that fold to several, such as the lam-alef ligatures.</summary>
    private readonly Dictionary<char, string> _expansions = [];

    private LetterTable() { }

    public static LetterTable Load()
    {
        var table = new LetterTable();
        table.FillFromUnicode();
        table.Apply(Lexicon.Table("letters.tsv", 2, 2));
        table.Apply(Lexicon.Table("presentation-forms.tsv", 2, 2));
        table.FoldLowerCase();
        return table;
    }

    public CharacterKind KindOf(char character) => _kinds[character];

    /// <summary>Writes what <paramref name="character"/> becomes, nothing where it is dropped.</summary>
    public void Fold(char character, ref CharacterBuffer into)
    {
        var folded = _folded[character];
        if (folded != '\0') into.Add(folded);
        else if (_expansions.TryGetValue(character, out var expansion)) into.Add(expansion);
    }

    /// <summary>Folds every character that belongs to a word; the rest is left out.</summary>
    public string FoldWord(ReadOnlySpan<char> word)
    {
        var buffer = new CharacterBuffer(stackalloc char[64]);
        foreach (var character in word)
        {
            if (_kinds[character] is not (CharacterKind.Gap or CharacterKind.Control)) Fold(character, ref buffer);
        }

        return buffer.Take();
    }

    private void FillFromUnicode()
    {
        for (var code = 0; code <= char.MaxValue; code++)
        {
            var character = (char)code;
            var kind = KindByCategory(character);
            _kinds[code] = kind;
            _folded[code] = kind switch
            {
                CharacterKind.Arabic or CharacterKind.ForeignMark or CharacterKind.Digit => character,
                CharacterKind.Foreign => char.ToLowerInvariant(character),
                _ => '\0',
            };
        }
    }

    /// <summary>The lower case of a letter may itself be in the list.</summary>
    private void FoldLowerCase()
    {
        for (var code = 0; code <= char.MaxValue; code++)
        {
            var lower = _folded[code];
            if (lower == '\0' || lower == code) continue;
            _folded[code] = _folded[lower];
            if (_expansions.TryGetValue(lower, out var expansion)) _expansions[(char)code] = expansion;
        }
    }

    private static CharacterKind KindByCategory(char character) => char.GetUnicodeCategory(character) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            => Letters.IsOfArabicBlocks(character) ? CharacterKind.Arabic : CharacterKind.Foreign,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
            => Letters.IsOfArabicBlocks(character) ? CharacterKind.ArabicMark : CharacterKind.ForeignMark,
        UnicodeCategory.Format => CharacterKind.Control,
        UnicodeCategory.Surrogate when char.IsHighSurrogate(character) => CharacterKind.HighSurrogate,
        _ => character is >= '0' and <= '9' ? CharacterKind.Digit : CharacterKind.Gap,
    };

    private void Apply(WordTable table)
    {
        foreach (var row in table.Rows)
        {
            var (first, last) = RangeOf(table, row);
            for (var character = first; character <= last; character++) Apply(character, row.Fields[1]);
        }
    }

    private void Apply(char character, string target)
    {
        _expansions.Remove(character);
        _folded[character] = '\0';
        if (target.Length == 0)
        {
            _kinds[character] = Letters.IsOfArabicBlocks(character) ? CharacterKind.ArabicMark : CharacterKind.ForeignMark;
            return;
        }

        _kinds[character] = target[0] is >= '0' and <= '9' ? CharacterKind.Digit
            : Letters.IsOfArabicBlocks(target[0]) ? CharacterKind.Arabic
            : CharacterKind.Foreign;

        // A target may itself be a letter that folds: a ligature names the letters that it stands for.
        var buffer = new CharacterBuffer(stackalloc char[32]);
        foreach (var part in target)
        {
            if (_kinds[part] == CharacterKind.Digit) buffer.Add(part);
            else Fold(part, ref buffer);
        }

        var folded = buffer.Take();
        if (folded.Length == 1) _folded[character] = folded[0];
        else _expansions[character] = folded;
    }

    private static (char First, char Last) RangeOf(WordTable table, WordRow row)
    {
        var field = row.Fields[0];
        if (field.Length == 1) return (field[0], field[0]);
        var ends = field.Split("..");
        if (ends.Length is 1 or 2 && TryReadCode(ends[0], out var first) && TryReadCode(ends[^1], out var last) && first <= last)
            return (first, last);
        throw table.Wrong(row, $"'{field}' is neither one character nor a code like U+064B or U+064B..U+065F.");
    }

    private static bool TryReadCode(string code, out char character)
    {
        character = default;
        if (!code.StartsWith("U+", StringComparison.Ordinal)) return false;
        if (!ushort.TryParse(code.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)) return false;
        character = (char)value;
        // The loop over a range counts up to its last character and needs one above it.
        return value < char.MaxValue;
    }
}
