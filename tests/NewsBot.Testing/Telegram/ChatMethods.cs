// Methods about chats and the people in them.
using System.Text.Json.Nodes;

namespace NewsBot.Testing.Telegram;

internal sealed class ChatMethods(World world)
{
    public JsonNode GetChat(Call call)
    {
        var chat = world.ChatOf(call);
        if (chat.Refusal() is { Code: 403 } refusal && chat.Kind != ChatKind.Private) throw refusal;
        var full = chat.Json();
        full["accent_color_id"] = 1;
        full["max_reaction_count"] = 11;
        full["accepted_gift_types"] = new JsonObject(
            ((string[])["unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"])
            .Select(gift => KeyValuePair.Create(gift, (JsonNode?)false)));
        return full;
    }

    public JsonNode GetMember(Call call)
    {
        var chat = world.ChatOf(call);
        var id = call.Integer("user_id") ?? throw ApiError.Bad("invalid user_id specified");
        if (id == world.Options.BotId) return ChatMember.Json(world.Bot(), chat.Status());
        var user = world.UserOf(id) ?? throw ApiError.Bad("member not found");
        return ChatMember.Json(user.Json(), chat.Members.GetValueOrDefault(id) ?? "left");
    }

    public JsonNode Leave(Call call)
    {
        var chat = world.ChatOf(call);
        if (chat.Refusal() is { Code: 403 } refusal) throw refusal;
        if (chat.Kind == ChatKind.Private) throw ApiError.Bad("chat is not a group or a channel");
        chat.Leave();
        return true;
    }
}
