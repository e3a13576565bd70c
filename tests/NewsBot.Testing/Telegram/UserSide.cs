// The people's side over HTTP: a chat page, and what it needs to write, read and press buttons.
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace NewsBot.Testing.Telegram;

/// <summary>POST /user/messages {"user","chat"?,"text","reply_to"?}; GET /user/messages?chat=…&amp;after=…; POST /user/presses {"user","chat"?,"message_id","data"}.</summary>
internal sealed class UserSide(World world)
{
    private static readonly TimeSpan LongestPoll = TimeSpan.FromSeconds(25);

    private static string Page => Path.Combine(Repository.Root, "tests", "NewsBot.Testing", "Telegram", "chat.html");

    public async Task AnswerAsync(HttpContext context, CancellationToken stopping)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping, context.RequestAborted);
        try
        {
            var answered = (context.Request.Method, context.Request.Path.Value) switch
            {
                ("GET", "/") => ShowPageAsync(context, end.Token),
                ("GET", "/user/messages") => ReadAsync(context, end.Token),
                ("POST", "/user/messages") => WriteAsync(context, end.Token),
                ("POST", "/user/presses") => PressAsync(context, end.Token),
                _ => SayAsync(context, StatusCodes.Status404NotFound, Problem("There is / for people, /user/messages and /user/presses for programs, /botTOKEN/METHOD for bots.")),
            };
            await answered;
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            context.Abort();
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or FormatException)
        {
            await SayAsync(context, StatusCodes.Status400BadRequest, Problem(problem.Message));
        }
    }

    private static async Task ShowPageAsync(HttpContext context, CancellationToken cancellationToken)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(await File.ReadAllTextAsync(Page, cancellationToken), cancellationToken);
    }

    private async Task ReadAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var query = context.Request.Query;
        var chat = Chat(query["chat"], query["user"]);
        _ = int.TryParse(query["after"], CultureInfo.InvariantCulture, out var after);
        await SayAsync(context, StatusCodes.Status200OK, new JsonObject
        {
            ["chat"] = chat.Id,
            ["events"] = await chat.Journal.AfterAsync(after, LongestPoll, cancellationToken),
        });
    }

    private async Task WriteAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var body = await BodyAsync(context, cancellationToken);
        if (body.Text("text") is not { Length: > 0 } text) throw new InvalidOperationException("text is missing.");
        var chat = Chat(body["chat"]?.ToString(), body.Text("user"));
        var id = await chat.WriteAsync(User(body.Text("user")), text, (int?)body.Integer("reply_to"));
        await SayAsync(context, StatusCodes.Status200OK, new JsonObject { ["chat"] = chat.Id, ["message_id"] = id });
    }

    private async Task PressAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var body = await BodyAsync(context, cancellationToken);
        var chat = Chat(body["chat"]?.ToString(), body.Text("user"));
        var query = await chat.PressAsync(User(body.Text("user")), (int)(body.Integer("message_id") ?? 0), body.Text("data") ?? "");
        await SayAsync(context, StatusCodes.Status200OK, new JsonObject { ["callback_query_id"] = query });
    }

    private FakeUser User(string? name) => world.User(string.IsNullOrWhiteSpace(name) ? throw new InvalidOperationException("user is missing: any name.") : name);

    private FakeChat Chat(string? chat, string? user) =>
        string.IsNullOrEmpty(chat) ? User(user).PrivateChat
        : world.Chat(chat) ?? throw new InvalidOperationException($"There is no chat «{chat}»; leave it out for the user's private chat.");

    private static async Task<JsonObject> BodyAsync(HttpContext context, CancellationToken cancellationToken) =>
        await JsonNode.ParseAsync(context.Request.Body, cancellationToken: cancellationToken) as JsonObject
        ?? throw new InvalidOperationException("A JSON object is needed.");

    private static JsonObject Problem(string text) => new() { ["problem"] = text };

    private static async Task SayAsync(HttpContext context, int status, JsonObject answer)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(answer.ToJsonString(), context.RequestAborted);
    }
}
