// A place in a chat, in Telegram's words.
using System.Text.Json.Nodes;

namespace NewsBot.Testing.Telegram;

internal static class ChatMember
{
    private static readonly string[] Rights =
    [
        "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members", "can_promote_members", "can_change_info",
        "can_invite_users", "can_post_stories", "can_edit_stories", "can_delete_stories",
    ];

    /// <param name="status">creator, administrator, member, left or kicked.</param>
    public static JsonObject Json(JsonObject user, string status)
    {
        var member = new JsonObject { ["status"] = status, ["user"] = user };
        if (status is "creator" or "administrator") member["is_anonymous"] = false;
        if (status == "kicked") member["until_date"] = 0;
        if (status != "administrator") return member;
        member["can_be_edited"] = false;
        foreach (var right in Rights) member[right] = right is "can_manage_chat" or "can_delete_messages";
        return member;
    }
}
