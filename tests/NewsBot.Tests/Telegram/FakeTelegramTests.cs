// The played Telegram is as strict as the real one: a plain HTTP client sees its answers, codes and words.
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using NewsBot.Testing.Telegram;
using Xunit;

namespace NewsBot.Tests.Telegram;

public sealed class FakeTelegramTests : IAsyncLifetime
{
    // Both are made before each test.
    private FakeTelegram _fake = null!;
    private BotClient _bot = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _fake = await FakeTelegram.StartAsync(Cancellation);
        _bot = new BotClient(_fake);
    }

    public async ValueTask DisposeAsync()
    {
        _bot.Dispose();
        await _fake.DisposeAsync();
    }

    [Fact]
    public async Task A_wrong_token_is_refused_and_a_malformed_one_not_found()
    {
        using var client = new HttpClient { BaseAddress = _fake.Address };

        var wrong = await client.GetAsync(new Uri("/bot1111111111:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/getMe", UriKind.Relative), Cancellation);
        var malformed = await client.GetAsync(new Uri("/botnonsense/getMe", UriKind.Relative), Cancellation);

        Assert.Equal("""{"ok":false,"error_code":401,"description":"Unauthorized"}""", await wrong.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        Assert.Equal("""{"ok":false,"error_code":404,"description":"Not Found"}""", await malformed.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal(HttpStatusCode.NotFound, malformed.StatusCode);
    }

    [Fact]
    public async Task A_method_that_does_not_exist_is_not_found_and_a_violation()
    {
        Assert.Equal("404 Not Found", await _bot.RefusalAsync("sendNews", []));

        Assert.SkipUnless(_fake.SpecificationChecked, "The published description does not lie beside the repository.");
        Assert.Equal("sendNews: no such method", Assert.Single(_fake.Violations).ToString());
    }

    [Fact]
    public async Task An_update_stays_until_a_higher_offset_confirms_it()
    {
        await _fake.User("ليلى").WriteAsync("كم موقعاً؟");

        var first = await _bot.UpdatesAsync([]);
        var again = await _bot.UpdatesAsync([]);
        var after = await _bot.UpdatesAsync(new() { ["offset"] = Id(first[0]) + 1 });

        Assert.Equal(Id(Assert.Single(first)), Id(Assert.Single(again)));
        Assert.Empty(after);
        Assert.Empty(await _bot.UpdatesAsync([]));
    }

    [Fact]
    public async Task A_negative_offset_forgets_all_but_the_last()
    {
        for (var i = 0; i < 4; i++) await _fake.User("ليلى").WriteAsync($"سؤال {i}");

        Assert.Equal(["سؤال 2", "سؤال 3"], (await _bot.UpdatesAsync(new() { ["offset"] = -2 })).Select(Text));
        Assert.Equal(2, _fake.Updates.Count);
    }

    [Fact]
    public async Task A_long_poll_waits_for_the_next_message()
    {
        var poll = _bot.UpdatesAsync(new() { ["timeout"] = 30 });
        await Polled();

        await _fake.User("ليلى").WriteAsync("مرحبا");

        Assert.Equal("مرحبا", Text(Assert.Single(await poll)));
    }

    [Fact]
    public async Task A_second_poller_ends_the_first()
    {
        var first = _bot.RefusalAsync("getUpdates", new() { ["timeout"] = 30 });
        await Polled();

        await _bot.UpdatesAsync([]);

        Assert.Equal("409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is running", await first);
    }

    [Fact]
    public async Task Polling_is_refused_while_a_webhook_is_set()
    {
        await _bot.CallAsync("setWebhook", new() { ["url"] = "https://news.example.org/hook" });

        Assert.StartsWith("409 Conflict: can't use getUpdates method while webhook is active", await _bot.RefusalAsync("getUpdates", []), StringComparison.Ordinal);
        Assert.Equal("https://news.example.org/hook", (await _bot.CallAsync("getWebhookInfo", []))!["url"]!.GetValue<string>());
        await _bot.CallAsync("deleteWebhook", []);
        Assert.Empty(await _bot.UpdatesAsync([]));
    }

    [Fact]
    public async Task Only_the_kinds_asked_for_are_delivered_from_then_on()
    {
        await _bot.UpdatesAsync(new() { ["allowed_updates"] = new JsonArray("callback_query") });
        await _fake.User("ليلى").WriteAsync("مرحبا");
        Assert.Empty(await _bot.UpdatesAsync([]));

        await _bot.UpdatesAsync(new() { ["allowed_updates"] = new JsonArray() });
        await _fake.User("ليلى").WriteAsync("مرحبا");
        Assert.Single(await _bot.UpdatesAsync([]));
    }

    [Fact]
    public async Task Updates_can_come_twice_in_the_wrong_order_and_with_an_id_that_jumped_back()
    {
        var reader = _fake.User("ليلى");
        await reader.WriteAsync("أ");
        var first = Id((await _bot.UpdatesAsync([]))[0]);
        _fake.Updates.JumpTo(1_000);
        await reader.WriteAsync("ب");
        _fake.Updates.RepeatLast();

        // The old offset lies far above the new ids, so that Telegram leaves it out of account.
        var later = await _bot.UpdatesAsync(new() { ["offset"] = first + 1 });
        Assert.Equal(["أ", "ب", "ب"], later.Select(Text));
        Assert.Equal([first, 1_000, 1_000], later.Select(Id));

        await reader.WriteAsync("ج");
        _fake.Updates.ReverseNextBatch();
        Assert.Equal(["ج", "ب", "أ"], (await _bot.UpdatesAsync([])).Select(Text));
    }

    [Theory]
    [InlineData("", "400 Bad Request: message text is empty")]
    [InlineData(" \n ", "400 Bad Request: message text is empty")]
    public async Task An_empty_text_is_refused(string text, string refusal) => Assert.Equal(refusal, await RefusedAsync(new() { ["text"] = text }));

    [Fact]
    public async Task A_text_has_at_most_4096_utf16_units()
    {
        var chat = await AcquaintedAsync();
        await _bot.CallAsync("sendMessage", new() { ["chat_id"] = chat.Id, ["text"] = new string('م', 4096) });

        Assert.Equal("400 Bad Request: message is too long", await RefusedAsync(new() { ["text"] = new string('م', 4097) }));
        Assert.Equal(4096, Assert.Single(_fake.Sent).Text.Length);
    }

    [Theory]
    [InlineData("""[{"type":"bold","offset":0,"length":9}]""", "entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 9")]
    [InlineData("""[{"type":"bold","offset":0,"length":1}]""", "entity beginning at UTF-16 offset 0 begins or ends in a middle of a UTF-16 symbol")]
    [InlineData("""[{"type":"huge","offset":0,"length":2}]""", "unsupported type specified")]
    [InlineData("""[{"type":"text_link","offset":0,"length":2,"url":"nowhere"}]""", "wrong HTTP URL specified")]
    public async Task Broken_entities_are_refused(string entities, string why) =>
        Assert.Equal($"400 Bad Request: can't parse entities: {why}", await RefusedAsync(new() { ["text"] = "😀 news", ["entities"] = JsonNode.Parse(entities) }));

    [Fact]
    public async Task Html_is_read_and_broken_html_refused()
    {
        var chat = await AcquaintedAsync();
        await _bot.CallAsync("sendMessage", new() { ["chat_id"] = chat.Id, ["text"] = "<b>570</b> &lt; <a href=\"https://example.org/\">x</a>", ["parse_mode"] = "HTML" });

        var sent = Assert.Single(_fake.Sent);
        Assert.Equal("570 < x", sent.Text);
        Assert.Equal([new SentEntity("bold", 0, 3, null), new SentEntity("text_link", 6, 1, "https://example.org/")], sent.Entities);
        Assert.StartsWith("400 Bad Request: can't parse entities: ", await RefusedAsync(new() { ["text"] = "<b>570", ["parse_mode"] = "HTML" }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Telegram_finds_mentions_and_commands_that_the_bot_did_not_set()
    {
        var chat = await AcquaintedAsync();
        await _bot.CallAsync("sendMessage", new() { ["chat_id"] = chat.Id, ["text"] = "اكتب /help أو @somebody أو https://example.org/a." });

        var sent = Assert.Single(_fake.Sent);
        Assert.Empty(sent.Entities);
        Assert.Equal(
            ["/help", "@somebody", "https://example.org/a"], sent.ShownEntities.Select(entity => sent.Text.Substring(entity.Offset, entity.Length)));
    }

    [Theory]
    [InlineData("""{"inline_keyboard":[[{"text":"نعم","callback_data":""}]]}""", "BUTTON_DATA_INVALID")]
    [InlineData("""{"inline_keyboard":[[{"text":"المصدر","url":"ftp://example.org"}]]}""", "inline keyboard button URL 'ftp://example.org' is invalid: Wrong HTTP URL")]
    [InlineData("""{"inline_keyboard":[[{"text":"نعم"}]]}""", "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")]
    public async Task Broken_buttons_are_refused(string markup, string why) =>
        Assert.Equal($"400 Bad Request: {why}", await RefusedAsync(new() { ["text"] = "?", ["reply_markup"] = JsonNode.Parse(markup) }));

    [Fact]
    public async Task Button_data_has_at_most_64_bytes() => Assert.Equal(
        "400 Bad Request: BUTTON_DATA_INVALID",
        await RefusedAsync(new() { ["text"] = "?", ["reply_markup"] = Buttons(new string('م', 33)) }));

    [Fact]
    public async Task A_field_that_Telegram_does_not_know_is_not_kept()
    {
        var chat = await AcquaintedAsync();
        var markup = JsonNode.Parse("""{"inline_keyboard":[[{"text":"نعم","callback_data":"yes","hide":false}]]}""");

        var sent = await _bot.CallAsync("sendMessage", new() { ["chat_id"] = chat.Id, ["text"] = "?", ["reply_markup"] = markup });

        Assert.Null(sent!["reply_markup"]!["inline_keyboard"]![0]![0]!["hide"]);
    }

    [Fact]
    public async Task A_reply_needs_its_message_unless_it_may_go_without()
    {
        var chat = await AcquaintedAsync();
        var reply = new JsonObject { ["message_id"] = 9_999 };
        Assert.Equal("400 Bad Request: message to be replied not found", await RefusedAsync(new() { ["text"] = "!", ["reply_parameters"] = reply.DeepClone() }));

        reply["allow_sending_without_reply"] = true;
        await _bot.CallAsync("sendMessage", new() { ["chat_id"] = chat.Id, ["text"] = "!", ["reply_parameters"] = reply });
        Assert.Null(Assert.Single(_fake.Sent).ReplyTo);
    }

    [Fact]
    public async Task An_unchanged_edit_is_refused_and_a_changed_one_seen()
    {
        var chat = await AcquaintedAsync();
        var sent = await _bot.CallAsync("sendMessage", new() { ["chat_id"] = chat.Id, ["text"] = "570" });
        JsonObject Edit(string text) => new() { ["chat_id"] = chat.Id, ["message_id"] = sent!["message_id"]!.DeepClone(), ["text"] = text };

        Assert.StartsWith("400 Bad Request: message is not modified: ", await _bot.RefusalAsync("editMessageText", Edit("570")), StringComparison.Ordinal);
        await _bot.CallAsync("editMessageText", Edit("571"));

        var edited = await chat.NextEditAsync(TimeSpan.FromMinutes(1), Cancellation);
        Assert.Equal("571", edited.Text);
        Assert.Equal(["570"], edited.EarlierTexts);
    }

    [Fact]
    public async Task A_pressed_button_is_answered_once()
    {
        var reader = _fake.User("ليلى");
        var chat = await AcquaintedAsync();
        await _bot.CallAsync("sendMessage", new() { ["chat_id"] = chat.Id, ["text"] = "؟", ["reply_markup"] = Buttons("yes") });
        await _bot.UpdatesAsync(new() { ["offset"] = -1 });

        var query = await reader.PressAsync(Assert.Single(_fake.Sent).MessageId, "yes");
        var update = (await _bot.UpdatesAsync([]))[^1]!["callback_query"]!;
        Assert.Equal((query, "yes"), (update["id"]!.GetValue<string>(), update["data"]!.GetValue<string>()));

        JsonObject Answer() => new() { ["callback_query_id"] = query, ["text"] = "تم" };
        await _bot.CallAsync("answerCallbackQuery", Answer());
        Assert.Equal(new CallbackAnswer(query, "تم", IsAlert: false), await chat.NextCallbackAnswerAsync(TimeSpan.FromMinutes(1), Cancellation));
        Assert.Equal("400 Bad Request: query is too old and response timeout expired or query ID is invalid", await _bot.RefusalAsync("answerCallbackQuery", Answer()));
    }

    [Fact]
    public async Task Chats_say_why_the_bot_may_not_write()
    {
        var reader = _fake.User("ليلى");
        Assert.Equal("400 Bad Request: chat not found", await SendRefusalAsync(reader.PrivateChat));
        await reader.StartAsync();
        await reader.BlockAsync();
        Assert.Equal("403 Forbidden: bot was blocked by the user", await SendRefusalAsync(reader.PrivateChat));
        await reader.DeactivateAsync();
        Assert.Equal("403 Forbidden: user is deactivated", await SendRefusalAsync(reader.PrivateChat));

        var group = _fake.Supergroup("غرفة");
        await group.RemoveBotAsync(reader);
        Assert.Equal("403 Forbidden: bot was kicked from the supergroup chat", await SendRefusalAsync(group));
    }

    [Fact]
    public async Task A_group_that_moved_names_its_new_id()
    {
        var group = _fake.Group("غرفة");
        var next = await group.MigrateAsync(_fake.User("ليلى"));

        var answer = await _bot.AnswerAsync("sendMessage", new() { ["chat_id"] = group.Id, ["text"] = "!" });

        Assert.Equal("Bad Request: group chat was upgraded to a supergroup chat", answer["description"]!.GetValue<string>());
        Assert.Equal(next.Id, answer["parameters"]!["migrate_to_chat_id"]!.GetValue<long>());
    }

    [Fact]
    public async Task Form_query_and_json_are_read_alike()
    {
        var chat = await AcquaintedAsync();
        using var client = new HttpClient { BaseAddress = _fake.Address };
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string> { ["chat_id"] = $"{chat.Id}", ["text"] = "form", ["entities"] = """[{"type":"bold","offset":0,"length":4}]""" });
        using var parts = new MultipartFormDataContent { { new StringContent($"{chat.Id}"), "chat_id" }, { new StringContent("multipart"), "text" } };

        var method = new Uri($"/bot{_fake.Token}/SENDmessage", UriKind.Relative);
        (await client.PostAsync(method, form, Cancellation)).EnsureSuccessStatusCode();
        (await client.PostAsync(method, parts, Cancellation)).EnsureSuccessStatusCode();
        (await client.GetAsync(new Uri($"{method}?chat_id={chat.Id}&text=query", UriKind.Relative), Cancellation)).EnsureSuccessStatusCode();

        Assert.Equal(["form", "multipart", "query"], _fake.Sent.Select(message => message.Text));
        Assert.Equal("bold", Assert.Single(_fake.Sent[0].Entities).Type);
        Assert.Empty(_fake.Violations);
    }

    [Theory]
    [InlineData("ask_me", "اسأل", "")]
    [InlineData("Ask", "اسأل", "400 Bad Request: BOT_COMMAND_INVALID")]
    [InlineData("ask", "", "400 Bad Request: BOT_COMMAND_DESCRIPTION_INVALID")]
    public async Task Command_names_are_small_latin_letters(string name, string description, string refusal)
    {
        var commands = new JsonArray(new JsonObject { ["command"] = name, ["description"] = description });
        var said = await _bot.RefusalAsync("setMyCommands", new() { ["commands"] = commands, ["language_code"] = "ar", ["scope"] = new JsonObject { ["type"] = "default" } });

        Assert.Equal(refusal, said);
        Assert.Equal(refusal.Length == 0 ? 1 : 0, _fake.Commands("default", "ar").Count(command => command == new SetCommand(name, description)));
    }

    [Fact]
    public async Task What_a_call_has_wrong_is_recorded()
    {
        Assert.SkipUnless(_fake.SpecificationChecked, "The published description does not lie beside the repository.");
        var chat = await AcquaintedAsync();
        await _bot.AnswerAsync("sendMessage", new()
        {
            ["chat_id"] = chat.Id,
            ["disable_notification"] = "yes",
            ["colour"] = "red",
            ["reply_parameters"] = new JsonObject { ["message"] = 1 },
        });

        Assert.Equal(
            [
                "sendMessage: disable_notification is no Boolean", "sendMessage: unknown parameter colour",
                "sendMessage: reply_parameters: ReplyParameters has no field message", "sendMessage: reply_parameters: ReplyParameters needs message_id",
                "sendMessage: parameter text is missing",
            ],
            _fake.Violations.Select(violation => violation.ToString()));
    }

    private static long Id(JsonNode? update) => update!["update_id"]!.GetValue<long>();

    private static string Text(JsonNode? update) => update!["message"]!["text"]!.GetValue<string>();

    private static JsonObject Buttons(string data) =>
        new() { ["inline_keyboard"] = new JsonArray(new JsonArray(new JsonObject { ["text"] = "زر", ["callback_data"] = data })) };

    private async Task<FakeChat> AcquaintedAsync()
    {
        await _fake.User("ليلى").StartAsync();
        return _fake.User("ليلى").PrivateChat;
    }

    private async Task<string> RefusedAsync(JsonObject parameters)
    {
        parameters["chat_id"] = (await AcquaintedAsync()).Id;
        return await _bot.RefusalAsync("sendMessage", parameters);
    }

    private Task<string> SendRefusalAsync(FakeChat chat) => _bot.RefusalAsync("sendMessage", new() { ["chat_id"] = chat.Id, ["text"] = "!" });

    // A request on record may not have begun to wait yet; only a poll that waits can be woken or ended.
    private Task Polled() => Conversation.Eventually.Is(() => _fake.Updates.IsPolled);
}

/// <summary>A bot that speaks JSON over plain HTTP.</summary>
internal sealed class BotClient(FakeTelegram fake) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = fake.Address, Timeout = TimeSpan.FromSeconds(60) };

    /// <summary>The whole answer.</summary>
    public async Task<JsonNode> AnswerAsync(string method, JsonObject parameters)
    {
        using var answer = await _http.PostAsJsonAsync(new Uri($"/bot{fake.Token}/{method}", UriKind.Relative), parameters, TestContext.Current.CancellationToken);
        return (await answer.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!;
    }

    /// <summary>The result; throws what was refused.</summary>
    public async Task<JsonNode?> CallAsync(string method, JsonObject parameters)
    {
        var answer = await AnswerAsync(method, parameters);
        return answer["ok"]!.GetValue<bool>() ? answer["result"] : throw new InvalidOperationException(answer.ToJsonString());
    }

    public async Task<JsonArray> UpdatesAsync(JsonObject parameters) => (await CallAsync("getUpdates", parameters))!.AsArray();

    /// <summary>Code and description of a refusal; empty when it was none.</summary>
    public async Task<string> RefusalAsync(string method, JsonObject parameters)
    {
        var answer = await AnswerAsync(method, parameters);
        return answer["ok"]!.GetValue<bool>() ? "" : $"{answer["error_code"]} {answer["description"]}";
    }

    public void Dispose() => _http.Dispose();
}
