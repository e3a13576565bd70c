// The newsroom's own channels: which they are, and under whose name they publish.
using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using NewsBot.Discord.Rest;

namespace NewsBot.Discord.Receiving;

/// <summary>Thread-safe.</summary>
/// <param name="channels">Ids; none where no post is read.</param>
internal sealed class NewsPlaces(IReadOnlyList<string> channels)
{
    private readonly HashSet<string> _channels = new(channels, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (string Guild, string Name)> _known = new(StringComparer.Ordinal);

    public bool Has(string channel) => _channels.Contains(channel);

    /// <summary>The name of the server that a channel belongs to; null where that is not known.</summary>
    public string? PublisherOf(string channel) => _known.TryGetValue(channel, out var known) ? known.Name : null;

    /// <summary>The address of a post, which whoever is on the server can open; null where that is not known.</summary>
    public string? AddressOf(string channel, string post) => _known.TryGetValue(channel, out var known) ? $"https://discord.com/channels/{known.Guild}/{channel}/{post}" : null;

    /// <summary>Asks Discord for what is not known yet. What it does not say is left out of proposals, for an editor to fill in.</summary>
    public async Task LearnAsync(RestClient rest, ILogger log, CancellationToken cancellationToken)
    {
        foreach (var id in _channels)
        {
            if (_known.ContainsKey(id)) continue;
            if (await rest.CallAsync(Routes.Channel(id), cancellationToken) is RestOutcome.Done { Body: var channel } && channel.Text("guild_id") is { } guild
                && await rest.CallAsync(Routes.Guild(guild), cancellationToken) is RestOutcome.Done { Body: var found } && found.Text("name") is { } name)
            {
                _known[id] = (guild, name);
                log.ReadsPosts(id, name);
            }
            else
            {
                log.NewsChannelMissing(id);
            }
        }
    }
}
