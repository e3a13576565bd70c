// How often and in which order the kill tests kill: set from outside for a long run, small in CI.
using System.Globalization;
using NewsBot.Testing.Torture;

namespace NewsBot.Acceptance;

internal static class TortureSettings
{
    /// <summary>The seed of a run's order and moments.</summary>
    public static int Seed(int unset) => Of("NEWSBOT_TORTURE_SEED", unset);

    /// <summary>How many rounds or kills.</summary>
    public static int Rounds(int unset) => Of("NEWSBOT_TORTURE", unset);

    /// <summary>The steps to die at: each once a round, in an order of its own.</summary>
    public static IReadOnlyList<Step> Deaths()
    {
        var random = new Random(Seed(1));
        return [.. Enumerable.Range(0, Rounds(1)).SelectMany(_ => Shuffled(random))];
    }

    private static Step[] Shuffled(Random random)
    {
        var steps = Enum.GetValues<Step>();
        random.Shuffle(steps);
        return steps;
    }

    private static int Of(string name, int unset) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? int.Parse(value, CultureInfo.InvariantCulture) : unset;
}
