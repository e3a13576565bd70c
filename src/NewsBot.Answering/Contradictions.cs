// Warns of a number that another article gives otherwise, as a reader's question would find it, and of a wording that turns round what was said.
using NewsBot.Knowledge;

namespace NewsBot.Answering;

/// <summary>Knowledge compares the words of two facts and finds what is said alike; here each new fact is asked back, and what answers it is looked at.</summary>
public static class Contradictions
{
    // A longer article is not read through by whoever is asked to look at it.
    private const int MostAskedBack = 40;

    /// <summary>The warnings of a change with those of the facts that contradict what it adds; a fact that was warned of as a likely duplicate is one of them.</summary>
    /// <param name="before">Answers from the state before the change.</param>
    /// <param name="after">The state with it.</param>
    public static IReadOnlyList<UpdateWarning> WarningsOf(UpdateOutcome.Applied applied, Answerer before, KnowledgeSnapshot after) => WithRivals(WithReversals(applied, before, after), before, after);

    // A clarification says the same; knowledge compares the numbers, dates and names of the two texts, and here what they say of them.
    private static UpdateOutcome.Applied WithReversals(UpdateOutcome.Applied applied, Answerer before, KnowledgeSnapshot after)
    {
        if (applied.FactId is not { } id || after.Find(id) is not { IsCurrent: true, Version: > 0 } reworded || reworded.Since != applied.Revision) return applied;
        if (after.Versions.FirstOrDefault(version => version.Id == id && version.Version == reworded.Version - 1) is not { } old) return applied;
        if (applied.Warnings.Any(warning => warning.Code == UpdateWarning.NotWordingCode) || before.ReversalsBetween(old.Content.Text, reworded.Content.Text) is not { Count: > 0 } words) return applied;
        return applied with { Warnings = [UpdateWarning.NotWording(id, string.Join(", ", words)), .. applied.Warnings] };
    }

    private static IReadOnlyList<UpdateWarning> WithRivals(UpdateOutcome.Applied applied, Answerer before, KnowledgeSnapshot after)
    {
        FactVersion[] added = [.. after.Versions.Where(version => version.IsCurrent && version.Version == 0 && version.Since == applied.Revision && version.Content.Figures.Count > 0).Take(MostAskedBack)];
        if (added.Length == 0) return applied.Warnings;
        var warnings = applied.Warnings.ToList();
        foreach (var (fact, rival) in before.RivalsOf(added, after).Where(pair => after.Find(pair.Rival.Id) is { IsCurrent: true }))
        {
            var about = applied.Import is null ? null : fact.Content.Text;
            if (warnings.Exists(warning => warning.Code == UpdateWarning.ContradictionCode && warning.Value == rival.Id && warning.About == about)) continue;
            warnings.RemoveAll(warning => warning.Code == "likely-duplicate" && warning.Value == rival.Id && warning.About == about);
            var seen = UpdateWarning.Contradiction(rival.Id, after.Articles[rival.Content.ArticleId].Publisher, isNew: fact.Replaces is null);
            warnings.Add(about is null ? seen : seen.Of(about));
        }

        return warnings;
    }
}
