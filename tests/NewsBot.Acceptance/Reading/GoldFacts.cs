// Facts that people took from articles: are their quantities and their speakers among what was read?
using System.Text.Json;
using NewsBot.Arabic;
using NewsBot.Knowledge;

namespace NewsBot.Acceptance.Reading;

/// <summary>Counts over the facts of one article.</summary>
internal sealed class GoldFacts(Analyzer analyzer)
{
    // The facts are paraphrases, so the sentence that one was taken from has to be guessed: one of these shares most words with it.
    private const int LikelySentences = 3;

    private readonly Wording _wording = new(analyzer);

    public Tally Quantities { get; } = new();

    public Tally Speakers { get; } = new();

    public void Take(JsonElement gold, ArticleDraft read)
    {
        var id = gold.GetProperty("id").GetString();
        var text = gold.GetProperty("text").GetString() ?? "";
        if (gold.GetProperty("quantity") is { ValueKind: JsonValueKind.Object } quantity)
        {
            var (value, unit) = (quantity.GetProperty("value").GetDecimal(), quantity.GetProperty("unit").GetString() ?? "");
            if (read.Facts.SelectMany(fact => fact.Content.Figures).Any(figure => figure.Value == value && IsUnit(unit, figure.Unit))) Quantities.Hit();
            else Quantities.Miss($"{id} {value} {unit}: {text}");
        }

        if (gold.GetProperty("speaker").GetString() is not { } speaker) return;
        var names = read.Speakers.ToDictionary(one => one.Id, one => one.Name, StringComparer.Ordinal);
        var likely = read.Facts.OrderByDescending(fact => _wording.Shared(text, fact.Content.Text)).Take(LikelySentences);
        if (likely.Any(fact => fact.Content.SpeakerId is { } key && _wording.IsSameName(Choice.Read(speaker), names[key]))) Speakers.Hit();
        else Speakers.Miss($"{id} {speaker}: {text}");
    }

    private bool IsUnit(string expected, string unit) => expected == unit || _wording.IsSameThing(Choice.Read(expected), unit);
}
