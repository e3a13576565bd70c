// One dispatched event, with what is needed to go on after it.
using System.Text.Json;

namespace NewsBot.Discord.Gateway;

/// <param name="Name">«READY», «MESSAGE_CREATE», ...; the bot knows some of them.</param>
/// <param name="Session">The session as it stands once this event is safe.</param>
/// <param name="ReceivedAt">A timestamp of the monotonic clock.</param>
internal sealed record GatewayEvent(string Name, JsonElement Data, Session Session, long ReceivedAt);

/// <summary>Takes an event. It may wait: then the shard reads no further.</summary>
internal delegate ValueTask Take(GatewayEvent happened, CancellationToken cancellationToken);
