// The words that only Discord shows: knowledge/phrasing/discord.
using System.Reflection;
using System.Text;

namespace NewsBot.Discord;

/// <summary>Key and text a line, parted by a tab.</summary>
internal sealed class Words
{
    private const string Resource = "phrasing/discord.tsv";

    private readonly Dictionary<string, string> _texts;

    private Words(Dictionary<string, string> texts) => _texts = texts;

    /// <exception cref="InvalidDataException">A line is broken; the message names it.</exception>
    public static Words Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidDataException($"{Resource} is not part of the program: build it again.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line.Split('\t') is not [{ Length: > 0 } key, { Length: > 0 } text] || !texts.TryAdd(key, text))
                throw new InvalidDataException($"{Resource}, line {number}: a key of its own and a text, parted by one tab.");
        }

        return new Words(texts);
    }

    /// <exception cref="InvalidDataException">There is no such key.</exception>
    public string this[string key] => Find(key) ?? throw new InvalidDataException($"{Resource} lacks «{key}»: add a line for it.");

    public string? Find(string key) => _texts.GetValueOrDefault(key);
}
