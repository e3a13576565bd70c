// Moderators on Telegram: the whole program over the real wire, with buttons, files and channels.
using System.Text;
using NewsBot.Testing.Telegram;
using Xunit;

namespace NewsBot.Acceptance;

public sealed class ModerationTests : TelegramDesk
{
    [Fact]
    public async Task An_editor_proposes_looks_confirms_and_takes_back_with_buttons()
    {
        await Editor.WriteAsync(Add);
        var preview = await NextAsync(Editor);
        Assert.Equal(["إلغاء", "نشر"], Buttons(preview));
        Assert.Contains("معاينة: إضافة معلومة جديدة", preview.Text, StringComparison.Ordinal);

        await Editor.PressAsync(preview.MessageId, "نشر");
        var published = await NextAsync(Editor);
        Assert.Contains("نُشرت المعلومة", published.Text, StringComparison.Ordinal);
        Assert.StartsWith("7 جسور", await AskAsync("كم جسراً في مدينة دير الحجر؟"), StringComparison.Ordinal);

        // A second tap does nothing again.
        await Editor.PressAsync(preview.MessageId, "نشر");
        Assert.Contains("لم يُنفّذ مرة ثانية", (await NextAsync(Editor)).Text, StringComparison.Ordinal);

        await Editor.PressAsync(published.MessageId, "تراجع");
        Assert.Contains("تراجعنا عن المراجعة", (await NextAsync(Editor)).Text, StringComparison.Ordinal);
        Assert.StartsWith("سُحبت المعلومة", await AskAsync("كم جسراً في مدينة دير الحجر؟"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_can_press_an_editors_button()
    {
        await Editor.WriteAsync(Add);
        var preview = await NextAsync(Editor);
        var data = preview.Buttons.SelectMany(row => row).Single(button => button.Text == "نشر").Data!;
        var stranger = Telegram.User("غريب");
        await stranger.WriteAsync("/help");
        var below = await NextAsync(stranger);

        await stranger.PressAsync(below.MessageId, data, forged: true);

        Assert.Contains("المشرفون المسجّلون وحدهم", (await NextAsync(stranger)).Text, StringComparison.Ordinal);
        await Editor.PressAsync(preview.MessageId, "إلغاء");
        Assert.Contains("أُلغي", (await NextAsync(Editor)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_to_an_answer_names_its_fact()
    {
        await Editor.WriteAsync("كم موقعاً لتركيا في سورية؟");
        var answer = await NextAsync(Editor);

        await Editor.WriteAsync("/retract لم يثبت الرقم", answer.MessageId);

        Assert.Contains("القائمة الآن (f45)", Seen((await NextAsync(Editor)).Text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reporter_proposes_and_an_editor_confirms_in_the_moderators_chat()
    {
        await Reporter.WriteAsync(Add);
        await Reporter.PressAsync((await NextAsync(Reporter)).MessageId, "إرسال");
        Assert.Contains("أُرسل اقتراحك", (await NextAsync(Reporter)).Text, StringComparison.Ordinal);
        var shown = await Desk.NextMessageAsync(Patience, Cancel);
        Assert.Contains("دير الحجر", shown.Text, StringComparison.Ordinal);

        await Desk.PressAsync(Second, shown.MessageId, "نشر");

        Assert.Contains("نُشرت المعلومة", (await Desk.NextMessageAsync(Patience, Cancel)).Text, StringComparison.Ordinal);
        Assert.Contains("نشر محرر اقتراحك", (await NextAsync(Reporter)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forwarded_post_is_imported_with_its_origin()
    {
        await Editor.WriteAsync("/import");
        await NextAsync(Editor);
        await Editor.ForwardAsync(Channel, "أخبار دير الحجر\n\nأعلنت بلدية دير الحجر أن في المدينة 7 جسور. وقالت البلدية إن عدد المدارس 12 مدرسة.");
        Assert.Contains("ما رابط المادة", (await NextAsync(Editor)).Text, StringComparison.Ordinal);
        await Editor.WriteAsync("بلا رابط");
        var preview = await NextAsync(Editor);
        Assert.Contains("استيراد معلومتان", Seen(preview.Text), StringComparison.Ordinal);
        Assert.Contains("قناة الفرات", preview.Text, StringComparison.Ordinal);

        await Editor.PressAsync(preview.MessageId, "نشر");
        await NextAsync(Editor);

        Assert.Contains("12 مدرسة", await AskAsync("كم مدرسة في دير الحجر؟"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_imported_and_what_is_missing_is_asked_for()
    {
        var text = "أخبار دير الحجر\n\nأعلنت بلدية دير الحجر أن في المدينة 7 جسور.\n\nوقالت البلدية إن عدد المدارس 12 مدرسة.\n";
        await Editor.SendDocumentAsync("news.txt", "/import", Encoding.UTF8.GetBytes(text));
        Assert.Contains("من الناشر؟", (await NextAsync(Editor)).Text, StringComparison.Ordinal);
        await Editor.WriteAsync("المصدر: صحيفة الفرات\nالتاريخ: 2 أيار 2024\nبلا رابط");
        var preview = await NextAsync(Editor);
        Assert.Contains("معاينة: استيراد", preview.Text, StringComparison.Ordinal);

        await Editor.PressAsync(preview.MessageId, "نشر");
        await NextAsync(Editor);

        Assert.Contains("7 جسور", await AskAsync("كم جسراً في دير الحجر؟"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("news.txt", 1_100_000, "أكبر من ميغابايت")]
    [InlineData("news.zip", 10, "لا أقرأ إلا ملفات")]
    public async Task A_file_that_is_too_large_or_no_text_is_refused(string name, int length, string expected)
    {
        await Editor.SendDocumentAsync(name, "/import", new byte[length]);

        Assert.Contains(expected, (await NextAsync(Editor)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_to_a_long_message_imports_it()
    {
        var group = Telegram.Supergroup("غرفة الأخبار");
        var message = await group.WriteAsync(Second, "أخبار دير الحجر\n\nأعلنت بلدية دير الحجر أن في المدينة 7 جسور.");

        await group.WriteAsync(Editor, "/import", message);

        var asked = await NextAsync(group);
        Assert.Contains("من الناشر؟", asked.Text, StringComparison.Ordinal);
        await group.WriteAsync(Editor, "المصدر: صحيفة الفرات\nالتاريخ: 2024-05-02\nبلا رابط", asked.MessageId);
        var preview = await NextAsync(group);
        Assert.Contains("استيراد معلومة واحدة من صحيفة الفرات، «أخبار دير الحجر»", Seen(preview.Text), StringComparison.Ordinal);
        await group.PressAsync(Editor, preview.MessageId, "نشر");
        Assert.Contains("نُفّذ في المراجعة 2", await SeenAsync(group), StringComparison.Ordinal);

        Assert.Contains("7 جسور", await AskAsync("كم جسراً في دير الحجر؟"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_asked_to_be_told_is_told_once()
    {
        var (salma, omar) = (Telegram.User("سلمى"), Telegram.User("عمر"));
        await WaitAsync(salma, "كم جسراً في مدينة دير الحجر؟");
        await WaitAsync(omar, "كم لاعباً في نادي الشرق؟");

        await Editor.WriteAsync(Add);
        await Editor.PressAsync((await NextAsync(Editor)).MessageId, "نشر");
        await NextAsync(Editor);

        var told = await NextAsync(salma);
        Assert.Contains("وقد توفر الجواب", told.Text, StringComparison.Ordinal);
        Assert.Contains("7 جسور", told.Text, StringComparison.Ordinal);
        await Editor.WriteAsync(Add.Replace("مدينة دير الحجر 7 جسور", "نادي الشرق 30 لاعباً", StringComparison.Ordinal));
        await NextAsync(Editor);
        await Editor.WriteAsync("نشر");
        await NextAsync(Editor);

        // Once the other one is told of the second change, nothing more of it is on its way.
        Assert.Contains("30 لاعباً", await SeenAsync(omar), StringComparison.Ordinal);
        await salma.WriteAsync("/help");
        Assert.Contains("/ask", (await NextAsync(salma)).Text, StringComparison.Ordinal);
    }

    private static async Task WaitAsync(FakeUser reader, string question)
    {
        await reader.WriteAsync(question);
        await reader.PressAsync((await NextAsync(reader)).MessageId, "أبلغني عند التوفر");
        Assert.Contains("سأخبرك هنا مرة واحدة", (await NextAsync(reader)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_did_not_help_lands_with_the_moderators()
    {
        var salma = Telegram.User("سلمى");
        await salma.WriteAsync("كم موقعاً لتركيا في سورية؟");
        var answer = await NextAsync(salma);
        await salma.WriteAsync("/bad الرقم قديم", answer.MessageId);
        Assert.Contains("شكراً لك", (await NextAsync(salma)).Text, StringComparison.Ordinal);

        await Editor.WriteAsync("/pending");

        Assert.Contains("«كم موقعاً لتركيا في سورية؟» — الرقم قديم", Seen((await NextAsync(Editor)).Text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_of_the_newsrooms_channel_is_proposed_and_an_edit_is_proposed_as_a_correction()
    {
        var post = await Channel.PostAsync("أخبار دير الحجر\n\nفي مدينة دير الحجر 7 جسور على النهر.");
        var proposed = await Desk.NextMessageAsync(Patience, Cancel);
        Assert.Contains("منشور جديد في قناة التحرير", proposed.Text, StringComparison.Ordinal);
        await Desk.PressAsync(Editor, proposed.MessageId, "نشر");
        await Desk.NextMessageAsync(Patience, Cancel);
        Assert.Contains("7 جسور", await AskAsync("كم جسراً في دير الحجر؟"), StringComparison.Ordinal);

        await Channel.EditAsync(post, "أخبار دير الحجر\n\nفي مدينة دير الحجر 8 جسور على النهر.");
        var correction = await Desk.NextMessageAsync(Patience, Cancel);
        Assert.Contains("عُدّل منشور", correction.Text, StringComparison.Ordinal);
        Assert.Contains("معاينة: تصحيح", correction.Text, StringComparison.Ordinal);
        await Desk.PressAsync(Editor, correction.MessageId, "نشر");
        await Desk.NextMessageAsync(Patience, Cancel);

        Assert.Contains("8 جسور", await AskAsync("كم جسراً في دير الحجر؟"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_of_several_sentences_is_one_preview_and_one_revision()
    {
        var post = await Channel.PostAsync("أخبار دير الحجر\n\nفي مدينة دير الحجر 7 جسور على النهر. يعمل في السوق القديم 40 تاجراً. تأخر افتتاح المسبح.");
        await Desk.PressAsync(Editor, (await Desk.NextMessageAsync(Patience, Cancel)).MessageId, "نشر");
        await Desk.NextMessageAsync(Patience, Cancel);

        await Channel.EditAsync(post, "أخبار دير الحجر\n\nفي مدينة دير الحجر 8 جسور على النهر. يعمل في السوق القديم 55 تاجراً. زار الوزير مدرسة البنات.");
        var edited = await Desk.NextMessageAsync(Patience, Cancel);
        foreach (var shown in new[] { "8 جسور", "55 تاجراً", "تأخر افتتاح المسبح", "زار الوزير مدرسة البنات" }) Assert.Contains(shown, Seen(edited.Text), StringComparison.Ordinal);
        await Editor.WriteAsync("/pending");
        Assert.Contains("معاينة: 4 تغييرات معاً", Seen((await NextAsync(Editor)).Text), StringComparison.Ordinal);
        await Desk.PressAsync(Editor, edited.MessageId, "نشر");
        Assert.Contains("المراجعة 3", Seen((await Desk.NextMessageAsync(Patience, Cancel)).Text), StringComparison.Ordinal);

        Assert.Contains("8 جسور", await AskAsync("كم جسراً في دير الحجر؟"), StringComparison.Ordinal);
        Assert.Contains("55 تاجراً", await AskAsync("كم تاجراً يعمل في السوق القديم؟"), StringComparison.Ordinal);
        Assert.Contains("مدرسة البنات", await AskAsync("ماذا زار الوزير؟"), StringComparison.Ordinal);
        Assert.DoesNotContain("تأخر", await AskAsync("هل تأخر افتتاح المسبح؟"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Moderators_see_their_commands_in_their_own_menu()
    {
        await Editor.WriteAsync("/help");
        await NextAsync(Editor);

        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        enough.CancelAfter(Patience);
        while (!Telegram.Commands($"chat:{Editor.Id}").Any(command => command.Name == "retract")) await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, enough.Token);
        Assert.DoesNotContain(Telegram.Commands(), command => command.Name == "retract");
    }
}
