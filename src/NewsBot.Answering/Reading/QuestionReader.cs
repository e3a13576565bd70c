// Reads a question: what kind of thing is asked, of what, and under which restrictions.
using NewsBot.Answering.Index;
using NewsBot.Answering.Lexicon;
using NewsBot.Arabic;

namespace NewsBot.Answering.Reading;

internal sealed class QuestionReader(AnsweringLexicon lexicon)
{
    /// <summary>Longer messages are cut here before anything is analysed (UTF-16 units).</summary>
    private const int LongestText = 4_096;

    /// <summary>"Number", "reason", "minister": says what kind of thing is asked, and hardly what it is about.</summary>
    public const double FocusWeight = 0.4;

    /// <summary>"There is", "has": hardly says anything.</summary>
    private const double LightWeight = 0.2;

    private readonly KindReader _kinds = new(lexicon);
    private readonly MeasureReader _measures = new(lexicon);

    /// <summary>The text within the limit; nothing reads more of it.</summary>
    public static string Cut(string text) => text.Length > LongestText ? text[..LongestText] : text;

    /// <param name="aboutSource">Whether words that ask about the source itself are taken so ("who published"), or as content like any other.</param>
    /// <param name="aboutCorrection">Whether «new», «corrected» say which of two versions is meant, and nothing of what it is about.</param>
    public QuestionReading Read(string text, bool aboutSource = false, bool aboutCorrection = false)
    {
        text = Cut(text);
        var analysis = lexicon.Analyzer.Analyze(text);
        var tokens = analysis.Tokens;
        var taken = new bool[tokens.Count];

        var operations = lexicon.Operations.In(tokens).ToList();
        PhraseMatch<SourceAttribute>? source = !aboutSource ? null : lexicon.SourceWords.In(tokens).Select(match => (PhraseMatch<SourceAttribute>?)match).OrderByDescending(match => match!.Value.Value == SourceAttribute.Author).FirstOrDefault();
        var kind = _kinds.Read(analysis, taken, out var isSaid, out var behindKind);
        if (source is { } asked) Take(taken, asked.FirstToken, asked.TokenCount);
        // «Which newspaper published it, and who wrote it».
        if (source is { Value: SourceAttribute.Author })
        {
            foreach (var match in lexicon.SourceWords.In(tokens)) Take(taken, match.FirstToken, match.TokenCount);
        }

        // «Who published the new number»: which of the two, and not what about.
        if (aboutCorrection)
        {
            foreach (var match in lexicon.Forms.NewWords.In(tokens)) Take(taken, match.FirstToken, match.TokenCount);
        }

        // "The difference", "the sum" are the computation, not what it is about; a verb of change is both.
        foreach (var match in operations.Where(match => match.Value is AskedOperation.Difference or AskedOperation.Sum or AskedOperation.Ratio or AskedOperation.Remainder or AskedOperation.Except))
        {
            for (var i = match.FirstToken; i < match.FirstToken + match.TokenCount; i++) taken[i] |= !lexicon.Changes.IsChange(tokens[i].Word);
        }

        foreach (var date in analysis.Dates) Take(taken, date.FirstToken, date.TokenCount);
        var numbers = analysis.Numbers
            .Where(number => !number.IsOrdinal && !number.IsDual && !taken[number.FirstToken] && (tokens[number.FirstToken].Kind == TokenKind.Number || (kind == QuestionKind.Whether && number.Value > 1)))
            .ToList();
        foreach (var number in numbers) Take(taken, number.FirstToken, number.TokenCount);

        var asksEach = (AsksEach(tokens) && !(kind == QuestionKind.HowMany && IsPerEach(tokens, behindKind))) || (kind == QuestionKind.How && lexicon.DividingWords.In(tokens).Any());
        if (asksEach && kind == QuestionKind.HowMany) kind = QuestionKind.What;
        var asksList = kind is not (QuestionKind.HowMany or QuestionKind.Whether) && (asksEach || lexicon.ListWords.In(tokens).Any());
        var terms = TermsOf(tokens, taken, asksList, operations, out var places);
        var counted = kind == QuestionKind.HowMany ? CountedBehind(tokens, terms, places, behindKind) : null;
        if (counted is not null && IsCompared(tokens, operations, places[terms.IndexOf(counted)])) counted = null;
        // «The number of the signers» is written like «of the two sites», and nobody asks how many two are.
        var isDual = counted is not null && lexicon.IsDefinite(counted.Words[0]) && analysis.Numbers.Any(number => number.IsDual && tokens[number.FirstToken].Span.Start == counted.Span.Start);
        var unit = counted is not null && !isDual && lexicon.Units.ClassOf(counted.Words[0]) is not null ? counted : null;
        var asksPersons = kind == QuestionKind.HowMany && _measures.AsksPersons(tokens, behindKind, unit);
        var classes = kind == QuestionKind.HowMany ? _measures.ClassesOf(tokens, unit, asksPersons, operations.Count > 0) : [];
        // "How many souls" names no kind of people, and a share is no noun that is counted.
        if (asksPersons || (unit is not null && classes.Contains("percent"))) unit = counted = null;
        return new QuestionReading(
            text,
            tokens,
            kind,
            isSaid,
            terms,
            terms.TrueForAll(term => term.Weight <= LightWeight),
            unit,
            counted,
            classes,
            asksPersons,
            [.. numbers.Select(number => number.Value)],
            [.. analysis.Dates.Where(date => date.Year > 0).Select(date => date.Year).Distinct()],
            [.. analysis.Dates.Where(date => date.Month > 0).Select(date => date.Month).Distinct()],
            [.. operations.SelectMany(match => match.Value == AskedOperation.Unedited ? [AskedOperation.Previous, AskedOperation.Unedited] : new[] { match.Value }).Distinct()],
            source?.Value,
            lexicon.Attributes.In(tokens, match => !isSaid || kind is QuestionKind.What or QuestionKind.Which or QuestionKind.Who || IsAskedFor(match, terms, places, behindKind)),
            lexicon.Operations.RanksIn(tokens),
            kind == QuestionKind.Quote ? TellerOf(terms, places, behindKind) : null,
            ExceptedBy(operations, tokens, terms, places),
            IsNegated: lexicon.Negations.In(tokens).Any(),
            AsksList: asksList,
            AsksEach: asksList && asksEach,
            AsksLiteral: lexicon.LiteralWords.In(tokens).Any(),
            ContinuesTopic: ContinuesTopic(tokens));
    }

    /// <summary>The kind of a question, to mark what an alternative question of a fact answers.</summary>
    public QuestionKind KindOf(string question) => KindOf(lexicon.Analyzer.Analyze(question));

    /// <inheritdoc cref="KindReader.Asks"/>
    public bool Asks(string text) => _kinds.Asks(lexicon.Analyzer.Analyze(text));

    /// <summary>The kind of a question, to rank facts by.</summary>
    public QuestionKind KindOf(Analysis question) => _kinds.Read(question, new bool[question.Tokens.Count], out _, out _);

    private List<QuestionTerm> TermsOf(IReadOnlyList<Token> tokens, bool[] taken, bool asksList, List<PhraseMatch<AskedOperation>> operations, out List<int> places)
    {
        var terms = new List<QuestionTerm>();
        places = [];
        var concepts = lexicon.Concepts.In(tokens);
        for (var i = 0; i < tokens.Count;)
        {
            var here = concepts.Where(match => match.FirstToken == i).ToList();
            var length = here.Count == 0 ? 1 : here[0].TokenCount;
            var range = Enumerable.Range(i, length).ToList();
            if (range.TrueForAll(place => !taken[place]) && !range.TrueForAll(place => lexicon.IsStopWord(tokens[place].Word)))
            {
                var (weight, unknownWeight) = WeightOf(tokens, i, asksList);
                // «The most», «before»: the operation says it; a fact need not have the word.
                if (operations.Exists(match => match.FirstToken <= i && i < match.FirstToken + match.TokenCount)) unknownWeight = Math.Min(unknownWeight, LightWeight);
                // «Found on», «vaccination campaign»: a fact may have the words apart, or another phrase for all of them.
                var apart = length > 1 && !here.Exists(match => match.Value.IsName) ? range.FindAll(place => !lexicon.IsStopWord(tokens[place].Word)) : [];
                foreach (var (words, meant) in apart.Count > 0
                    ? apart.Select(place => (Words: (List<int>)[place], Meant: (List<PhraseMatch<Concept>>)[.. here, .. lexicon.Concepts.In([tokens[place]])]))
                    : [(range, here)])
                {
                    var start = tokens[words[0]].Span.Start;
                    terms.Add(new QuestionTerm(
                        new TextSpan(start, tokens[words[^1]].Span.End - start),
                        [.. words.Select(place => tokens[place].Word)],
                        [.. meant.Select(match => match.Value.Id).Distinct(StringComparer.Ordinal)],
                        weight,
                        unknownWeight,
                        here.Exists(match => match.Value.IsName)));
                    places.Add(words[0]);
                }
            }

            i += length;
        }

        return terms;
    }

    // «How many of each kind»: all the amounts are asked for, and none of them alone; «a day each» and «every year» say how often.
    private bool AsksEach(IReadOnlyList<Token> tokens)
    {
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (!lexicon.Forms.EachWords.Contains(tokens[i].Word)) continue;
            // «And how many for each of them»; of two, one fact seldom tells both.
            if (lexicon.Rest.IsOfThem(tokens[i + 1].Word) && !lexicon.Operations.RanksIn(tokens).HasFlag(Ranks.Most)) return true;
            if (tokens[i + 1].Kind == TokenKind.Arabic && !lexicon.IsDefinite(tokens[i + 1].Word)
                && !lexicon.IsStopWord(tokens[i + 1].Word) && lexicon.Units.ClassOf(tokens[i + 1].Word) is not ("time" or "percent")) return true;
        }

        return false;
    }

    // «How much does every family get»: one amount, that each of them gets; «how many has each of them» asks for several.
    private bool IsPerEach(IReadOnlyList<Token> tokens, int behindKind)
    {
        if (behindKind == 0 || tokens.Skip(behindKind).Any(token => lexicon.Forms.EachWords.Contains(token.Word) && lexicon.BeginsWithPreposition(token.Word))) return false;
        if (tokens.Skip(behindKind).FirstOrDefault(token => !lexicon.IsStopWord(token.Word)) is not { Word: { } counted }) return false;
        // «How many kilos did every prisoner lose»: measured, where sites are counted.
        return lexicon.Units.ClassOf(counted) is { } unit ? !UnitTable.IsCounted(unit) : lexicon.Forms.IsVerbLike(counted);
    }

    // Behind «what said»; in a dialect before it: «the minister what said he».
    private static QuestionTerm? TellerOf(List<QuestionTerm> terms, List<int> places, int behindKind) =>
        terms.Count > 0 && places[0] == 0 && behindKind > 1 && terms[0].Weight > LightWeight ? terms[0] : terms.Where((_, i) => places[i] >= behindKind).FirstOrDefault();

    // «The port, how old is it»; «how many samples did they take to learn its age» asks for samples.
    private static bool IsAskedFor(PhraseMatch<string> attribute, List<QuestionTerm> terms, List<int> places, int behindKind) =>
        attribute.FirstToken <= behindKind || !terms.Where((term, i) => places[i] >= behindKind && places[i] < attribute.FirstToken && term.Weight >= 1).Any();

    private (double Weight, double UnknownWeight) WeightOf(IReadOnlyList<Token> tokens, int place, bool asksList)
    {
        if (lexicon.LightWords.LongestAt(tokens, place) is not null || lexicon.GenericPersons.Contains(tokens[place].Word)) return (LightWeight, LightWeight);
        // «How were they divided among the areas»: that several are asked for, and not of what.
        if (asksList && lexicon.ListWords.LongestAt(tokens, place) is not null) return lexicon.FocusWords.LongestAt(tokens, place) is null ? (1, FocusWeight) : (FocusWeight, LightWeight);
        // «This year», «today»: when, and not what about.
        if (lexicon.Units.ClassOf(tokens[place].Word) == "time") return (LightWeight, LightWeight);
        // «Money», «price»: that an amount is asked for; a fact says so by its amount.
        if (lexicon.FocusWords.LongestAt(tokens, place) is null && lexicon.Measures.ClassesOf(tokens[place].Word).Count > 0) return (1, FocusWeight);
        return lexicon.FocusWords.LongestAt(tokens, place) is not { } focus ? (1, 1)
            : focus.Value is QuestionKind.Where && lexicon.IsDefinite(tokens[place].Word) ? (FocusWeight, FocusWeight) // «The country», «the town»: the one that the news is about.
            : focus.Value is QuestionKind.Who or QuestionKind.Where ? (FocusWeight, 1)
            : (FocusWeight, FocusWeight);
    }

    // The counted noun stands directly behind "how many", past words such as "number of", verbs of having, and the holder's name.
    private QuestionTerm? CountedBehind(IReadOnlyList<Token> tokens, List<QuestionTerm> terms, List<int> places, int behindKind)
    {
        // «How long is the line»: the line is measured, and not counted.
        if (behindKind > 0 && tokens[behindKind - 1].Word is var measure && lexicon.Measures.ClassesOf(measure).Count > 0 && !lexicon.QuestionWords.Contains(measure)) return null;
        var isCount = tokens.Take(behindKind).Any(token => lexicon.CountingWords.Contains(token.Word));
        for (var i = 0; i < terms.Count; i++)
        {
            if (places[i] < behindKind || (!isCount && IsDoer(tokens, terms, i, places[i], behindKind))) continue;
            if (lexicon.CountingWords.LongestAt(tokens, places[i]) is not null) isCount = true;
            // «How many years»: what stands directly behind is counted, however little it says.
            else if (places[i] == behindKind && lexicon.Units.ClassOf(tokens[places[i]].Word) == "time" && !lexicon.IsDefinite(tokens[places[i]].Word)) return terms[i];
            // «How much did the cost of the project come to», «how much the losses of the company»: they are asked for. What is counted stands before nothing definite.
            else if (IsMeasured(tokens[places[i]].Word, places[i] > behindKind || terms[i].Weight <= LightWeight || IsInConstruct(tokens, places[i]))) return null;
            else if (!terms[i].IsName && terms[i].Weight > LightWeight) return isCount || !IsPriced(tokens, places[i], behindKind) ? terms[i] : null;
        }

        return null;
    }

    // «Money» is never counted.
    private bool IsMeasured(WordForm word, bool isNotCounted) => lexicon.Measures.ClassesOf(word).Count > 0 && lexicon.Units.ClassOf(word) switch
    {
        null or "event" => isNotCounted,
        "money" => true,
        _ => false,
    };

    // «How much does the bank of the town own», «does every player get», «does France pay»: behind a verb stands who does it. The verb itself is no noun either.
    private bool IsDoer(IReadOnlyList<Token> tokens, List<QuestionTerm> terms, int term, int place, int behindKind)
    {
        if (behindKind == 0) return false;
        if (place == behindKind) return IsVerb(tokens[place].Word) && place + 1 < tokens.Count && (lexicon.IsDefinite(tokens[place + 1].Word) || (term + 1 < terms.Count && terms[term + 1].IsName));
        return lexicon.Forms.EachWords.Contains(tokens[place - 1].Word)
            || (!lexicon.IsStopWord(tokens[place - 1].Word) && IsInConstruct(tokens, place));
    }

    private bool IsVerb(WordForm word) => lexicon.Forms.IsVerbLike(word) && lexicon.Units.ClassOf(word) is null && lexicon.Measures.ClassesOf(word).Count == 0;

    // «The losses of the company», «of the company of the trains».
    private bool IsInConstruct(IReadOnlyList<Token> tokens, int place) => Enumerable.Range(place, 2).Any(at => IsOfDefinite(tokens, at));

    private bool IsOfDefinite(IReadOnlyList<Token> tokens, int place) => place + 1 < tokens.Count && lexicon.IsDefinite(tokens[place + 1].Word) && !lexicon.IsDefinite(tokens[place].Word);

    // «The difference between the ticket of …»: what stands behind «between» is compared, not counted.
    private bool IsCompared(IReadOnlyList<Token> tokens, List<PhraseMatch<AskedOperation>> operations, int place) =>
        place > 0 && lexicon.IsStopWord(tokens[place - 1].Word)
        && operations.Exists(match => match.Value is AskedOperation.Difference or AskedOperation.Ratio && match.FirstToken < place && place - 1 < match.FirstToken + match.TokenCount + 1);

    // «For how much the ticket», «the ticket of the bus»: a definite noun is priced, not counted.
    private bool IsPriced(IReadOnlyList<Token> tokens, int place, int behindKind)
    {
        if (lexicon.IsDefinite(tokens[place].Word)) return true;
        return behindKind > 0 && lexicon.PriceWords.Contains(tokens[behindKind - 1].Word)
            && place + 1 < tokens.Count && lexicon.IsDefinite(tokens[place + 1].Word);
    }

    // "Outside Aleppo and Homs": the content words directly behind the phrase.
    private List<QuestionTerm> ExceptedBy(List<PhraseMatch<AskedOperation>> operations, IReadOnlyList<Token> tokens, List<QuestionTerm> terms, List<int> places)
    {
        var excepted = new List<QuestionTerm>();
        foreach (var match in operations.Where(match => match.Value == AskedOperation.Except))
        {
            for (var i = match.FirstToken + match.TokenCount; i < tokens.Count && !lexicon.IsStopWord(tokens[i].Word); i++)
            {
                if (places.IndexOf(i) is >= 0 and var place) excepted.Add(terms[place]);
            }
        }

        return excepted;
    }

    private bool ContinuesTopic(IReadOnlyList<Token> tokens)
    {
        if (tokens.Count == 0) return false;
        if (lexicon.FollowUps.In(tokens).Any()) return true;
        var first = tokens[0].Word.Normal;
        return lexicon.Conjunctions.Any(conjunction => first.Length > conjunction.Length + 1 && first.StartsWith(conjunction, StringComparison.Ordinal)
            && lexicon.Analyzer.Form(first[conjunction.Length..]) is var rest
            && (rest.Stems.Any(stem => tokens[0].Word.Stems.Contains(stem, StringComparer.Ordinal)) || lexicon.IsStopWord(rest)));
    }

    private static void Take(bool[] taken, int first, int count)
    {
        for (var i = first; i < first + count; i++) taken[i] = true;
    }
}
