// How a word looks: an ending, or the places of some of its letters, as the forms of Arabic words have them.
using NewsBot.Arabic;

namespace NewsBot.Knowledge.Reading.Amounts;

/// <summary>«*» at the beginning stands for any letters, «.» for one; the others are folded.</summary>
internal sealed class WordShape
{
    private const int ShortestStem = 2;

    private readonly string _letters;
    private readonly bool _isEnding;

    public WordShape(Analyzer analyzer, string pattern)
    {
        _isEnding = pattern.StartsWith('*');
        _letters = string.Concat(pattern.TrimStart('*').Select(letter => letter is '.' or '*' ? letter.ToString() : analyzer.Fold(letter.ToString())));
    }

    /// <summary>Only the end of the word is given.</summary>
    public bool IsEnding => _isEnding;

    public bool Fits(string normal)
    {
        if (_isEnding) return normal.Length >= _letters.Length + ShortestStem && normal.EndsWith(_letters, StringComparison.Ordinal);

        // «m*t»: what stands between is free.
        if (_letters.IndexOf('*', StringComparison.Ordinal) is >= 0 and var free)
        {
            return normal.Length >= _letters.Length + ShortestStem && normal.StartsWith(_letters[..free], StringComparison.Ordinal)
                && normal.EndsWith(_letters[(free + 1)..], StringComparison.Ordinal);
        }

        return normal.Length == _letters.Length && _letters.Zip(normal).All(pair => pair.First == '.' || pair.First == pair.Second);
    }
}
