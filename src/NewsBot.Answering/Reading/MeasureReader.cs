// In what a number is asked for: the class of unit that the question word, a measure or the counted noun says.
using NewsBot.Answering.Lexicon;
using NewsBot.Arabic;

namespace NewsBot.Answering.Reading;

internal sealed class MeasureReader(AnsweringLexicon lexicon)
{
    /// <summary>People of whatever kind are counted: a word for them stands behind the question word, before any measure («how many souls», not «how much money have people»).</summary>
    /// <param name="behind">The token behind the question word.</param>
    /// <param name="unit">The counted noun, or null.</param>
    public bool AsksPersons(IReadOnlyList<Token> tokens, int behind, QuestionTerm? unit)
    {
        // «How many souls» may be one phrase.
        for (var i = Math.Max(0, behind - 1); i < tokens.Count; i++)
        {
            if (lexicon.GenericPersons.Contains(tokens[i].Word)) return true;
            if (unit is not null && tokens[i].Span.Start == unit.Span.Start && lexicon.Units.ClassOf(tokens[i].Word) is not (null or "person")) return false;
            if (IsMeasure(tokens, ref i)) return false;
        }

        return false;
    }

    /// <summary>The unit says it, else the first measure in the question: of «the interest on the loan» the interest is asked for. Empty where anything can be meant.</summary>
    public HashSet<string> ClassesOf(IReadOnlyList<Token> tokens, QuestionTerm? unit, bool asksPersons, bool computes)
    {
        // «How many percent of the chemists»: what is counted is the share, whatever it is of.
        if (tokens.FirstOrDefault(token => lexicon.Measures.ClassesOf(token.Word).Count > 0 || lexicon.Units.ClassOf(token.Word) is not null) is { Word: not null } first
            && lexicon.Measures.ClassesOf(first.Word).SetEquals(["percent"])) return ["percent"];
        if (AsksPercentAtOnce(tokens)) return ["percent"];
        // «The number of» asks for no amount of money, whatever the other words; «the number of the killed» asks for people.
        if (unit is null && tokens.TakeWhile(token => !lexicon.CountingWords.Contains(token.Word)).Count() is var counting && counting < tokens.Count)
            return counting + 1 < tokens.Count && lexicon.Units.ClassOf(tokens[counting + 1].Word) is "person" ? ["person"] : [];
        if (asksPersons) return ["person"];
        if (unit is not null) return lexicon.Units.ClassOf(unit.Words[0]) is { } own ? [own] : [];
        // «By how much» asks for a price, or for the size of a change.
        var priced = computes ? default : tokens.FirstOrDefault(token => lexicon.QuestionWords.Contains(token.Word) && lexicon.Measures.ClassesOf(token.Word).Count > 0);
        HashSet<string> classes = priced.Word is null ? [] : [.. lexicon.Measures.ClassesOf(priced.Word)];
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!IsMeasure(tokens, ref i)) continue;
            // «The fine for speed, for how much»: the price is asked for, of something that has a measure of its own.
            classes.UnionWith(lexicon.Measures.ClassesOf(tokens[i].Word));
            // «The length of the bridge» is no time, though how long something took is asked with the same word.
            if (classes.Count > 1 && i + 1 < tokens.Count && lexicon.IsDefinite(tokens[i + 1].Word) && lexicon.Units.ClassOf(tokens[i + 1].Word) != "time") classes.Remove("time");
            break;
        }

        return classes;
    }

    // «The same period» is when something was, and no length of time. Steps over what belongs to it.
    private bool IsMeasure(IReadOnlyList<Token> tokens, ref int place)
    {
        if (lexicon.LightWords.LongestAt(tokens, place) is { TokenCount: > 1 } light)
        {
            place += light.TokenCount - 1;
            return false;
        }

        return !lexicon.QuestionWords.Contains(tokens[place].Word) && lexicon.Measures.ClassesOf(tokens[place].Word).Count > 0;
    }

    // «By how much percent»: that the question word alone asks for a price says nothing here.
    private bool AsksPercentAtOnce(IReadOnlyList<Token> tokens)
    {
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (lexicon.QuestionWords.Contains(tokens[i].Word) && (AsksShare(tokens, i) || lexicon.Units.ClassOf(tokens[i + 1].Word) == "percent" || lexicon.Measures.ClassesOf(tokens[i + 1].Word).SetEquals(["percent"]))) return true;
        }

        return false;
    }

    // «How much in the hundred», which may be one phrase.
    private bool AsksShare(IReadOnlyList<Token> tokens, int place) =>
        lexicon.Operations.In(tokens).Any(match => match.Value == AskedOperation.Share && match.FirstToken == place && match.TokenCount > 1);
}
