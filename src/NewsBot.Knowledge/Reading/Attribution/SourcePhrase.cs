// What the lists say of a phrase before a source, and of a state that speaks.
namespace NewsBot.Knowledge.Reading.Attribution;

/// <param name="IsSure">Whoever follows is the source; otherwise only who is recognised as one.</param>
/// <param name="TakesPreposition">The source bears a preposition in the same word.</param>
internal sealed record SourcePhrase(bool IsSure, bool TakesPreposition);

/// <summary>A state or power that speaks as one.</summary>
internal sealed record State(string Name, Bearer Bearer, IReadOnlyList<string> Others);
