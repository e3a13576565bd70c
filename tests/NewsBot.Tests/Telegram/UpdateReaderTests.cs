// Telegram's updates, as they come over the wire, and what the bot makes of them.
using System.Text.Json;
using NewsBot.Conversation;
using NewsBot.Telegram.Api;
using NewsBot.Telegram.Receiving;
using Xunit;

namespace NewsBot.Tests.Telegram;

public sealed class UpdateReaderTests
{
    private const string Reader = """{"id":42,"is_bot":false,"first_name":"سلمى"}""";
    private const string Me = """{"id":700,"is_bot":true,"first_name":"bot","username":"NewsBot"}""";
    private const string Private = """{"id":42,"type":"private"}""";
    private const string Group = """{"id":-1001,"type":"supergroup","title":"g"}""";
    private const string Topics = """{"id":-1001,"type":"supergroup","title":"g","is_forum":true}""";

    private static readonly DateTimeOffset Now = new(2026, 3, 1, 10, 0, 5, TimeSpan.Zero);
    private static readonly UpdateReader Updates = new(new Identity(700, "NewsBot", new HashSet<string>(StringComparer.Ordinal) { "ask" }));

    [Fact]
    public void A_private_message_is_taken_as_it_was_typed()
    {
        var message = Read(Message(Private, Reader, """ "text":"كم موقعاً؟" """));

        Assert.NotNull(message);
        Assert.StartsWith("telegram:", message.Key, StringComparison.Ordinal);
        Assert.Equal(
            new IncomingMessage(message.Key, "telegram", "42", "42", "كم موقعاً؟", Now, true, null, "5", MessageKind.Text, new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.Zero)),
            message);
    }

    [Fact]
    public void A_key_shows_neither_person_nor_chat()
    {
        var key = Read(Message("""{"id":987654321,"type":"private"}""", """{"id":987654321,"is_bot":false,"first_name":"x"}""", """ "text":"x" """))?.Key;

        Assert.DoesNotContain("987654321", key, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_has_the_same_key_whatever_number_its_update_has()
    {
        var body = Message(Private, Reader, """ "text":"x" """);

        Assert.Equal(Read(body, update: 900_000_000)?.Key, Read(body, update: 17)?.Key);
    }

    [Fact]
    public void Two_messages_have_two_keys() =>
        Assert.NotEqual(Read(Message(Private, Reader, """ "text":"x" """, id: 5))?.Key, Read(Message(Private, Reader, """ "text":"x" """, id: 6))?.Key);

    [Theory]
    [InlineData("a bot", """{"id":9,"is_bot":true,"first_name":"other"}""", """ "text":"/ask x","entities":[{"type":"bot_command","offset":0,"length":4}] """)]
    [InlineData("the bot itself", Me, """ "text":"/ask x","entities":[{"type":"bot_command","offset":0,"length":4}] """)]
    [InlineData("via another bot", Reader, """ "text":"/ask x","via_bot":{"id":9,"is_bot":true,"first_name":"o"},"entities":[{"type":"bot_command","offset":0,"length":4}] """)]
    [InlineData("a channel's post carried into its group", Reader, """ "text":"/ask x","is_automatic_forward":true,"entities":[{"type":"bot_command","offset":0,"length":4}] """)]
    [InlineData("somebody who came", Reader, """ "new_chat_members":[{"id":43,"is_bot":false,"first_name":"n"}] """)]
    [InlineData("talk among people", Reader, """ "text":"كم موقعاً؟" """)]
    [InlineData("a picture among people", Reader, """ "photo":[{"file_id":"a","file_unique_id":"b","width":1,"height":1}] """)]
    public void Is_passed_over_in_a_group(string what, string from, string content)
    {
        Assert.Null(Read(Message(Group, from, content)));
        Assert.NotEmpty(what);
    }

    [Fact]
    public void A_group_is_answered_on_command_and_knows_who_asked()
    {
        var message = Read(Message(Group, Reader, """ "text":"/ask@NewsBot كم؟","entities":[{"type":"bot_command","offset":0,"length":12}] """));

        Assert.Equal(("-1001", "42", "/ask كم؟", false, "5"), (message?.Chat, message?.User, message?.Text, message?.IsPrivate, message?.MessageId));
    }

    [Fact]
    public void A_reply_to_the_bot_says_what_it_replies_to()
    {
        var message = Read(Message(Group, Reader, $$""" "text":"ومتى؟","reply_to_message":{"message_id":4,"date":1,"chat":{{Group}},"from":{{Me}},"text":"570"} """));

        Assert.Equal(("ومتى؟", "4"), (message?.Text, message?.RepliesTo));
    }

    [Fact]
    public void A_reply_to_somebody_else_is_not_for_the_bot() =>
        Assert.Null(Read(Message(Group, Reader, $$""" "text":"ومتى؟","reply_to_message":{"message_id":4,"date":1,"chat":{{Group}},"from":{{Reader}},"text":"x"} """)));

    [Fact]
    public void In_a_forum_the_answer_stays_in_the_topic_and_its_opening_is_no_reply()
    {
        var opening = $$"""{"message_id":77,"date":1,"chat":{{Topics}},"from":{{Me}},"forum_topic_created":{"name":"n","icon_color":1} }""";
        var message = Read(Message(
            Topics, Reader, $$""" "message_thread_id":77,"is_topic_message":true,"reply_to_message":{{opening}},"text":"/ask كم؟","entities":[{"type":"bot_command","offset":0,"length":4}] """));

        Assert.Equal(("-1001/77", null), (message?.Chat, message?.RepliesTo));
    }

    [Fact]
    public void An_anonymous_administrator_is_the_group_and_no_person()
    {
        var message = Read(Message(
            Group,
            """{"id":1087968824,"is_bot":true,"first_name":"Group"}""",
            $$""" "sender_chat":{{Group}},"text":"/ask كم؟","entities":[{"type":"bot_command","offset":0,"length":4}] """));

        Assert.Equal("chat-1001", message?.User);
    }

    [Theory]
    [InlineData(""" "voice":{"file_id":"a","file_unique_id":"b","duration":1} """)]
    [InlineData(""" "photo":[{"file_id":"a","file_unique_id":"b","width":1,"height":1}] """)]
    [InlineData(""" "document":{"file_id":"a","file_unique_id":"b"} """)]
    [InlineData(""" "sticker":{"file_id":"a","file_unique_id":"b","type":"regular","width":1,"height":1,"is_animated":false,"is_video":false} """)]
    public void What_cannot_be_read_is_said_to_be_so(string content) => Assert.Equal((MessageKind.Unreadable, ""), (Read(Message(Private, Reader, content)) is { } m ? (m.Kind, m.Text) : default));

    [Fact]
    public void The_words_below_a_picture_are_a_question()
    {
        var message = Read(Message(Private, Reader, """ "photo":[{"file_id":"a","file_unique_id":"b","width":1,"height":1}],"caption":"أين هذا؟" """));

        Assert.Equal((MessageKind.Text, "أين هذا؟"), (message?.Kind, message?.Text));
    }

    [Fact]
    public void An_album_is_one_message()
    {
        const string Picture = """ "media_group_id":"77","photo":[{"file_id":"a","file_unique_id":"b","width":1,"height":1}] """;

        Assert.Equal(Read(Message(Private, Reader, Picture, id: 5))?.Key, Read(Message(Private, Reader, Picture, id: 6))?.Key);
    }

    [Fact]
    public void A_button_says_its_words_for_whoever_pressed_it()
    {
        var message = Read($$"""{"update_id":1,"callback_query":{"id":"q1","from":{{Reader}},"chat_instance":"c","data":"/why ABC","message":{"message_id":8,"date":1,"chat":{{Group}},"from":{{Me}},"text":"570"} } }""");

        Assert.Equal(("-1001", "42", "/why ABC", "8", "8", false), (message?.Chat, message?.User, message?.Text, message?.RepliesTo, message?.MessageId, message?.IsPrivate));
    }

    [Theory]
    [InlineData("left", "member", true)]
    [InlineData("kicked", "administrator", true)]
    [InlineData("member", "administrator", false)]
    [InlineData("member", "left", false)]
    public void Coming_into_a_group_is_noticed_once(string before, string after, bool joined)
    {
        var message = Read($$"""{"update_id":1,"my_chat_member":{"chat":{{Group}},"from":{{Reader}},"date":1,"old_chat_member":{{Member(before)}},"new_chat_member":{{Member(after)}} } }""");

        Assert.Equal(joined ? MessageKind.Joined : null, message?.Kind);
    }

    [Fact]
    public void A_channel_is_never_written_to() =>
        Assert.Null(Read($$"""{"update_id":1,"my_chat_member":{"chat":{"id":-1002,"type":"channel","title":"c"},"from":{{Reader}},"date":1,"old_chat_member":{{Member("left")}},"new_chat_member":{{Member("administrator")}} } }"""));

    [Fact]
    public void An_update_of_a_kind_that_is_not_known_is_nothing() => Assert.Null(Read("""{"update_id":1,"something_new":{"a":1}}"""));

    [Fact]
    public void An_update_that_cannot_be_read_keeps_its_number()
    {
        using var raw = JsonDocument.Parse("""{"update_id":12,"message":"no object"}""");

        Assert.Null(PendingUpdates.Read(raw.RootElement));
        Assert.Equal(12, PendingUpdates.IdOf(raw.RootElement));
    }

    private static string Member(string status) => status switch
    {
        "administrator" => $$"""{"status":"administrator","user":{{Me}},"can_be_edited":false,"is_anonymous":false,"can_manage_chat":true,"can_delete_messages":false,"can_manage_video_chats":false,"can_restrict_members":false,"can_promote_members":false,"can_change_info":false,"can_invite_users":false,"can_post_stories":false,"can_edit_stories":false,"can_delete_stories":false}""",
        "kicked" => $$"""{"status":"kicked","user":{{Me}},"until_date":0}""",
        _ => $$"""{"status":"{{status}}","user":{{Me}}}""",
    };

    private static string Message(string chat, string from, string content, int id = 5) =>
        $$"""{"message_id":{{id}},"date":1772359200,"chat":{{chat}},"from":{{from}},{{content}}}""";

    private static IncomingMessage? Read(string json, int update = 1)
    {
        using var raw = JsonDocument.Parse(json.StartsWith("""{"update_id""", StringComparison.Ordinal) ? json : $$"""{"update_id":{{update}},"message":{{json}}}""");
        return PendingUpdates.Read(raw.RootElement) is { } read ? Updates.Read(read, Now) : throw new InvalidOperationException($"Telegram.Bot cannot read {json}");
    }
}
