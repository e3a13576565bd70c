// Messages that get no answer, or one polite line: too many, too old, not in words.
using Microsoft.Extensions.Logging;
using NewsBot.Conversation;
using NewsBot.Conversation.Limits;
using Xunit;
using Talk = NewsBot.Conversation.Conversation;

namespace NewsBot.Tests.Conversation;

public sealed class LimitTests
{
    private const string Question = "كم موقعاً لإيران في سورية؟";

    [Fact]
    public async Task A_flood_is_told_once_and_leaves_neither_receipt_nor_question()
    {
        var talks = Limited();
        for (var i = 0; i < 5; i++) Assert.NotNull(await talks.SayAsync(talks.Message(Question, $"k{i}")));

        Assert.Equal("أرسلت رسائل كثيرة في وقت قصير، فلم أجب عن الأخيرة. أعد إرسالها بعد 3 ثوانٍ من فضلك.", await talks.SayAsync(talks.Message(Question, "k5")));
        Assert.Empty(talks.Store.Turns[^1].Puts);
        Assert.Equal((ReplyKind.Refused, false), (talks.Telegram.Rendered.Last().Kind, talks.Telegram.Rendered.Last().Answered));

        Assert.Null(await talks.SayAsync(talks.Message(Question, "k6")));
        Assert.Equal(("k6", 0, 0), (talks.Store.Turns[^1].InboxKey, talks.Store.Turns[^1].Outbox.Count, talks.Store.Turns[^1].Puts.Count));
        Assert.Equal(5, talks.Asked.Count);
    }

    [Theory]
    [InlineData(1, "بعد ثانية واحدة من فضلك.")]
    [InlineData(2, "بعد ثانيتين من فضلك.")]
    [InlineData(12, "بعد 12 ثانية من فضلك.")]
    public async Task The_seconds_are_counted_as_arabic_counts(int seconds, string end)
    {
        var talks = new Talks(options: new ConversationOptions { PerUser = new Allowance(1, seconds) });
        await talks.SayAsync(talks.Message(Question, "k1"));
        Assert.EndsWith(end, await talks.SayAsync(talks.Message(Question, "k2")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_is_told_that_it_is_the_group()
    {
        var talks = new Talks(options: new ConversationOptions { PerChat = new Allowance(1, 5) });
        await talks.SayAsync(talks.Message(Question, "k1", user: "u1", isPrivate: false));
        Assert.Equal(
            "وصلتني من هذه المجموعة رسائل كثيرة في وقت قصير، فلم أجب عن الأخيرة. أعيدوا إرسالها بعد 5 ثوانٍ من فضلكم.",
            await talks.SayAsync(talks.Message(Question, "k2", user: "u2", isPrivate: false)));
    }

    [Fact]
    public async Task A_backlog_after_an_outage_is_no_flood()
    {
        var talks = Limited();
        var now = talks.Clock.GetUtcNow();
        for (var i = 0; i < 100; i++)
            Assert.NotNull(await talks.SayAsync(talks.Message(Question, $"k{i}") with { SentAt = now.AddMinutes(i - 100) }));
    }

    [Fact]
    public async Task A_clock_that_runs_ahead_on_the_platform_grants_no_more_and_no_less()
    {
        var talks = Limited();
        for (var i = 0; i < 5; i++) await talks.SayAsync(talks.Message(Question, $"k{i}") with { SentAt = talks.Clock.GetUtcNow().AddHours(i) });
        Assert.StartsWith("أرسلت رسائل كثيرة", await talks.SayAsync(talks.Message(Question, "k5") with { SentAt = talks.Clock.GetUtcNow().AddHours(9) }), StringComparison.Ordinal);
        talks.Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.StartsWith("570 موقعاً", await talks.SayAsync(talks.Message(Question, "k6")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_whose_turn_could_not_be_written_is_answered_in_the_end()
    {
        var talks = Limited();
        talks.Store.FullFor = 20;
        for (var i = 0; i < 20; i++) await Assert.ThrowsAsync<IOException>(() => talks.SayAsync(talks.Message(Question)));
        Assert.StartsWith("570 موقعاً", await talks.SayAsync(talks.Message(Question)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_operator_at_the_terminal_has_no_limits_and_no_old_messages()
    {
        var talks = Limited();
        var old = talks.Clock.GetUtcNow().AddDays(-3);
        for (var i = 0; i < 50; i++)
        {
            var turn = await talks.HandleAsync(talks.Message(Question, $"k{i}") with { Channel = "console", At = old });
            Assert.NotEmpty(turn.Outbox);
        }
    }

    [Fact]
    public async Task The_local_operators_questions_cost_nothing()
    {
        var talks = Limited();
        for (var i = 0; i < 50; i++) talks.Talk.Respond(Question, Chat.Fresh, new Sender("telegram", "u1", "c1"));
        Assert.StartsWith("570 موقعاً", await talks.SayAsync(talks.Message(Question)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(24, true)]
    [InlineData(24.01, false)]
    public async Task A_message_older_than_a_day_is_done_without_an_answer(double hours, bool isAnswered)
    {
        var logged = new List<string>();
        var talks = new Talks(log: new ListLog(logged));
        var turn = await talks.HandleAsync(talks.Message(Question) with { SentAt = talks.Clock.GetUtcNow().AddHours(-hours) });
        Assert.Equal(isAnswered, turn.Outbox.Count > 0);
        Assert.Equal(isAnswered, turn.Puts.Count > 0);
        Assert.Equal(isAnswered ? [] : ["Messages older than 24 h are left unanswered: 1 so far."], logged);
    }

    [Fact]
    public async Task A_restored_backlog_does_not_fill_the_log()
    {
        var logged = new List<string>();
        var talks = new Talks(log: new ListLog(logged));
        for (var i = 0; i < 1_000; i++) await talks.HandleAsync(talks.Message(Question, $"k{i}") with { At = talks.Clock.GetUtcNow().AddDays(-2) });
        Assert.Equal(10, logged.Count);
        Assert.Equal("Messages older than 24 h are left unanswered: 512 so far.", logged[^1]);
    }

    [Fact]
    public async Task What_is_no_text_gets_one_polite_line_and_changes_nothing()
    {
        var talks = new Talks();
        Assert.Equal(
            "لا أقرأ إلا النصوص: لا أستطيع الاستماع إلى المقاطع الصوتية ولا فتح الصور والملفات. اكتب سؤالك نصاً من فضلك.",
            await talks.SayAsync(talks.Message("") with { Kind = MessageKind.Unreadable }));
        Assert.Equal((ReplyKind.Refused, false), (talks.Telegram.Rendered.Last().Kind, talks.Telegram.Rendered.Last().Answered));
        Assert.Empty(talks.Store.Turns[^1].Puts);
    }

    [Fact]
    public async Task A_group_that_takes_the_bot_in_is_told_how_to_ask()
    {
        var talks = new Talks();
        Assert.Equal(
            "أهلاً بكم! أجيب عن أسئلتكم من أخبار موثّقة، وأذكر مع كل جواب من قاله ومن نشره ومتى.\n"
            + "اكتبوا /ask ثم السؤال في الرسالة نفسها، أو ردّوا على إحدى رسائلي لمتابعة ما فيها.\n"
            + "ولا أقرأ من رسائل المجموعة إلا ما يُوجَّه إليّ.",
            await talks.SayAsync(talks.Message("", isPrivate: false) with { Kind = MessageKind.Joined }));
        Assert.Empty(talks.Store.Turns[^1].Puts);
    }

    private static Talks Limited() => new(options: new ConversationOptions { PerUser = new Allowance(5, 3), PerChat = new Allowance(20, 1) });

    private sealed class ListLog(List<string> lines) : ILogger<Talk>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Add(formatter(state, exception));
    }
}
