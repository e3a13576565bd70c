// Whether the vowel marks of a verb show that it names nobody who acts.
namespace NewsBot.Arabic;

/// <summary>Writers mark the vowels of a verb mostly where it could be misread: that is, where it is passive.</summary>
public static class PassiveVoice
{
    /// <param name="verb">A verb as written; «and» or «so» may be written as one word with it.</param>
    /// <returns>False also where no mark tells.</returns>
    public static bool IsMarked(ReadOnlySpan<char> verb)
    {
        var first = 0;
        if (!HasMark(verb, first, Letters.Damma) && verb is [Letters.Waw or Letters.Fa, ..]) first = Next(verb, first);
        if (!HasMark(verb, first, Letters.Damma)) return false;

        // In the present many active verbs begin so too; only the vowel before the last letter tells.
        return verb[first] is not (Letters.Ya or Letters.Ta or Letters.Nun) || HasMark(verb, LetterBeforeLast(verb), Letters.Fatha);
    }

    private static bool HasMark(ReadOnlySpan<char> word, int letter, char mark) =>
        letter >= 0 && letter < word.Length && word[(letter + 1)..Next(word, letter)].Contains(mark);

    private static int Next(ReadOnlySpan<char> word, int letter)
    {
        var at = letter + 1;
        while (at < word.Length && !char.IsLetter(word[at])) at++;
        return at;
    }

    private static int LetterBeforeLast(ReadOnlySpan<char> word)
    {
        var found = 0;
        for (var at = word.Length - 1; at >= 0; at--)
        {
            if (char.IsLetter(word[at]) && ++found == 2) return at;
        }

        return -1;
    }
}
