// What both engines do: rank what they were given for a question.
namespace NewsBot.Benchmarks.Retrieval;

/// <param name="Id">A passage's id, or PASSAGE#START-END of a sentence.</param>
internal readonly record struct Hit(string Id, double Score);

/// <param name="Confidence">That the first hit answers, 0 to 1; higher is surer.</param>
internal sealed record Hits(IReadOnlyList<Hit> Best, double Confidence);

internal interface IEngine
{
    /// <summary>Best first.</summary>
    Hits Search(string question, int top);
}
