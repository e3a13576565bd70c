// Two amounts of one sentence from which what is asked may be computed, before they are weighed.
using NewsBot.Answering.Finding;
using NewsBot.Answering.Index;
using NewsBot.Answering.Lexicon;

namespace NewsBot.Answering.Judging;

/// <param name="Rank">Of its fact among those found, from 0.</param>
/// <param name="Computation">Of <paramref name="First"/> and <paramref name="Second"/>, in this order.</param>
internal sealed record OperandPair(Evidence Evidence, int Rank, Computation Computation, FigureSlot First, FigureSlot Second)
{
    private const int PerCent = 100;

    /// <summary>Facts behind these are not looked at: what is compared is told where most of the question is told.</summary>
    private const int MostFacts = 8;

    /// <summary>Of one kind of thing, whatever the nouns.</summary>
    public bool HasOneUnit => First.Unit.Overlaps(Second.Unit) || (First.Figure.Unit.Length > 0 && string.Equals(First.Figure.Unit, Second.Figure.Unit, StringComparison.Ordinal));

    public bool HasOneClass => ClassOf(First) is { } own && string.Equals(own, ClassOf(Second), StringComparison.Ordinal);

    /// <summary>One of them has no noun of its own.</summary>
    public bool LacksUnit => First.Figure.Unit.Length == 0 || Second.Figure.Unit.Length == 0 || !First.IsUnitSaid || !Second.IsUnitSaid;

    /// <summary>The one is stated to be part of the other.</summary>
    public bool IsPartAndWhole => IsPartOf(First, Second) || IsPartOf(Second, First);

    /// <summary>In the unit of the operands, in per cent, or in times.</summary>
    public decimal Result => Computation switch
    {
        Computation.Sum => First.Figure.Value + Second.Figure.Value,
        Computation.Ratio => First.Figure.Value / Second.Figure.Value,
        Computation.Share => First.Figure.Value * PerCent / Second.Figure.Value,
        Computation.Growth => Math.Abs(First.Figure.Value - Second.Figure.Value) * PerCent / Second.Figure.Value,
        _ => First.Figure.Value - Second.Figure.Value,
    };

    /// <summary>All that the question can mean, by its words: none where it asks for no computation.</summary>
    public static List<OperandPair> AllOf(Inquiry inquiry)
    {
        var cues = inquiry.Cues;
        List<OperandPair> pairs = [];
        if (cues == ComputationCues.None) return pairs;
        foreach (var (rank, evidence) in inquiry.Evidence.Standing.Take(MostFacts).Index())
        {
            if (!evidence.IsPlain || !SlotGate.FitsRestrictions(inquiry, evidence) || !TopicGate.HasNames(inquiry, evidence)) continue;
            foreach (var first in evidence.Document.Figures)
            {
                foreach (var second in evidence.Document.Figures)
                {
                    if (first.Order < 0 || second.Order < 0 || first.Order == second.Order || (first.Figure.Unit == "%") != (second.Figure.Unit == "%")) continue;
                    foreach (var computation in Enum.GetValues<Computation>())
                    {
                        var pair = new OperandPair(evidence, rank, computation, first, second);
                        if (pair.IsAskedBy(cues) && pair.IsInOrder && pair.IsOfAskedTime(inquiry) && pair.IsNamed(inquiry)) pairs.Add(pair);
                    }
                }
            }
        }

        return pairs;
    }

    /// <summary>The part comes first of a stated part and whole.</summary>
    public bool IsPartOf(FigureSlot part, FigureSlot whole) => Evidence.Document.Wholes.TryGetValue(part, out var stated) && ReferenceEquals(stated, whole);

    /// <summary>"%" has a class of its own.</summary>
    public static string? ClassOf(FigureSlot slot) => slot.Figure.Unit == "%" ? "percent" : slot.UnitClass;

    private bool IsAskedBy(ComputationCues cues)
    {
        var arePercent = First.Figure.Unit == "%";
        return Computation switch
        {
            Computation.Share => cues.HasFlag(ComputationCues.Share) && !arePercent,
            Computation.Growth => cues.HasFlag(ComputationCues.Share | ComputationCues.Change) && !arePercent,
            Computation.Ratio => cues.HasFlag(ComputationCues.Ratio),
            Computation.Sum => cues.HasFlag(ComputationCues.Sum) && AreLevels && !IsPartAndWhole,
            _ => (cues & ComputationCues.OfDifference) != 0 && (arePercent || !cues.HasFlag(ComputationCues.Share)) && AreLevels,
        };
    }

    // Amounts of two times are compared, and neither added up nor part of each other; «the sum of the prizes last time» is told by no amounts of now.
    private bool IsOfAskedTime(Inquiry inquiry)
    {
        if (Computation is Computation.Ratio or Computation.Growth || (Computation == Computation.Difference && (inquiry.Cues & ComputationCues.OfComparison) != 0)) return true;
        return IsEarlier(First) == IsEarlier(Second) && (IsEarlier(First) || !inquiry.Asks(AskedOperation.Previous));

        static bool IsEarlier(FigureSlot slot) => slot.IsPrevious || slot.TellsEarlier;
    }

    // A share of what no fact has, or of what neither of them speaks of, is another one.
    private bool IsNamed(Inquiry inquiry)
    {
        if (Computation is not (Computation.Share or Computation.Growth)) return true;
        if (inquiry.Terms.Find(term => term.Term.Weight >= 1 && !inquiry.AsksComputation(term.Term)) is { IsUnknown: true }) return false;
        var (first, second) = (inquiry.PlacesIn(First), inquiry.PlacesIn(Second));
        for (var i = 0; i < inquiry.Terms.Count; i++)
        {
            if ((first[i] | second[i]) != SlotParts.None && !inquiry.AsksComputation(inquiry.Terms[i].Term)) return true;
        }

        return false;
    }

    // How many of one kind there are, and not by how many they grew.
    private bool AreLevels => !First.IsChange && !Second.IsChange && (HasOneUnit || HasOneClass || LacksUnit);

    // Each computation in the one order that makes sense of it: the larger less the smaller, the part of the whole.
    private bool IsInOrder => Computation switch
    {
        Computation.Sum => First.Order < Second.Order,
        Computation.Share => First.Figure.Value > 0 && First.Figure.Value < Second.Figure.Value,
        Computation.Growth => Second.Figure.Value > 0 && First.Figure.Value != Second.Figure.Value,
        Computation.Ratio => Second.Figure.Value > 0 && First.Figure.Value > Second.Figure.Value,
        _ => First.Figure.Value > Second.Figure.Value,
    };
}

/// <summary>What can be worked out of two amounts.</summary>
internal enum Computation
{
    Difference,
    Sum,
    Ratio,

    /// <summary>The first in per cent of the second.</summary>
    Share,

    /// <summary>The change from the second to the first, in per cent of the second.</summary>
    Growth,
}
