// Cuts a text into words and numbers, each with its place; what lies between is no token.
using System.Globalization;
using System.Text;

namespace NewsBot.Arabic;

internal sealed class Tokenizer(LetterTable letters, WordCache words)
{
    public (Token[] Tokens, Word[] Words) Read(string text)
    {
        var tokens = new List<Token>(text.Length / 5);
        var found = new List<Word>(text.Length / 5);
        var normal = new CharacterBuffer(stackalloc char[128]);
        for (var at = 0; at < text.Length;)
        {
            normal.Clear();
            var (end, kind) = ReadAt(text, at, ref normal);
            if (normal.Length == 0)
            {
                at = Math.Max(end, at + 1);
                continue;
            }

            var word = words.Find(normal.Written, kind);
            tokens.Add(new Token(new TextSpan(at, end - at), kind, word.Form));
            found.Add(word);
            at = end;
        }

        normal.Dispose();
        return ([.. tokens], [.. found]);
    }

    private (int End, TokenKind Kind) ReadAt(string text, int at, ref CharacterBuffer normal)
    {
        switch (letters.KindOf(text[at]))
        {
            case CharacterKind.Digit:
                return (Digits.Read(text, at, letters, ref normal), TokenKind.Number);
            case CharacterKind.Arabic or CharacterKind.ArabicMark:
                return (ReadArabic(text, at, ref normal), TokenKind.Arabic);
            case CharacterKind.Foreign or CharacterKind.HighSurrogate:
                return (ReadForeign(text, at, ref normal), TokenKind.Latin);
            default:
                return (at + 1, default);
        }
    }

    private int ReadArabic(string text, int at, ref CharacterBuffer normal)
    {
        var end = at;
        for (var next = at; next < text.Length; next++)
        {
            var kind = letters.KindOf(text[next]);
            if (kind == CharacterKind.Control) continue;
            if (kind is not (CharacterKind.Arabic or CharacterKind.ArabicMark or CharacterKind.ForeignMark)) break;
            if (kind == CharacterKind.Arabic) letters.Fold(text[next], ref normal);
            end = next + 1;
        }

        return end;
    }

    private int ReadForeign(string text, int at, ref CharacterBuffer normal)
    {
        var end = at;
        for (var next = at; next < text.Length;)
        {
            var kind = letters.KindOf(text[next]);
            if (kind == CharacterKind.Control)
            {
                next++;
            }
            else if (kind is CharacterKind.Foreign or CharacterKind.ForeignMark)
            {
                letters.Fold(text[next], ref normal);
                end = ++next;
            }
            else if (kind == CharacterKind.HighSurrogate
                && Rune.TryGetRuneAt(text, next, out var rune)
                && (Rune.IsLetter(rune) || (next > at && IsMark(rune))))
            {
                normal.Add(Rune.ToLowerInvariant(rune).ToString());
                end = next += 2;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
