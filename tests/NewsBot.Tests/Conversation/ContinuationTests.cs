// A reply to one of the bot's messages continues from it, whoever replies and however late.
using System.Text;
using NewsBot.Conversation;
using Xunit;

namespace NewsBot.Tests.Conversation;

public sealed class ContinuationTests
{
    private const string Question = "كم موقعاً لإيران في سورية؟";
    private const string Code = "UWS2LJNFUWS2LJNFUWSQ";

    private readonly Talks _talks = new();

    [Fact]
    public void The_key_of_a_sent_message_is_the_hash_of_channel_chat_and_id() =>
        Assert.Equal("40c5e93d995d37c414c8a6b4e1694e6d2c70c6563ff4ae88fb6debfb14fc0b68", SentKey.Of("telegram", "-100987", "42"));

    [Fact]
    public async Task Another_member_of_the_group_continues_from_the_answer_that_he_replies_to()
    {
        await AskInGroupAsync();
        await _talks.HandleAsync(Reply("وتركيا؟", "k8", user: "u2"));
        Assert.Equal(Question, _talks.Asked[^1].Topic?.Text);
    }

    [Fact]
    public async Task A_reply_continues_after_days_and_its_topic_is_fresh_again()
    {
        await AskInGroupAsync();
        _talks.Clock.Advance(TimeSpan.FromDays(3));
        await _talks.HandleAsync(Reply("شكرا", "k8", user: "u2"));
        _talks.Clock.Advance(TimeSpan.FromMinutes(14));
        await _talks.HandleAsync(_talks.Message("وتركيا؟", "k9", user: "u2", isPrivate: false));
        Assert.Equal(Question, _talks.Asked[^1].Topic?.Text);
    }

    [Fact]
    public async Task A_reply_leaves_what_the_chat_spoke_of_last()
    {
        await AskInGroupAsync();
        await _talks.HandleAsync(_talks.Message("كم موقعاً لروسيا؟", "k8", isPrivate: false));
        await _talks.HandleAsync(Reply("وتركيا؟", "k9"));
        Assert.Equal(Question, _talks.Asked[^1].Topic?.Text);
    }

    [Fact]
    public async Task A_reply_asks_how_that_answer_was_come_by()
    {
        await AskInGroupAsync();
        var seen = await _talks.SayAsync(Reply("/why", "k8", user: "u2"));
        Assert.StartsWith($"سند الجواب، ورمزه {Code}\n", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("سؤالك", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erasing_the_asker_leaves_none_of_his_words_with_who_continued()
    {
        var talks = new Talks(question => Talks.Sites(question with { Text = $"{question.Topic?.Text} {question.Text}".Trim() }));
        await talks.HandleAsync(talks.Message(Question, "k7", isPrivate: false));
        await talks.SentAsync("77", "k7");
        var turn = await talks.HandleAsync(talks.Message("وتركيا؟", "k8", "u2", isPrivate: false) with { RepliesTo = "77" });
        Assert.Equal(Question, talks.Asked[^1].Topic?.Text);
        Assert.All(
            turn.Puts.Where(put => put.Kind != "chat"),
            put => Assert.DoesNotContain("كم", Encoding.UTF8.GetString(put.Body.Span), StringComparison.Ordinal));
        // The topic itself is gone in minutes.
        Assert.Equal(talks.Clock.GetUtcNow() + Chat.TopicLife, turn.Puts.Single(put => put.Kind == "chat").ExpiresAt);

        turn = await talks.HandleAsync(talks.Message("وروسيا؟", "k9", "u2", isPrivate: false));
        Assert.DoesNotContain("كم", Encoding.UTF8.GetString(turn.Puts.Single(put => put.Kind == "question").Body.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_continued_and_then_asked_afresh_can_be_continued_from()
    {
        await AskInGroupAsync();
        await _talks.HandleAsync(Reply("كم موقعاً لروسيا؟", "k8", user: "u2"));
        await _talks.SentAsync("88", "k8");
        await _talks.HandleAsync(Reply("وتركيا؟", "k9", user: "u3") with { RepliesTo = "88" });
        Assert.Equal("كم موقعاً لروسيا؟", _talks.Asked[^1].Topic?.Text);
    }

    [Fact]
    public async Task A_reply_to_what_is_not_known_goes_on_in_the_chats_own_context()
    {
        await AskInGroupAsync();
        await _talks.HandleAsync(Reply("وتركيا؟", "k8") with { RepliesTo = "somebody else's" });
        Assert.Equal(Question, _talks.Asked[^1].Topic?.Text);
        await _talks.HandleAsync(Reply("وتركيا؟", "k9", user: "u3") with { RepliesTo = "somebody else's" });
        Assert.Null(_talks.Asked[^1].Topic);
    }

    [Fact]
    public async Task The_same_message_id_in_another_chat_is_another_message()
    {
        await AskInGroupAsync();
        await _talks.HandleAsync(Reply("وتركيا؟", "k8") with { Chat = "c2" });
        Assert.Null(_talks.Asked[^1].Topic);
    }

    [Fact]
    public async Task After_thirty_days_there_is_nothing_to_continue_from()
    {
        await AskInGroupAsync();
        _talks.Clock.Advance(TimeSpan.FromDays(30));
        await _talks.HandleAsync(Reply("وتركيا؟", "k8", user: "u2"));
        Assert.Null(_talks.Asked[^1].Topic);
    }

    [Fact]
    public void A_question_kept_before_topics_were_is_still_read()
    {
        var old = """{"text":"كم؟","at":"2023-08-20T09:00:00+00:00","chat":"c1","kind":"HowMany","answered":true,"receipt":"UWS2LJNFUWS2LJNFUWSQ"}"""u8;
        var question = ConversationJson.ToQuestion(new StoredRecord("question", "k", null, old.ToArray(), null));
        Assert.Equal(("كم؟", null), (question!.Text, question.Topic));
    }

    [Fact]
    public void A_chat_kept_before_topics_were_borrowed_is_still_read()
    {
        var old = """{"topic":null,"at":"2023-08-20T09:00:00+00:00"}"""u8;
        Assert.Equal(new Chat(null, _talks.Clock.GetUtcNow()), ConversationJson.ToChat(new StoredRecord("chat", "k", null, old.ToArray(), null)));
    }

    private async Task AskInGroupAsync()
    {
        await _talks.HandleAsync(_talks.Message(Question, "k7", isPrivate: false));
        await _talks.SentAsync("77", "k7");
    }

    private IncomingMessage Reply(string text, string key, string user = "u1") =>
        _talks.Message(text, key, user, isPrivate: false) with { RepliesTo = "77" };
}
