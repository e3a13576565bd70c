// Buttons that were pressed, and the answers they wait for.
using System.Globalization;
using System.Text.Json.Nodes;

namespace NewsBot.Testing.Telegram;

/// <summary>What the bot answered to the press of a button.</summary>
public sealed record CallbackAnswer(string QueryId, string? Text, bool IsAlert);

/// <summary>Each press is answered once, in time, or not at all.</summary>
internal sealed class Presses(World world)
{
    private readonly Dictionary<string, (FakeChat Chat, DateTimeOffset At)> _open = new(StringComparer.Ordinal);
    private long _ids = 2_233_000_111_222_333;

    public string Press(FakeUser user, FakeChat chat, JsonObject message, string data)
    {
        lock (world.Gate)
        {
            var id = (++_ids).ToString(CultureInfo.InvariantCulture);
            _open[id] = (chat, world.Now);
            world.Updates.Add("callback_query", new JsonObject
            {
                ["id"] = id,
                ["from"] = user.Json(),
                ["message"] = message.DeepClone(),
                ["chat_instance"] = chat.Id.ToString(CultureInfo.InvariantCulture),
                ["data"] = data,
            });
            return id;
        }
    }

    public JsonNode Answer(Call call)
    {
        var id = call.Text("callback_query_id") ?? "";
        if (!_open.Remove(id, out var press) || world.Now - press.At > world.Options.CallbackLife) throw ApiError.QueryTooOld();
        if (call.Text("text") is { Length: > 200 }) throw ApiError.Bad("MESSAGE_TOO_LONG");
        var answer = new CallbackAnswer(id, call.Text("text"), call.Flag("show_alert"));
        press.Chat.Answered(answer);
        return true;
    }
}
