// What the lists say of a phrase before a source, and of a state that speaks.
using NewsBot.Arabic;

namespace NewsBot.Knowledge.Reading.Attribution;

/// <param name="IsSure">Whoever follows is the source; otherwise only who is recognised as one.</param>
/// <param name="TakesPreposition">The source bears a preposition in the same word.</param>
/// <param name="Pronoun">Whom the pronoun at the end of the phrase stands for («as he put it»); null where another word follows.</param>
internal sealed record SourcePhrase(bool IsSure, bool TakesPreposition, Bearer? Pronoun)
{
    public static SourcePhrase Of(WordRow row) => new(row.Fields[1] == "sure", row.Fields.Count == 3, row.Fields[1] switch
    {
        "himself" => Bearer.Man,
        "herself" => Bearer.Woman,
        "themselves" => Bearer.Many,
        _ => null,
    });
}

/// <summary>A state or power that speaks as one.</summary>
internal sealed record State(string Name, Bearer Bearer, IReadOnlyList<string> Others);
