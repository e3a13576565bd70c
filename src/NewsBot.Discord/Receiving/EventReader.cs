// What each event means for the bot.
using NewsBot.Conversation;
using NewsBot.Discord.Gateway;
using NewsBot.Discord.Interacting;

namespace NewsBot.Discord.Receiving;

/// <summary>Of one shard.</summary>
internal sealed class EventReader(InteractionReader interactionReader, Interactions interactions, ReadBack readBack, NewsPlaces places, TimeProvider clock)
{
    /// <summary>The messages that an event holds; mostly none.</summary>
    public IReadOnlyList<IncomingMessage> Read(GatewayEvent happened)
    {
        var now = clock.GetUtcNow();
        var (data, me) = (happened.Data, happened.Session.Me);
        var posts = new PostReader(places, me.User);
        switch (happened.Name)
        {
            case "READY":
                readBack.Begin(me);
                return [];
            case "GUILD_CREATE":
                readBack.Of(data, me);
                return [];
            case "MESSAGE_CREATE":
                var message = new MessageReader(me.User).Read(data, data.Text("guild_id") is null, now);
                if (message is { IsPrivate: true }) readBack.Know(message.Chat);
                return One(message ?? posts.Read(data, now));
            case "MESSAGE_UPDATE":
                return One(posts.ReadChanged(data, now));
            case "MESSAGE_DELETE" or "MESSAGE_DELETE_BULK":
                return posts.ReadDeleted(data, now);
            case "INTERACTION_CREATE":
                return One(Interaction.Read(data) is { } interaction ? interactionReader.Read(interaction, now) : null);
            default:
                return [];
        }
    }

    private static IReadOnlyList<IncomingMessage> One(IncomingMessage? message) => message is null ? [] : [message];

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
