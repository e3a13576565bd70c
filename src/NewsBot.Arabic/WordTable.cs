// A word list of knowledge/: UTF-8, one entry a line, fields parted by tabs, '#' begins a comment line.
using System.Reflection;
using System.Text;

namespace NewsBot.Arabic;

/// <summary>One entry of a word list.</summary>
/// <param name="Line">1-based line in the file, for messages.</param>
/// <param name="Fields">Trimmed, as typed; empty fields are kept.</param>
public sealed record WordRow(int Line, IReadOnlyList<string> Fields);

/// <summary>A word list is wrong. The message is one line that names the file, the line and the way out.</summary>
public sealed class WordTableException(string message) : Exception(message);

/// <summary>A word list as it stands in its file, before whoever owns it compiles it.</summary>
public sealed class WordTable
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private WordTable(string name, IReadOnlyList<WordRow> rows)
    {
        Name = name;
        Rows = rows;
    }

    /// <summary>The file's name, for messages.</summary>
    public string Name { get; }

    public IReadOnlyList<WordRow> Rows { get; }

    /// <summary>Reads the list that <paramref name="owner"/> embeds under <paramref name="resource"/> («lexicon/months.tsv»).</summary>
    /// <exception cref="WordTableException">The list is missing, or a row of it is malformed.</exception>
    public static WordTable Load(Assembly owner, string resource, int minimumFields, int maximumFields)
    {
        using var stream = owner.GetManifestResourceStream(resource)
            ?? throw new WordTableException($"{resource} is not embedded in {owner.GetName().Name}: add it to the project's EmbeddedResource items.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return Parse(resource, copy.ToArray(), minimumFields, maximumFields);
    }

    /// <exception cref="WordTableException">Not UTF-8, no header comment, no entries, or a row with too few or too many fields.</exception>
    public static WordTable Parse(string name, ReadOnlySpan<byte> utf8, int minimumFields, int maximumFields)
    {
        string text;
        try
        {
            text = Strict.GetString(utf8);
        }
        catch (DecoderFallbackException)
        {
            throw new WordTableException($"{name} is not valid UTF-8: save it as UTF-8 without a byte order mark.");
        }

        if (!text.StartsWith('#'))
            throw new WordTableException($"{name}, line 1: a word list begins with a '#' comment that says what it is and where it comes from.");

        var rows = new List<WordRow>();
        var line = 0;
        foreach (var raw in text.Split('\n'))
        {
            line++;
            var entry = raw.TrimEnd('\r');
            if (entry.Length == 0 || entry[0] == '#') continue;
            string[] fields = [.. entry.Split('\t').Select(field => field.Trim())];
            if (fields.Length < minimumFields || fields.Length > maximumFields)
            {
                var expected = minimumFields == maximumFields ? $"{minimumFields}" : $"{minimumFields} to {maximumFields}";
                throw new WordTableException($"{name}, line {line}: expected {expected} fields parted by tabs, found {fields.Length}.");
            }

            if (fields[0].Length == 0)
                throw new WordTableException($"{name}, line {line}: the first field is empty.");
            rows.Add(new WordRow(line, fields));
        }

        if (rows.Count == 0) throw new WordTableException($"{name} has no entries.");
        return new WordTable(name, rows);
    }

    /// <summary>The error for a row whose fields do not make sense to the list's owner.</summary>
    public WordTableException Wrong(WordRow row, string problem) => new($"{Name}, line {row.Line}: {problem}");
}
