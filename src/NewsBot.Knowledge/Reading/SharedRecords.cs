// Speakers, carriers and documents of one article: one record each, however often and in whatever form it is named.
using NewsBot.Arabic;
using NewsBot.Knowledge.Reading.Attribution;

namespace NewsBot.Knowledge.Reading;

/// <summary>Makes each record once. Keys come from the folded name, so that reading the same article again gives the same records.</summary>
internal sealed class SharedRecords(string articleId, Analyzer analyzer)
{
    private readonly OrderedDictionary<string, Speaker> _speakers = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, Carrier> _carriers = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, Document> _documents = new(StringComparer.Ordinal);

    /// <summary>In the order in which they were first named.</summary>
    public IReadOnlyList<Speaker> Speakers => [.. _speakers.Values];

    public IReadOnlyList<Carrier> Carriers => [.. _carriers.Values];

    public IReadOnlyList<Document> Documents => [.. _documents.Values];

    /// <summary>The id of the speaker's record. A role or a form of the name that was not known yet is added to it.</summary>
    public string Speaker(SpeakerMention mention)
    {
        var id = IdOf(mention.Name);
        _speakers[id] = _speakers.TryGetValue(id, out var known)
            ? known with { Role = known.Role ?? mention.Role, Aliases = Aliases(known.Name, known.Aliases.Concat(mention.Aliases)) }
            : new Speaker(id, mention.Name, mention.Role, Aliases(mention.Name, mention.Aliases));
        return id;
    }

    public string Carrier(string name)
    {
        var id = IdOf(name);
        _carriers.TryAdd(id, new Carrier(id, name, []));
        return id;
    }

    /// <param name="author">Id of the speaker whose document it is, or null.</param>
    public string Document(string name, string? author)
    {
        // Two people may each have a report; they are not the same one.
        var id = IdOf(author is null ? name : $"{name} {author}");
        _documents.TryAdd(id, new Document(id, name, author, null, []));
        return id;
    }

    private string IdOf(string name) => $"{articleId}/{ArticleId.FactKey(analyzer, name)}";

    private static string[] Aliases(string name, IEnumerable<string> aliases) =>
        [.. aliases.Where(alias => !string.Equals(alias, name, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];
}
