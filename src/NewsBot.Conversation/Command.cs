// What a message wants of the bot: the closed family that the conversation's switch goes over.
using NewsBot.Conversation.Moderating;

namespace NewsBot.Conversation;

internal abstract record Command
{
    private Command() { }

    /// <param name="Text">The question, freed of greetings, fillers and orders to the bot. Never empty.</param>
    /// <param name="Beside">The smalltalk that stood beside it: the reply where the question turns out to hold no content word. May be null.</param>
    public sealed record Ask(string Text, SmalltalkKind? Beside) : Command;

    /// <summary>The command to ask, without a question.</summary>
    public sealed record AskWhat : Command;

    public sealed record Help : Command;

    /// <param name="Payload">What stood in the link that opened the chat; empty for a plain start.</param>
    public sealed record Start(string Payload) : Command;

    /// <param name="Code">The receipt's code as it was typed; empty for the answer that is replied to, or the last one.</param>
    public sealed record Why(string Code) : Command;

    public sealed record WhoAmI : Command;

    public sealed record Privacy : Command;

    public sealed record Corrections : Command;

    public sealed record Smalltalk(SmalltalkKind Kind) : Command;

    /// <param name="About">What else the message says: it is not answered, but a follow-up may refer to it. May be empty.</param>
    public sealed record Refuse(RefusalKind Kind, string About) : Command;

    /// <summary>An order to the moderators' desk. Whether its sender may give it is not looked at here.</summary>
    /// <param name="Argument">What follows the word, with its line breaks.</param>
    public sealed record Moderate(DeskKind Kind, string Argument) : Command;

    /// <summary>The asker wants to be told once there is an answer.</summary>
    /// <param name="Code">The receipt of the abstention; empty for the last one.</param>
    public sealed record Notify(string Code) : Command;

    /// <summary>An answer is called bad.</summary>
    /// <param name="Argument">The receipt's code, then maybe why.</param>
    public sealed record Dislike(string Argument) : Command;

    /// <summary>A slash command that the bot does not know.</summary>
    public sealed record Unknown : Command;
}

/// <summary>What a message without a question is. Where several stand in one message, the first of this list is answered.</summary>
internal enum SmalltalkKind
{
    Insult,
    WhoAreYou,
    Help,
    HowAreYou,
    Salam,
    Morning,
    Evening,
    Blessing,
    Greeting,
    Thanks,
    Praise,
    Farewell,
    Sorry,
    Acknowledge,
}

internal enum RefusalKind
{
    /// <summary>An order that a news bot does not carry out.</summary>
    Order,

    /// <summary>Somebody wants knowledge changed by a message.</summary>
    Moderation,
}
