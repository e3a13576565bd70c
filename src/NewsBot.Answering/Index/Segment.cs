// An immutable part of the index over a run of fact versions.
namespace NewsBot.Answering.Index;

/// <summary>One entry of a posting list.</summary>
/// <param name="Document">Offset in the segment.</param>
internal readonly record struct Posting(int Document, TermFrequency Frequency);

internal sealed class Segment
{
    private readonly Dictionary<string, (Posting[] Postings, int InBody)> _lists;

    private Segment(FactDocument[] documents, Dictionary<string, (Posting[] Postings, int InBody)> lists)
    {
        Documents = documents;
        _lists = lists;
        Length = documents.Sum(document => (long)document.Length);
    }

    public IReadOnlyList<FactDocument> Documents { get; }

    /// <summary>Place of the first document in the snapshot's versions; the others follow without gaps.</summary>
    public int FirstPlace => Documents[0].Place;

    /// <summary>Tokens of all documents.</summary>
    public long Length { get; }

    public IEnumerable<string> Vocabulary => _lists.Keys;

    /// <param name="documents">At least one; places ascend without gaps.</param>
    public static Segment Of(FactDocument[] documents)
    {
        var lists = new Dictionary<string, List<Posting>>(StringComparer.Ordinal);
        for (var i = 0; i < documents.Length; i++)
        {
            foreach (var (term, frequency) in documents[i].Terms)
            {
                if (!lists.TryGetValue(term, out var list)) lists[term] = list = [];
                list.Add(new Posting(i, frequency));
            }
        }

        return new Segment(documents, lists.ToDictionary(list => list.Key, list => (list.Value.ToArray(), list.Value.Count(posting => posting.Frequency.Body > 0)), StringComparer.Ordinal));
    }

    public ReadOnlySpan<Posting> Postings(string term) => _lists.TryGetValue(term, out var list) ? list.Postings : [];

    /// <summary>In how many documents the term stands in the fact itself.</summary>
    public int DocumentFrequency(string term) => _lists.TryGetValue(term, out var list) ? list.InBody : 0;
}
