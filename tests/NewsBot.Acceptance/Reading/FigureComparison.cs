// The figures of one sentence: found by value and unit, then judged field by field.
using System.Globalization;
using NewsBot.Knowledge;

namespace NewsBot.Acceptance.Reading;

internal sealed class FigureComparison(ReadingScore score, Wording wording, ArticleDraft read, ExpectedSentence sentence, Expectation article)
{
    // Thirds have no end.
    private const decimal Tolerance = 0.005m;

    public void Run(FactContent fact)
    {
        var found = fact.Figures.ToList();
        foreach (var expected in sentence.Figures.OrderBy(figure => figure.MayBeMissing))
        {
            var match = found.Where(figure => IsSameValue(expected, figure)).OrderByDescending(figure => Fit(expected, figure)).FirstOrDefault();
            if (match is not null) found.Remove(match);
            if (expected.MayBeMissing) continue;
            if (match is null)
            {
                score["figures"].Miss(At(expected.Line));
                score[ReadingScore.Field("value")].Miss(At(expected.Line));
            }
            else
            {
                Judge(expected, match);
            }
        }

        foreach (var extra in found)
        {
            score["figures"].Extra(At(Show(extra)));
            score[ReadingScore.Field("value")].Extra(At(Show(extra)));
        }
    }

    private void Judge(ExpectedFigure expected, Figure figure)
    {
        score[ReadingScore.Field("value")].Hit();
        string[] wrong = [.. Fields(expected, figure).Where(field => !Count(field, expected, figure)).Select(field => field.Name)];
        if (wrong.Length == 0) score["figures"].Hit();
        else score["figures"].Wrong(expected.Line, At($"{Show(figure)} ({string.Join(", ", wrong)})"));
        if (expected.Measure != Choice.Nothing) Tell("measure", wording.IsSameThing(expected.Measure, figure.Measure), expected, figure);
        if (expected.IsApproximate is { } approximate) Tell("about", approximate == figure.IsApproximate, expected, figure);
    }

    private bool Count((string Name, bool IsRight) field, ExpectedFigure expected, Figure figure)
    {
        Tell(ReadingScore.Field(field.Name), field.IsRight, expected, figure);
        return field.IsRight;
    }

    private void Tell(string tally, bool isRight, ExpectedFigure expected, Figure figure)
    {
        if (isRight) score[tally].Hit();
        else score[tally].Wrong(expected.Line, At(Show(figure)));
    }

    private int Fit(ExpectedFigure expected, Figure figure) => Fields(expected, figure).Sum(field => field.IsRight ? field.Name == "unit" ? 10 : 1 : 0);

    private IEnumerable<(string Name, bool IsRight)> Fields(ExpectedFigure expected, Figure figure) =>
    [
        ("unit", IsSameUnit(expected.Unit, figure.Unit)),
        ("holder", wording.IsSameThing(expected.Of, figure.Of)),
        ("place", wording.IsSameThing(expected.Where, figure.Where)),
        ("date", IsSameDate(expected, figure.Date)),
        ("part-of", IsSameTotal(expected.PartOf, figure.PartOf)),
    ];

    private bool IsSameUnit(Choice expected, string unit) => expected.Options.Contains("%") || unit == "%" ? expected.IsAnything || expected.Options.Contains(unit) : wording.IsSameThing(expected, unit);

    // A figure holds when its sentence, or the article, says that it does; only what differs from that needs saying.
    private bool IsSameDate(ExpectedFigure expected, PartialDate? date) =>
        date is not { } read
            ? expected.MayBeUndated
            : expected.Dates.Contains(read) || (expected.Dates.Count == 0 && (IsWithin(article.Published, read) || sentence.Of("date").Any(line => line.Dates.Contains(read))));

    private static bool IsWithin(PartialDate day, PartialDate date) =>
        day.Year == date.Year && (date.Month == 0 || (day.Month == date.Month && (date.Day == 0 || day.Day == date.Day)));

    // «value unit» of a figure in the fact that is named as the total.
    private bool IsSameTotal(Choice expected, string? key)
    {
        if (expected.IsAnything) return true;
        if (key is null) return expected.MayBeNothing;
        var figures = read.Facts.FirstOrDefault(fact => string.Equals(fact.Key, key, StringComparison.Ordinal))?.Content.Figures ?? [];
        return expected.Options.Any(total => figures.Any(figure => total.Split(' ', 2) is [var value, var unit]
            && figure.Value == decimal.Parse(value, CultureInfo.InvariantCulture) && IsSameUnit(Choice.Read(unit), figure.Unit)));
    }

    private static bool IsSameValue(ExpectedFigure expected, Figure figure) =>
        expected.Values.Any(value => Math.Abs(value - figure.Value) <= value * Tolerance);

    private static string Show(Figure figure) =>
        string.Create(CultureInfo.InvariantCulture, $"{figure.Value} | {figure.Unit} | of: {figure.Of} | where: {figure.Where} | date: {figure.Date} | part-of: {figure.PartOf} | measure: {figure.Measure}{(figure.IsApproximate ? " | approx" : "")}");

    private string At(string what) => $"[{sentence.FirstWords}] {what}";
}
