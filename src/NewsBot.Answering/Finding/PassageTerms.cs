// Which of a question's terms stand anywhere in a passage: what the facts around a fact know of the question.
using System.Buffers;
using NewsBot.Answering.Index;

namespace NewsBot.Answering.Finding;

/// <summary>To be disposed of once read.</summary>
internal readonly struct PassageTerms : IDisposable
{
    private const int MostTerms = 64;

    // A bit for each term, by passage.
    private readonly ulong[] _masks;

    private PassageTerms(ulong[] masks) => _masks = masks;

    /// <summary>Of the first 64 terms; a question with more is noise.</summary>
    public static PassageTerms Of(List<ResolvedTerm> terms, KeywordIndex index)
    {
        var masks = ArrayPool<ulong>.Shared.Rent(index.Passages.Length);
        Array.Clear(masks, 0, index.Passages.Length);
        for (var i = 0; i < Math.Min(terms.Count, MostTerms); i++)
        {
            foreach (var term in terms[i].Numbers)
            {
                foreach (var segment in index.Segments)
                {
                    foreach (var posting in segment.Postings(term)) masks[posting.Passage] |= 1UL << i;
                }
            }
        }

        return new PassageTerms(masks);
    }

    /// <summary>Bit i tells whether term i is there.</summary>
    public ulong In(Passage passage) => _masks[passage.Number];

    public void Dispose() => ArrayPool<ulong>.Shared.Return(_masks);
}
