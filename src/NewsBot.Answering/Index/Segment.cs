// An immutable part of the index over a run of fact versions.
using System.Runtime.InteropServices;

namespace NewsBot.Answering.Index;

/// <summary>One entry of a posting list.</summary>
/// <param name="Document">Offset in the segment.</param>
internal readonly record struct Posting(int Document, TermFrequency Frequency);

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
        for (var i = 0; i < documents.Length; i++)
        {
            var document = documents[i].Document;
            for (var j = 0; j < document.Terms.Numbers.Length; j++)
            {
                ref var entry = ref EntryOf(document.Terms.Numbers[j]);
                entry.Count++;
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
                postings[all[slot].Start + next[slot]++] = new Posting(i, terms.Frequencies[j]);
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
                entries[known] = new Entry(0, entry.Count + added.Count, entry.InFacts + added.InFacts, entry.InPassages + added.InPassages);
            }
            else
            {
                slots[term] = entries.Count;
                entries.Add(added);
            }
        }

        var all = entries.ToArray();
        var postings = new Posting[Lay(all)];
        foreach (var slot in left._slots.Values)
        {
            var entry = left._entries[slot];
            Array.Copy(left._postings, entry.Start, postings, all[slot].Start, entry.Count);
        }

        var offset = left.Documents.Count;
        foreach (var (term, slot) in right._slots)
        {
            var entry = right._entries[slot];
            var whole = all[slots[term]];
            var start = whole.Start + whole.Count - entry.Count;
            for (var i = 0; i < entry.Count; i++)
            {
                var posting = right._postings[entry.Start + i];
                postings[start + i] = posting with { Document = posting.Document + offset };
            }
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
