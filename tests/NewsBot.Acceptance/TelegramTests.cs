// Readers on Telegram: the whole program over the real wire, against a Telegram that is as strict as the real one.
using NewsBot.Testing;
using NewsBot.Testing.Telegram;
using Xunit;

namespace NewsBot.Acceptance;

public sealed class TelegramTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private FakeTelegram _telegram = null!;
    private RunningBot _bot = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _telegram = await FakeTelegram.StartAsync(new FakeTelegramOptions { RateLimits = true, ChatBurst = 1 }, Cancel);
        _bot = RunningBot.Start(Settings(_telegram));
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        var violations = _telegram.Violations;
        var tooFast = _telegram.Sent.Where(message => message.IsOverLimit).ToArray();
        await _telegram.DisposeAsync();
        // Whatever a test is about, the bot keeps to the specification and to the limits.
        Assert.Empty(violations);
        Assert.Empty(tooFast);
    }

    [Fact]
    public async Task A_reader_asks_and_gets_the_answer_as_a_reply_with_its_source()
    {
        var salma = _telegram.User("سلمى");

        var question = await salma.WriteAsync("كم موقع لإيران بسوريا؟");
        var answer = await salma.NextMessageAsync(Patience, Cancel);

        Assert.Equal(question, answer.ReplyTo);
        Assert.StartsWith("\u200F570 موقعاً", answer.Text, StringComparison.Ordinal);
        Assert.Contains("المصدر: نداء بوست", answer.Text, StringComparison.Ordinal);
        Assert.Equal(["bold", "blockquote"], answer.Entities.Select(entity => entity.Type));
        Assert.StartsWith("570 موقعاً", answer.Text.Substring(answer.Entities[0].Offset, answer.Entities[0].Length).TrimStart('\u200F'), StringComparison.Ordinal);
        Assert.Equal(["لم يفدني", "كيف عرفت؟"], answer.Buttons.SelectMany(row => row).Select(button => button.Text));
    }

    [Fact]
    public async Task A_follow_up_continues_and_a_reply_to_an_old_answer_continues_from_that()
    {
        var salma = _telegram.User("سلمى");
        await salma.WriteAsync("كم موقع لإيران بسوريا؟");
        var iran = await salma.NextMessageAsync(Patience, Cancel);
        await salma.WriteAsync("من هو ميلي؟");
        await salma.NextMessageAsync(Patience, Cancel);

        await salma.WriteAsync("وتركيا؟", replyTo: iran.MessageId);

        Assert.StartsWith("\u200F125 موقعاً", (await salma.NextMessageAsync(Patience, Cancel)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_tells_how_the_bot_knows()
    {
        var salma = _telegram.User("سلمى");
        await salma.WriteAsync("كم موقع لإيران بسوريا؟");
        var answer = await salma.NextMessageAsync(Patience, Cancel);

        var press = await salma.PressAsync(answer.MessageId, "كيف عرفت؟");
        var receipt = await salma.NextMessageAsync(Patience, Cancel);

        Assert.Equal(answer.MessageId, receipt.ReplyTo);
        Assert.Contains("570", receipt.Text, StringComparison.Ordinal);
        Assert.Equal(press, (await salma.PrivateChat.NextCallbackAnswerAsync(Patience, Cancel)).QueryId);
    }

    [Fact]
    public async Task The_menu_of_commands_is_set_in_Arabic()
    {
        await _telegram.User("سلمى").WriteAsync("/help");
        await _telegram.User("سلمى").NextMessageAsync(Patience, Cancel);

        Assert.Equal(["ask", "corrections", "help", "why", "privacy", "whoami", "start", "notify", "bad"], _telegram.Commands().Select(command => command.Name));
        Assert.Equal(_telegram.Commands().Select(command => command.Description), _telegram.Commands(language: "ar").Select(command => command.Description));
    }

    [Theory]
    [InlineData("start", "أهلاً بك!")]
    [InlineData("start f_f1", "إمكان الانسحاب")]
    [InlineData("start s_f1", "نداء بوست")]
    [InlineData("whoami", "معرّفك لدى المنصة")]
    [InlineData("privacy", "أحفظ")]
    [InlineData("help", "/ask")]
    [InlineData("why", "لا أجد")]
    [InlineData("corrections", "لم يُصحّح")]
    [InlineData("frobnicate", "لا أعرف هذا الأمر")]
    public async Task A_command_is_answered(string command, string expected)
    {
        var salma = _telegram.User("سلمى");

        await salma.WriteAsync($"/{command}");

        Assert.Contains(expected, (await salma.NextMessageAsync(Patience, Cancel)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_voice_message_gets_one_polite_line()
    {
        var salma = _telegram.User("سلمى");

        await salma.SendVoiceAsync();

        Assert.Contains("نص", (await salma.NextMessageAsync(Patience, Cancel)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_group_it_greets_once_and_answers_commands_and_replies_and_nothing_else()
    {
        var (salma, omar) = (_telegram.User("سلمى"), _telegram.User("عمر"));
        var group = _telegram.Supergroup("أصدقاء", withBot: false);
        await group.AddBotAsync(salma);
        var greeting = await group.NextMessageAsync(Patience, Cancel);
        Assert.Contains("/ask", greeting.Text, StringComparison.Ordinal);

        await group.WriteAsync(omar, "كم موقع لإيران بسوريا؟");
        var asked = await group.WriteAsync(salma, "/ask كم موقع لإيران بسوريا؟");
        var answer = await group.NextMessageAsync(Patience, Cancel);
        Assert.Equal(asked, answer.ReplyTo);
        Assert.StartsWith("\u200F570", answer.Text, StringComparison.Ordinal);

        await group.WriteAsync(omar, "وتركيا؟", replyTo: answer.MessageId);
        Assert.StartsWith("\u200F125", (await group.NextMessageAsync(Patience, Cancel)).Text, StringComparison.Ordinal);
        await group.WriteAsync(omar, "/ask@some_other_bot كم موقع لروسيا؟");
        await group.WriteAsync(omar, $"/ask@{_telegram.BotUserName} كم موقع لروسيا؟");
        Assert.StartsWith("\u200F105", (await group.NextMessageAsync(Patience, Cancel)).Text, StringComparison.Ordinal);
        Assert.Equal(4, group.Sent.Count);
    }

    [Fact]
    public async Task In_a_forum_the_answer_stays_in_its_topic()
    {
        var salma = _telegram.User("سلمى");
        var forum = _telegram.Supergroup("منتدى");
        var topic = await forum.CreateTopicAsync(salma, "أخبار");

        await forum.WriteAsync(salma, "/ask كم موقع لإيران بسوريا؟", thread: topic);

        Assert.Equal(topic, (await forum.NextMessageAsync(Patience, Cancel)).ThreadId);
    }

    [Fact]
    public async Task Nobody_is_answered_who_is_no_reader()
    {
        var salma = _telegram.User("سلمى");
        var group = _telegram.Supergroup("أصدقاء");
        await group.WriteAsAnotherBotAsync("other_bot", "/ask كم موقع لإيران بسوريا؟");
        await group.WriteViaBotAsync(salma, "/ask كم موقع لإيران بسوريا؟");

        // A bare command would go to the bot that wrote last.
        await group.WriteAsync(salma, $"/ask@{_telegram.BotUserName} كم موقع لتركيا بسوريا؟");

        Assert.StartsWith("\u200F125", (await group.NextMessageAsync(Patience, Cancel)).Text, StringComparison.Ordinal);
        Assert.Single(group.Sent);
    }

    [Fact]
    public async Task A_flood_is_told_once_and_holds_up_nobody_else()
    {
        var (salma, omar) = (_telegram.User("سلمى"), _telegram.User("عمر"));
        for (var i = 0; i < 12; i++) await salma.WriteAsync("كم موقع لإيران بسوريا؟");
        await omar.WriteAsync("كم موقع لتركيا بسوريا؟");

        Assert.StartsWith("\u200F125", (await omar.NextMessageAsync(Patience, Cancel)).Text, StringComparison.Ordinal);
        for (var i = 0; i < 5; i++) Assert.StartsWith("\u200F570", (await salma.NextMessageAsync(Patience, Cancel)).Text, StringComparison.Ordinal);
        Assert.Contains("رسائل كثيرة", (await salma.NextMessageAsync(Patience, Cancel)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_that_became_a_supergroup_gets_its_answer_there()
    {
        var salma = _telegram.User("سلمى");
        var group = _telegram.Group("أصدقاء");
        _telegram.Faults.Next("sendMessage", Fault.ServerError(502));
        await group.WriteAsync(salma, "/ask كم موقع لإيران بسوريا؟");
        await EventuallyAsync(() => _telegram.Requests.Any(request => request.Method == "sendMessage"));

        var supergroup = await group.MigrateAsync(salma);

        Assert.StartsWith("\u200F570", (await supergroup.NextMessageAsync(Patience, Cancel)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("429")]
    [InlineData("502")]
    [InlineData("reset")]
    [InlineData("page")]
    public async Task A_send_that_fails_is_made_again(string what)
    {
        var salma = _telegram.User("سلمى");
        _telegram.Faults.Next("sendMessage", what switch
        {
            "429" => Fault.TooMany(1),
            "502" => Fault.ServerError(502),
            "reset" => Fault.Reset,
            _ => Fault.NotJson,
        });

        await salma.WriteAsync("كم موقع لإيران بسوريا؟");

        Assert.StartsWith("\u200F570", (await salma.NextMessageAsync(Patience, Cancel)).Text, StringComparison.Ordinal);
        Assert.Single(_telegram.Sent);
    }

    [Fact]
    public async Task A_send_whose_answer_was_lost_is_repeated_once_at_most()
    {
        var salma = _telegram.User("سلمى");
        _telegram.Faults.Next("sendMessage", Fault.AcceptThenReset);

        await salma.WriteAsync("كم موقع لإيران بسوريا؟");
        await salma.NextMessageAsync(Patience, Cancel);
        await salma.NextMessageAsync(Patience, Cancel);

        Assert.Equal(2, _telegram.Sent.Count);
    }

    [Fact]
    public async Task A_reader_who_blocked_the_bot_stops_nothing()
    {
        var (salma, omar) = (_telegram.User("سلمى"), _telegram.User("عمر"));
        _telegram.Faults.Next("sendMessage", Fault.ServerError(502));
        await salma.WriteAsync("كم موقع لإيران بسوريا؟");
        await EventuallyAsync(() => _telegram.Requests.Any(request => request.Method == "sendMessage"));
        await salma.BlockAsync();

        await omar.WriteAsync("كم موقع لتركيا بسوريا؟");

        Assert.StartsWith("\u200F125", (await omar.NextMessageAsync(Patience, Cancel)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_that_comes_three_times_is_answered_once()
    {
        var salma = _telegram.User("سلمى");
        await salma.WriteAsync("كم موقع لإيران بسوريا؟");
        await salma.NextMessageAsync(Patience, Cancel);

        _telegram.Updates.RepeatLast();
        _telegram.Updates.RepeatLast();
        await salma.WriteAsync("كم موقع لتركيا بسوريا؟");

        Assert.StartsWith("\u200F125", (await salma.NextMessageAsync(Patience, Cancel)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_quiet_week_the_numbers_of_updates_may_start_anew()
    {
        var salma = _telegram.User("سلمى");
        await salma.WriteAsync("كم موقع لإيران بسوريا؟");
        await salma.NextMessageAsync(Patience, Cancel);

        _telegram.Updates.JumpTo(17);
        await salma.WriteAsync("كم موقع لتركيا بسوريا؟");

        Assert.StartsWith("\u200F125", (await salma.NextMessageAsync(Patience, Cancel)).Text, StringComparison.Ordinal);
    }

    internal static Dictionary<string, string> Settings(FakeTelegram telegram) => new(StringComparer.Ordinal)
    {
        ["NewsBot__Telegram__Token"] = telegram.Token,
        ["NewsBot__Telegram__ApiUrl"] = telegram.Address.ToString(),
    };

    private static async Task EventuallyAsync(Func<bool> holds)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        enough.CancelAfter(Patience);
        while (!holds()) await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, enough.Token);
    }
}
