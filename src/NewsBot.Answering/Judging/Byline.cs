// Who made an article: the sentence of the article that says so, for newsrooms name their reporters in a sentence of its own.
using NewsBot.Answering.Lexicon;
using NewsBot.Answering.Reading;
using NewsBot.Arabic;
using NewsBot.Knowledge;

namespace NewsBot.Answering.Judging;

internal static class Byline
{
    /// <summary>A byline is a short sentence.</summary>
    private const int MostWords = 30;

    /// <summary>"Who wrote the report": the question names what the author has made.</summary>
    public static bool MayBeAsked(QuestionReading reading, AnsweringLexicon lexicon) =>
        lexicon.Forms.ArticleWords.In(reading.Tokens).Any() && lexicon.SourceWords.In(reading.Tokens).Any(match => match.Value == SourceAttribute.Author);

    /// <summary>Who made the article; that it is not stated, where the question is about nothing else. Null where the facts may answer.</summary>
    public static Answer? Judge(Inquiry inquiry, Topic? topic) =>
        SourceJudge.Judge(inquiry, topic) is { } answer && (answer is Answer.Found || IsOnlyAboutArticle(inquiry) || inquiry.Lexicon.Forms.OwnArticleWords.In(inquiry.Reading.Tokens).Any()) ? answer : null;

    /// <summary>Whether the question asks who made an article: it names nothing, or names the article as one («the report»).</summary>
    public static bool IsAsked(Inquiry inquiry) =>
        inquiry.Reading.SaysNothing || inquiry.Lexicon.Forms.ArticleWords.In(inquiry.Reading.Tokens).Any();

    /// <summary>Whether the question names nothing else.</summary>
    public static bool IsOnlyAboutArticle(Inquiry inquiry) =>
        inquiry.Reading.SaysNothing || inquiry.Terms.Count <= inquiry.Lexicon.Forms.ArticleWords.In(inquiry.Reading.Tokens).Count();

    /// <summary>The current fact that names who made the article, or null: a short one that has a word of bylines and the publisher's name.</summary>
    public static FactVersion? Of(string articleId, KnowledgeSnapshot snapshot, AnsweringLexicon lexicon)
    {
        if (!snapshot.Articles.TryGetValue(articleId, out var article) || lexicon.Analyzer.Analyze(article.Publisher).Tokens is not [.., var publisher]) return null;
        (FactVersion Fact, int Words)? best = null;
        foreach (var fact in snapshot.Versions)
        {
            if (!fact.IsCurrent || !string.Equals(fact.Content.ArticleId, articleId, StringComparison.Ordinal)) continue;
            var words = BylineWords(fact.Content.Text, publisher.Word, lexicon);
            if (words > 0 && words >= (best?.Words ?? 0)) best = (fact, words);
        }

        return best?.Fact;
    }

    private static int BylineWords(string text, WordForm publisher, AnsweringLexicon lexicon)
    {
        var tokens = lexicon.Analyzer.Analyze(text).Tokens;
        if (tokens.Count > MostWords || !tokens.Any(token => string.Equals(token.Word.Normal, publisher.Normal, StringComparison.Ordinal))) return 0;
        return lexicon.Forms.BylineWords.In(tokens).Count();
    }
}
