// The inverted index: a base and a few small segments, with statistics summed over them.
using System.Collections.Immutable;

namespace NewsBot.Answering.Index;

/// <summary>Immutable. The same documents give the same statistics and scores, however they are cut into segments.</summary>
internal sealed class KeywordIndex
{
    private readonly long _length;

    private KeywordIndex(ImmutableArray<Segment> segments)
    {
        Segments = segments;
        _length = segments.Sum(segment => segment.Length);
        Count = segments.Sum(segment => segment.Documents.Count);
    }

    public static KeywordIndex Empty { get; } = new([]);

    public ImmutableArray<Segment> Segments { get; }

    /// <summary>How many documents.</summary>
    public int Count { get; }

    public double AverageLength => Count == 0 ? 1 : Math.Max(1, (double)_length / Count);

    /// <summary>Grown by documents whose places follow the last one; they make a small segment of their own.</summary>
    public KeywordIndex With(FactDocument[] documents) => documents.Length == 0 ? this : new(Segments.Add(Segment.Of(documents)));

    /// <summary>With the documents that refer to any of the records <paramref name="changed"/> built anew; other segments are shared.</summary>
    public KeywordIndex Rebuilt(IReadOnlySet<string> changed, Func<int, FactDocument> build)
    {
        bool Refers(FactDocument document) => document.References.Any(changed.Contains);
        return new([.. Segments.Select(segment => segment.Documents.Any(Refers)
            ? Segment.Of([.. segment.Documents.Select(document => Refers(document) ? build(document.Place) : document)])
            : segment)]);
    }

    /// <summary>The pair of neighbours to merge next, or -1: a segment is merged into its neighbour once it is at least half as large,
    /// so that there are never more than about log₂ of the documents.</summary>
    public int NextMerge()
    {
        for (var i = Segments.Length - 2; i >= 0; i--)
        {
            if (Segments[i + 1].Documents.Count * 2 >= Segments[i].Documents.Count) return i;
        }

        return -1;
    }

    /// <summary>With the two segments replaced by <paramref name="merged"/>, if they are still there; otherwise this index.</summary>
    public KeywordIndex WithMerged(Segment left, Segment right, Segment merged)
    {
        var place = Segments.IndexOf(left);
        return place >= 0 && place + 1 < Segments.Length && Segments[place + 1] == right
            ? new(Segments.RemoveRange(place, 2).Insert(place, merged))
            : this;
    }

    public static Segment Merge(Segment left, Segment right) => Segment.Of([.. left.Documents, .. right.Documents]);

    public FactDocument Document(int place)
    {
        foreach (var segment in Segments)
        {
            if (place < segment.FirstPlace + segment.Documents.Count) return segment.Documents[place - segment.FirstPlace];
        }

        throw new ArgumentOutOfRangeException(nameof(place), place, $"The index holds {Count} documents.");
    }

    /// <summary>In how many facts the term stands. Titles do not count: each stands beside all facts of its article and would make its
    /// words look common.</summary>
    public int DocumentFrequency(string term)
    {
        var frequency = 0;
        foreach (var segment in Segments) frequency += segment.DocumentFrequency(term);
        return frequency;
    }

    /// <summary>Whether any document has the term, in the fact or in its context.</summary>
    public bool Contains(string term)
    {
        foreach (var segment in Segments)
        {
            if (segment.Postings(term).Length > 0) return true;
        }

        return false;
    }

    /// <summary>Inverse document frequency as in Robertson and Zaragoza (2009), kept positive: ln(1 + (N − df + ½)/(df + ½)).</summary>
    public double InverseDocumentFrequency(int documentFrequency) =>
        Math.Log(1 + (Count - documentFrequency + 0.5) / (documentFrequency + 0.5));
}
