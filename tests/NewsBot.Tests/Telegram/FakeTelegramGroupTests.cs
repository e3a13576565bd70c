// What the bot hears of groups, how people write there, what goes wrong by script, and how fast it may send.
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using NewsBot.Testing.Telegram;
using Xunit;

namespace NewsBot.Tests.Telegram;

public sealed class FakeTelegramGroupTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false, "/ask كم؟", true)]
    [InlineData(false, "/ask@newsbot_played_bot كم؟", true)]
    [InlineData(false, "/ask@another_bot كم؟", false)]
    [InlineData(false, "@newsbot_played_bot كم؟", false)]
    [InlineData(false, "كم؟", false)]
    [InlineData(true, "@newsbot_played_bot كم؟", true)]
    [InlineData(true, "كم؟", true)]
    public async Task Privacy_mode_decides_what_a_group_delivers(bool readsAll, string text, bool isHeard)
    {
        await using var fake = await FakeTelegram.StartAsync(new FakeTelegramOptions { CanReadAllGroupMessages = readsAll }, Cancellation);

        await fake.Group("غرفة").WriteAsync(fake.User("ليلى"), text);

        Assert.Equal(isHeard ? 1 : 0, fake.Updates.Count);
    }

    [Fact]
    public async Task A_general_command_goes_to_the_bot_that_wrote_last()
    {
        await using var fake = await FakeTelegram.StartAsync(Cancellation);
        using var bot = new BotClient(fake);
        var group = fake.Group("غرفة");
        await group.WriteAsAnotherBotAsync("other_bot", "!");

        await group.WriteAsync(fake.User("ليلى"), "/help");
        Assert.Equal(0, fake.Updates.Count);

        await bot.CallAsync("sendMessage", new() { ["chat_id"] = group.Id, ["text"] = "!" });
        await group.WriteAsync(fake.User("ليلى"), "/help");
        Assert.Equal(1, fake.Updates.Count);
    }

    [Fact]
    public async Task Replies_to_the_bot_are_heard_and_replies_to_others_are_not()
    {
        await using var fake = await FakeTelegram.StartAsync(Cancellation);
        using var bot = new BotClient(fake);
        var group = fake.Supergroup("غرفة");
        var other = await group.WriteAsync(fake.User("سامر"), "صباح الخير");
        await bot.CallAsync("sendMessage", new() { ["chat_id"] = group.Id, ["text"] = "أهلاً" });

        await group.WriteAsync(fake.User("ليلى"), "ومن قال؟", replyTo: other);
        Assert.Equal(0, fake.Updates.Count);
        await group.WriteAsync(fake.User("ليلى"), "ومن قال؟", replyTo: fake.Sent[0].MessageId);
        Assert.Equal(1, fake.Updates.Count);
    }

    [Fact]
    public async Task Every_shape_of_message_is_as_Telegram_describes_it()
    {
        await using var fake = await FakeTelegram.StartAsync(new FakeTelegramOptions { CanReadAllGroupMessages = true }, Cancellation);
        Assert.SkipUnless(fake.SpecificationChecked, "The published description does not lie beside the repository.");
        using var bot = new BotClient(fake);
        var (user, group) = (fake.User("ليلى"), fake.Supergroup("غرفة", withBot: false));
        var channel = fake.Channel("قناة");
        await channel.AddBotAsync(user, asAdministrator: true);
        await channel.PostAsync("خبر #عاجل https://example.org/1");
        await group.AddBotAsync(user);
        var topic = await group.CreateTopicAsync(user, "أخبار");
        var first = await group.WriteAsync(user, "/ask@newsbot_played_bot كم؟", thread: topic);
        await group.WriteAsync(user, "رد", replyTo: first);
        await group.ForwardAsync(user, fake.User("someone"), "منقول");
        await group.ForwardAsync(user, channel, "منقول");
        await group.WriteAsAnonymousAdministratorAsync("/add");
        await group.WriteAsChannelAsync(channel, "/add");
        await group.WriteViaBotAsync(user, "نتيجة");
        await group.SendVoiceAsync(user);
        await group.SendPhotoAsync(user, "/ask صورة");
        await group.SendDocumentAsync(user, "a.pdf");
        await group.JoinAsync(fake.User("سامر"));
        await group.EditAsync(first, "/ask من؟");
        await fake.Group("صغيرة").MigrateAsync(user);
        await user.StartAsync("f_12");
        await user.BlockAsync();
        await user.UnblockAsync();
        var markup = JsonNode.Parse("""{"inline_keyboard":[[{"text":"نعم","callback_data":"yes"}]]}""");
        await bot.CallAsync("sendMessage", new() { ["chat_id"] = user.Id, ["text"] = "؟", ["reply_markup"] = markup });
        await user.PressAsync(fake.Sent[0].MessageId, "نعم");

        var updates = await bot.UpdatesAsync([]);
        foreach (var method in (string[])["getMe", "getWebhookInfo", "getMyCommands", "getMyName", "getMyDescription", "getMyShortDescription"]) await bot.CallAsync(method, []);
        await bot.CallAsync("getChat", new() { ["chat_id"] = group.Id });
        await bot.CallAsync("getChatMember", new() { ["chat_id"] = channel.Id, ["user_id"] = (await bot.CallAsync("getMe", []))!["id"]!.DeepClone() });
        await bot.CallAsync("getChatMember", new() { ["chat_id"] = group.Id, ["user_id"] = user.Id });

        Assert.Equal(23, updates.Count);
        Assert.Empty(fake.Violations);
    }

    [Fact]
    public async Task Faults_meet_calls_in_the_order_of_the_script()
    {
        await using var fake = await FakeTelegram.StartAsync(Cancellation);
        using var bot = new BotClient(fake);
        var user = fake.User("ليلى");
        await user.StartAsync();
        fake.Faults.Next(
            "sendMessage",
            Fault.TooMany(7), Fault.ServerError(502), Fault.Reset, Fault.AcceptThenReset, Fault.NotJson, Fault.Refuse(403, "Forbidden: user is deactivated"));
        Task<JsonNode> SendAsync() => bot.AnswerAsync("sendMessage", new() { ["chat_id"] = user.Id, ["text"] = "!" });

        Assert.Equal(7, (await SendAsync())["parameters"]!["retry_after"]!.GetValue<int>());
        Assert.Equal("Bad Gateway", (await SendAsync())["description"]!.GetValue<string>());
        await Assert.ThrowsAsync<HttpRequestException>(SendAsync);
        Assert.Empty(fake.Sent);
        await Assert.ThrowsAsync<HttpRequestException>(SendAsync);
        Assert.Single(fake.Sent);
        await Assert.ThrowsAnyAsync<System.Text.Json.JsonException>(SendAsync);
        Assert.Equal("Forbidden: user is deactivated", (await SendAsync())["description"]!.GetValue<string>());
        Assert.True((await SendAsync())["ok"]!.GetValue<bool>());

        fake.Faults.Always("*", Fault.ServerError(500));
        Assert.False((await SendAsync())["ok"]!.GetValue<bool>());
        fake.Faults.Clear();
        Assert.True((await SendAsync())["ok"]!.GetValue<bool>());
    }

    [Fact]
    public async Task A_message_that_was_taken_is_there_though_its_answer_never_comes()
    {
        await using var fake = await FakeTelegram.StartAsync(Cancellation);
        using var bot = new BotClient(fake);
        await fake.User("ليلى").StartAsync();
        fake.Faults.Next("sendMessage", Fault.AcceptThenHang);

        var send = bot.AnswerAsync("sendMessage", new() { ["chat_id"] = fake.User("ليلى").Id, ["text"] = "!" });

        Assert.Equal("!", (await fake.User("ليلى").NextMessageAsync(TimeSpan.FromMinutes(1), Cancellation)).Text);
        Assert.False(send.IsCompleted);
        await fake.StopAsync(Cancellation);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => send);
    }

    [Fact]
    public async Task An_outage_keeps_the_port_and_what_was_written()
    {
        await using var fake = await FakeTelegram.StartAsync(Cancellation);
        using var bot = new BotClient(fake);
        var poll = bot.UpdatesAsync(new() { ["timeout"] = 50 });
        await Conversation.Eventually.Is(() => fake.Requests.Count == 1);

        await fake.StopAsync(Cancellation);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => poll);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => bot.UpdatesAsync([]));
        await fake.User("ليلى").WriteAsync("هل من أحد؟");
        await fake.StartAgainAsync(Cancellation);

        Assert.Single(await bot.UpdatesAsync([]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Messages_above_the_limits_are_refused_or_marked(bool refuses)
    {
        var time = new FakeTimeProvider();
        await using var fake = await FakeTelegram.StartAsync(new FakeTelegramOptions { RateLimits = refuses, ChatBurst = 2, Time = time }, Cancellation);
        using var bot = new BotClient(fake);
        var user = fake.User("ليلى");
        await user.StartAsync();
        Task<string> SendAsync() => bot.RefusalAsync("sendMessage", new() { ["chat_id"] = user.Id, ["text"] = "!" });

        await SendAsync();
        await SendAsync();
        Assert.Equal(refuses ? "429 Too Many Requests: retry after 1" : "", await SendAsync());
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("", await SendAsync());

        bool[] marks = refuses ? [false, false, false] : [false, false, true, false];
        Assert.Equal(marks, fake.Sent.Select(message => message.IsOverLimit));
    }

    [Fact]
    public async Task A_group_takes_20_messages_a_minute()
    {
        var time = new FakeTimeProvider();
        await using var fake = await FakeTelegram.StartAsync(new FakeTelegramOptions { RateLimits = true, Time = time }, Cancellation);
        using var bot = new BotClient(fake);
        var group = fake.Group("غرفة");
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal("", await bot.RefusalAsync("sendMessage", new() { ["chat_id"] = group.Id, ["text"] = "!" }));
            time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal("429 Too Many Requests: retry after 40", await bot.RefusalAsync("sendMessage", new() { ["chat_id"] = group.Id, ["text"] = "!" }));
    }

    [Fact]
    public async Task People_write_read_and_press_over_http()
    {
        await using var fake = await FakeTelegram.StartAsync(Cancellation);
        using var bot = new BotClient(fake);
        using var person = new HttpClient { BaseAddress = fake.Address };
        async Task<JsonNode> PostAsync(string path, string body)
        {
            using var content = new StringContent(body);
            using var answer = await person.PostAsync(new Uri(path, UriKind.Relative), content, Cancellation);
            return JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!;
        }

        var written = await PostAsync("/user/messages", """{"user":"ليلى","text":"كم موقعاً؟"}""");
        var chat = written["chat"]!.GetValue<long>();
        var markup = JsonNode.Parse("""{"inline_keyboard":[[{"text":"المصدر","callback_data":"s"}]]}""");
        await bot.CallAsync("sendMessage", new() { ["chat_id"] = chat, ["text"] = "570", ["reply_markup"] = markup });
        var seen = JsonNode.Parse(await person.GetStringAsync(new Uri($"/user/messages?chat={chat}&after=1", UriKind.Relative), Cancellation))!["events"]!.AsArray();
        var pressed = await PostAsync("/user/presses", $$"""{"user":"ليلى","message_id":{{fake.Sent[0].MessageId}},"data":"s"}""");

        Assert.Equal("570", Assert.Single(seen)!["body"]!["text"]!.GetValue<string>());
        Assert.NotNull(pressed["callback_query_id"]);
        Assert.Equal("""{"problem":"text is missing."}""", (await PostAsync("/user/messages", """{"user":"ليلى"}""")).ToJsonString());
        Assert.Contains("dir=\"rtl\"", await person.GetStringAsync(new Uri("/", UriKind.Relative), Cancellation), StringComparison.Ordinal);
    }
}
