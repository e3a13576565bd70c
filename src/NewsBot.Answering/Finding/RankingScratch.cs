// The memory that ranking works in: arrays over passages and slots that are used again, so that a question allocates next to nothing.
using System.Runtime.InteropServices;
using NewsBot.Answering.Index;

namespace NewsBot.Answering.Finding;

/// <summary>A passage being scored.</summary>
internal struct PassageScore
{
    public Passage Passage;
    public double Score;

    /// <summary>The best of its facts by their own words.</summary>
    public double BestFact;

    /// <summary>The range of its facts in <see cref="RankingScratch.Facts"/>.</summary>
    public int FirstFact;
    public int FactCount;
}

internal sealed class RankingScratch
{
    /// <summary>A passage that has less of the best one's score is not looked at closely; on ARCD nothing changes below 0.4.</summary>
    private const double LeastOfBest = 0.25;

    private double[] _scores = [];
    private double[] _body = [];
    private double[] _context = [];
    private int[] _counted = [];
    private int _countedCount;
    private int[] _reached = [];
    private int _reachedCount;
    private bool[] _listTaken = [];
    private readonly List<int> _title = [];

    public RankingQuery Query { get; } = new();

    public Ranking Ranking { get; } = new();

    /// <summary>Numbers of the passages to look at closely.</summary>
    public List<int> Selected { get; } = [];

    public List<PassageScore> Passages { get; } = [];

    /// <summary>What the own words of each fact are worth, passage after passage.</summary>
    public List<double> Facts { get; } = [];

    /// <summary>Occurrences by slot in the text at hand, and the slots that are not zero.</summary>
    public double[] InFact { get; private set; } = [];
    public int[] FactSlots { get; private set; } = [];
    public int FactSlotCount { get; private set; }
    public double[] InPassage { get; private set; } = [];
    public int[] PassageSlots { get; private set; } = [];
    public int PassageSlotCount { get; private set; }

    public void Begin(KeywordIndex index)
    {
        Selected.Clear();
        Passages.Clear();
        Facts.Clear();
        Ranking.Facts.Clear();
        Ranking.Passages.Clear();
        if (_scores.Length < index.Passages.Length)
        {
            var size = index.Passages.Length + index.Passages.Length / 4;
            _scores = new double[size];
            _body = new double[size];
            _context = new double[size];
            _counted = new int[size];
            _reached = new int[size];
        }

        if (InFact.Length < Query.Slots.Length)
        {
            var size = Query.Slots.Length;
            InFact = new double[size];
            FactSlots = new int[size];
            InPassage = new double[size];
            PassageSlots = new int[size];
            _listTaken = new bool[size];
        }

        Array.Clear(_listTaken, 0, Query.SlotCount);
        _reachedCount = 0;
    }

    /// <summary>Whether the postings of a slot are still to be read; two words may share a stem or a key.</summary>
    public bool TakeList(int slot)
    {
        if (_listTaken[slot]) return false;
        return _listTaken[slot] = true;
    }

    /// <summary>Counts a posting for its passage.</summary>
    public void Count(int passage, TermFrequency frequency)
    {
        if (_body[passage] == 0 && _context[passage] == 0) _counted[_countedCount++] = passage;
        _body[passage] += frequency.Body;
        // The title stands beside every fact, and once over the passage.
        _context[passage] = Math.Max(_context[passage], frequency.Context);
    }

    /// <summary>Turns what was counted since into scores.</summary>
    public void AddCounted(KeywordIndex index, double weight)
    {
        var model = Bm25.OfPassages;
        var average = index.AveragePassageLength;
        for (var i = 0; i < _countedCount; i++)
        {
            var passage = _counted[i];
            if (_scores[passage] == 0) _reached[_reachedCount++] = passage;
            var frequency = _body[passage] + PassageScorer.TitleWeight * _context[passage];
            _scores[passage] += weight * model.Weight(frequency, model.Damping(index.Passages[passage].Length, average));
            _body[passage] = 0;
            _context[passage] = 0;
        }

        _countedCount = 0;
    }

    /// <summary>Selects the best passages, of equals the older one, and forgets the scores.</summary>
    public void SelectBest(KeywordIndex index, int most)
    {
        ForgetWeak();
        var reached = _reached.AsSpan(0, _reachedCount);
        if (reached.Length > most)
        {
            Span<double> best = stackalloc double[most];
            best.Clear();
            foreach (var passage in reached)
            {
                if (_scores[passage] <= best[most - 1]) continue;
                var at = most - 1;
                for (; at > 0 && best[at - 1] < _scores[passage]; at--) best[at] = best[at - 1];
                best[at] = _scores[passage];
            }

            var worst = best[most - 1];
            foreach (var passage in reached)
            {
                if (_scores[passage] >= worst) Selected.Add(passage);
            }

            if (Selected.Count > most)
            {
                Selected.Sort();
                for (var i = Selected.Count - 1; i >= 0 && Selected.Count > most; i--)
                {
                    if (_scores[Selected[i]] <= worst) Selected.RemoveAt(i);
                }
            }
        }
        else
        {
            foreach (var passage in reached) Selected.Add(passage);
        }

        Selected.Sort();
        foreach (var passage in reached) _scores[passage] = 0;
    }

    private void ForgetWeak()
    {
        var best = 0.0;
        foreach (var passage in _reached.AsSpan(0, _reachedCount)) best = Math.Max(best, _scores[passage]);
        var kept = 0;
        foreach (var passage in _reached.AsSpan(0, _reachedCount))
        {
            if (_scores[passage] >= LeastOfBest * best) _reached[kept++] = passage;
            else _scores[passage] = 0;
        }

        _reachedCount = kept;
    }

    public void CountInFact(ReadOnlySpan<int> words, double times)
    {
        var query = Query;
        foreach (var word in words)
        {
            for (var match = query.FirstMatch(word); match >= 0; match = query.NextMatch(match)) CountInFact(query.SlotOfMatch(match), times);
        }
    }

    /// <summary>Counts a word of the title; once for a passage, however many facts it stands beside.</summary>
    public void CountWordInTitle(int word)
    {
        for (var match = Query.FirstMatch(word); match >= 0; match = Query.NextMatch(match)) _title.Add(Query.SlotOfMatch(match));
    }

    public void CountTitleInFact(double times)
    {
        foreach (var slot in CollectionsMarshal.AsSpan(_title)) CountInFact(slot, times);
    }

    public void CountTitleInPassage(double times)
    {
        foreach (var slot in CollectionsMarshal.AsSpan(_title)) CountInPassage(slot, times);
    }

    public void CountInPassage(int slot, double times)
    {
        if (InPassage[slot] == 0) PassageSlots[PassageSlotCount++] = slot;
        InPassage[slot] += times;
    }

    private void CountInFact(int slot, double times)
    {
        if (InFact[slot] == 0) FactSlots[FactSlotCount++] = slot;
        InFact[slot] += times;
    }

    public void ClearFact()
    {
        for (var i = 0; i < FactSlotCount; i++) InFact[FactSlots[i]] = 0;
        FactSlotCount = 0;
    }

    public void ClearPassage()
    {
        for (var i = 0; i < PassageSlotCount; i++) InPassage[PassageSlots[i]] = 0;
        PassageSlotCount = 0;
        _title.Clear();
    }
}
