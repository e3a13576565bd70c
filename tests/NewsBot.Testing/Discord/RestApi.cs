// The REST interface of the played Discord: strict where Discord is, checked against its description.
using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace NewsBot.Testing.Discord;

/// <param name="Path">Below «/api/v10», with the query.</param>
public sealed record DiscordRequest(string Method, string Path, JsonNode? Body, string UserAgent, TimeSpan At);

/// <summary>A request that departs from the published description or from what Discord refuses.</summary>
public sealed record DiscordViolation(string Request, string Problem);

internal sealed partial class RestApi(DiscordWorld world, DiscordFaults faults, OpenApi description, Func<string> gatewayAddress)
{
    private const string Base = "/api/v10";

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ConcurrentQueue<DiscordRequest> _requests = new();
    private readonly ConcurrentQueue<DiscordViolation> _violations = new();
    private readonly MessageLimits _limits = new(world.Options.Time);
    private readonly long _start = world.Options.Time.GetTimestamp();

    public IReadOnlyList<DiscordRequest> Requests => [.. _requests];

    public IReadOnlyList<DiscordViolation> Violations => [.. _violations];

    public async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        var path = request.Path.Value![Base.Length..];
        var body = await ReadAsync(request);
        _requests.Enqueue(new DiscordRequest(request.Method, path + request.QueryString, body, request.Headers.UserAgent.ToString(), world.Options.Time.GetElapsedTime(_start)));
        if (!request.Headers.UserAgent.ToString().StartsWith("DiscordBot (", StringComparison.Ordinal)) _violations.Enqueue(new DiscordViolation($"{request.Method} {path}", "no User-Agent as Discord wants it"));
        var query = request.Query.ToDictionary(one => one.Key, one => one.Value.ToString(), StringComparer.Ordinal);
        foreach (var problem in description.Check(request.Method, path, query, body)) _violations.Enqueue(new DiscordViolation($"{request.Method} {path}", problem));

        var fault = faults.Take($"{request.Method} {path}");
        if (fault is { IsDone: false })
        {
            await FailAsync(context, fault);
            return;
        }

        var (status, answer) = IsOpen(path) || request.Headers.Authorization == $"Bot {world.Options.Token}"
            ? Handle(request.Method, path, query, body as JsonObject ?? [], body as JsonArray, context.Response)
            : (401, new JsonObject { ["message"] = "401: Unauthorized", ["code"] = 0 });
        if (fault is not null)
        {
            await FailAsync(context, fault);
            return;
        }

        context.Response.StatusCode = status;
        if (answer is null) return;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(answer.ToJsonString(Json), context.RequestAborted);
    }

    private (int Status, JsonNode? Answer) Handle(string method, string path, Dictionary<string, string> query, JsonObject body, JsonArray? list, HttpResponse response)
    {
        var parts = path.Trim('/').Split('/');
        switch (method, parts)
        {
            case ("GET", ["gateway", "bot"]):
                return (200, new JsonObject
                {
                    ["url"] = gatewayAddress() + "/gateway",
                    ["shards"] = world.Options.Shards,
                    ["session_start_limit"] = new JsonObject { ["total"] = 1000, ["remaining"] = world.Options.SessionsLeft, ["reset_after"] = 14_400_000, ["max_concurrency"] = 1 },
                });
            case ("GET", ["users", "@me"]):
                return (200, world.Bot.DeepClone());
            case ("GET", ["applications" or "oauth2", ..]) when parts[^1] == "@me":
                return (200, new JsonObject
                {
                    ["id"] = world.ApplicationId,
                    ["name"] = world.Options.BotName,
                    ["bot_public"] = true,
                    ["flags"] = world.Options.HasContentIntent ? 1 << 19 : 0,
                    ["approximate_guild_count"] = world.Guilds.Count,
                    ["bot"] = world.Bot.DeepClone(),
                    ["verify_key"] = world.Options.PublicKey,
                    ["interactions_endpoint_url"] = world.Options.InteractionsEndpoint,
                });
            case ("GET", ["channels", var id, "messages"]) when world.Channel(id) is { } channel:
                var after = ulong.Parse(query.GetValueOrDefault("after", "0"), CultureInfo.InvariantCulture);
                var most = int.Parse(query.GetValueOrDefault("limit", "50"), CultureInfo.InvariantCulture);
                return (200, new JsonArray([.. world.After(channel, after, most).Select(message => world.Json(message, isOnGateway: false, world.Options.HasContentIntent))]));
            case ("POST", ["channels", var id, "messages"]) when world.Channel(id) is { } channel:
                return world.Options.RateLimits && _limits.Refuse(channel.Id, response) is { } refused ? refused : Post(channel, body);
            case ("GET", ["channels", var id]) when world.Channel(id) is { } channel:
                return channel.IsHidden ? PlayedInteraction.Problem(403, 50001, "Missing Access") : (200, Payloads.Channel(channel));
            case ("GET", ["guilds", var id]) when world.Guilds.FirstOrDefault(guild => guild.Id == id) is { } guild:
                return (200, Payloads.Guild(guild, world.Bot));
            case ("GET", ["guilds", var id, "members", var user]) when user == world.BotId && world.Guilds.FirstOrDefault(guild => guild.Id == id) is { } guild:
                return (200, Payloads.Guild(guild, world.Bot)["members"]![0]!.DeepClone());
            case ("GET", ["guilds", ..]):
                return PlayedInteraction.Problem(404, 10004, "Unknown Guild");
            case ("POST", ["users", "@me", "channels"]):
                return world.DirectChat((string?)body["recipient_id"] ?? "") is { } direct ? (200, Payloads.Channel(direct)) : PlayedInteraction.Problem(400, 50033, "Invalid Recipient(s)");
            case (_, ["channels", ..]):
                return PlayedInteraction.Problem(404, 10003, "Unknown Channel");
            case ("GET", ["applications", _, .. var rest]) when rest[^1] == "commands":
                return (200, world.Commands(rest.Length == 3 ? rest[1] : null));
            case ("PUT", ["applications", _, .. var rest]) when rest[^1] == "commands" && list is not null:
                return WrongCommand(list) is { } wrong ? PlayedInteraction.Problem(400, 50035, wrong) : (200, world.SetCommands(rest.Length == 3 ? rest[1] : null, (JsonArray)list.DeepClone()));
            case ("POST", ["interactions", var id, var token, "callback"]):
                if (world.Interaction(id) is not { } interaction || interaction.Token != token) return PlayedInteraction.Problem(404, 10062, "Unknown interaction");
                if (WrongMessage(body["data"] as JsonObject ?? [], isCallback: true) is { } problem) return PlayedInteraction.Problem(400, 50035, problem);
                var (status, answer) = interaction.Respond(body);
                return status == 200 && query.GetValueOrDefault("with_response") != "true" ? (204, null) : (status, answer);
            case ("PATCH", ["webhooks", _, var token, "messages", "@original"]) when world.InteractionOf(token) is { } edited:
                return WrongMessage(body, isCallback: false) is { } wrongEdit ? PlayedInteraction.Problem(400, 50035, wrongEdit) : edited.Edit(body);
            case ("POST", ["webhooks", _, var token]) when world.InteractionOf(token) is { } followed:
                return WrongMessage(body, isCallback: false) is { } wrongMore ? PlayedInteraction.Problem(400, 50035, wrongMore) : followed.FollowUp(body);
            case (_, ["webhooks", ..]):
                return PlayedInteraction.Problem(404, 10015, "Unknown Webhook");
            default:
                _violations.Enqueue(new DiscordViolation($"{method} {path}", "this is not played"));
                return PlayedInteraction.Problem(404, 0, "404: Not Found");
        }
    }

    private (int Status, JsonNode? Answer) Post(PlayedChannel channel, JsonObject body)
    {
        if (WrongMessage(body, isCallback: false) is { } problem) return PlayedInteraction.Problem(400, 50035, problem);
        var reply = (string?)body["message_reference"]?["message_id"];
        if (reply is not null && world.Message(reply) is null)
        {
            if ((bool?)body["message_reference"]!["fail_if_not_exists"] != false) return PlayedInteraction.Problem(400, 50035, "Unknown message");
            reply = null;
        }

        var nonce = (bool?)body["enforce_nonce"] == true ? (string?)body["nonce"] : null;
        var message = world.Write(channel, world.BotId, (string?)body["content"] ?? "", reply, (JsonObject)body.DeepClone(), nonce);
        return (200, world.Json(message, isOnGateway: false));
    }

    // What Discord refuses and its description does not say.
    private string? WrongMessage(JsonObject body, bool isCallback)
    {
        var content = (string?)body["content"] ?? "";
        var embeds = (body["embeds"] as JsonArray ?? []).OfType<JsonObject>().ToList();
        if (content.Length > 2000) return "content: Must be 2000 or fewer in length.";
        if (content.Length == 0 && embeds.Count == 0 && !isCallback) return "Cannot send an empty message";
        var length = embeds.Sum(embed => Length(embed["title"]) + Length(embed["description"]) + Length(embed["footer"]?["text"]) + Length(embed["author"]?["name"])
            + (embed["fields"] as JsonArray ?? []).Sum(field => Length(field!["name"]) + Length(field["value"])));
        if (length > 6000) return "embeds: Embed size exceeds maximum size of 6000";
        if (content.Length > 0 && (body["allowed_mentions"]?["parse"] as JsonArray)?.Count != 0) _violations.Enqueue(new DiscordViolation("a message", "somebody may be mentioned by it"));
        var ids = (body["components"] as JsonArray ?? []).SelectMany(row => row!["components"] as JsonArray ?? []).Select(button => (string?)button!["custom_id"]).OfType<string>().ToList();
        return ids.Count == ids.Distinct(StringComparer.Ordinal).Count() ? null : "components: Component custom id cannot be duplicated";
    }

    private static string? WrongCommand(JsonArray commands)
    {
        foreach (var command in commands.OfType<JsonObject>())
        {
            var (name, type) = ((string?)command["name"] ?? "", (int?)command["type"] ?? 1);
            if (type == 1 && (!CommandName().IsMatch(name) || name != name.ToLowerInvariant())) return $"name: {name} is not valid";
            if (type == 1 && Length(command["description"]) is < 1 or > 100) return $"description of {name}";
            if (type != 1 && Length(command["description"]) > 0) return $"description of {name}: a menu has none";
            if ((command["options"] as JsonArray ?? []).Any(option => !CommandName().IsMatch((string?)option!["name"] ?? ""))) return $"an option of {name}";
        }

        var names = commands.Select(command => $"{command!["type"]} {command["name"]}").ToList();
        return names.Count == names.Distinct(StringComparer.Ordinal).Count() ? null : "Application command names must be unique";
    }

    private static int Length(JsonNode? text) => (text as JsonValue)?.ToString().Length ?? 0;

    // Interactions prove themselves by their token.
    private static bool IsOpen(string path) => path.StartsWith("/interactions/", StringComparison.Ordinal) || path.StartsWith("/webhooks/", StringComparison.Ordinal);

    private static async Task FailAsync(HttpContext context, DiscordFault fault)
    {
        if (fault.Status == 0)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = fault.Status;
        foreach (var (name, value) in fault.Headers) context.Response.Headers[name] = value;
        await context.Response.WriteAsync(fault.Body, context.RequestAborted);
    }

    private static async Task<JsonNode?> ReadAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var text = await reader.ReadToEndAsync();
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }

    // «\p{sc=Deva}» and «\p{sc=Thai}», their marks included, as far as .NET can say it.
    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}$")]
    private static partial Regex CommandName();
}
