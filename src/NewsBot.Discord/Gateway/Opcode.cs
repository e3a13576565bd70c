// The numbers of the gateway, version 10. https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway
namespace NewsBot.Discord.Gateway;

internal static class Opcode
{
    public const int Dispatch = 0;
    public const int Heartbeat = 1;
    public const int Identify = 2;
    public const int Resume = 6;
    public const int Reconnect = 7;
    public const int InvalidSession = 9;
    public const int Hello = 10;
    public const int HeartbeatAck = 11;
}

/// <summary>What the bot asks to be told. None of the needed ones is privileged: message content comes with mentions, replies to the bot, direct messages and commands.</summary>
[Flags]
internal enum Intents
{
    Guilds = 1 << 0,
    GuildMessages = 1 << 9,
    DirectMessages = 1 << 12,

    /// <summary>Privileged: what people say to each other. Only for posts of the newsroom's own channels.</summary>
    MessageContent = 1 << 15,

    Needed = Guilds | GuildMessages | DirectMessages,
}
