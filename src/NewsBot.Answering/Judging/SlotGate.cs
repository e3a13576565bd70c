// The second gate: does the fact hold the kind of thing that is asked? A shared number or word is never evidence by itself.
using NewsBot.Answering.Finding;
using NewsBot.Answering.Index;
using NewsBot.Arabic;
using NewsBot.Knowledge;

namespace NewsBot.Answering.Judging;

internal static class SlotGate
{
    /// <summary>What says this much of the question says who, though by no name («the writers»).</summary>
    private const double NearlyAll = 0.9;

    /// <summary>The restrictions hold, and the fact has the slot; "what is the largest desert" is not answered by a fact about some desert.</summary>
    public static bool Passes(Inquiry inquiry, Evidence evidence) => FitsRestrictions(inquiry, evidence) && evidence.Document.Ranks.HasFlag(inquiry.Reading.Ranks) && RanksThat(inquiry, evidence) && inquiry.Reading.Kind switch
    {
        QuestionKind.Who => NamesSomebody(inquiry, evidence) || evidence.BodyCoverage >= NearlyAll,
        QuestionKind.Why => evidence.Document.Slots.HasFlag(Slots.Cause) && !TellsOnlyWhatCameOfIt(inquiry, evidence),
        var kind => evidence.Document.Slots.HasFlag(Asked(kind)),
    };

    // «The plant's standstill led to 260 dismissals» does not say why it stands still.
    private static bool TellsOnlyWhatCameOfIt(Inquiry inquiry, Evidence evidence)
    {
        Circumstance[] reasons = [.. evidence.Version.Content.Circumstances.Where(circumstance => circumstance.Kind is CircumstanceKind.Reason or CircumstanceKind.Aim)];
        return reasons.Length > 0 && !IsMeant(inquiry, evidence) && Array.TrueForAll(reasons, reason => inquiry.Lexicon.Analyzer.Analyze(reason.Written).Tokens
            .Where(token => !inquiry.Lexicon.IsStopWord(token.Word))
            .All(token => inquiry.Terms.Any(term => term.IsIn(TermCounter.SetOf(inquiry.Lexicon, [token])))));
    }

    // «The largest desert» is not the largest of something else.
    private static bool RanksThat(Inquiry inquiry, Evidence evidence) => inquiry.Ranked is not { } ranked || ranked.IsIn(evidence.Document.Terms);

    /// <summary>Time, attribute and teller of the question are those of the fact, whatever kind of thing it asks for.</summary>
    public static bool FitsRestrictions(Inquiry inquiry, Evidence evidence) =>
        FitsTime(inquiry, evidence.Document, evidence.Version) && HasRequired(inquiry, evidence) && FitsTeller(inquiry, evidence) && RoleJudge.FitsOffice(inquiry, evidence) && FitsPlaceKind(inquiry, evidence) && NameGate.Passes(inquiry, evidence) && HasLabel(inquiry, evidence);

    /// <summary>The fact was written down as an answer to a question of this kind.</summary>
    public static bool IsMeant(Inquiry inquiry, Evidence evidence) =>
        Asked(inquiry.Reading.Kind) is var slot && slot != Slots.None && evidence.Document.Asked.HasFlag(slot);

    private static Slots Asked(QuestionKind kind) => kind switch
    {
        QuestionKind.When => Slots.Date,
        QuestionKind.Where => Slots.Place,
        QuestionKind.Why => Slots.Cause,
        QuestionKind.Who => Slots.Person,
        _ => Slots.None,
    };

    /// <summary>A year in the question must be a year of the fact: its text, its as-of date, its document.</summary>
    public static bool FitsTime(Inquiry inquiry, FactDocument document, FactVersion version)
    {
        if (!FitsMonth(inquiry, document, version.Content)) return false;
        if (version.Content.SourceSpan is not null && !HasStatedYears(inquiry, document, version)) return false;
        if (inquiry.Reading.Years.Count == 0) return true;
        var years = document.Dates.Select(date => date.Year).Concat(version.Content.Circumstances.Select(circumstance => circumstance.Date?.Year ?? 0)).Where(year => year > 0).ToHashSet();
        if (years.Count == 0) years.Add(version.Content.AsOf.Year);
        return inquiry.Reading.Years.All(years.Contains);
    }

    // «More in 2024 than in 2023»: the fact may tell one of them only by «the year before».
    private static bool HasStatedYears(Inquiry inquiry, FactDocument document, FactVersion version)
    {
        int[] years = [.. StatedYears(inquiry)];
        return years.Length == 0 || Array.Exists(years, year => HasYear(document, version, year)) || (HasNoYear(document, version) && Array.Exists(years, year => inquiry.IsYearOfLead(year, document.Article)));
    }

    private static bool HasNoYear(FactDocument document, FactVersion version) =>
        document.Dates.All(date => date.Year == 0) && document.Figures.All(slot => slot.Figure.Date is null) && version.Content.Circumstances.All(circumstance => circumstance.Date is null);

    /// <summary>«In the season of 2020»: a number that can be a year is one where no figure of the fact has it.</summary>
    public static bool IsYear(decimal number) => CountedNoun.CanBeYear(number);

    /// <summary>The years that the question names, by the word for it or as a mere number.</summary>
    public static int[] YearsOf(Inquiry inquiry) => [.. StatedYears(inquiry), .. inquiry.Reading.Years];

    private static IEnumerable<int> StatedYears(Inquiry inquiry) => inquiry.Reading.Numbers.Where(IsYear).Select(number => (int)number);

    private static bool HasYear(FactDocument document, FactVersion version, int year) =>
        document.Dates.Any(date => date.Year == year)
        || document.BareYears.Contains(year)
        || document.Figures.Any(slot => slot.Figure.Value == year || slot.Figure.Date?.Year == year)
        || version.Content.Circumstances.Any(circumstance => circumstance.Date?.Year == year);

    // «In April»: the fact names April, or names no month and was true as of then.
    private static bool FitsMonth(Inquiry inquiry, FactDocument document, FactContent content)
    {
        if (inquiry.Reading.Months.Count == 0) return true;
        var named = document.Dates.Select(date => date.Month)
            .Concat(content.Circumstances.Select(circumstance => circumstance.Date?.Month ?? 0))
            .Concat(content.Figures.Select(figure => figure.Date?.Month ?? 0))
            .Where(month => month > 0)
            .ToHashSet();
        if (named.Count == 0) named.Add(content.AsOf.Month);
        return inquiry.Reading.Months.All(named.Contains);
    }

    private static bool HasRequired(Inquiry inquiry, Evidence evidence) => inquiry.Reading.Required.All(terms =>
        terms.Any(term => evidence.Document.Terms.TryGetValue(term, out var frequency) && frequency.Body > 0));

    // "What did he say": his own words; a fact that only speaks of him is no answer. A fact without a speaker must name him.
    private static bool FitsTeller(Inquiry inquiry, Evidence evidence)
    {
        if (inquiry.Reading.Teller is null || inquiry.Terms.FirstOrDefault(term => ReferenceEquals(term.Term, inquiry.Reading.Teller)) is not { } teller) return true;
        if (evidence.Version.Content.SourceSpan is not null && !inquiry.IsKnownName(teller) && !SpeaksSomewhere(inquiry, teller)) return true;
        // An office may be named beside a speaker that was read wrongly; a person is never another one.
        var mayBeNamed = evidence.Version.Content.SpeakerId is null || (evidence.Version.Content.SourceSpan is not null && !teller.Term.IsName);
        if (mayBeNamed && Coverage.InBodyOf(teller, evidence.Document) > 0) return true;
        return teller.IsIn(SpeakerTerms(inquiry, evidence));
    }

    // «In which village of Aleppo» is not answered by Aleppo, nor «how are they divided among the provinces» by who has them.
    private static bool FitsPlaceKind(Inquiry inquiry, Evidence evidence) =>
        (inquiry.SmallPlace is not { } kind || inquiry.Lexicon.Forms.SmallPlaces.In(inquiry.Lexicon.Analyzer.Analyze(evidence.Version.Content.Text).Tokens).Any(match => match.Value == kind))
        && (inquiry.DividingPlace is not { } places || Coverage.InBodyOf(places, evidence.Document) > 0 || StatementScore.IsToldByPlaces(evidence.Version.Content));

    // «Quarter number 9» is not answered by quarter number 4.
    private static bool HasLabel(Inquiry inquiry, Evidence evidence)
    {
        foreach (var label in LabelsOf(inquiry))
        {
            if (!inquiry.Lexicon.Analyzer.Analyze(evidence.Version.Content.Text).Tokens.Any(token => string.Equals(token.Word.Normal, label.Word.Normal, StringComparison.Ordinal))) return false;
        }

        return true;
    }

    /// <summary>Numbers of the question that name and do not count.</summary>
    public static IEnumerable<Token> LabelsOf(Inquiry inquiry) =>
        inquiry.Reading.Tokens.Zip(inquiry.Reading.Tokens.Skip(1)).Where(pair => pair.Second.Kind == TokenKind.Number && inquiry.Lexicon.Forms.Labels.Contains(pair.First.Word)).Select(pair => pair.Second);

    // «How did he describe the size»: what no speaker is called is no teller.
    private static bool SpeaksSomewhere(Inquiry inquiry, ResolvedTerm teller) => inquiry.Evidence.Standing.Any(evidence => teller.IsIn(SpeakerTerms(inquiry, evidence)));

    /// <summary>Index terms of the speaker's name, role and aliases; empty for the publisher's own statement.</summary>
    public static IReadOnlySet<string> SpeakerTerms(Inquiry inquiry, Evidence evidence) => inquiry.LayoutOf(evidence).Speaker;

    // Somebody the question does not name itself.
    private static bool NamesSomebody(Inquiry inquiry, Evidence evidence)
    {
        if (evidence.Document.Slots.HasFlag(Slots.Person)) return true;
        var content = evidence.Version.Content;
        var speaker = content.SpeakerId is null ? null : inquiry.Snapshot.Speakers[content.SpeakerId].Name;
        return content.Names.Append(speaker).OfType<string>().Any(name =>
            !inquiry.Terms.Any(term => term.IsIn(TermCounter.SetOf(inquiry.Lexicon, name))))
            || (content.Names.Count == 0 && evidence.Document.Slots.HasFlag(Slots.Place));
    }
}
