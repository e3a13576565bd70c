// The people's side over HTTP, for programs in other languages and for hands: write, choose a command, see what was said.
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace NewsBot.Testing.Discord;

/// <summary>POST /play/mention {user, text}, POST /play/direct {user, text}, POST /play/command {user, name, values}; GET /play/messages.</summary>
internal sealed class PlaySide(DiscordWorld world)
{
    private readonly Lazy<PlayedChannel> _square = new(() => (world.Guilds.Count > 0 ? world.Guilds[0] : world.NewGuild("square", channels: 1)).Channels[0]);

    public async Task AnswerAsync(HttpContext context)
    {
        JsonNode? answer = (context.Request.Method, context.Request.Path.Value) switch
        {
            ("GET", "/play/messages") => Messages(),
            ("POST", { } path) => Act(path, (await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted))?.AsObject() ?? []),
            _ => null,
        };
        context.Response.StatusCode = answer is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync((answer ?? (JsonNode)new JsonObject { ["problem"] = "GET /play/messages, or POST /play/mention, /play/direct, /play/command" }).ToJsonString(), context.RequestAborted);
    }

    private JsonArray Messages() => new([.. world.Messages.Select(message => new JsonObject
    {
        ["id"] = message.Id,
        ["author"] = message.Author == world.BotId ? "bot" : message.Author,
        ["channel"] = message.Channel.Name,
        ["content"] = message.Content,
        ["replyTo"] = message.ReplyTo,
        ["embeds"] = message.Raw["embeds"]?.DeepClone(),
        ["components"] = message.Raw["components"]?.DeepClone(),
        ["ephemeral"] = message.IsEphemeral,
    })]);

    private JsonObject? Act(string path, JsonObject body)
    {
        var user = world.User((string?)body["user"] ?? "somebody");
        var text = (string?)body["text"] ?? "";
        switch (path)
        {
            case "/play/mention":
                return new JsonObject { ["id"] = user.Mention(_square.Value, text).Id };
            case "/play/direct":
                return new JsonObject { ["id"] = user.WriteDirectly(text).Id };
            case "/play/command":
                var values = (body["values"] as JsonArray ?? []).Select(value => (string)value!).ToArray();
                return new JsonObject { ["id"] = user.Command(_square.Value, (string?)body["name"] ?? "", values).Id };
            default:
                return null;
        }
    }
}
