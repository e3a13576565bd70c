// Who is told of a proposal, and of what became of it, besides the one who is answered.
namespace NewsBot.Conversation.Moderating;

internal sealed class DeskNotices(Newsdesk desk)
{
    /// <summary>Whether there is anywhere to show something to editors.</summary>
    public bool HasChats => desk.ModeratorsChats.Count > 0;

    /// <summary>To all editors.</summary>
    public IReadOnlyList<Notice> ToChats(Reply reply) => [.. desk.ModeratorsChats.Select(chat => new Notice(chat.Channel, chat.Chat, reply))];

    /// <summary>To whoever proposed it and does not see the answer; to the others in the moderators' chat, where only the one who decided sees it.</summary>
    /// <param name="message">The decision.</param>
    public IReadOnlyList<Notice> OfDecision(DeskDraft proposal, IncomingMessage message, Reply toAuthor, Reply toOthers)
    {
        var notices = new List<Notice>();

        // A post has no author.
        if (proposal.User.Length > 0 && (proposal.Channel, proposal.Chat) != (message.Channel, message.Chat)) notices.Add(new Notice(proposal.Channel, proposal.Chat, toAuthor));
        if (message.Aside is not null && desk.ModeratorsChats.Contains(new ChatPlace(message.Channel, message.Chat))) notices.Add(new Notice(message.Channel, message.Chat, toOthers, message.RepliesTo));
        return notices;
    }
}
