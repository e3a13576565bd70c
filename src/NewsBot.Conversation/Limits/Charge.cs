// What becomes of a message under the limits.
namespace NewsBot.Conversation.Limits;

internal abstract record Charge
{
    private Charge() { }

    public sealed record Granted : Charge;

    /// <summary>Too much, and for the first time since it was not: the sender is told.</summary>
    /// <param name="Seconds">After which the next message is granted.</param>
    /// <param name="IsChats">Not this sender alone: the chat as a whole sent too much.</param>
    public sealed record TooMuch(int Seconds, bool IsChats) : Charge;

    /// <summary>Too much, and the sender knows.</summary>
    public sealed record Silent : Charge;
}
