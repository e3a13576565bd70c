// An immutable part of the index over a run of fact versions.
using System.Runtime.InteropServices;

namespace NewsBot.Answering.Index;

/// <summary>One entry of a posting list: a run of facts of one passage that have the term. A passage whose facts came in several runs has several.</summary>
/// <param name="Frequency">In the facts together; of the context, which stands beside each of them, once.</param>
internal readonly record struct Posting(int Passage, TermFrequency Frequency)
{
    public Posting With(TermFrequency more) =>
        this with { Frequency = new TermFrequency(Frequency.Body + more.Body, Math.Max(Frequency.Context, more.Context)) };
}

/// <summary>A document with its place among the passages.</summary>
/// <param name="Passage">Number of the passage that it belongs to.</param>
/// <param name="Fresh">Its terms that no earlier document of the passage has: so passages are counted, however they are cut into segments.</param>
internal readonly record struct PlacedDocument(FactDocument Document, int Passage, int[] Fresh);

internal sealed class Segment
{
    private readonly Dictionary<int, int> _slots;
    private readonly Entry[] _entries;
    private readonly Posting[] _postings;

    private Segment(FactDocument[] documents, int[] passages, Dictionary<int, int> slots, Entry[] entries, Posting[] postings, TermTable table)
    {
        Documents = documents;
        Passages = passages;
        _slots = slots;
        _entries = entries;
        _postings = postings;
        Length = documents.Sum(document => (long)document.Length);
        Spellings = SpellingIndex.Of([.. slots.Where(slot => entries[slot.Value].Count > 0).Select(slot => slot.Key)], table);
    }

    /// <summary>What is known of one term.</summary>
    /// <param name="Start">Of its postings, which are <paramref name="Count"/>.</param>
    /// <param name="InFacts">Documents that have it in the fact itself.</param>
    /// <param name="InPassages">Passages that have it in a fact for the first time here.</param>
    private record struct Entry(int Start, int Count, int InFacts, int InPassages);

    public IReadOnlyList<FactDocument> Documents { get; }

    /// <summary>Number of the passage of each document.</summary>
    public int[] Passages { get; }

    /// <summary>Place of the first document in the snapshot's versions; the others follow without gaps.</summary>
    public int FirstPlace => Documents[0].Place;

    /// <summary>Words of all documents.</summary>
    public long Length { get; }

    public SpellingIndex Spellings { get; }

    /// <param name="documents">At least one; places ascend without gaps.</param>
    public static Segment Of(PlacedDocument[] documents, TermTable table)
    {
        var slots = new Dictionary<int, int>();
        var entries = new List<Entry>();
        // The last document that a piece was counted for: a word may have it twice, and a fact counts once.
        var counted = new List<int>();
        // The passage of the last posting of a term.
        var last = new List<int>();
        for (var i = 0; i < documents.Length; i++)
        {
            var document = documents[i].Document;
            for (var j = 0; j < document.Terms.Numbers.Length; j++)
            {
                ref var entry = ref EntryOf(document.Terms.Numbers[j]);
                var slot = slots[document.Terms.Numbers[j]];
                if (last[slot] != documents[i].Passage) entry.Count++;
                last[slot] = documents[i].Passage;
                if (document.Terms.Frequencies[j].Body > 0) entry.InFacts++;
            }

            foreach (var word in document.Words)
            {
                foreach (var piece in table.WordOf(word).Pieces)
                {
                    ref var entry = ref EntryOf(piece);
                    var slot = slots[piece];
                    if (counted[slot] == i) continue;
                    counted[slot] = i;
                    entry.InFacts++;
                }
            }

            foreach (var term in documents[i].Fresh) EntryOf(term).InPassages++;
        }

        var all = entries.ToArray();
        var postings = new Posting[Lay(all)];
        var next = new int[all.Length];
        for (var i = 0; i < documents.Length; i++)
        {
            var terms = documents[i].Document.Terms;
            for (var j = 0; j < terms.Numbers.Length; j++)
            {
                var slot = slots[terms.Numbers[j]];
                var start = all[slot].Start;
                if (next[slot] > 0 && postings[start + next[slot] - 1].Passage == documents[i].Passage)
                {
                    ref var run = ref postings[start + next[slot] - 1];
                    run = run.With(terms.Frequencies[j]);
                    continue;
                }

                postings[start + next[slot]++] = new Posting(documents[i].Passage, terms.Frequencies[j]);
            }
        }

        return new Segment([.. documents.Select(item => item.Document)], [.. documents.Select(item => item.Passage)], slots, all, postings, table);

        ref Entry EntryOf(int term)
        {
            ref var slot = ref CollectionsMarshal.GetValueRefOrAddDefault(slots, term, out var exists);
            if (!exists)
            {
                slot = entries.Count;
                entries.Add(default);
                counted.Add(-1);
                last.Add(-1);
            }

            return ref CollectionsMarshal.AsSpan(entries)[slot];
        }
    }

    /// <summary>The two as one, <paramref name="right"/> following <paramref name="left"/>.</summary>
    public static Segment Merge(Segment left, Segment right, TermTable table)
    {
        var slots = new Dictionary<int, int>(left._slots);
        var entries = new List<Entry>(left._entries);
        foreach (var (term, slot) in right._slots)
        {
            var added = right._entries[slot];
            if (slots.TryGetValue(term, out var known))
            {
                var entry = entries[known];
                var count = entry.Count + added.Count - (IsOneRun(left.Postings(term), right.Postings(term)) ? 1 : 0);
                entries[known] = new Entry(0, count, entry.InFacts + added.InFacts, entry.InPassages + added.InPassages);
            }
            else
            {
                slots[term] = entries.Count;
                entries.Add(added);
            }
        }

        var all = entries.ToArray();
        var postings = new Posting[Lay(all)];
        foreach (var (term, slot) in left._slots) left.Postings(term).CopyTo(postings.AsSpan(all[slot].Start));
        foreach (var term in right._slots.Keys)
        {
            var before = left.Postings(term);
            var added = right.Postings(term);
            var list = postings.AsSpan(all[slots[term]].Start, all[slots[term]].Count);
            added.CopyTo(list[^added.Length..]);
            if (IsOneRun(before, added)) list[before.Length - 1] = before[^1].With(added[0].Frequency);
        }

        return new Segment([.. left.Documents, .. right.Documents], [.. left.Passages, .. right.Passages], slots, all, postings, table);
    }

    public ReadOnlySpan<Posting> Postings(int term)
    {
        if (!_slots.TryGetValue(term, out var slot)) return [];
        var entry = _entries[slot];
        return _postings.AsSpan(entry.Start, entry.Count);
    }

    /// <summary>In how many documents the term stands in the fact itself.</summary>
    public int DocumentFrequency(int term) => _slots.TryGetValue(term, out var slot) ? _entries[slot].InFacts : 0;

    /// <summary>In how many passages a fact of this segment is the first to have the term.</summary>
    public int PassageFrequency(int term) => _slots.TryGetValue(term, out var slot) ? _entries[slot].InPassages : 0;

    // The facts of a passage may be cut apart by the border between two segments.
    private static bool IsOneRun(ReadOnlySpan<Posting> left, ReadOnlySpan<Posting> right) =>
        left.Length > 0 && right.Length > 0 && left[^1].Passage == right[0].Passage;

    // Gives each list its place, in the order of the entries.
    private static int Lay(Entry[] entries)
    {
        var start = 0;
        foreach (ref var entry in entries.AsSpan())
        {
            entry.Start = start;
            start += entry.Count;
        }

        return start;
    }
}
