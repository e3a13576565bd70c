// What the desk works with: the knowledge that it changes, and who may.
using NewsBot.Answering;
using NewsBot.Knowledge;

namespace NewsBot.Conversation.Moderating;

/// <summary>A chat of a channel.</summary>
public sealed record ChatPlace(string Channel, string Chat);

/// <param name="Articles">Reads what is imported.</param>
/// <param name="ModeratorsChats">Where proposals are shown to editors; none where there is no such chat.</param>
/// <param name="NewsChannels">The newsroom's own channels, whose posts are proposed as facts.</param>
public sealed record Newsdesk(
    KnowledgeBase Knowledge,
    Answerer Answerer,
    ArticleReader Articles,
    Moderators Moderators,
    IReadOnlyList<ChatPlace> ModeratorsChats,
    IReadOnlyList<ChatPlace> NewsChannels);
