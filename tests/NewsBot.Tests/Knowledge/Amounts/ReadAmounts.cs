// Short words for what the reader of amounts finds in a text, so that a test is one line.
using System.Globalization;
using NewsBot.Knowledge;
using NewsBot.Knowledge.Reading;
using NewsBot.Knowledge.Reading.Amounts;

namespace NewsBot.Tests.Knowledge.Amounts;

internal static class ReadAmounts
{
    private static readonly Lazy<AmountReader> Loaded = new(() => AmountReader.Load(Newsroom.Analyzer));

    /// <summary>A Wednesday.</summary>
    public static PartialDate Published { get; } = PartialDate.Of(2025, 6, 18);

    public static IReadOnlyList<SentenceAmounts> Of(string text, PartialDate? published = null)
    {
        var paragraphs = new List<Paragraph>();
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            if (line.Length > 0) paragraphs.Add(new Paragraph(new SourceSpan(start, line.Length), Newsroom.Analyzer.Analyze(line)));
            start += line.Length + 1;
        }

        return Loaded.Value.Read("", paragraphs, published ?? Published);
    }

    public static ReadFigure[] Figures(string text) => [.. Of(text).SelectMany(sentence => sentence.Figures)];

    /// <summary>«570 موقع; 125 موقع».</summary>
    public static string Values(string text) => string.Join("; ", Figures(text).Select(figure => $"{Number(figure.Figure.Value)} {figure.Figure.Unit}".Trim()));

    public static string Each(string text, Func<ReadFigure, string?> field) => string.Join("; ", Figures(text).Select(figure => field(figure) ?? "-"));

    public static string Circumstances(string text, CircumstanceKind kind, Func<Circumstance, string> show) =>
        string.Join("; ", Of(text).SelectMany(sentence => sentence.Circumstances).Where(circumstance => circumstance.Kind == kind).Select(show));

    public static string Number(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
