// The local operator asks: no limits and no trace, but the same path as every reader's question.
using System.Diagnostics;
using NewsBot.Conversation;
using Talk = NewsBot.Conversation.Conversation;

namespace NewsBot.Verbs;

/// <summary>Questions that share a conversation are one chat, in the order in which they are asked. For one user at a time.</summary>
internal sealed class Asker(Talk talk)
{
    private readonly Dictionary<string, Chat> _chats = new(StringComparer.Ordinal);

    /// <param name="conversation">Null for a fresh chat.</param>
    public (Reply Reply, TimeSpan Took) Ask(string question, string? conversation)
    {
        var before = conversation is null ? Chat.Fresh : _chats.GetValueOrDefault(conversation, Chat.Fresh);
        var start = Stopwatch.GetTimestamp();
        var (reply, after) = talk.Respond(question, before, Sender.Operator);
        var took = Stopwatch.GetElapsedTime(start);
        if (conversation is not null) _chats[conversation] = after;
        return (reply, took);
    }
}
