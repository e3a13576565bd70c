// What a careful person understands of an article, as README.md beside this file defines it.
using System.Globalization;
using NewsBot.Knowledge;

namespace NewsBot.Acceptance.Reading;

/// <summary>An article's expectations, sentence by sentence.</summary>
internal sealed record Expectation(string Name, string Publisher, PartialDate Published, IReadOnlyList<ExpectedSentence> Sentences);

/// <summary>What one sentence says.</summary>
/// <param name="FirstWords">How the sentence begins.</param>
/// <param name="Speaker">Null where nobody in particular says it.</param>
internal sealed record ExpectedSentence(string FirstWords, ExpectedSpeaker? Speaker, IReadOnlyList<ExpectedFigure> Figures, IReadOnlyList<ExpectedWording> Wordings)
{
    public IEnumerable<ExpectedWording> Of(string field) => Wordings.Where(wording => wording.Fields.Contains(field, StringComparer.Ordinal));
}

/// <param name="MayBeNobody">Leaving the sentence without a speaker is right too.</param>
internal sealed record ExpectedSpeaker(Choice Name, Choice Role, IReadOnlyList<SpeechAct> Acts, IReadOnlyList<Modality> Modalities, bool MayBeNobody);

/// <param name="Dates">When the amount held, if the text says so.</param>
/// <param name="MayBeUndated">Leaving the date out is right too.</param>
/// <param name="IsApproximate">Null where either is right.</param>
/// <param name="MayBeMissing">Leaving it out is right too.</param>
internal sealed record ExpectedFigure(
    string Line,
    IReadOnlyList<decimal> Values,
    Choice Unit,
    Choice Of,
    Choice Where,
    IReadOnlyList<PartialDate> Dates,
    bool MayBeUndated,
    Choice PartOf,
    Choice Measure,
    bool? IsApproximate,
    bool MayBeMissing);

/// <summary>A wording of the text: a date, a place, a reason, an aim, a quote, who carried it, a document.</summary>
/// <param name="Fields">Its field; several where careful readers may differ.</param>
/// <param name="Dates">For a date: what it may be resolved to.</param>
/// <param name="Within">For a place: the larger place that the text names.</param>
internal sealed record ExpectedWording(IReadOnlyList<string> Fields, Choice Wording, IReadOnlyList<PartialDate> Dates, string? Within, bool MayBeMissing);

/// <summary>Wordings each of which is right.</summary>
/// <param name="IsAnything">Not judged.</param>
internal sealed record Choice(IReadOnlyList<string> Options, bool MayBeNothing, bool IsAnything)
{
    public static Choice Nothing { get; } = new([], MayBeNothing: true, IsAnything: false);

    public static Choice Read(string text)
    {
        var options = Split(text);
        return new Choice([.. options.Where(option => option is not ("-" or "*"))], options.Contains("-"), options.Contains("*"));
    }

    public static string[] Split(string text) => text.Split(" / ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Reads a file of expectations. Strict: a slip would make the measure lie.</summary>
internal sealed class ExpectationReader
{
    private const string Nobody = "nobody";
    private static readonly string[] Fields = ["date", "place", "reason", "aim", "quote", "via", "document"];

    private readonly string _file;
    private readonly List<ExpectedSentence> _sentences = [];
    private readonly List<ExpectedFigure> _figures = [];
    private readonly List<ExpectedWording> _wordings = [];
    private string? _publisher;
    private PartialDate? _published;
    private string? _firstWords;
    private ExpectedSpeaker? _speaker;
    private bool _hasSpeaker;
    private int _line;

    private ExpectationReader(string file) => _file = file;

    /// <exception cref="FormatException">Names file and line.</exception>
    public static Expectation Read(string file)
    {
        var reader = new ExpectationReader(file);
        foreach (var line in File.ReadLines(file)) reader.Take(line.Trim());
        reader.EndSentence();
        return new Expectation(
            Path.GetFileNameWithoutExtension(file),
            reader._publisher ?? throw reader.Wrong("the publisher is missing"),
            reader._published ?? throw reader.Wrong("the date is missing"),
            reader._sentences);
    }

    private void Take(string line)
    {
        _line++;
        if (line.Length == 0) return;
        if (line.StartsWith("## ", StringComparison.Ordinal))
        {
            EndSentence();
            _firstWords = line[3..];
            return;
        }

        var (name, value) = Field(line.TrimStart('-', ' '));
        var mayBeMissing = name.EndsWith('?');
        var fields = Choice.Split(name.TrimEnd('?'));
        switch (fields[0])
        {
            case "publisher":
                _publisher = value;
                break;
            case "published":
                _published = Date(value);
                break;
            case "speaker":
                _speaker = Speaker(value);
                _hasSpeaker = true;
                break;
            case "figure":
                _figures.Add(Figure(value, mayBeMissing));
                break;
            case var _ when fields.All(field => Fields.Contains(field, StringComparer.Ordinal)):
                _wordings.Add(Wording(fields, value, mayBeMissing));
                break;
            default:
                throw Wrong($"'{name}' is no field");
        }
    }

    private void EndSentence()
    {
        if (_firstWords is not null)
        {
            if (!_hasSpeaker) throw Wrong($"'{_firstWords}' has no speaker: write 'speaker: nobody' where nobody in particular says it");
            _sentences.Add(new ExpectedSentence(_firstWords, _speaker, [.. _figures], [.. _wordings]));
        }

        (_speaker, _hasSpeaker) = (null, false);
        _figures.Clear();
        _wordings.Clear();
    }

    private ExpectedSpeaker? Speaker(string value)
    {
        if (value == Nobody) return null;
        var parts = value.Split('|', StringSplitOptions.TrimEntries);
        if (parts.Length != 4) throw Wrong("a speaker is 'name | role | act | modality'");
        var names = Choice.Read(parts[0]);
        return new ExpectedSpeaker(
            names with { Options = [.. names.Options.Where(name => name != Nobody)] },
            Choice.Read(parts[1]),
            [.. Choice.Split(parts[2]).Select(act => OneOf<SpeechAct>(act))],
            [.. Choice.Split(parts[3]).Select(modality => OneOf<Modality>(modality))],
            names.Options.Contains(Nobody));
    }

    private ExpectedFigure Figure(string value, bool mayBeMissing)
    {
        var parts = value.Split('|', StringSplitOptions.TrimEntries);
        if (parts.Length < 2) throw Wrong("a figure is 'value | unit | …'");
        var figure = new ExpectedFigure(
            value, [.. Choice.Split(parts[0]).Select(Number)], Choice.Read(parts[1]), Choice.Nothing, Choice.Nothing, [], true, Choice.Nothing, Choice.Nothing, false, mayBeMissing);
        foreach (var part in parts.Skip(2))
        {
            if (part == "approx")
            {
                figure = figure with { IsApproximate = true };
                continue;
            }

            var (name, content) = Field(part);
            figure = name switch
            {
                "of" => figure with { Of = Choice.Read(content) },
                "where" => figure with { Where = Choice.Read(content) },
                "date" => figure with { Dates = Dates(content), MayBeUndated = Choice.Read(content).MayBeNothing },
                "part-of" => figure with { PartOf = Choice.Read(content) },
                "measure" => figure with { Measure = Choice.Read(content) },
                "approx" when content == "either" => figure with { IsApproximate = null },
                _ => throw Wrong($"'{part}' is no part of a figure"),
            };
        }

        return figure;
    }

    private ExpectedWording Wording(string[] fields, string value, bool mayBeMissing)
    {
        if (fields[0] == "date")
        {
            var equals = value.LastIndexOf(" = ", StringComparison.Ordinal);
            if (equals < 0) throw Wrong("a date is 'wording = 2025-03-14'");
            return new ExpectedWording(fields, Choice.Read(value[..equals]), Dates(value[(equals + 3)..]), null, mayBeMissing);
        }

        var within = fields[0] == "place" ? value.IndexOf(" within ", StringComparison.Ordinal) : -1;
        return within < 0
            ? new ExpectedWording(fields, Choice.Read(value), [], null, mayBeMissing)
            : new ExpectedWording(fields, Choice.Read(value[..within]), [], value[(within + 8)..].Trim(), mayBeMissing);
    }

    private IReadOnlyList<PartialDate> Dates(string text) => [.. Choice.Split(text).Where(date => date != "-").Select(Date)];

    private PartialDate Date(string text) => PartialDate.TryParse(text, out var date) ? date : throw Wrong($"'{text}' is no date");

    private decimal Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong($"'{text}' is no number");

    private T OneOf<T>(string text)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, ignoreCase: true, out var value) ? value : throw Wrong($"'{text}' must be one of {string.Join(", ", Enum.GetNames<T>())}");

    private (string Name, string Value) Field(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 ? (text[..colon].Trim(), text[(colon + 1)..].Trim()) : throw Wrong($"'{text}' has no colon");
    }

    private FormatException Wrong(string problem) => new($"{_file}, line {_line}: {problem}.");
}
