// Every word met so far, up to a bound: a word that is found here costs no allocation.
using System.Collections.Concurrent;

namespace NewsBot.Arabic;

/// <summary>Thread-safe. A word that does not fit in is read anew each time, with the same result.</summary>
internal sealed class WordCache(WordReader reader)
{
    private const int Capacity = 200_000;
    private const int LongestKept = 48;

    private readonly ConcurrentDictionary<string, Word> _words = new(StringComparer.Ordinal);
    private int _count;

    public Word Find(ReadOnlySpan<char> normal, TokenKind kind)
    {
        if (_words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(normal, out var known)) return known;

        var word = reader.Read(normal.ToString(), kind);
        if (normal.Length > LongestKept || Volatile.Read(ref _count) >= Capacity) return word;
        if (_words.TryAdd(word.Form.Normal, word)) Interlocked.Increment(ref _count);
        return word;
    }
}
