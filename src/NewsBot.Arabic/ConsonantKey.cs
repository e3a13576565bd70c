// The consonant key of a stem: a cheap stand-in for its root, under which derivations and broken plurals meet.
using static NewsBot.Arabic.Letters;

namespace NewsBot.Arabic;

internal static class ConsonantKey
{
    /// <summary>Drops the prefix of a derived form, then every long vowel and hamza. Never empty for a stem that is not.</summary>
    public static string Of(string stem)
    {
        if (stem.Length < 3 || !IsOfArabicBlocks(stem[0])) return stem;
        var rest = WithoutDerivation(stem);
        return Skeleton(rest);
    }

    private static ReadOnlySpan<char> WithoutDerivation(string stem)
    {
        // The tenth form: istaf'al.
        if (stem.Length >= 5 && stem[0] is Alef or Ya or Ta or Nun or Mim && stem[1] == Sin && stem[2] == Ta) return stem.AsSpan(3);

        var rest = stem.AsSpan();
        if (stem.Length >= 4 && stem[0] is Mim or Ya or Ta or Nun or Sin or Alef && !IsActor(stem))
        {
            rest = rest[1..];
        }
        else if (stem.Length >= 4 && stem[0] is Ba or Lam or Kaf or Fa && Skeleton(stem).Length >= 4)
        {
            rest = rest[1..];
        }

        if (rest.Length < 4 || rest.Length == stem.Length || stem[0] == Sin) return rest;

        // The eighth form: its t is infixed after the first radical, which may be the n that the seventh begins with.
        // «Production» (intaj) has its t from the root.
        if (rest[1] == Ta && rest is not [Nun, _, Alef, _]) return string.Concat(rest[..1], rest[2..]);
        // The seventh form: infi'al; behind another prefix only where three radicals follow, for many verbs begin with n.
        if (rest[0] == Nun && (stem[0] == Alef || Skeleton(rest).Length >= 4)) return rest[1..];
        // The fifth and sixth, behind a prefix; «follow» has the t for its first radical.
        return rest[0] == Ta && stem[0] != Alef && !(rest.Length == 4 && rest[1] == Alef) ? rest[1..] : rest;
    }

    // «Elector», «driver», «owner»: the long a behind the first letter makes it a radical.
    private static bool IsActor(string stem) => stem is [Nun or Sin or Mim, Alef, _, _];

    private static string Skeleton(ReadOnlySpan<char> word)
    {
        if (word.Length < 3) return word.ToString();
        var consonants = new CharacterBuffer(stackalloc char[64]);
        foreach (var letter in word)
        {
            if (letter is not (Alef or Waw or Ya or Hamza or AlefMaksura)) consonants.Add(letter);
        }

        if (consonants.Length >= 2) return consonants.Take();
        consonants.Dispose();
        return word.ToString();
    }
}
