// Totals and parts that nobody marked as such: facts of one source whose numbers made a sum before a change, and make none after it.
using NewsBot.Arabic;
using NewsBot.Knowledge.Reading;
using NewsBot.Knowledge.Revisions;

namespace NewsBot.Knowledge.Updating;

/// <summary>Careful: the sum must have been exact, the parts count the same thing, and each names whose and where the total is.</summary>
internal sealed class SumsOfFacts(Analyzer analyzer)
{
    // More parts than these are seldom written, and chance makes sums of many numbers.
    private const int MostParts = 4;
    private const int MostCandidates = 12;

    public IEnumerable<UpdateWarning> Warnings(KnowledgeSnapshot snapshot, IReadOnlyList<Change> changes)
    {
        var after = TotalsCheck.ContentsAfter(changes);
        foreach (var article in after.Keys.Select(snapshot.Find).OfType<FactVersion>().Select(fact => fact.Content.ArticleId).Distinct(StringComparer.Ordinal).ToArray())
        {
            FactVersion[] facts = [.. snapshot.Newest.Values.Order().Select(place => snapshot.Versions[place])
                .Where(fact => fact.Status is FactStatus.Current or FactStatus.Held && string.Equals(fact.Content.ArticleId, article, StringComparison.Ordinal) && IsOneNumber(fact.Content))];
            FactVersion[] changed = [.. facts.Where(fact => after.ContainsKey(fact.Id))];
            var texts = new Dictionary<string, Analysis>(StringComparer.Ordinal);
            foreach (var total in facts)
            {
                // Of many facts only those are read that a change can concern.
                if (!after.ContainsKey(total.Id) && !Array.Exists(changed, part => IsPart(part, total, texts))) continue;
                if (PartsOf(total, facts, after, texts) is not { } parts || Now(total, total, after) is not { } sum) continue;
                Figure[] left = [.. parts.Select(part => Now(part, total, after)).OfType<Figure>()];
                if (left.Sum(figure => figure.Value) != sum.Value) yield return SumCheck.Broken(sum, left);
            }
        }
    }

    private static bool IsOneNumber(FactContent fact) => fact.Figures is [{ IsApproximate: false, PartOf: null, Unit: not "%" }];

    // The parts that made up the total, where one of them or the total changes; null where none did.
    private List<FactVersion>? PartsOf(FactVersion total, FactVersion[] facts, Dictionary<string, FactContent?> after, Dictionary<string, Analysis> texts)
    {
        var sum = total.Content.Figures[0];
        FactVersion[] candidates = [.. facts.Where(fact => fact.Id != total.Id && IsPart(fact, total, texts)).Take(MostCandidates + 1)];
        if (candidates.Length > MostCandidates) return null;
        var isChanged = after.ContainsKey(total.Id);
        return Choose(0, sum.Value, [], isChanged);

        List<FactVersion>? Choose(int from, decimal rest, List<FactVersion> chosen, bool hasChanged)
        {
            if (rest == 0) return chosen.Count > 1 && hasChanged ? chosen : null;
            if (rest < 0 || chosen.Count == MostParts) return null;
            for (var at = from; at < candidates.Length; at++)
            {
                if (Choose(at + 1, rest - candidates[at].Content.Figures[0].Value, [.. chosen, candidates[at]], hasChanged || after.ContainsKey(candidates[at].Id)) is { } found) return found;
            }

            return null;
        }
    }

    // What tells most of them apart is looked at first: reading a text is dear, and each is read once.
    private bool IsPart(FactVersion fact, FactVersion total, Dictionary<string, Analysis> texts)
    {
        var (figure, sum) = (fact.Content.Figures[0], total.Content.Figures[0]);
        if (!string.Equals(figure.Unit, sum.Unit, StringComparison.Ordinal) || figure.Date != sum.Date || figure.Value <= 0 || figure.Value >= sum.Value) return false;
        if (sum.Of is null && sum.Where is null) return false;
        var text = Read(fact.Content.Text);
        return Stands(sum.Of) && Stands(sum.Where);

        bool Stands(string? name) => name is null || Read(name).Tokens.All(token => text.Tokens.Any(other => Overlap.Share(token.Word, other.Word)));

        Analysis Read(string words) => texts.TryGetValue(words, out var read) ? read : texts[words] = analyzer.Analyze(words);
    }

    private static Figure? Now(FactVersion fact, FactVersion total, Dictionary<string, FactContent?> after)
    {
        var content = after.GetValueOrDefault(fact.Id, fact.Content);
        return content?.Figures.FirstOrDefault(figure => string.Equals(figure.Unit, total.Content.Figures[0].Unit, StringComparison.Ordinal));
    }
}
