// The project's one verb: a message in, a turn out; and the one switch over everything the bot can do.
namespace NewsBot.Conversation;

/// <summary>Takes messages from inbox to outbox.</summary>
public sealed class Conversation
{
}
