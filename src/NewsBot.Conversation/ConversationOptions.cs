// The settings of conversations: section «NewsBot» of the configuration.
using NewsBot.Conversation.Limits;

namespace NewsBot.Conversation;

/// <summary>How the bot talks and how it takes messages from inbox to outbox.</summary>
public sealed class ConversationOptions
{
    /// <summary>A fact older than this is introduced with its date. 180 days by default.</summary>
    public int StaleAfterDays { get; set; } = 180;

    /// <summary>How many queues (chats) are handled at the same time. 8 by default.</summary>
    public int ParallelChats { get; set; } = 8;

    /// <summary>How many sends a channel has under way at the same time, one a chat. 8 by default.</summary>
    public int ParallelSends { get; set; } = 8;

    /// <summary>Channels on which a send that may have arrived is never repeated; on all others it is repeated, so that nothing is lost.
    /// The console by default: what was printed twice would be read twice.</summary>
    public ISet<string> SentAtMostOnce { get; } = new HashSet<string>(StringComparer.Ordinal) { "console" };

    /// <summary>What one person may ask: «NewsBot:Limits». Unlimited by default.</summary>
    public Allowance PerUser { get; set; }

    /// <summary>What may be asked in one chat: «NewsBot:Limits». Unlimited by default.</summary>
    public Allowance PerChat { get; set; }

    /// <summary>A message older than this when its turn comes is not answered: who asked yesterday has gone his way, and a restored backup
    /// must not answer what was answered then. 24 hours by default.</summary>
    public TimeSpan AnswerLife { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Channels at which the operator sits, who has neither limits nor old messages. The console by default.</summary>
    public ISet<string> OperatorChannels { get; } = new HashSet<string>(StringComparer.Ordinal) { "console" };
}
