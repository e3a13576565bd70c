// The inverted index: a base and a few small segments, with statistics summed over them, and the passages that the facts form.
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace NewsBot.Answering.Index;

/// <summary>Immutable. The same documents give the same statistics and scores, however they are cut into segments.</summary>
internal sealed class KeywordIndex
{
    private readonly Passage[] _passages;
    private readonly ImmutableDictionary<string, int> _lastPassages;
    private readonly ImmutableDictionary<string, int> _subjects;
    private readonly ImmutableDictionary<(string Article, decimal Amount), ImmutableArray<int>> _amounts;
    private readonly long _length;
    private readonly long _passageLength;

    private KeywordIndex(
        TermTable table,
        ImmutableArray<Segment> segments,
        Passage[] passages,
        ImmutableDictionary<string, int> lastPassages,
        ImmutableDictionary<string, int> subjects,
        ImmutableDictionary<(string Article, decimal Amount), ImmutableArray<int>> amounts,
        long passageLength)
    {
        Table = table;
        Segments = segments;
        _passages = passages;
        _lastPassages = lastPassages;
        _subjects = subjects;
        _amounts = amounts;
        _passageLength = passageLength;
        _length = segments.Sum(segment => segment.Length);
        Count = segments.Sum(segment => segment.Documents.Count);
    }

    public TermTable Table { get; }

    public ImmutableArray<Segment> Segments { get; }

    public ReadOnlySpan<Passage> Passages => _passages;

    /// <summary>How many documents.</summary>
    public int Count { get; }

    public double AverageLength => Count == 0 ? 1 : Math.Max(1, (double)_length / Count);

    public double AveragePassageLength => _passages.Length == 0 ? 1 : Math.Max(1, (double)_passageLength / _passages.Length);

    public static KeywordIndex Empty(TermTable table) => new(table, [], [], Numbers, Numbers, ImmutableDictionary<(string Article, decimal Amount), ImmutableArray<int>>.Empty, 0);

    private static ImmutableDictionary<string, int> Numbers { get; } = ImmutableDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>Grown by documents whose places follow the last one; they make a small segment of their own.</summary>
    public KeywordIndex With(FactDocument[] documents)
    {
        if (documents.Length == 0) return this;
        var passages = new List<Passage>(_passages.Length + 1);
        passages.AddRange(_passages);
        var lastPassages = _lastPassages.ToBuilder();
        var subjects = _subjects.ToBuilder();
        var amounts = _amounts.ToBuilder();
        var known = new Dictionary<int, HashSet<int>>();
        var placed = new PlacedDocument[documents.Length];
        var passageLength = _passageLength;
        for (var i = 0; i < documents.Length; i++)
        {
            var document = documents[i];
            if (lastPassages.TryGetValue(document.Article, out var number) && !passages[number].IsFull)
            {
                passageLength -= passages[number].Length;
                passages[number] = passages[number].With(document);
            }
            else
            {
                number = passages.Count;
                lastPassages[document.Article] = number;
                passages.Add(Passage.Of(number, SubjectOf(document, subjects), [document]));
            }

            passageLength += passages[number].Length;
            foreach (var amount in document.Figures.Where(figure => figure.IsTyped).Select(figure => figure.Figure.Value).Distinct())
            {
                var key = (document.Article, amount);
                amounts[key] = amounts.TryGetValue(key, out var places) ? places.Add(document.Place) : [document.Place];
            }

            placed[i] = new PlacedDocument(document, number, Fresh(document, number, known));
        }

        return new(Table, Segments.Add(Segment.Of(placed, Table)), [.. passages], lastPassages.ToImmutable(), subjects.ToImmutable(), amounts.ToImmutable(), passageLength);
    }

    /// <summary>With the documents that refer to any of the records <paramref name="changed"/> built anew; other segments are shared.</summary>
    public KeywordIndex Rebuilt(IReadOnlySet<string> changed, Func<int, FactDocument> build)
    {
        bool Refers(FactDocument document) => document.References.Any(changed.Contains);
        FactDocument Now(FactDocument document) => Refers(document) ? build(document.Place) : document;

        var passages = _passages.AsSpan().ToArray();
        var subjects = _subjects.ToBuilder();
        foreach (ref var passage in passages.AsSpan())
        {
            if (!Array.Exists(passage.Documents, Refers)) continue;
            var documents = Array.ConvertAll(passage.Documents, Now);
            passage = Passage.Of(passage.Number, SubjectOf(documents[0], subjects), documents);
        }

        ImmutableArray<Segment> segments = [.. Segments.Select(segment => segment.Documents.Any(Refers) ? Segment.Of(Placed(segment, passages, Table), Table) : segment)];
        return new(Table, segments, passages, _lastPassages, subjects.ToImmutable(), _amounts, passages.Sum(passage => (long)passage.Length));
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
            ? new(Table, Segments.RemoveRange(place, 2).Insert(place, merged), _passages, _lastPassages, _subjects, _amounts, _passageLength)
            : this;
    }

    public Segment Merge(Segment left, Segment right) => Segment.Merge(left, right, Table);

    public FactDocument Document(int place)
    {
        foreach (var segment in Segments)
        {
            if (place < segment.FirstPlace + segment.Documents.Count) return segment.Documents[place - segment.FirstPlace];
        }

        throw new ArgumentOutOfRangeException(nameof(place), place, $"The index holds {Count} documents.");
    }

    /// <summary>Places of the documents of an article with a figure of their own of that amount.</summary>
    public ImmutableArray<int> PlacesOfAmount(string article, decimal amount) => _amounts.TryGetValue((article, amount), out var places) ? places : [];

    /// <summary>In how many facts the term stands. Titles do not count: each stands beside all facts of its article and would make its
    /// words look common.</summary>
    public int DocumentFrequency(string term) => DocumentFrequency(Table.Find(term));

    /// <summary>The same by number; 0 for -1.</summary>
    public int DocumentFrequency(int term)
    {
        var frequency = 0;
        if (term < 0) return frequency;
        foreach (var segment in Segments) frequency += segment.DocumentFrequency(term);
        return frequency;
    }

    /// <summary>In how many passages a fact has the term.</summary>
    public int PassageFrequency(int term)
    {
        var frequency = 0;
        if (term < 0) return frequency;
        foreach (var segment in Segments) frequency += segment.PassageFrequency(term);
        return frequency;
    }

    /// <summary>Whether any document has the term, in the fact or in its context.</summary>
    public bool Contains(string term) => Contains(Table.Find(term));

    public bool Contains(int term)
    {
        if (term < 0) return false;
        foreach (var segment in Segments)
        {
            if (segment.Postings(term).Length > 0) return true;
        }

        return false;
    }

    /// <summary>Inverse document frequency as in Robertson and Zaragoza (2009), kept positive: ln(1 + (N − df + ½)/(df + ½)).</summary>
    public double InverseDocumentFrequency(int documentFrequency) => Bm25.InverseFrequency(documentFrequency, Count);

    private static int SubjectOf(FactDocument document, ImmutableDictionary<string, int>.Builder subjects)
    {
        if (!subjects.TryGetValue(document.Subject, out var subject)) subjects[document.Subject] = subject = subjects.Count;
        return subject;
    }

    /// <summary>The documents of a segment as the passages have them now.</summary>
    private static PlacedDocument[] Placed(Segment segment, Passage[] passages, TermTable table)
    {
        var placed = new PlacedDocument[segment.Documents.Count];
        foreach (var number in segment.Passages.Distinct())
        {
            var terms = new HashSet<int>();
            foreach (var document in passages[number].Documents)
            {
                var fresh = new List<int>();
                AddTerms(document, table, terms, fresh);
                var offset = document.Place - segment.FirstPlace;
                if (offset >= 0 && offset < placed.Length) placed[offset] = new PlacedDocument(document, number, [.. fresh]);
            }
        }

        return placed;
    }

    private int[] Fresh(FactDocument document, int passage, Dictionary<int, HashSet<int>> known)
    {
        ref var terms = ref CollectionsMarshal.GetValueRefOrAddDefault(known, passage, out var exists);
        if (!exists)
        {
            terms = [];
            if (passage < _passages.Length)
            {
                foreach (var earlier in _passages[passage].Documents) AddTerms(earlier, Table, terms, null);
            }
        }

        var fresh = new List<int>();
        // Not null: just set where it was missing.
        AddTerms(document, Table, terms!, fresh);
        return [.. fresh];
    }

    private static void AddTerms(FactDocument document, TermTable table, HashSet<int> terms, List<int>? fresh)
    {
        for (var i = 0; i < document.Terms.Numbers.Length; i++)
        {
            if (document.Terms.Frequencies[i].Body > 0 && terms.Add(document.Terms.Numbers[i])) fresh?.Add(document.Terms.Numbers[i]);
        }

        foreach (var word in document.Words)
        {
            foreach (var piece in table.WordOf(word).Pieces)
            {
                if (terms.Add(piece)) fresh?.Add(piece);
            }
        }
    }
}
