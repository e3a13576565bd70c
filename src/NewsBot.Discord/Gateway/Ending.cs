// Why a connection ended, and what is to be done about it: the one table over close codes and opcodes.
namespace NewsBot.Discord.Gateway;

internal abstract record Ending(string Why)
{
    /// <summary>No connection came about.</summary>
    public sealed record NotReached(string Why) : Ending(Why);

    /// <summary>Connect again and go on with the session.</summary>
    public sealed record Resumable(string Why) : Ending(Why);

    /// <summary>The session is over: connect to the main address and begin another.</summary>
    /// <param name="IsHasty">The bot sent too much.</param>
    public sealed record SessionOver(string Why, bool IsHasty = false) : Ending(Why);

    /// <summary>Nothing will change by trying again.</summary>
    /// <param name="Why">What, and the way out.</param>
    public sealed record Fatal(int Code, string Why) : Ending(Why);

    /// <param name="code">What Discord closed the connection with; null where it broke.</param>
    public static Ending OfClose(int? code) => code switch
    {
        4004 => new Fatal(4004, "Discord does not know the bot's token (NewsBot:Discord:Token): copy it again from the developer portal (Bot, Reset Token), and start again."),
        4010 => new Fatal(4010, "Discord was told of a shard that does not exist: this is a defect of the program."),
        4011 => new Fatal(4011, "The bot is in too many guilds for one connection and must be divided into shards: start it again, it then asks Discord how many."),
        4012 => new Fatal(4012, "Discord no longer speaks version 10 of the gateway: install a newer version of this program."),
        4013 => new Fatal(4013, "Discord does not know one of the intents that the bot asks for: this is a defect of the program."),
        4014 => new Fatal(4014, "The bot asks for an intent that is not enabled for it: enable Message Content Intent in the developer portal (Bot, Privileged Gateway Intents), or empty NewsBot:Discord:NewsChannels; then start again."),
        1000 or 1001 => new SessionOver($"closed with {code}"),
        4003 or 4005 => new SessionOver($"closed with {code}, not authenticated as it should be"),
        4007 => new SessionOver("closed with 4007, the sequence is not known"),
        4008 => new SessionOver("closed with 4008, too much was sent", IsHasty: true),
        4009 => new SessionOver("closed with 4009, the session timed out"),
        null => new Resumable("the connection broke"),
        _ => new Resumable($"closed with {code}"),
    };
}
