// An interaction on the played Discord, with Discord's rules: one first word, in time; then edits and more, for a while.
using System.Text.Json.Nodes;

namespace NewsBot.Testing.Discord;

/// <summary>Thread-safe.</summary>
public sealed class PlayedInteraction
{
    private readonly DiscordWorld _world;
    private readonly Lock _lock = new();
    private readonly DateTimeOffset _madeAt;
    private readonly List<PlayedMessage> _followUps = [];
    private readonly TaskCompletionSource<PlayedMessage> _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _acknowledged = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private JsonObject _deferredFlags = [];

    internal PlayedInteraction(DiscordWorld world, string id, string token, PlayedUser user, PlayedChannel channel, int type)
    {
        (_world, Id, Token, User, Channel, Type) = (world, id, token, user, channel, type);
        _madeAt = world.Options.Time.GetUtcNow();
    }

    public string Id { get; }

    public string Token { get; }

    public PlayedUser User { get; }

    public PlayedChannel Channel { get; }

    public int Type { get; }

    /// <summary>The message whose button was pressed; null for anything else.</summary>
    public PlayedMessage? Below { get; internal init; }

    /// <summary>As it is delivered.</summary>
    public JsonObject Json { get; internal set; } = [];

    /// <summary>The type of the first word; null while there is none.</summary>
    public int? FirstWord { get; private set; }

    /// <summary>How long the first word took.</summary>
    public TimeSpan? FirstWordAfter { get; private set; }

    /// <summary>What is shown where the answer belongs; null before.</summary>
    public PlayedMessage? Original { get; private set; }

    /// <summary>How often something was written there: an answer that is said twice the same way shows once.</summary>
    public int Writes { get; private set; }

    public IReadOnlyList<PlayedMessage> FollowUps
    {
        get
        {
            lock (_lock) return [.. _followUps];
        }
    }

    /// <summary>What was suggested; empty where nothing was.</summary>
    public IReadOnlyList<string> Choices { get; private set; } = [];

    /// <summary>The form that was opened; null where none was.</summary>
    public JsonObject? Form { get; private set; }

    /// <summary>Completes with the first answer that is more than «thinking …».</summary>
    public Task<PlayedMessage> Answered => _answered.Task;

    /// <summary>Completes with the first word, whatever it is.</summary>
    public Task Acknowledged => _acknowledged.Task;

    private TimeSpan Age => _world.Options.Time.GetUtcNow() - _madeAt;

    internal (int Status, JsonObject Body) Respond(JsonObject callback)
    {
        lock (_lock)
        {
            if (FirstWord is not null) return Problem(400, 40060, "Interaction has already been acknowledged.");
            if (Age > _world.Options.FirstWord) return Problem(404, 10062, "Unknown interaction");
            var type = (int?)callback["type"] ?? 0;
            var data = callback["data"] as JsonObject ?? [];
            if (type == 9 && Type is not (2 or 3)) return Problem(400, 50035, "A form cannot be opened from this interaction");
            if (type == 9 && PlayedForm.Wrong(data) is { } wrong) return Problem(400, 50035, wrong);
            if (Type == 4 != (type == 8)) return Problem(400, 50035, "Only an autocomplete interaction takes choices");
            (FirstWord, FirstWordAfter) = (type, Age);
            if (type == 8) Choices = [.. (data["choices"] as JsonArray ?? []).Select(choice => (string)choice!["name"]!)];
            if (type == 9) Form = (JsonObject)data.DeepClone();
            if (type == 5) _deferredFlags = data;
            if (type == 4) Show(data);
            _acknowledged.TrySetResult();
            return (200, new JsonObject
            {
                ["interaction"] = new JsonObject { ["id"] = Id, ["type"] = Type },
                ["resource"] = Original is null ? null : new JsonObject { ["type"] = type, ["message"] = _world.Json(Original, isOnGateway: false) },
            });
        }
    }

    internal (int Status, JsonObject Body) Edit(JsonObject body)
    {
        lock (_lock)
        {
            if (Age > _world.Options.TokenLife) return Problem(401, 50027, "Invalid Webhook Token");
            if (FirstWord is null) return Problem(404, 10015, "Unknown Webhook");
            var flags = Original is null ? _deferredFlags["flags"] : Original.Raw["flags"];
            if (flags is not null) body["flags"] = flags.DeepClone();
            Show(body);
            return (200, _world.Json(Original!, isOnGateway: false));
        }
    }

    internal (int Status, JsonObject Body) FollowUp(JsonObject body)
    {
        lock (_lock)
        {
            if (Age > _world.Options.TokenLife) return Problem(401, 50027, "Invalid Webhook Token");
            if (FirstWord is null) return Problem(404, 10015, "Unknown Webhook");
            var message = _world.Write(Channel, _world.BotId, (string?)body["content"] ?? "", null, body);
            _followUps.Add(message);
            return (200, _world.Json(message, isOnGateway: false));
        }
    }

    private void Show(JsonObject data)
    {
        var raw = (JsonObject)data.DeepClone();
        var content = (string?)data["content"] ?? "";
        Writes++;
        Original = Original is null
            ? _world.Write(Channel, _world.BotId, content, null, raw)
            : _world.Replace(Original, Original with { Content = content, Raw = raw });
        _answered.TrySetResult(Original);
    }

    internal static (int Status, JsonObject Body) Problem(int status, int code, string message) => (status, new JsonObject { ["message"] = message, ["code"] = code });
}
