// Which fact an update is about where its id was not given, but words.
using NewsBot.Answering;
using NewsBot.CommandLine;

namespace NewsBot.Verbs;

/// <summary>Where the words do not mean one fact (<see cref="Answerer.Meant"/>), the nearest are named and nothing is chosen.</summary>
internal static class MeantFact
{
    private const int MostNamed = 3;

    /// <param name="fact">An id or words; null where only the new text tells what it is about.</param>
    /// <param name="say">Told which fact was taken to be meant.</param>
    /// <returns>An id; null where there is nothing to go by.</returns>
    /// <exception cref="RefusedException">The words do not mean one fact.</exception>
    public static string? IdOf(string? fact, string? text, Answerer answerer, Action<string> say)
    {
        if (fact?.Trim() is { Length: > 0 } named && IsId(named)) return named;
        var words = string.IsNullOrWhiteSpace(fact) ? text : fact;
        return string.IsNullOrWhiteSpace(words) ? null : Found(words, answerer, say);
    }

    private static bool IsId(string fact) => fact is ['f', _, ..] && fact.Skip(1).All(char.IsAsciiDigit);

    private static string Found(string words, Answerer answerer, Action<string> say)
    {
        if (answerer.Meant(words) is { } meant)
        {
            say($"taken to mean {meant.Id} ({meant.Content.Text})");
            return meant.Id;
        }

        var near = string.Join("; ", answerer.Find(words, MostNamed).Select(one => $"{one.Id} ({one.Content.Text})"));
        throw new RefusedException(near.Length == 0
            ? $"No fact is near '{words}': 'facts --find WORDS' shows the facts with their ids."
            : $"'{words}' does not mean one fact for sure: give the id of the one that is meant. Near are {near}");
    }
}
