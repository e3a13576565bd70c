// Two amounts of one sentence from which what is asked may be computed, before they are weighed.
using NewsBot.Answering.Finding;
using NewsBot.Answering.Index;
using NewsBot.Answering.Lexicon;

namespace NewsBot.Answering.Judging;

/// <param name="Rank">Of its fact among those found, from 0.</param>
/// <param name="Operation">Of <paramref name="First"/> and <paramref name="Second"/>, in this order.</param>
internal sealed record OperandPair(Evidence Evidence, int Rank, Operation Operation, FigureSlot First, FigureSlot Second)
{
    private const int PerCent = 100;

    /// <summary>Facts behind these are not looked at: what is compared is told where most of the question is told.</summary>
    private const int MostFacts = 8;

    /// <summary>No two of more amounts than this are told apart.</summary>
    private const int MostFigures = 20;

    // A quotient of what lies between them fits into a decimal.
    private const decimal Largest = 1_000_000_000_000_000;
    private const decimal Smallest = 0.000_001m;

    private static readonly Operation[] Operations = [Operation.Difference, Operation.Sum, Operation.Ratio, Operation.Share, Operation.Growth];

    public bool HasOneUnit => First.HasUnitOf(Second);

    public bool HasOneClass => ClassOf(First) is { } own && string.Equals(own, ClassOf(Second), StringComparison.Ordinal);

    /// <summary>One of them has no noun of its own.</summary>
    public bool LacksUnit => First.Figure.Unit.Length == 0 || Second.Figure.Unit.Length == 0 || !First.IsUnitSaid || !Second.IsUnitSaid;

    /// <summary>The one is stated to be part of the other.</summary>
    public bool IsPartAndWhole => IsPartOf(First, Second) || IsPartOf(Second, First);

    /// <summary>That of the operand that says one.</summary>
    public string Unit => First.IsUnitSaid && First.Figure.Unit.Length > 0 ? First.Figure.Unit : Second.Figure.Unit;

    /// <summary>In the unit of the operands, in per cent, or in times.</summary>
    public decimal Result => Operation switch
    {
        Operation.Sum => First.Figure.Value + Second.Figure.Value,
        Operation.Ratio => First.Figure.Value / Second.Figure.Value,
        Operation.Share => First.Figure.Value * PerCent / Second.Figure.Value,
        Operation.Growth => Math.Abs(First.Figure.Value - Second.Figure.Value) * PerCent / Second.Figure.Value,
        _ => First.Figure.Value - Second.Figure.Value,
    };

    /// <summary>All that the question can mean, by its words: none where it asks for no computation.</summary>
    public static List<OperandPair> AllOf(Inquiry inquiry)
    {
        List<OperandPair> pairs = [];
        Operation[] asked = [.. Operations.Where(operation => IsAsked(operation, inquiry.Computations))];
        if (asked.Length == 0) return pairs;
        foreach (var (rank, evidence) in inquiry.Evidence.Standing.Take(MostFacts).Index())
        {
            var figures = evidence.Document.Figures;
            if (!evidence.IsPlain || figures.Count is < 2 or > MostFigures || !SlotGate.FitsRestrictions(inquiry, evidence) || !TopicGate.HasNames(inquiry, evidence)) continue;
            foreach (var first in figures)
            {
                foreach (var second in figures)
                {
                    if (first.Order < 0 || second.Order < 0 || first.Order == second.Order || (first.Figure.Unit == "%") != (second.Figure.Unit == "%")) continue;
                    foreach (var operation in asked)
                    {
                        if (!IsInOrder(operation, first, second)) continue;
                        var pair = new OperandPair(evidence, rank, operation, first, second);
                        if (pair.IsAllowed(inquiry)) pairs.Add(pair);
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

    private static bool IsAsked(Operation operation, AskedComputations asked) => operation switch
    {
        // The share of what is left, or is not of a kind, is another one.
        Operation.Share => asked.HasFlag(AskedComputations.Share) && (asked & (AskedComputations.OfRest | AskedComputations.Change)) == 0,
        Operation.Growth => asked.HasFlag(AskedComputations.Share | AskedComputations.Change) && (asked & AskedComputations.OfRest) == 0,
        Operation.Ratio => asked.HasFlag(AskedComputations.Ratio),
        Operation.Sum => asked.HasFlag(AskedComputations.Sum),
        _ => (asked & (AskedComputations.OfComparison | AskedComputations.OfRest)) != 0,
    };

    // Each operation in the one order that makes sense of it: the larger less the smaller, the part of the whole.
    private static bool IsInOrder(Operation operation, FigureSlot first, FigureSlot second)
    {
        var (one, other) = (first.Figure.Value, second.Figure.Value);
        if (Math.Abs(one) > Largest || Math.Abs(other) > Largest) return false;
        return operation switch
        {
            Operation.Sum => first.Order < second.Order,
            Operation.Share => one > 0 && one < other,
            Operation.Growth => other >= Smallest && one != other,
            Operation.Ratio => other >= Smallest && one > other,
            _ => one > other,
        };
    }

    private bool IsAllowed(Inquiry inquiry)
    {
        var arePercent = First.Figure.Unit == "%";
        // How many there are, and not by how many they grew.
        var areLevels = !First.IsChange && !Second.IsChange;
        return IsOfAskedTime(inquiry) && IsOfOneKind && MayBeChange(inquiry) && Operation switch
        {
            Operation.Share or Operation.Growth => !arePercent && IsNamed(inquiry),
            Operation.Ratio => true,
            Operation.Sum => areLevels && !IsPartAndWhole,
            _ => areLevels && (arePercent || !inquiry.Computations.HasFlag(AskedComputations.Share)),
        };
    }

    // Things of two names may be of one kind; hours and minutes, or dollars and dinars, are not one unit.
    private bool IsOfOneKind => HasOneUnit || (LacksUnit && (ClassOf(First) is not { } one || ClassOf(Second) is not { } other || string.Equals(one, other, StringComparison.Ordinal))) || (HasOneClass && UnitTable.IsCounted(ClassOf(First)!)); // One class is no null.

    // Amounts of two times are compared, and neither added up nor part of each other; «the sum of the prizes last time» is told by no amounts of now.
    private bool IsOfAskedTime(Inquiry inquiry)
    {
        if (Operation is Operation.Ratio or Operation.Growth || (Operation == Operation.Difference && (inquiry.Computations & AskedComputations.OfComparison) != 0)) return true;
        return IsEarlier(First) == IsEarlier(Second) && (IsEarlier(First) || !inquiry.Asks(AskedOperation.Previous));

        static bool IsEarlier(FigureSlot slot) => slot.IsPrevious || slot.TellsEarlier;
    }

    // What something rose by lies between two amounts of it: not between inflation, which is asked for, and the interest rate, nor between the dead and the displaced, nor between a part and its whole, or two amounts of one time.
    private bool MayBeChange(Inquiry inquiry)
    {
        if (Operation is not (Operation.Difference or Operation.Growth) || !inquiry.Computations.HasFlag(AskedComputations.Change)) return true;
        if (IsPartAndWhole) return false;
        if (First.Of.Count > 0 && Second.Of.Count > 0 && !First.Of.Overlaps(Second.Of) && IsAsked(First) != IsAsked(Second)) return false;
        if (First.Person is { } one && Second.Person is { } other && !string.Equals(one, other, StringComparison.Ordinal)) return false;
        return First.IsPrevious || Second.IsPrevious || First.Figure.Date is not { } date || date != Second.Figure.Date;

        bool IsAsked(FigureSlot slot) => inquiry.Terms.Any(term => !ReferenceEquals(term, inquiry.Unit) && term.IsIn(slot.Of));
    }

    // A share of what no fact has, or of what neither of them speaks of, is another one.
    private bool IsNamed(Inquiry inquiry)
    {
        var (first, second) = (inquiry.PlacesIn(First), inquiry.PlacesIn(Second));
        var (isFirst, isNamed) = (true, false);
        for (var i = 0; i < inquiry.Terms.Count; i++)
        {
            var term = inquiry.Terms[i];
            if (inquiry.AsksComputation(term.Term)) continue;
            isNamed |= (first[i] | second[i]) != SlotParts.None;
            if (term.Term.Weight < 1) continue;
            if (term.IsUnknown && (isFirst || inquiry.Lexicon.IsDefinite(term.Term.Words[0]))) return false;
            isFirst = false;
        }

        return isNamed;
    }
}
