// The YAML between the first two «---» lines, as a small tree that knows its lines.
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NewsBot.Knowledge.Reading;

/// <param name="Line">Line of the file, from 1.</param>
internal abstract record YamlValue(int Line)
{
    public sealed record Scalar(int Line, string Text) : YamlValue(Line);

    public sealed record Sequence(int Line, IReadOnlyList<YamlValue> Items) : YamlValue(Line);

    /// <param name="Entries">Every key once, in the order of the file.</param>
    public sealed record Mapping(int Line, IReadOnlyList<YamlEntry> Entries) : YamlValue(Line);
}

internal sealed record YamlEntry(int Line, string Key, YamlValue Value);

/// <summary>Built from the parser's events, not by its object model: depth is bounded, and anchors (with which a small file can mean a huge
/// one) and duplicate keys are refused with their line.</summary>
internal sealed class FrontMatter
{
    private const int DeepestNesting = 6;

    private readonly string _name;
    private readonly int _firstLine;
    private readonly Parser _parser;

    /// <param name="firstLine">Line of the file on which the YAML begins.</param>
    private FrontMatter(string name, string yaml, int firstLine) =>
        (_name, _firstLine, _parser) = (name, firstLine, new Parser(new StringReader(yaml)));

    public static YamlValue.Mapping Read(string name, string yaml, int firstLine)
    {
        var reader = new FrontMatter(name, yaml, firstLine);
        try
        {
            return reader.Document();
        }
        catch (YamlException broken)
        {
            throw reader.Broken(reader.LineOf(broken.Start), broken);
        }
        catch (InvalidOperationException broken)
        {
            // The scanner throws this for some of what is no YAML, as a letter after many brackets.
            throw reader.Broken(reader.LineOf(reader._parser.Current?.End ?? Mark.Empty), broken);
        }
    }

    private YamlValue.Mapping Document()
    {
        Next<StreamStart>();
        if (!_parser.MoveNext() || _parser.Current is not DocumentStart)
            throw ArticleText.Error(_name, 1, "the front matter is empty: give at least id, title, publisher, published and url.");
        _parser.MoveNext();
        if (_parser.Current is not MappingStart) throw Error("the front matter is no list of 'name: value' lines: write 'id: …', 'title: …' and so on.");
        var document = (YamlValue.Mapping)Value(1); // a mapping start makes a mapping
        Next<DocumentEnd>();
        Next<StreamEnd>();
        return document;
    }

    // The value at the current event; the parser then stands on its last event.
    private YamlValue Value(int depth)
    {
        if (depth > DeepestNesting) throw Error($"the front matter is nested more than {DeepestNesting} deep: keep to the documented fields.");
        var line = LineOf(_parser.Current!.Start); // there is an event, or MoveNext had thrown
        return _parser.Current switch
        {
            Scalar { Anchor.IsEmpty: true } scalar => new YamlValue.Scalar(line, scalar.Value),
            SequenceStart { Anchor.IsEmpty: true } => new YamlValue.Sequence(line, Items(depth)),
            MappingStart { Anchor.IsEmpty: true } => new YamlValue.Mapping(line, Entries(depth)),
            _ => throw Error("anchors and aliases are not read: write the value out."),
        };
    }

    private List<YamlValue> Items(int depth)
    {
        var items = new List<YamlValue>();
        while (_parser.MoveNext() && _parser.Current is not SequenceEnd) items.Add(Value(depth + 1));
        return items;
    }

    private List<YamlEntry> Entries(int depth)
    {
        var entries = new List<YamlEntry>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (_parser.MoveNext() && _parser.Current is not MappingEnd)
        {
            if (Value(depth + 1) is not YamlValue.Scalar key) throw Error("a name must be a plain word: write 'name: value'.");
            if (!keys.Add(key.Text)) throw ArticleText.Error(_name, key.Line, $"'{key.Text}' stands here a second time: keep one of the two.");
            _parser.MoveNext();
            entries.Add(new YamlEntry(key.Line, key.Text, Value(depth + 1)));
        }

        return entries;
    }

    private void Next<T>()
        where T : ParsingEvent
    {
        if (!_parser.MoveNext() || _parser.Current is not T) throw Error("the front matter holds more than one document: keep one, between two '---' lines.");
    }

    private ArticleException Broken(int line, Exception broken)
    {
        var problem = broken.Message.ReplaceLineEndings(" ").TrimEnd('.');
        return ArticleText.Error(_name, line, $"the front matter is no YAML ({problem}): put a value that holds ': ' or '#' in quotes.");
    }

    private int LineOf(Mark mark) => _firstLine + (int)mark.Line - 1;

    private ArticleException Error(string problem) => ArticleText.Error(_name, LineOf(_parser.Current?.Start ?? Mark.Empty), problem);
}
