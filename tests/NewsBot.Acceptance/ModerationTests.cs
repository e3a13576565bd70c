// Moderators on Telegram: the whole program over the real wire, with buttons, files and channels.
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NewsBot.Testing;
using NewsBot.Testing.Telegram;
using Xunit;

namespace NewsBot.Acceptance;

public sealed class ModerationTests : IAsyncLifetime
{
    private const string Add = "/add في مدينة دير الحجر 7 جسور.\nالمصدر: صحيفة الفرات\nالعنوان: جسور دير الحجر\nالتاريخ: 2024-05-02\nبلا رابط";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private FakeTelegram _telegram = null!;
    private RunningBot _bot = null!;
    private FakeUser _editor = null!;
    private FakeUser _second = null!;
    private FakeUser _reporter = null!;
    private FakeChat _desk = null!;
    private FakeChat _channel = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _telegram = await FakeTelegram.StartAsync(Cancel);
        (_editor, _second, _reporter) = (_telegram.User("محررة"), _telegram.User("محرر"), _telegram.User("مراسل"));
        _desk = _telegram.Supergroup("هيئة التحرير");
        _channel = _telegram.Channel("قناة الفرات");
        await _channel.AddBotAsync(_editor, asAdministrator: true);
        _bot = RunningBot.Start(new Dictionary<string, string>(TelegramTests.Settings(_telegram), StringComparer.Ordinal)
        {
            ["NewsBot__Moderators__0__Telegram"] = Id(_editor.Id),
            ["NewsBot__Moderators__0__Role"] = "editor",
            ["NewsBot__Moderators__1__Telegram"] = Id(_second.Id),
            ["NewsBot__Moderators__1__Role"] = "editor",
            ["NewsBot__Moderators__2__Telegram"] = Id(_reporter.Id),
            ["NewsBot__Moderators__2__Role"] = "reporter",
            ["NewsBot__Telegram__ModeratorsChat"] = Id(_desk.Id),
            ["NewsBot__Telegram__NewsChannel"] = Id(_channel.Id),
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        var violations = _telegram.Violations;
        await _telegram.DisposeAsync();
        Assert.Empty(violations);
    }

    [Fact]
    public async Task An_editor_proposes_looks_confirms_and_takes_back_with_buttons()
    {
        await _editor.WriteAsync(Add);
        var preview = await NextAsync(_editor);
        Assert.Equal(["إلغاء", "نشر"], Buttons(preview));
        Assert.Contains("معاينة: إضافة معلومة جديدة", preview.Text, StringComparison.Ordinal);

        await _editor.PressAsync(preview.MessageId, "نشر");
        var published = await NextAsync(_editor);
        Assert.Contains("نُشرت المعلومة", published.Text, StringComparison.Ordinal);
        Assert.StartsWith("7 جسور", await AskAsync("كم جسراً في مدينة دير الحجر؟"), StringComparison.Ordinal);

        // A second tap does nothing again.
        await _editor.PressAsync(preview.MessageId, "نشر");
        Assert.Contains("لم يُنفّذ مرة ثانية", (await NextAsync(_editor)).Text, StringComparison.Ordinal);

        await _editor.PressAsync(published.MessageId, "تراجع");
        Assert.Contains("تراجعنا عن المراجعة", (await NextAsync(_editor)).Text, StringComparison.Ordinal);
        Assert.StartsWith("سُحبت المعلومة", await AskAsync("كم جسراً في مدينة دير الحجر؟"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_can_press_an_editors_button()
    {
        await _editor.WriteAsync(Add);
        var preview = await NextAsync(_editor);
        var data = preview.Buttons.SelectMany(row => row).Single(button => button.Text == "نشر").Data!;
        var stranger = _telegram.User("غريب");
        await stranger.WriteAsync("/help");
        var below = await NextAsync(stranger);

        await stranger.PressAsync(below.MessageId, data, forged: true);

        Assert.Contains("المشرفون المسجّلون وحدهم", (await NextAsync(stranger)).Text, StringComparison.Ordinal);
        await _editor.PressAsync(preview.MessageId, "إلغاء");
        Assert.Contains("أُلغي", (await NextAsync(_editor)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_to_an_answer_names_its_fact()
    {
        await _editor.WriteAsync("كم موقعاً لتركيا في سورية؟");
        var answer = await NextAsync(_editor);

        await _editor.WriteAsync("/retract لم يثبت الرقم", answer.MessageId);

        Assert.Contains("القائمة الآن (f45)", Seen((await NextAsync(_editor)).Text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reporter_proposes_and_an_editor_confirms_in_the_moderators_chat()
    {
        await _reporter.WriteAsync(Add);
        await _reporter.PressAsync((await NextAsync(_reporter)).MessageId, "إرسال");
        Assert.Contains("أُرسل اقتراحك", (await NextAsync(_reporter)).Text, StringComparison.Ordinal);
        var shown = await _desk.NextMessageAsync(Patience, Cancel);
        Assert.Contains("دير الحجر", shown.Text, StringComparison.Ordinal);

        await _desk.PressAsync(_second, shown.MessageId, "نشر");

        Assert.Contains("نُشرت المعلومة", (await _desk.NextMessageAsync(Patience, Cancel)).Text, StringComparison.Ordinal);
        Assert.Contains("نشر محرر اقتراحك", (await NextAsync(_reporter)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forwarded_post_is_imported_with_its_origin()
    {
        await _editor.WriteAsync("/import");
        await NextAsync(_editor);
        await _editor.ForwardAsync(_channel, "أخبار دير الحجر\n\nأعلنت بلدية دير الحجر أن في المدينة 7 جسور. وقالت البلدية إن عدد المدارس 12 مدرسة.");
        Assert.Contains("ما رابط المادة", (await NextAsync(_editor)).Text, StringComparison.Ordinal);
        await _editor.WriteAsync("بلا رابط");
        var preview = await NextAsync(_editor);
        Assert.Contains("استيراد معلومتان", Seen(preview.Text), StringComparison.Ordinal);
        Assert.Contains("قناة الفرات", preview.Text, StringComparison.Ordinal);

        await _editor.PressAsync(preview.MessageId, "نشر");
        await NextAsync(_editor);

        Assert.Contains("12 مدرسة", await AskAsync("كم مدرسة في دير الحجر؟"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_imported_and_what_is_missing_is_asked_for()
    {
        var text = "أخبار دير الحجر\n\nأعلنت بلدية دير الحجر أن في المدينة 7 جسور.\n\nوقالت البلدية إن عدد المدارس 12 مدرسة.\n";
        await _editor.SendDocumentAsync("news.txt", "/import", Encoding.UTF8.GetBytes(text));
        Assert.Contains("من الناشر؟", (await NextAsync(_editor)).Text, StringComparison.Ordinal);
        await _editor.WriteAsync("المصدر: صحيفة الفرات\nالتاريخ: 2 أيار 2024\nبلا رابط");
        var preview = await NextAsync(_editor);
        Assert.Contains("معاينة: استيراد", preview.Text, StringComparison.Ordinal);

        await _editor.PressAsync(preview.MessageId, "نشر");
        await NextAsync(_editor);

        Assert.Contains("7 جسور", await AskAsync("كم جسراً في دير الحجر؟"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("news.txt", 1_100_000, "أكبر من ميغابايت")]
    [InlineData("news.zip", 10, "لا أقرأ إلا ملفات")]
    public async Task A_file_that_is_too_large_or_no_text_is_refused(string name, int length, string expected)
    {
        await _editor.SendDocumentAsync(name, "/import", new byte[length]);

        Assert.Contains(expected, (await NextAsync(_editor)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_to_a_long_message_imports_it()
    {
        var group = _telegram.Supergroup("غرفة الأخبار");
        var message = await group.WriteAsync(_second, "أخبار دير الحجر\n\nأعلنت بلدية دير الحجر أن في المدينة 7 جسور.");

        await group.WriteAsync(_editor, "/import", message);

        Assert.Contains("من الناشر؟", (await NextAsync(group)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_asked_to_be_told_is_told_once()
    {
        var salma = _telegram.User("سلمى");
        await salma.WriteAsync("كم جسراً في مدينة دير الحجر؟");
        var nothing = await NextAsync(salma);
        await salma.PressAsync(nothing.MessageId, "أبلغني عند التوفر");
        Assert.Contains("سأخبرك هنا مرة واحدة", (await NextAsync(salma)).Text, StringComparison.Ordinal);

        await _editor.WriteAsync(Add);
        await _editor.PressAsync((await NextAsync(_editor)).MessageId, "نشر");

        var told = await NextAsync(salma);
        Assert.Contains("وقد توفر الجواب", told.Text, StringComparison.Ordinal);
        Assert.Contains("7 جسور", told.Text, StringComparison.Ordinal);
        await _editor.WriteAsync(Add.Replace("7 جسور", "8 حدائق", StringComparison.Ordinal));
        await NextAsync(_editor);
        await _editor.WriteAsync("نشر");
        await NextAsync(_editor);
        await salma.WriteAsync("/help");
        Assert.Contains("/ask", (await NextAsync(salma)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_did_not_help_lands_with_the_moderators()
    {
        var salma = _telegram.User("سلمى");
        await salma.WriteAsync("كم موقعاً لتركيا في سورية؟");
        var answer = await NextAsync(salma);
        await salma.WriteAsync("/bad الرقم قديم", answer.MessageId);
        Assert.Contains("شكراً لك", (await NextAsync(salma)).Text, StringComparison.Ordinal);

        await _editor.WriteAsync("/pending");

        Assert.Contains("«كم موقعاً لتركيا في سورية؟» — الرقم قديم", Seen((await NextAsync(_editor)).Text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_of_the_newsrooms_channel_is_proposed_and_an_edit_is_proposed_as_a_correction()
    {
        var post = await _channel.PostAsync("أخبار دير الحجر\n\nفي مدينة دير الحجر 7 جسور على النهر.");
        var proposed = await _desk.NextMessageAsync(Patience, Cancel);
        Assert.Contains("منشور جديد في قناة التحرير", proposed.Text, StringComparison.Ordinal);
        await _desk.PressAsync(_editor, proposed.MessageId, "نشر");
        await _desk.NextMessageAsync(Patience, Cancel);
        Assert.Contains("7 جسور", await AskAsync("كم جسراً في دير الحجر؟"), StringComparison.Ordinal);

        await _channel.EditAsync(post, "أخبار دير الحجر\n\nفي مدينة دير الحجر 8 جسور على النهر.");
        var correction = await _desk.NextMessageAsync(Patience, Cancel);
        Assert.Contains("عُدّل منشور", correction.Text, StringComparison.Ordinal);
        Assert.Contains("معاينة: تصحيح", correction.Text, StringComparison.Ordinal);
        await _desk.PressAsync(_editor, correction.MessageId, "نشر");
        await _desk.NextMessageAsync(Patience, Cancel);

        Assert.Contains("8 جسور", await AskAsync("كم جسراً في دير الحجر؟"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_of_several_sentences_is_one_preview_and_one_revision()
    {
        var post = await _channel.PostAsync("أخبار دير الحجر\n\nفي مدينة دير الحجر 7 جسور على النهر. يعمل في السوق القديم 40 تاجراً. تأخر افتتاح المسبح.");
        await _desk.PressAsync(_editor, (await _desk.NextMessageAsync(Patience, Cancel)).MessageId, "نشر");
        await _desk.NextMessageAsync(Patience, Cancel);

        await _channel.EditAsync(post, "أخبار دير الحجر\n\nفي مدينة دير الحجر 8 جسور على النهر. يعمل في السوق القديم 55 تاجراً. زار الوزير مدرسة البنات.");
        var edited = await _desk.NextMessageAsync(Patience, Cancel);
        foreach (var shown in new[] { "8 جسور", "55 تاجراً", "تأخر افتتاح المسبح", "زار الوزير مدرسة البنات" }) Assert.Contains(shown, Seen(edited.Text), StringComparison.Ordinal);
        await _editor.WriteAsync("/pending");
        Assert.Contains("تعديل منشور في القناة، 4 تغييرات معاً", Seen((await NextAsync(_editor)).Text), StringComparison.Ordinal);
        await _desk.PressAsync(_editor, edited.MessageId, "نشر");
        Assert.Contains("المراجعة 3", Seen((await _desk.NextMessageAsync(Patience, Cancel)).Text), StringComparison.Ordinal);

        Assert.Contains("8 جسور", await AskAsync("كم جسراً في دير الحجر؟"), StringComparison.Ordinal);
        Assert.Contains("55 تاجراً", await AskAsync("كم تاجراً يعمل في السوق القديم؟"), StringComparison.Ordinal);
        Assert.Contains("مدرسة البنات", await AskAsync("ماذا زار الوزير؟"), StringComparison.Ordinal);
        Assert.DoesNotContain("تأخر", await AskAsync("هل تأخر افتتاح المسبح؟"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Moderators_see_their_commands_in_their_own_menu()
    {
        await _editor.WriteAsync("/help");
        await NextAsync(_editor);

        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        enough.CancelAfter(Patience);
        while (!_telegram.Commands($"chat:{_editor.Id}").Any(command => command.Name == "retract")) await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, enough.Token);
        Assert.DoesNotContain(_telegram.Commands(), command => command.Name == "retract");
    }

    private async Task<string> AskAsync(string question)
    {
        var reader = _telegram.User($"قارئ {Guid.NewGuid():n}");
        await reader.WriteAsync(question);
        return Seen((await NextAsync(reader)).Text);
    }

    private static Task<SentMessage> NextAsync(FakeUser user) => user.NextMessageAsync(Patience, Cancel);

    private static Task<SentMessage> NextAsync(FakeChat chat) => chat.NextMessageAsync(Patience, Cancel);

    private static string[] Buttons(SentMessage message) => [.. message.Buttons.SelectMany(row => row).Select(button => button.Text)];

    // As people read it: without the marks that keep runs of digits in order.
    private static string Seen(string text) => Regex.Replace(text, "[\u200E\u200F\u2066-\u2069]", "");

    private static string Id(long id) => id.ToString(CultureInfo.InvariantCulture);
}
