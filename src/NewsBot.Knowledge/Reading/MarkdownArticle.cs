// The Markdown layout: front matter, then a second-level heading with its key for every fact.
using NewsBot.Knowledge.Updating;

namespace NewsBot.Knowledge.Reading;

internal sealed class MarkdownArticle
{
    private const string Fence = "---";
    private const string Heading = "## ";
    private const string Field = "- ";

    private readonly string _name;
    private readonly string[] _lines;
    private readonly ArticleHeader _header;
    private readonly List<FactDraft> _facts = [];
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly List<(int Line, string Fact, string Total)> _totals = [];

    private MarkdownArticle(string name, string[] lines, ArticleHeader header) => (_name, _lines, _header) = (name, lines, header);

    public static bool IsMarkdown(string text) => IsFence(text.AsSpan(0, text.IndexOf('\n', StringComparison.Ordinal) is var end and >= 0 ? end : text.Length));

    public static ArticleDraft Read(string name, string text, ArticleOptions options)
    {
        var lines = text.Split('\n');
        var yaml = FrontMatterOf(name, lines, out var end);
        var article = new MarkdownArticle(name, lines, ArticleHeader.Read(name, yaml, options));
        article.ReadFacts(end + 1);
        return article.Draft();
    }

    /// <summary>What the front matter says of the source; nothing where the text has none.</summary>
    public static ArticleOptions Given(string name, string text) =>
        IsMarkdown(text) ? ArticleHeader.Given(FrontMatterOf(name, text.Split('\n'), out _)) : new ArticleOptions(null, null, null, null);

    private static YamlValue.Mapping FrontMatterOf(string name, string[] lines, out int end)
    {
        end = Array.FindIndex(lines, 1, line => IsFence(line));
        if (end < 0) throw ArticleText.Error(name, 1, "the front matter does not end: close it with a second '---' line.");
        return FrontMatter.Read(name, string.Join('\n', lines[1..end]), 2);
    }

    private ArticleDraft Draft() =>
        new(_header.Article, [.. _header.Speakers.Values], [.. _header.Carriers.Values], [.. _header.Documents.Values], _facts)
        {
            Warnings = new ArticleTotals(_facts).Warnings(),
        };

    private static bool IsFence(ReadOnlySpan<char> line) => line.TrimEnd().SequenceEqual(Fence);

    private void ReadFacts(int from)
    {
        var at = Array.FindIndex(_lines, from, IsHeading);
        while (at >= 0)
        {
            var next = Array.FindIndex(_lines, at + 1, IsHeading);
            ReadFact(at, next < 0 ? _lines.Length : next);
            at = next;
        }

        if (_facts.Count == 0) throw ArticleText.Error(_name, "it has no fact: write '## key' and one statement below it.");
        foreach (var (line, fact, total) in _totals)
        {
            if (!_keys.Contains(total)) throw Error(line, $"'part-of: {total}' names no fact of this article: use the key of the fact that has the total.");
            if (string.Equals(total, fact, StringComparison.Ordinal))
                throw Error(line, $"'part-of: {total}' names the fact itself: use the key of the fact that has the total.");
        }
    }

    private void ReadFact(int heading, int end)
    {
        var key = _lines[heading][Heading.Length..].Trim();
        if (!ArticleHeader.IsKey(key)) throw Error(heading + 1, $"the fact's key '{key}' is not in kebab-case: use a-z, 0-9 and single hyphens, at most 64.");
        if (!_keys.Add(key)) throw Error(heading + 1, $"the fact '{key}' stands here a second time: give it a key of its own.");

        var firstField = heading + 1;
        while (firstField < end && !_lines[firstField].StartsWith(Field, StringComparison.Ordinal)) firstField++;
        var text = CleanText.Of(string.Join(' ', _lines[(heading + 1)..firstField])).Text;
        if (text.Length == 0) throw Error(heading + 1, $"the fact '{key}' has no text: write one statement below its heading.");
        if (text.Length > Rejections.LongestText)
            throw Error(heading + 1, $"the fact '{key}' has {text.Length} characters, at most {Rejections.LongestText} are kept: make several facts of it.");

        var fields = new FactFields(_name, _header, text);
        for (var at = firstField; at < end; at++)
        {
            var line = _lines[at];
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (!line.StartsWith(Field, StringComparison.Ordinal))
                throw Error(at + 1, $"expected a field ('- name: value') or the next fact ('## key'), found '{Shortened(line)}'.");
            fields.Take(at + 1, line[Field.Length..]);
        }

        _totals.AddRange(fields.Totals.Select(total => (total.Line, key, total.Key)));
        _facts.Add(new FactDraft(key, fields.Content()));
    }

    private static bool IsHeading(string line) => line.StartsWith(Heading, StringComparison.Ordinal);

    private static string Shortened(string line) => line.Length <= 40 ? line.Trim() : line[..40].Trim() + "…";

    private ArticleException Error(int line, string problem) => ArticleText.Error(_name, line, problem);
}
