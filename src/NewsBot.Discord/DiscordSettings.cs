// How the channel reaches Discord.
using System.Security.Cryptography;
using System.Text;
using NewsBot.Discord.Gateway;

namespace NewsBot.Discord;

/// <param name="Token">The bot's token from the developer portal. Never logged.</param>
/// <param name="ApiUrl">Where the REST API is reached, without the version.</param>
/// <param name="Guilds">Ids of guilds that get the commands; none: the commands are global.</param>
/// <param name="PublicKey">Interactions come by HTTP, signed with this key, and there is no gateway; null: they come over the gateway.</param>
public sealed record DiscordSettings(string Token, Uri ApiUrl, IReadOnlyList<string> Guilds, string? PublicKey = null)
{
    /// <summary>Ids of the newsroom's own channels, whose posts are read. None: the privileged intent for message content is not asked for.</summary>
    public IReadOnlyList<string> NewsChannels { get; init; } = [];

    internal Intents Intents => NewsChannels.Count > 0 ? Intents.Needed | Intents.MessageContent : Intents.Needed;

    /// <summary>Under which name a shard's session is kept. It holds what was asked for: a session goes on being told what it was begun for.</summary>
    internal string SessionName(ShardId shard) => $"session:{Fingerprint}:{shard.Number}/{shard.Of}{(NewsChannels.Count > 0 ? ":content" : "")}";

    /// <summary>Tells whose stored values are: another token is another bot. Says nothing about the token.</summary>
    internal string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Token)).AsSpan(0, 8));
}
