// Which figures that were read from plain text can be the number asked for at all, before they are weighed.
using NewsBot.Answering.Index;
using NewsBot.Answering.Lexicon;

namespace NewsBot.Answering.Judging;

internal static class FigureCandidates
{
    /// <summary>What is told of now may have this much less of the question than what is told of an earlier year.</summary>
    private const double StillMeant = 0.5;

    /// <summary>The figures of plain text that can be meant at all: where some have the very unit asked for, only those.</summary>
    public static List<FigureMatch> Of(Inquiry inquiry)
    {
        if (inquiry.NamesUnknownPlace) return [];
        var every = FigureFinder.Every(inquiry).ToList();
        int? year = !inquiry.AsksChange && SlotGate.YearsOf(inquiry) is [var only] ? only : null;
        // The amount told before is asked for no more, nor is the toll of an earlier year that it goes before.
        var told = inquiry.Told is null ? null : every.Find(match => match.Slot.Figure == inquiry.Told);
        var all = every.Where(match => (told is null || (match.Slot.Figure != inquiry.Told && !IsOutdatedBy(inquiry, told, match))) && match.Evidence.IsPlain && CanBeMeant(inquiry, match.Slot) && (year is not { } asked || !IsOfOtherYear(asked, match)) && IsOfStatedNumber(inquiry, match) && (match.Slot.Working is null || ImpliedAmount.IsAsked(inquiry, match))).ToList();
        return inquiry.Reading.Unit is not null && all.Exists(IsAsked) ? all.FindAll(match => match.IsOfUnit) : all;

        bool IsAsked(FigureMatch match) => inquiry.PlacesIn(match.Slot).OfUnit.Has(SlotParts.Unit);
    }

    // «In 2023», where the fact tells 2.4 million of last year and two million of 2023.
    private static bool IsOfOtherYear(int asked, FigureMatch match) =>
        match.Slot.Figure.Date is { } date && date.Year != asked
        && match.Evidence.Document.Figures.Any(other => !other.IsChange && other.Figure.Date?.Year == asked && (other.Unit.Overlaps(match.Slot.Unit) || !other.IsUnitSaid));

    // A share is no amount and an amount no share, but a growth may be told as either; money is no time, and things are no people.
    private static bool CanBeMeant(Inquiry inquiry, FigureSlot slot)
    {
        if (inquiry.AsksPercent) return slot.Figure.Unit == "%";
        var classes = inquiry.Reading.Classes;
        if (slot.Figure.Unit == "%") return inquiry.AsksChange || (inquiry.Unit is null && classes.Count == 0);
        if (FigureFinder.IsPriced(inquiry, slot)) return false;
        if (!slot.IsUnitSaid) return true;
        if (CountsOthers(inquiry, slot) || IsMereDual(inquiry, slot)) return false;
        var own = slot.UnitClass;
        if (inquiry.AsksPersons && slot.Person is null && own != "person") return false;
        if (IsToldOfOthers(inquiry, slot)) return false;
        return inquiry.Unit is not null || classes.Count == 0 || own is null || classes.Contains(own);
    }

    // «How much did they offer», of «seven per cent in two stages», the two in one word: whoever means the stages names them.
    private static bool IsMereDual(Inquiry inquiry, FigureSlot slot) =>
        inquiry.Unit is null && !inquiry.AsksPersons && (slot.UnitClass is not { } own || UnitTable.IsCounted(own)) && slot.Figure.Value == 2 && slot.Figure.Written.All(char.IsLetter) && !inquiry.PlacesIn(slot).OfAny.Has(SlotParts.Unit);

    /// <summary>«How many died» is not answered by how many are missing.</summary>
    public static bool IsToldOfOthers(Inquiry inquiry, FigureSlot slot) =>
        slot.Person is not null && inquiry.AskedDeeds.Count > 0 && !inquiry.AskedDeeds.Any(deed => deed.Persons.Overlaps(slot.Unit) || (deed.Term is { } term && term.PartsIn(slot) != SlotParts.None));

    // «How many stadiums» is not answered by seven bridges; people may be told as persons, and what a price is of is not counted.
    private static bool CountsOthers(Inquiry inquiry, FigureSlot slot)
    {
        if (inquiry.Reading.Counted is not { Words: [var word] } counted || !inquiry.Lexicon.Counted.IsCountable(word) || inquiry.Lexicon.Measures.ClassesOf(word).Count > 0 || inquiry.Reading.Classes.Contains("money")) return false;
        if (slot.Figure.Unit.Length == 0 || slot.UnitClass is null or "person") return false;
        var asked = inquiry.Terms.FirstOrDefault(term => ReferenceEquals(term.Term, counted));
        return asked is not null && asked.PartsIn(slot) == SlotParts.None && !FigureFinder.AreKin(inquiry, inquiry.Lexicon.Units.ClassOf(word), slot);
    }

    // «The 50 gigabyte package rose to 15, the 100 gigabyte one to 22»: a number that the question states tells which of the amounts behind is meant.
    private static bool IsOfStatedNumber(Inquiry inquiry, FigureMatch match)
    {
        if (inquiry.Reading.Numbers is not [var stated] || SlotGate.IsYear(stated) || SlotGate.LabelsOf(inquiry).Any()) return true;
        var naming = match.Evidence.Document.Figures.FirstOrDefault(slot => slot.Order >= 0 && slot.Figure.Value == stated);
        if (naming is null) return true;
        if (naming == match.Slot) return match.Evidence.Document.Figures.Count == 1;
        var last = match.Evidence.Document.Figures.Where(slot => slot.Order >= 0 && slot.Order < match.Slot.Order && slot.Unit.Overlaps(naming.Unit)).MaxBy(slot => slot.Order);
        return last is null ? !match.Slot.Unit.Overlaps(naming.Unit) : last == naming;
    }

    /// <summary>Beside <paramref name="other"/>, the figure is certainly not the one meant: «the rate in Marj», where one sentence tells that of the region and another that of Marj.</summary>
    public static bool Excludes(Inquiry inquiry, FigureMatch other, FigureMatch match) =>
        other.Fits && match.Fits && other.Coverage >= match.Coverage && !ReferenceEquals(other.Evidence, match.Evidence) && HoldsWhatIsMissing(inquiry, other, match)
        && other.Slot.Measure.Count > 0 && other.Slot.Measure.SetEquals(match.Slot.Measure) && other.Slot.Unit.SetEquals(match.Slot.Unit);

    /// <summary>The toll of an earlier year, where that of now is told too and the question names no time: «how many did the flood kill», and in 2018.</summary>
    public static bool IsOutdatedBy(Inquiry inquiry, FigureMatch other, FigureMatch match) =>
        match.Slot.Person is { } person && string.Equals(other.Slot.Person, person, StringComparison.Ordinal)
        && inquiry.Reading is { Years.Count: 0, Months.Count: 0, Numbers.Count: 0 } && !inquiry.Asks(AskedOperation.Previous)
        && !ReferenceEquals(other.Evidence, match.Evidence) && other.Fits && IsOfEarlierYear(match) && !IsOfEarlierYear(other) && match.Evidence.Document.Article == other.Evidence.Document.Article
        && !match.Slot.IsChange && !other.Slot.IsChange
        && other.Coverage >= StillMeant * match.Coverage;

    private static bool IsOfEarlierYear(FigureMatch match) => match.Slot.Figure.Date is { } date && date.Year < match.Evidence.Version.Content.AsOf.Year;

    // Its holder or place is asked for, and stands nowhere in the other one's fact.
    private static bool HoldsWhatIsMissing(Inquiry inquiry, FigureMatch match, FigureMatch other)
    {
        var said = inquiry.PlacesIn(match.Slot);
        if (!said.OfAny.Has(FigureScore.Holders)) return false;
        var places = inquiry.PlacesIn(other.Evidence.Document);
        for (var i = 0; i < places.Length; i++)
        {
            if (said[i].Has(FigureScore.Holders) && inquiry.Terms[i].Term.Weight >= 1 && places[i] is { InBody: 0, IsInContext: false }) return true;
        }

        return false;
    }
}
