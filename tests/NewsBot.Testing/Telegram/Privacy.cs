// What a bot hears of a group.
using System.Text.Json.Nodes;

namespace NewsBot.Testing.Telegram;

internal static class Privacy
{
    /// <summary>
    /// In privacy mode: commands for the bot, general commands unless another bot wrote last, replies to what was its own or meant for it,
    /// what was sent through it, and service messages. Otherwise, and as administrator, everything.
    /// </summary>
    public static bool Hears(FakeChat chat, JsonObject message, FakeTelegramOptions options)
    {
        if (chat.Kind == ChatKind.Channel) return chat.Standing == BotStanding.Administrator;
        if (chat.Standing is not (BotStanding.Member or BotStanding.Administrator)) return false;
        return chat.Kind == ChatKind.Private
            || chat.Standing == BotStanding.Administrator
            || options.CanReadAllGroupMessages
            || IsMeant(chat, message, options);
    }

    /// <summary>Whether privacy mode counts the message as meant for the bot.</summary>
    public static bool IsMeant(FakeChat chat, JsonObject message, FakeTelegramOptions options)
    {
        if (IsService(message)) return true;
        if ((message["via_bot"] as JsonObject)?.Integer("id") == options.BotId) return true;
        if ((message["reply_to_message"] as JsonObject)?.Integer("message_id") is { } original
            && chat.Messages.TryGetValue((int)original, out var replied)
            && (replied.IsFromBot || replied.IsMeantForBot))
        {
            return true;
        }

        return Commands(message).Any(command => command.Split('@') switch
        {
            [_, var bot] => bot.Equals(options.BotUserName, StringComparison.OrdinalIgnoreCase),
            _ => !chat.AnotherBotWroteLast,
        });
    }

    private static bool IsService(JsonObject message) =>
        message["new_chat_members"] is not null || message["left_chat_member"] is not null || message["migrate_to_chat_id"] is not null
        || message["migrate_from_chat_id"] is not null || message["forum_topic_created"] is not null;

    private static IEnumerable<string> Commands(JsonObject message)
    {
        var (text, entities) = message["text"] is null ? ("caption", "caption_entities") : ("text", "entities");
        return (message[entities] as JsonArray ?? []).Select(entity => entity!.AsObject())
            .Where(entity => entity.Text("type") == "bot_command")
            .Select(entity => message.Text(text)!.Substring((int)entity.Integer("offset")!, (int)entity.Integer("length")!));
    }
}
