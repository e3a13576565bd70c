// What fitted weights make of measured features.
namespace NewsBot.Answering.Judging;

internal static class Logit
{
    /// <summary>Of as many weights as features, in one order.</summary>
    public static double Score(double bias, double[] weights, double[] features)
    {
        var sum = bias;
        for (var i = 0; i < features.Length; i++) sum += weights[i] * features[i];
        return sum;
    }

    /// <summary>0 to 1.</summary>
    public static double Likelihood(double bias, double[] weights, double[] features) => 1 / (1 + Math.Exp(-Score(bias, weights, features)));
}
