// Which messages on Discord are for the bot, and what they say.
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsBot.Conversation;
using NewsBot.Discord.Receiving;
using Xunit;

namespace NewsBot.Tests.Discord;

public sealed class MessageReaderTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("<@7> كم موقعاً؟", "كم موقعاً؟")]
    [InlineData("<@!7>، كم موقعاً؟", "، كم موقعاً؟")]
    [InlineData("كم موقعاً <@7> ؟", "كم موقعاً ؟")]
    [InlineData("<@7>", "")]
    public void A_mention_is_read_without_the_address(string content, string text) => Assert.Equal(text, Read(Message(content))?.Text);

    [Fact]
    public void What_people_say_to_each_other_is_not_read() => Assert.Null(Read(Message("كم موقعاً؟")));

    [Fact]
    public void A_direct_message_needs_no_address()
    {
        var read = Read(Message("كم موقعاً؟"), isPrivate: true);

        Assert.Equal(new IncomingMessage("discord:message:1", "discord", "2", "3", "كم موقعاً؟", Now, IsPrivate: true, RepliesTo: null, MessageId: "1", MessageKind.Text, Now.AddSeconds(-1)), read);
    }

    [Fact]
    public void A_reply_to_the_bot_continues_from_its_message()
    {
        var reply = Message("ومن قال ذلك؟");
        reply["type"] = 19;
        reply["message_reference"] = new JsonObject { ["message_id"] = "9" };
        reply["referenced_message"] = new JsonObject { ["author"] = new JsonObject { ["id"] = "7" } };

        Assert.Equal(("ومن قال ذلك؟", "9"), Read(reply) is { } read ? (read.Text, read.RepliesTo) : default);
    }

    [Theory]
    [InlineData("bot")]
    [InlineData("system")]
    public void Machines_are_not_answered(string what)
    {
        var message = Message("<@7> كم؟");
        message["author"]![what] = true;

        Assert.Null(Read(message));
    }

    [Fact]
    public void Neither_a_webhook_nor_the_bot_itself_nor_a_notice_is_answered()
    {
        var (webhook, self, notice) = (Message("<@7> كم؟"), Message("<@7> كم؟"), Message("<@7> كم؟"));
        webhook["webhook_id"] = "5";
        self["author"]!["id"] = "7";
        notice["type"] = 7;

        Assert.Equal([null, null, null], new[] { webhook, self, notice }.Select(message => Read(message)));
    }

    [Fact]
    public void A_picture_in_a_direct_chat_cannot_be_read()
    {
        var message = Message("");
        message["attachments"] = new JsonArray(new JsonObject { ["id"] = "4" });

        Assert.Equal(MessageKind.Unreadable, Read(message, isPrivate: true)?.Kind);
        Assert.Null(Read(message));
    }

    [Fact]
    public void What_is_passed_on_directly_holds_the_words_their_time_and_their_address_and_gives_no_rights()
    {
        var message = Message("");
        message["message_reference"] = new JsonObject { ["type"] = 1, ["guild_id"] = "8", ["channel_id"] = "9", ["message_id"] = "10" };
        message["message_snapshots"] = new JsonArray(new JsonObject { ["message"] = new JsonObject { ["content"] = "**خبر**", ["timestamp"] = "2026-02-01T00:00:00+00:00" } });

        var read = Read(message, isPrivate: true)!;

        Assert.Equal(("خبر", MessageKind.Text, MessageOrigin.Forwarded, (string?)null), (read.Text, read.Kind, read.Origin, read.RepliesTo));
        Assert.Equal(new ForwardOrigin(null, "https://discord.com/channels/8/9/10", Now.AddDays(-28).AddHours(-12)), read.Forwarded);
    }

    [Fact]
    public void A_reply_quotes_what_it_replies_to_where_the_bot_is_shown_its_words()
    {
        var reply = Message("/import");
        reply["type"] = 19;
        reply["message_reference"] = new JsonObject { ["message_id"] = "9" };
        reply["referenced_message"] = new JsonObject
        {
            ["author"] = new JsonObject { ["id"] = "7" },
            ["content"] = "خبر",
            ["attachments"] = new JsonArray(new JsonObject { ["url"] = "https://cdn.discordapp.com/1", ["filename"] = "a.txt", ["size"] = 5 }),
        };

        Assert.Equal(new QuotedMessage("خبر", IsBots: true, null, new IncomingFile("https://cdn.discordapp.com/1", "a.txt", 5)), Read(reply, isPrivate: true)?.Quoted);
    }

    [Theory]
    [InlineData("""{"id":1,"channel_id":null}""")]
    [InlineData("""[]""")]
    [InlineData("""{"id":"1","channel_id":"2","author":"somebody","content":5,"mentions":{}}""")]
    public void What_has_another_shape_is_nothing(string json) => Assert.Null(new MessageReader("7").Read(JsonSerializer.Deserialize<JsonElement>(json), isPrivate: true, Now));

    private static JsonObject Message(string content) => new()
    {
        ["id"] = "1",
        ["channel_id"] = "2",
        ["author"] = new JsonObject { ["id"] = "3" },
        ["content"] = content,
        ["type"] = 0,
        ["timestamp"] = "2026-03-01T11:59:59.000000+00:00",
    };

    private static IncomingMessage? Read(JsonObject message, bool isPrivate = false) => new MessageReader("7").Read(JsonSerializer.SerializeToElement(message), isPrivate, Now);
}
