// A session of the played gateway: everything that happened in it, so that it can be resumed.
using System.Text.Json.Nodes;

namespace NewsBot.Testing.Discord;

/// <summary>Events are numbered from 1. Thread-safe.</summary>
internal sealed class PlayedSession(string id, int shard, int shards, int intents)
{
    private readonly SemaphoreSlim _telling = new(1, 1);
    private readonly List<JsonObject> _events = [];
    private GatewayLink? _link;

    public string Id => id;

    public int Intents => intents;

    public bool Hears(string? guild) =>
        (guild is null ? 0 : (int)((ulong.Parse(guild, System.Globalization.CultureInfo.InvariantCulture) >> 22) % (ulong)shards)) == shard;

    /// <summary>Tells the client, or keeps it for when it comes back.</summary>
    public async Task TellAsync(string name, JsonObject data)
    {
        await _telling.WaitAsync();
        try
        {
            var told = new JsonObject { ["op"] = 0, ["s"] = _events.Count + 1, ["t"] = name, ["d"] = data.DeepClone() };
            _events.Add(told);
            if (_link is { } link) await link.SendAsync(told);
        }
        finally
        {
            _telling.Release();
        }
    }

    /// <summary>Goes on over another connection with everything after a number. False where the number is not of this session.</summary>
    public async Task<bool> ResumeAsync(GatewayLink link, int sequence)
    {
        await _telling.WaitAsync();
        try
        {
            if (sequence > _events.Count) return false;
            foreach (var missed in _events.Skip(sequence)) await link.SendAsync(missed);
            var resumed = new JsonObject { ["op"] = 0, ["s"] = _events.Count + 1, ["t"] = "RESUMED", ["d"] = new JsonObject() };
            _events.Add(resumed);
            await link.SendAsync(resumed);
            _link = link;
            return true;
        }
        finally
        {
            _telling.Release();
        }
    }

    public void Use(GatewayLink link) => _link = link;

    public void Leave(GatewayLink link)
    {
        if (_link == link) _link = null;
    }
}
