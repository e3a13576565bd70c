// A message in a channel of the played Discord, whoever wrote it.
using System.Text.Json.Nodes;

namespace NewsBot.Testing.Discord;

/// <param name="Author">The writer's id.</param>
/// <param name="ReplyTo">The id of the message that it replies to, or null.</param>
/// <param name="Raw">What the bot sent, or what a person's client would have.</param>
public sealed record PlayedMessage(string Id, PlayedChannel Channel, string Author, string Content, string? ReplyTo, JsonObject Raw, DateTimeOffset At)
{
    /// <summary>When its words were changed; null where they were not.</summary>
    public DateTimeOffset? EditedAt { get; init; }

    /// <summary>For nobody but the one whom it answers.</summary>
    public bool IsEphemeral => ((int?)Raw["flags"] & 64) == 64;

    public IEnumerable<JsonObject> Embeds => (Raw["embeds"] as JsonArray ?? []).OfType<JsonObject>();

    /// <summary>Buttons from left to right, row by row.</summary>
    public IReadOnlyList<JsonObject> Buttons =>
        [.. (Raw["components"] as JsonArray ?? []).SelectMany(row => row!["components"]!.AsArray()).Select(button => button!.AsObject())];
}

/// <summary>A channel of a guild, or a direct chat.</summary>
/// <param name="Guild">Null for a direct chat.</param>
public sealed record PlayedChannel(string Id, string Name, PlayedGuild? Guild)
{
    private const long ViewChannel = 1L << 10;

    /// <summary>What nobody without a role may do there, the bot too, as Discord counts: SEND_MESSAGES is 2048.</summary>
    public long Denied { get; set; }

    internal bool IsHidden => (Denied & ViewChannel) != 0;

    internal string? LastMessage { get; set; }
}

/// <summary>A guild with its text channels; the bot is in it.</summary>
public sealed record PlayedGuild(string Id, string Name)
{
    private readonly List<PlayedChannel> _channels = [];

    public IReadOnlyList<PlayedChannel> Channels => _channels;

    internal PlayedChannel Add(PlayedChannel channel)
    {
        _channels.Add(channel);
        return channel;
    }
}
