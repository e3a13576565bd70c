// Fits the likelihoods of the judges: `fit [--only statements|figures|operands] --article TEXT QUESTIONS
// [--article …] [--arcd PASSAGES QUESTIONS]`. Prints the weights with their names, and what is reached on each article when it is held back.
using System.Globalization;
using NewsBot.Answering;
using NewsBot.Answering.Judging;
using NewsBot.Arabic;

namespace NewsBot.Benchmarks.Fitting;

internal static class FitCommand
{
    private const double Ridge = 0.001;

    /// <summary>Pairs of amounts are few, and told apart by many features.</summary>
    private const double RidgeOfOperands = 0.0003;

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellationToken)
    {
        var analyzer = Analyzer.Load();
        var empty = Answerer.Load(analyzer);
        List<Choice> statements = [], figures = [], operands = [];
        var only = arguments is ["--only", var name, ..] ? name : null;
        for (var i = only is null ? 0 : 2; i + 2 < arguments.Count; i += 3)
        {
            var (first, second) = (arguments[i + 1], arguments[i + 2]);
            switch (arguments[i])
            {
                case "--article":
                    var answerer = await FittingKnowledge.OfAsync(empty, analyzer, [("a", await File.ReadAllTextAsync(first, cancellationToken))], cancellationToken);
                    var gold = GoldChoices.Of(Path.GetFileNameWithoutExtension(second), answerer, second);
                    statements.AddRange(gold.Statements);
                    figures.AddRange(gold.Figures);
                    operands.AddRange(gold.Operands);
                    break;
                case "--arcd":
                    var arcd = await ArcdChoices.OfAsync(empty, analyzer, first, second, cancellationToken);
                    statements.AddRange(arcd.Statements);
                    figures.AddRange(arcd.Figures);
                    break;
                default:
                    throw new ArgumentException($"'{arguments[i]}' is no option; use --article TEXT QUESTIONS or --arcd PASSAGES QUESTIONS.", nameof(arguments));
            }
        }

        if (only is null or "statements") Report("statements", StatementScore.Names, statements, Ridge, Alone, output);
        if (only is null or "figures") Report("figures", FigureScore.Names, figures, Ridge, Alone, output);
        if (only is null or "operands") Report("operands", OperandScore.Names, operands, RidgeOfOperands, AmongAll, output);
        return 0;
    }

    private static void Report(string what, IReadOnlyList<string> names, List<Choice> choices, double ridge, Func<Choice, double[], Candidate, double> likelihoodOf, TextWriter output)
    {
        var answerable = choices.Count(choice => choice.HasAnswer);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what}: {choices.Count} questions, {answerable} with an answer, {choices.Count(choice => choice.CanBeRight)} of them among the candidates"));
        if (choices.Count == 0) return;
        var held = choices.GroupBy(choice => choice.Group).SelectMany(group =>
        {
            var weights = ChoiceFit.Fit([.. choices.Where(choice => choice.Group != group.Key)], names.Count, ridge);
            return group.Select(choice => (Choice: choice, Best: Best(choice, weights, likelihoodOf), Likelihood: ChoiceFit.LogLikelihood(choice, weights)));
        }).ToList();
        foreach (var group in held.GroupBy(result => result.Choice.Group.StartsWith("arcd", StringComparison.Ordinal)))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {(group.Key ? "ARCD" : "gold")}, held back; log-likelihood a question {group.Average(result => result.Likelihood):0.0000}"));
            foreach (var least in new[] { 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8 })
            {
                var right = group.Count(result => result.Best is { } best && best.Likelihood >= least && best.IsRight);
                var wrong = group.Count(result => result.Choice.HasAnswer && result.Best is { } best && best.Likelihood >= least && !best.IsRight);
                var invented = group.Count(result => !result.Choice.HasAnswer && result.Best is { } best && best.Likelihood >= least);
                var none = group.Count(result => !result.Choice.HasAnswer);
                output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"    from {least:0.00}: right {right} of {group.Count() - none}, wrong {wrong}, false {invented} of {none}; balance {(right + none - invented) * 100.0 / group.Count():0.0} %"));
            }
        }

        var all = ChoiceFit.Fit(choices, names.Count, ridge);
        for (var i = 0; i < names.Count; i++) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {names[i],-22} {all[i],7:0.000}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {"bias",-22} {all[^1],7:0.000}"));
        output.WriteLine("    [" + string.Join(", ", all.Take(names.Count).Select(weight => weight.ToString("0.000", CultureInfo.InvariantCulture))) + "]");
    }

    private static (double Likelihood, bool IsRight)? Best(Choice choice, double[] weights, Func<Choice, double[], Candidate, double> likelihoodOf)
    {
        if (choice.Candidates.Count == 0) return null;
        var best = choice.Candidates.MaxBy(candidate => ChoiceFit.Score(candidate.Features, weights))!; // There is one at least.
        return (likelihoodOf(choice, weights, best), best.IsRight);
    }

    // Against none, whatever the others are.
    private static double Alone(Choice choice, double[] weights, Candidate candidate) => 1 / (1 + Math.Exp(-ChoiceFit.Score(candidate.Features, weights)));

    private static double AmongAll(Choice choice, double[] weights, Candidate candidate) =>
        Math.Exp(ChoiceFit.Score(candidate.Features, weights)) / (1 + choice.Candidates.Sum(other => Math.Exp(ChoiceFit.Score(other.Features, weights))));
}
