// Fits the weights of a choice among candidates and "none of them": a conditional logit with an outside option.
namespace NewsBot.Benchmarks.Fitting;

/// <param name="Features">Of one candidate.</param>
/// <param name="IsRight">It answers.</param>
internal sealed record Candidate(double[] Features, bool IsRight);

/// <summary>One question with its candidates.</summary>
/// <param name="Group">Its article: what is held back together.</param>
/// <param name="HasAnswer">The article answers it, with one of the candidates or not.</param>
/// <param name="Weight">How much it counts.</param>
internal sealed record Choice(string Id, string Group, IReadOnlyList<Candidate> Candidates, bool HasAnswer, double Weight)
{
    public bool CanBeRight => Candidates.Any(candidate => candidate.IsRight);
}

/// <summary>Last of the weights is the bias: how much a candidate is worth against none.</summary>
internal static class ChoiceFit
{
    private const int Steps = 600;
    private const double Rate = 0.05;

    /// <summary>Maximises the likelihood that a right candidate, or none, is chosen, less <paramref name="ridge"/> times the squared weights.</summary>
    public static double[] Fit(IReadOnlyList<Choice> choices, int features, double ridge)
    {
        var weights = new double[features + 1];
        double[] first = new double[weights.Length], second = new double[weights.Length];
        var total = choices.Sum(choice => choice.Weight);
        for (var step = 1; step <= Steps; step++)
        {
            var gradient = new double[weights.Length];
            foreach (var choice in choices) Add(choice, weights, gradient);
            for (var i = 0; i < weights.Length; i++)
            {
                var slope = gradient[i] / total - (i < features ? 2 * ridge * weights[i] : 0);
                first[i] = 0.9 * first[i] + 0.1 * slope;
                second[i] = 0.999 * second[i] + 0.001 * slope * slope;
                var (mean, spread) = (first[i] / (1 - Math.Pow(0.9, step)), second[i] / (1 - Math.Pow(0.999, step)));
                weights[i] += Rate * mean / (Math.Sqrt(spread) + 1e-8);
            }
        }

        return weights;
    }

    public static double Score(double[] features, double[] weights)
    {
        var score = weights[^1];
        for (var i = 0; i < features.Length; i++) score += weights[i] * features[i];
        return score;
    }

    /// <summary>Of the right candidates together, or of none of them.</summary>
    public static double LogLikelihood(Choice choice, double[] weights)
    {
        var scores = choice.Candidates.Select(candidate => (candidate.IsRight, Score: Score(candidate.Features, weights))).ToList();
        var all = 1 + scores.Sum(candidate => Math.Exp(candidate.Score));
        return Math.Log(choice.CanBeRight ? scores.Where(candidate => candidate.IsRight).Sum(candidate => Math.Exp(candidate.Score)) / all : 1 / all);
    }

    // The gradient of log P(right): what the right ones expect of the features less what all expect.
    private static void Add(Choice choice, double[] weights, double[] gradient)
    {
        var scores = choice.Candidates.Select(candidate => Score(candidate.Features, weights)).ToArray();
        var highest = Math.Max(0, scores.DefaultIfEmpty(0).Max());
        double none = Math.Exp(-highest), all = none, right = choice.CanBeRight ? 0 : none;
        for (var i = 0; i < scores.Length; i++)
        {
            all += Math.Exp(scores[i] - highest);
            if (choice.Candidates[i].IsRight) right += Math.Exp(scores[i] - highest);
        }

        for (var i = 0; i < scores.Length; i++)
        {
            var share = Math.Exp(scores[i] - highest);
            var pull = choice.Weight * ((choice.Candidates[i].IsRight ? share / right : 0) - share / all);
            for (var j = 0; j < choice.Candidates[i].Features.Length; j++) gradient[j] += pull * choice.Candidates[i].Features[j];
            gradient[^1] += pull;
        }
    }
}
