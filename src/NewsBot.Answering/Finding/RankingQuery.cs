// A question as ranking sees it: weighted terms, and for each index term that matters a slot in which a text's occurrences are counted.
using NewsBot.Answering.Index;

namespace NewsBot.Answering.Finding;

/// <summary>One word of the question.</summary>
internal struct RankingTerm
{
    public QueryWord Word;
    public double Weight;

    /// <summary>Slots of stem and key; -1 where no fact has them.</summary>
    public int StemSlot;
    public int KeySlot;

    /// <summary>Index terms of stem and key; -1 where unknown.</summary>
    public int Stem;
    public int Key;

    /// <summary>The range of its 3-grams in <see cref="RankingQuery.GramSlots"/>; unknown ones are counted in the length and left out of the range.</summary>
    public int FirstGram;
    public int KnownGrams;
    public int Grams;

    public double FactRarity;
    public double PassageRarity;

    /// <summary>In the title of the passage at hand.</summary>
    public bool InTitle;

    public readonly bool IsContent => Weight >= RankingQuery.LeastContent;
}

/// <summary>What one occurrence of a term is worth.</summary>
internal struct RankingSlot
{
    public double FactWeight;
    public double PassageWeight;
}

/// <summary>Belongs to one question at a time and is used again: nothing is allocated once its arrays have grown.</summary>
internal sealed class RankingQuery
{
    /// <summary>Terms of less weight select no passages and are no part of confidence.</summary>
    public const double LeastContent = 0.3;

    /// <summary>More words than these are noise.</summary>
    public const int MostTerms = 64;

    private int[] _slotOfTerm = [];
    private int[] _stampOfTerm = [];
    private int[] _firstMatch = [];
    // A bit for each word: few enough to stay in the fastest memory while passages are read.
    private ulong[] _matters = [];
    private int[] _matched = new int[256];
    private int _matchedCount;
    private (int Slot, int Next)[] _matches = new (int Slot, int Next)[256];
    private int _matchCount;
    private int[] _termOfSlot = new int[256];
    private int _stamp;
    private TermTable _table = null!;

    public RankingTerm[] Terms { get; } = new RankingTerm[MostTerms];

    public int TermCount { get; set; }

    public RankingSlot[] Slots { get; private set; } = new RankingSlot[256];

    public int SlotCount { get; private set; }

    public int[] GramSlots { get; private set; } = new int[256];

    public int GramCount { get; private set; }

    public void Begin(TermTable table)
    {
        _table = table;
        _stamp++;
        _matchCount = 0;
        TermCount = 0;
        SlotCount = 0;
        GramCount = 0;
        if (_slotOfTerm.Length < table.Count)
        {
            _slotOfTerm = new int[table.Count + table.Count / 4];
            _stampOfTerm = new int[_slotOfTerm.Length];
        }

        foreach (var word in _matched.AsSpan(0, _matchedCount)) _matters[word >> 6] = 0;
        _matchedCount = 0;
        if (_firstMatch.Length < table.WordCount)
        {
            _firstMatch = new int[table.WordCount + table.WordCount / 4];
            _matters = new ulong[_firstMatch.Length / 64 + 1];
        }
    }

    /// <summary>The slot of an index term, made where it has none.</summary>
    public int SlotOf(int term)
    {
        if (_stampOfTerm[term] == _stamp) return _slotOfTerm[term];
        _stampOfTerm[term] = _stamp;
        _slotOfTerm[term] = SlotCount;
        if (SlotCount == Slots.Length)
        {
            var larger = new RankingSlot[2 * SlotCount];
            Slots.CopyTo(larger, 0);
            Slots = larger;
            Array.Resize(ref _termOfSlot, larger.Length);
        }

        Slots[SlotCount] = default;
        _termOfSlot[SlotCount] = term;
        return SlotCount++;
    }

    public void AddGram(int slot)
    {
        if (GramCount == GramSlots.Length)
        {
            var larger = new int[2 * GramCount];
            GramSlots.CopyTo(larger, 0);
            GramSlots = larger;
        }

        GramSlots[GramCount++] = slot;
    }

    /// <summary>Finds the words that have a term of the question; to be called once every slot is made. Most words have none.</summary>
    public void MatchWords()
    {
        for (var slot = 0; slot < SlotCount; slot++)
        {
            foreach (var word in _table.WordsWith(_termOfSlot[slot]))
            {
                // A fact that came while the question was read brings words beyond the arrays; its index is not the one that is searched.
                if (word < _firstMatch.Length) Match(word, slot);
            }
        }
    }

    /// <summary>The first match of a word, or -1; the others follow by <see cref="NextMatch"/>.</summary>
    public int FirstMatch(int word) => Matters(word) ? _firstMatch[word] : -1;

    /// <summary>Whether the word has any term of the question.</summary>
    public bool Matters(int word)
    {
        var matters = _matters;
        var place = word >> 6;
        return (uint)place < (uint)matters.Length && (matters[place] >> word & 1) != 0;
    }

    public int NextMatch(int match) => _matches[match].Next;

    /// <summary>The slot in which an occurrence of the word counts.</summary>
    public int SlotOfMatch(int match) => _matches[match].Slot;

    public bool Has(int word, int slot)
    {
        for (var match = FirstMatch(word); match >= 0; match = NextMatch(match))
        {
            if (_matches[match].Slot == slot) return true;
        }

        return false;
    }

    private void Match(int word, int slot)
    {
        if (_matchCount == _matches.Length) Array.Resize(ref _matches, 2 * _matchCount);
        _matches[_matchCount] = (slot, FirstMatch(word));
        if (!Matters(word))
        {
            if (_matchedCount == _matched.Length) Array.Resize(ref _matched, 2 * _matchedCount);
            _matched[_matchedCount++] = word;
            _matters[word >> 6] |= 1UL << word;
        }

        _firstMatch[word] = _matchCount++;
    }
}
