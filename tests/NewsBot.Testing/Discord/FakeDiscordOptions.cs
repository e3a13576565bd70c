// How the played Discord is set up.
namespace NewsBot.Testing.Discord;

public sealed record FakeDiscordOptions
{
    /// <summary>0 takes a free port.</summary>
    public int Port { get; init; }

    public string Token { get; init; } = "MTA5OTUxMTYyNzc3NzYwMDAw.GfaKeX.PlayedDiscordKnowsThisTokenOnly-0123456";

    public string BotName { get; init; } = "newsbot";

    /// <summary>True where the application has the privileged Message Content intent enabled; whoever asks for it without that is sent away.</summary>
    public bool HasContentIntent { get; init; }

    /// <summary>Where interactions are said to be posted; null where the owner of the application set nothing.</summary>
    public string? InteractionsEndpoint { get; init; }

    /// <summary>The key that signs interactions by HTTP, as the application's owner sees it.</summary>
    public string PublicKey { get; init; } = new('a', 64);

    /// <summary>False leaves every payload of the gateway to the test: no Hello, no READY, nothing is answered.</summary>
    public bool AnswersByItself { get; init; } = true;

    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromSeconds(41.25);

    public int Shards { get; init; } = 1;

    /// <summary>How many sessions may still be begun today.</summary>
    public int SessionsLeft { get; init; } = 1000;

    /// <summary>True counts messages a channel, five in five seconds, and refuses more with 429.</summary>
    public bool RateLimits { get; init; }

    /// <summary>Frames are sent in pieces of so many bytes, wherever that cuts; 0: whole.</summary>
    public int FragmentSize { get; init; }

    /// <summary>How long after its making an interaction takes its first word.</summary>
    public TimeSpan FirstWord { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long an interaction's token lives.</summary>
    public TimeSpan TokenLife { get; init; } = TimeSpan.FromMinutes(15);

    public TimeProvider Time { get; init; } = TimeProvider.System;
}
