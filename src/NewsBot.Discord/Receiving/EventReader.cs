// What each event means for the bot.
using NewsBot.Conversation;
using NewsBot.Discord.Gateway;
using NewsBot.Discord.Interacting;

namespace NewsBot.Discord.Receiving;

/// <summary>Of one shard.</summary>
internal sealed class EventReader(InteractionReader interactionReader, Interactions interactions, ReadBack readBack, TimeProvider clock)
{
    /// <summary>The message that an event holds, or null.</summary>
    public IncomingMessage? Read(GatewayEvent happened)
    {
        var now = clock.GetUtcNow();
        switch (happened.Name)
        {
            case "READY":
                readBack.Begin(happened.Session.Me);
                return null;
            case "GUILD_CREATE":
                readBack.Of(happened.Data, happened.Session.Me);
                return null;
            case "MESSAGE_CREATE":
                var isPrivate = happened.Data.Text("guild_id") is null;
                var message = new MessageReader(happened.Session.Me.User).Read(happened.Data, isPrivate, now);
                if (message is { IsPrivate: true }) readBack.Know(message.Chat);
                return message;
            case "INTERACTION_CREATE":
                return Interaction.Read(happened.Data) is { } interaction ? interactionReader.Read(interaction, now) : null;
            default:
                return null;
        }
    }

    /// <summary>Keeps what the answers to the interactions among the events need. Durable when it returns.</summary>
    public async Task KeepAsync(IEnumerable<GatewayEvent> batch, CancellationToken cancellationToken)
    {
        Interaction[] taken =
        [
            .. batch.Where(happened => happened.Name == "INTERACTION_CREATE").Select(happened => Interaction.Read(happened.Data)).OfType<Interaction>()
                .Where(interaction => interactionReader.Read(interaction, clock.GetUtcNow()) is not null),
        ];
        if (taken.Length > 0) await interactions.KeepAsync(taken, cancellationToken);
    }
}
