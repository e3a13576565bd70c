// Which shapes of a message carry a moderator's rights: his own words and his own presses, nothing else.
using System.Text.Json;
using NewsBot.Conversation.Moderating;
using NewsBot.Telegram.Receiving;
using Telegram.Bot;
using Telegram.Bot.Types;
using Xunit;

namespace NewsBot.Tests.Telegram;

public sealed class RightsTests
{
    private const string Private = """{"id":101,"type":"private","first_name":"E"}""";
    private const string Group = """{"id":-500,"type":"group","title":"G"}""";
    private const string Supergroup = """{"id":-100500,"type":"supergroup","title":"G"}""";
    private const string Channel = """{"id":-100900,"type":"channel","title":"N"}""";
    private const string Editor = """{"id":101,"is_bot":false,"first_name":"E"}""";
    private const string Reporter = """{"id":103,"is_bot":false,"first_name":"R"}""";
    private const string Stranger = """{"id":666,"is_bot":false,"first_name":"E","username":"editor"}""";
    private const string Order = "\"text\":\"/add x\",\"entities\":[{\"type\":\"bot_command\",\"offset\":0,\"length\":4}]";

    private static readonly UpdateReader Reader = new(new Identity(1, "newsbot", new HashSet<string>(StringComparer.Ordinal) { "add" }), -100900);

    private static readonly Moderators Moderators = new(
        [
            new Moderator("telegram", "101", IsGroup: false, ModeratorRole.Editor),
            new Moderator("telegram", "103", IsGroup: false, ModeratorRole.Reporter),
            new Moderator("discord", "102", IsGroup: false, ModeratorRole.Editor),
            new Moderator("discord", "7", IsGroup: true, ModeratorRole.Editor),
        ],
        new HashSet<string>(StringComparer.Ordinal) { "console" });

    public static TheoryData<string, string, string?> Shapes => new()
    {
        // Their own words.
        { "an editor, alone with the bot", Said(Private, Editor), "Editor" },
        { "an editor in a group", Said(Group, Editor), "Editor" },
        { "an editor in a supergroup", Said(Supergroup, Editor), "Editor" },
        { "a reporter, alone with the bot", Said(Private, Reporter), "Reporter" },
        { "a reporter in a group", Said(Group, Reporter), "Reporter" },
        { "an editor who replies", Said(Private, Editor, $$""" "reply_to_message":{"message_id":4,"date":1,"chat":{{Private}},"from":{{Stranger}},"text":"x"},"""), "Editor" },
        { "an editor who quotes a part", Said(Private, Editor, """ "quote":{"text":"x","position":0},"""), "Editor" },
        { "an editor in a topic", Said(Supergroup, Editor, """ "is_topic_message":true,"message_thread_id":9,"""), "Editor" },
        { "an editor's file with an order below it", Update($$""" "message":{"message_id":5,"date":1,"chat":{{Private}},"from":{{Editor}},"document":{"file_id":"a","file_unique_id":"b"},"caption":"/add x","caption_entities":[{"type":"bot_command","offset":0,"length":4}]}"""), "Editor" },
        { "an editor presses a button", Pressed(Editor), "Editor" },
        { "a reporter presses a button", Pressed(Reporter), "Reporter" },

        // Somebody else's words, or nobody's.
        { "a stranger", Said(Private, Stranger), null },
        { "a stranger in a group", Said(Group, Stranger), null },
        { "a stranger with an editor's name", Said(Private, """{"id":667,"is_bot":false,"first_name":"E"}"""), null },
        { "a stranger presses an editor's button", Pressed(Stranger), null },
        { "forwarded from an editor by a stranger", Said(Private, Stranger, $$""" "forward_origin":{"type":"user","date":1,"sender_user":{{Editor}}},"""), null },
        { "forwarded by an editor from a stranger", Said(Private, Editor, $$""" "forward_origin":{"type":"user","date":1,"sender_user":{{Stranger}}},"""), null },
        { "forwarded by an editor from himself", Said(Private, Editor, $$""" "forward_origin":{"type":"user","date":1,"sender_user":{{Editor}}},"""), null },
        { "forwarded by an editor from a hidden user", Said(Private, Editor, """ "forward_origin":{"type":"hidden_user","date":1,"sender_user_name":"E"},"""), null },
        { "forwarded by an editor from a chat", Said(Private, Editor, $$""" "forward_origin":{"type":"chat","date":1,"sender_chat":{{Group}}},"""), null },
        { "forwarded by an editor from a channel", Said(Private, Editor, $$""" "forward_origin":{"type":"channel","date":1,"chat":{{Channel}},"message_id":7},"""), null },
        { "forwarded in a group", Said(Group, Editor, $$""" "forward_origin":{"type":"channel","date":1,"chat":{{Channel}},"message_id":7},"""), null },
        { "forwarded automatically from a linked channel", Said(Supergroup, Editor, $$""" "is_automatic_forward":true,"sender_chat":{{Channel}},"""), null },
        { "an anonymous administrator", Said(Supergroup, """{"id":1087968824,"is_bot":true,"first_name":"Group","username":"GroupAnonymousBot"}""", $$""" "sender_chat":{{Supergroup}},"""), null },
        { "an anonymous administrator signed like an editor", Said(Supergroup, """{"id":1087968824,"is_bot":true,"first_name":"Group"}""", $$""" "sender_chat":{{Supergroup}},"author_signature":"E","""), null },
        { "in the name of a channel", Said(Supergroup, """{"id":136817688,"is_bot":true,"first_name":"Channel"}""", $$""" "sender_chat":{{Channel}},"""), null },
        { "in the name of a chat, and an editor's too", Said(Supergroup, Editor, $$""" "sender_chat":{{Channel}},"""), null },
        { "through the bot itself", Said(Private, Editor, """ "via_bot":{"id":1,"is_bot":true,"first_name":"B"},"""), null },
        { "through another bot", Said(Private, Editor, """ "via_bot":{"id":2,"is_bot":true,"first_name":"B"},"""), null },
        { "edited by an editor", Update($$""" "edited_message":{"message_id":5,"date":1,"edit_date":2,"chat":{{Private}},"from":{{Editor}},{{Order}}}"""), null },
        { "edited by a stranger", Update($$""" "edited_message":{"message_id":5,"date":1,"edit_date":2,"chat":{{Private}},"from":{{Stranger}},{{Order}}}"""), null },
        { "a post of the newsroom's channel", Update($$""" "channel_post":{"message_id":5,"date":1,"chat":{{Channel}},"sender_chat":{{Channel}},{{Order}}}"""), null },
        { "an edited post of the newsroom's channel", Update($$""" "edited_channel_post":{"message_id":5,"date":1,"edit_date":3,"chat":{{Channel}},"sender_chat":{{Channel}},{{Order}}}"""), null },
        { "a post of another channel", Update($$""" "channel_post":{"message_id":5,"date":1,"chat":{"id":-100901,"type":"channel","title":"X"},{{Order}}}"""), null },
        { "another bot with an editor's number", Said(Private, """{"id":101,"is_bot":true,"first_name":"E"}"""), null },
        { "a bot presses a button", Pressed("""{"id":101,"is_bot":true,"first_name":"E"}"""), null },
        { "an editor of another platform", Said(Private, """{"id":102,"is_bot":false,"first_name":"E"}"""), null },
        { "a number that is a role's on another platform", Said(Private, """{"id":7,"is_bot":false,"first_name":"E"}"""), null },
        { "no sender at all", Update($$""" "message":{"message_id":5,"date":1,"chat":{{Group}},{{Order}}}"""), null },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Rights_go_with_a_persons_own_words(string shape, string update, string? role)
    {
        var read = JsonSerializer.Deserialize<Update>(update, JsonBotAPI.Options)!;

        var message = Reader.Read(read, DateTimeOffset.UnixEpoch);

        Assert.Equal((shape, role), (shape, message is null ? null : Moderators.RoleOf(message)?.ToString()));
    }

    private static string Said(string chat, string from, string more = "") => Update($$""" "message":{"message_id":5,"date":1,"chat":{{chat}},"from":{{from}},{{more}}{{Order}}}""");

    private static string Pressed(string from) =>
        Update($$$""" "callback_query":{"id":"1","from":{{{from}}},"chat_instance":"1","data":"/confirm ABC","message":{"message_id":4,"date":1,"chat":{{{Private}}},"from":{"id":1,"is_bot":true,"first_name":"B"},"text":"x"}}""");

    private static string Update(string what) => $$"""{"update_id":1,{{what}} }""";
}
