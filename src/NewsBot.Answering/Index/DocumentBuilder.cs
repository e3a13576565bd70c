// Turns a fact version into its document: terms of the fact and of its context, figures, dates, cues.
using NewsBot.Answering.Lexicon;
using NewsBot.Answering.Reading;
using NewsBot.Arabic;
using NewsBot.Knowledge;

namespace NewsBot.Answering.Index;

/// <summary>The same version in the same snapshot always gives the same document.</summary>
internal sealed class DocumentBuilder(AnsweringLexicon lexicon, TermTable table)
{
    private const double OneDateCue = 0.6;
    private const double AnyNumber = 0.2;

    private readonly FigureReader _figures = new(lexicon);
    private readonly CountedNoun _nouns = new(lexicon);
    private readonly ImpliedFigures _implied = new(lexicon);
    private readonly QuestionReader _questions = new(lexicon);

    public FactDocument Build(KnowledgeSnapshot snapshot, int place)
    {
        var content = snapshot.Versions[place].Content;
        var text = lexicon.Analyzer.Analyze(content.Text);
        var terms = new TermCounter(lexicon, table);
        terms.AddBody(text);
        var ranks = lexicon.Operations.RanksIn(text.Tokens);
        var life = LifeDates.In(text);
        if (life > 0) terms.AddBody(lexicon.Born);
        if (life > 1) terms.AddBody(lexicon.Died);
        var figures = _figures.Read(content, text);
        // "12 people were killed" is found by who asks for the killed.
        foreach (var person in figures.Select(figure => figure.Person).OfType<string>().Distinct(StringComparer.Ordinal)) terms.AddBody(lexicon.Analyzer.Analyze(person));
        foreach (var word in content.Names.Concat(content.Keywords).Concat(content.Questions))
        {
            var analysis = lexicon.Analyzer.Analyze(word);
            terms.AddBody(analysis);
            ranks |= lexicon.Operations.RanksIn(analysis.Tokens);
        }

        // Where a person wrote the figures, nothing follows but what he wrote.
        var isWritten = content.SourceSpan is null && content.Figures.Count > 0;
        var references = new List<string> { content.ArticleId };
        var article = snapshot.Articles[content.ArticleId];
        terms.AddContext(article.Title);
        // What replaced a fact of another article is asked for by the same words.
        if (snapshot.Versions[place].Replaces is { } replaced && snapshot.Find(replaced)?.Content.ArticleId is { } before && before != content.ArticleId)
        {
            references.Add(before);
            terms.AddContext(snapshot.Articles[before].Title);
        }

        var title = terms.Context;
        if (content.SpeakerId is { } speakerId)
        {
            var speaker = snapshot.Speakers[speakerId];
            references.Add(speakerId);
            terms.AddContext(speaker.Name);
            terms.AddContext(speaker.Role);
            foreach (var alias in speaker.Aliases) terms.AddContext(alias);
        }

        if (content.CarrierId is { } carrierId)
        {
            references.Add(carrierId);
            terms.AddContext(snapshot.Carriers[carrierId].Name);
        }

        if (content.DocumentId is { } documentId)
        {
            references.Add(documentId);
            terms.AddContext(snapshot.Documents[documentId].Name);
        }

        var asked = content.Questions.Aggregate(Slots.None, (slots, question) => slots | SlotOf(_questions.KindOf(question)));
        var slots = SlotsOf(text, content) | asked;
        var all = terms.Terms;
        figures = [.. figures.Select(figure => figure.Finished(lexicon.Units, all))];
        return new FactDocument(
            place,
            content.ArticleId,
            lexicon.Analyzer.Fold(article.Title),
            all,
            terms.Body,
            title,
            terms.Context[title.Length..],
            slots,
            CuesOf(text) | asked,
            DateStrengthOf(text),
            asked,
            ranks,
            NamesOf(content),
            figures,
            DatesOf(text),
            references)
        {
            BareYears = [.. text.Numbers.Where(number => _nouns.IsBareYear(text, number)).Select(number => (int)number.Value)],
            Implied = isWritten ? [] : [.. _implied.Read(figures, text).Select(figure => figure.Finished(lexicon.Units, all))],
            Wholes = isWritten ? new Dictionary<FigureSlot, FigureSlot>() : _implied.WholesOf(figures, text),
        };
    }

    private HashSet<string> NamesOf(FactContent content)
    {
        var names = content.Names.Concat(content.Figures.SelectMany(figure => new[] { figure.Of, figure.Where }));
        return [.. names.SelectMany(name => TermCounter.SetOf(lexicon, name)).Where(IndexTerm.IsStem)];
    }

    private Slots SlotsOf(Analysis text, FactContent content)
    {
        var slots = lexicon.Cues.In(text.Tokens);
        if (content.Figures.Count > 0 || text.Numbers.Any(number => !number.IsOrdinal)) slots |= Slots.Number;
        if (text.Dates.Count > 0) slots |= Slots.Date;
        if (lexicon.Concepts.In(text.Tokens).Any(concept => concept.Value.IsName)) slots |= Slots.Place;
        return slots;
    }

    private Slots CuesOf(Analysis text)
    {
        var cues = lexicon.Cues.In(text.Tokens);
        return text.Numbers.Count > 0 || text.Tokens.Any(token => token.Kind == TokenKind.Number) ? cues | Slots.Number : cues;
    }

    // A year, or several words such as "in the summer of", tell a time for certain.
    private double DateStrengthOf(Analysis text)
    {
        if (text.Dates.Any(date => date.Year > 0)) return 1;
        return lexicon.Cues.Count(text.Tokens, Slots.Date) switch
        {
            >= 2 => 1,
            1 => OneDateCue,
            _ => text.Numbers.Count > 0 ? AnyNumber : 0,
        };
    }

    private static Slots SlotOf(QuestionKind kind) => kind switch
    {
        QuestionKind.When => Slots.Date,
        QuestionKind.Where => Slots.Place,
        QuestionKind.Why => Slots.Cause,
        QuestionKind.Who => Slots.Person,
        _ => Slots.None,
    };

    private static List<PartialDate> DatesOf(Analysis text)
    {
        var dates = new List<PartialDate>();
        foreach (var date in text.Dates)
        {
            if (date.Year is > 0 and < 10_000) dates.Add(PartialDate.Of(date.Year, date.Month, date.Month == 0 ? 0 : date.Day));
        }

        return dates;
    }
}
