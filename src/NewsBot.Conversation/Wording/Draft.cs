// A reply in the making: lines within the room that an answer has.
namespace NewsBot.Conversation.Wording;

/// <summary>Collects lines up to 600 characters in all, or fewer; what does not fit is left out or cut, never broken.</summary>
internal sealed class Draft(int most = Draft.Most)
{
    /// <summary>The most characters of an answer before its citation.</summary>
    public const int Most = 600;

    private const string Ellipsis = "\u2026";

    private readonly List<string> _lines = [];
    private int _left = most;

    /// <summary>How much of the text, from its start, was added by <see cref="AddLead"/>.</summary>
    public int LeadLength { get; private set; }

    /// <summary>The first line, where it is the direct answer by itself. Keep it short.</summary>
    public Draft AddLead(string line)
    {
        Add(line);
        LeadLength = _lines[0].Length;
        return this;
    }

    /// <summary>A line that the reply cannot do without. Keep those short.</summary>
    public Draft Add(string line)
    {
        Take(Bidi.Lines(line));
        return this;
    }

    /// <summary>A line that is left out if there is no room for it.</summary>
    public bool TryAdd(string line)
    {
        var whole = Bidi.Lines(line);
        if (Cost(whole) > _left) return false;
        Take(whole);
        return true;
    }

    /// <summary>A line around a text that is cut, at a sentence or a word, until the line fits.</summary>
    /// <param name="room">The most characters of the line; the draft's room where that is less.</param>
    public Draft AddCut(string text, Func<string, string> around, int room = Most)
    {
        var most = Math.Min(room, _left);
        var line = Bidi.Lines(around(Bidi.Embed(text)));
        for (var length = text.Length; Cost(line) > most && length > 0;)
        {
            length = Math.Max(0, Math.Min(length, text.Length) - Math.Max(1, Cost(line) - most));
            line = Bidi.Lines(around(Bidi.Embed(Shortened(text, length))));
        }

        Take(line);
        return this;
    }

    /// <summary>The lines of a part; what leads the first part leads the whole. A part that there is no room for is left out.</summary>
    public bool TryAppend(Draft part)
    {
        if (part._lines.Count == 0) return true;
        if (part._lines.Sum(line => line.Length + 1) > _left + 1) return false;
        if (_lines.Count == 0) LeadLength = part.LeadLength;
        foreach (var line in part._lines) Take(line);
        return true;
    }

    public override string ToString() => string.Join('\n', _lines);

    /// <summary>At most <paramref name="length"/> characters of the text, with an ellipsis where something is missing.</summary>
    internal static string Shortened(string text, int length)
    {
        if (text.Length <= length) return text;
        if (length <= 1) return Ellipsis;
        var head = text.AsSpan(0, length - 1);
        // Half a text that ends with its sentence is better than one that breaks off.
        var sentence = head.LastIndexOf(". ");
        if (sentence >= head.Length / 2) return $"{head[..(sentence + 2)]}{Ellipsis}";
        var word = head.LastIndexOf(' ');
        return string.Concat(head[..(word > 0 ? word : head.Length)].TrimEnd(), Ellipsis);
    }

    private void Take(string line)
    {
        _lines.Add(line);
        _left -= Cost(line);
    }

    // With the line feed before it.
    private int Cost(string line) => line.Length + (_lines.Count == 0 ? 0 : 1);
}
