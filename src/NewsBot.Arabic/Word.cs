// What the analyzer knows of one normal form, found once and kept: its stems, and what it means among numbers and dates.
using System.Collections.Concurrent;

namespace NewsBot.Arabic;

internal sealed record Word(WordForm Form);

/// <summary>Every word met so far, up to a bound; thread-safe. A word found here costs no allocation.</summary>
internal sealed class WordCache(Stemmer stemmer)
{
    private const int Capacity = 200_000;
    private const int LongestKept = 48;

    private readonly ConcurrentDictionary<string, Word> _words = new(StringComparer.Ordinal);
    private int _count;

    public Word Find(ReadOnlySpan<char> normal, TokenKind kind)
    {
        if (_words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(normal, out var known)) return known;

        var word = Read(normal.ToString(), kind);
        if (normal.Length > LongestKept || Volatile.Read(ref _count) >= Capacity) return word;
        if (_words.TryAdd(word.Form.Normal, word)) Interlocked.Increment(ref _count);
        return word;
    }

    private Word Read(string normal, TokenKind kind)
    {
        if (kind != TokenKind.Arabic) return new Word(new WordForm(normal, [normal], normal));
        var stems = stemmer.Stems(normal);
        return new Word(new WordForm(normal, stems, ConsonantKey.Of(stems[^1])));
    }
}
