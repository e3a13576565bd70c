// Records that several facts share (a title, a speaker's role) can be corrected; the documents that hold their words are then made anew.
using System.Collections.Immutable;
using NewsBot.Knowledge;

namespace NewsBot.Answering.Index;

internal static class ChangedRecords
{
    /// <summary>Ids of articles, speakers, carriers and documents that say something else in <paramref name="after"/>. New ones are not listed.</summary>
    public static HashSet<string> Between(KnowledgeSnapshot before, KnowledgeSnapshot after)
    {
        var changed = new HashSet<string>(StringComparer.Ordinal);
        Add(before.Articles, after.Articles, changed);
        Add(before.Speakers, after.Speakers, changed);
        Add(before.Carriers, after.Carriers, changed);
        Add(before.Documents, after.Documents, changed);
        return changed;
    }

    private static void Add<T>(ImmutableDictionary<string, T> before, ImmutableDictionary<string, T> after, HashSet<string> changed)
        where T : class
    {
        if (ReferenceEquals(before, after)) return;
        foreach (var (id, record) in before)
        {
            if (after.TryGetValue(id, out var now) && !ReferenceEquals(now, record)) changed.Add(id);
        }
    }
}
