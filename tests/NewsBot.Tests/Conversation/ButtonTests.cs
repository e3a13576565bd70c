// What a reader can press below an answer.
using System.Text;
using NewsBot.Answering;
using NewsBot.Conversation;
using NewsBot.Knowledge;
using Xunit;

namespace NewsBot.Tests.Conversation;

public sealed class ButtonTests
{
    private static readonly ReplyButton Why = new ReplyButton.Say("كيف عرفت؟", "/why UWS2LJNFUWS2LJNFUWSQ");

    [Fact]
    public async Task An_answer_has_its_source_and_how_it_was_come_by_below_it() =>
        Assert.Equal([new ReplyButton.Link("المصدر: مرافئ", "https://example.org/news/1"), Why], await BelowAsync(SomeFacts.Budget));

    [Fact]
    public async Task A_source_without_a_link_has_no_button() => Assert.Equal([Why], await BelowAsync(SomeFacts.IranSites));

    [Fact]
    public async Task Facts_of_one_article_have_one_button() =>
        Assert.Equal([new ReplyButton.Link("المصدر: مرافئ", "https://example.org/news/1"), Why], await BelowAsync(SomeFacts.Budget, SomeFacts.Residents));

    [Fact]
    public async Task The_code_below_is_the_receipts_own()
    {
        var talks = new Talks();
        var turn = await talks.HandleAsync(talks.Message("كم؟"));
        var say = talks.Telegram.Rendered.Last().Buttons.OfType<ReplyButton.Say>().Single();
        Assert.Equal($"/why {turn.Puts.Single(put => put.Kind == "receipt").Key}", say.Text);
        Assert.InRange(Encoding.UTF8.GetByteCount(say.Text), 1, 64);
    }

    [Fact]
    public async Task Pressing_it_shows_the_receipt()
    {
        var talks = new Talks();
        await talks.HandleAsync(talks.Message("كم؟"));
        var pressed = talks.Telegram.Rendered.Last().Buttons.OfType<ReplyButton.Say>().Single().Text;
        Assert.StartsWith("سند الجواب، ورمزه", await talks.SayAsync(talks.Message(pressed, "k8")), StringComparison.Ordinal);
        // The receipt has no receipt.
        Assert.Empty(talks.Telegram.Rendered.Last().Buttons);
    }

    [Theory]
    [InlineData("مرحبا")]
    [InlineData("/help")]
    public async Task What_cites_nothing_has_no_buttons(string text)
    {
        var talks = new Talks();
        await talks.HandleAsync(talks.Message(text));
        Assert.Empty(talks.Telegram.Rendered.Last().Buttons);
    }

    [Fact]
    public async Task An_abstention_has_no_buttons()
    {
        var talks = new Talks(Talks.Nothing);
        await talks.HandleAsync(talks.Message("كم؟"));
        Assert.Empty(talks.Telegram.Rendered.Last().Buttons);
    }

    [Fact]
    public async Task A_fact_opened_by_a_link_has_its_source_but_no_receipt()
    {
        var talks = new Talks();
        await talks.HandleAsync(talks.Message("/start f_f7"));
        Assert.Equal([new ReplyButton.Link("المصدر: مرافئ", "https://example.org/news/1")], talks.Telegram.Rendered.Last().Buttons);
    }

    [Fact]
    public void The_local_operator_gets_no_buttons() =>
        Assert.Empty(new Talks().Talk.Respond("كم؟", Chat.Fresh, Sender.Operator).Reply.Buttons);

    private static async Task<IReadOnlyList<ReplyButton>> BelowAsync(params IReadOnlyList<FactVersion> facts)
    {
        var talks = new Talks(_ => new Answer.Found(QuestionKind.What, null, SomeFacts.Snapshot, new DirectAnswer.Statement(), facts, 0.9));
        await talks.HandleAsync(talks.Message("ما الخبر؟"));
        return talks.Telegram.Rendered.Last().Buttons;
    }
}
