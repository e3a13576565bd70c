// What was worked out of a word is kept, so that a word met again costs a look-up.
using System.Collections.Concurrent;

namespace NewsBot.Answering.Lexicon;

/// <summary>Thread-safe. Full, it works words out anew, with the same result.</summary>
internal sealed class KnownWords<T>
{
    private const int Capacity = 100_000;
    private const int LongestKept = 40;

    private readonly ConcurrentDictionary<string, T> _words = new(StringComparer.Ordinal);
    private int _count;

    /// <param name="workOut">Must depend on the word alone.</param>
    public T Of(string normal, Func<T> workOut)
    {
        if (_words.TryGetValue(normal, out var known)) return known;
        var found = workOut();
        if (normal.Length <= LongestKept && Volatile.Read(ref _count) < Capacity && _words.TryAdd(normal, found)) Interlocked.Increment(ref _count);
        return found;
    }
}
