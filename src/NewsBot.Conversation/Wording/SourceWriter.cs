// Where facts come from, as a reader asks for it: the head of an article.
using NewsBot.Knowledge;

namespace NewsBot.Conversation.Wording;

internal sealed class SourceWriter(Phrasebook phrases, ButtonWriter buttons)
{
    /// <summary>Publisher, title, date, link and note of an article, and how many of its facts stand.</summary>
    public Reply Write(Article article, KnowledgeSnapshot knowledge)
    {
        var standing = knowledge.Versions.Count(fact => fact.IsCurrent && string.Equals(fact.Content.ArticleId, article.Id, StringComparison.Ordinal));
        var lines = new List<string>
        {
            phrases.Say(
                Phrases.SourceHeading,
                ("publisher", Bidi.Unknown(article.Publisher)),
                ("title", Bidi.Unknown(article.Title)),
                ("date", phrases.Date(article.Published)),
                ("link", article.Url is null ? phrases.Say(Phrases.CiteNoLink) : phrases.Say(Phrases.CiteLink, ("url", Bidi.Ltr(article.Url))))),
        };
        if (!string.IsNullOrWhiteSpace(article.Note)) lines.Add(phrases.Say(Phrases.SourceNote, ("note", Bidi.Embed(article.Note))));
        lines.Add(phrases.Say(Phrases.SourceStanding, ("count", phrases.Count(Phrases.Facts, standing))));
        return ReplyMaker.Plain(ReplyKind.Help, answered: true, string.Join('\n', lines)) with
        {
            Buttons = article.Url is null ? [] : [buttons.Source(article.Publisher, article.Url)],
        };
    }
}
