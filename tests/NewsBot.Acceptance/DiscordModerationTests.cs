// Moderators on Discord: commands that open forms, previews and buttons that only they see, and rights that are looked up each time.
using NewsBot.Testing.Discord;
using Xunit;
using static NewsBot.Acceptance.DiscordDesk;

namespace NewsBot.Acceptance;

public sealed class DiscordModerationTests : IAsyncLifetime
{
    private static readonly (string Part, string Value)[] Bridges =
    [
        ("text", "في مدينة دير الحجر 7 جسور."),
        ("publisher", "صحيفة الفرات"),
        ("title", "جسور دير الحجر"),
        ("published", "2024-05-02"),
        ("url", "بلا رابط"),
    ];

    private DiscordDesk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await DiscordDesk.StartAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task An_editor_adds_by_a_form_looks_confirms_and_takes_back_and_nobody_else_sees_it()
    {
        var form = await FormAsync(_desk.Editor.Command(_desk.Square, "أضف"));
        var preview = _desk.Editor.Submit(form, Bridges);
        Assert.Contains("معاينة: إضافة معلومة جديدة", await AnswerAsync(preview), StringComparison.Ordinal);

        var published = Press(_desk.Editor, preview.Original!, "نشر");
        Assert.Contains("نُشرت المعلومة", await AnswerAsync(published), StringComparison.Ordinal);
        Assert.Contains("7 جسور", Seen((await _desk.AskAsync("كم جسراً في مدينة دير الحجر؟")).Content), StringComparison.Ordinal);

        // A second tap does nothing again.
        Assert.Contains("لم يُنفّذ مرة ثانية", await AnswerAsync(Press(_desk.Editor, preview.Original!, "نشر")), StringComparison.Ordinal);

        Assert.Contains("تراجعنا عن المراجعة", await AnswerAsync(Press(_desk.Editor, published.Original!, "تراجع")), StringComparison.Ordinal);
        Assert.Contains("سُحبت المعلومة", Seen((await _desk.AskAsync("كم جسراً في مدينة دير الحجر؟")).Content), StringComparison.Ordinal);
        Assert.All(_desk.Discord.Interactions.Where(one => one.Original is not null), one => Assert.True(one.Original!.IsEphemeral));
    }

    [Fact]
    public async Task A_reader_is_not_shown_the_commands_and_a_forged_one_a_press_and_a_form_are_refused()
    {
        Assert.Throws<InvalidOperationException>(() => _desk.Reader.Command(_desk.Square, "أضف"));
        Assert.Throws<InvalidOperationException>(() => _desk.Editor.Command(_desk.Editor.Direct, "أضف"));
        var form = await FormAsync(_desk.Editor.Command(_desk.Square, "أضف"));
        var preview = _desk.Editor.Submit(form, Bridges);
        await AnswerAsync(preview);

        // Whoever may manage messages is shown the commands, and is a moderator only where the configuration says so.
        _desk.Reader.Permissions |= 8192;
        PlayedInteraction[] tried =
        [
            _desk.Reader.Command(_desk.Square, "أضف"),
            _desk.Reader.Command(_desk.Square, "اسحب", "f44"),
            _desk.Reader.Menu(await _desk.AskAsync("كم موقعاً لتركيا في سورية؟"), "صحح هذا"),
            _desk.Reader.Press(preview.Original!, IdOf(preview.Original!, "نشر")),
            _desk.Reader.ForgeSubmit(form, Bridges),
        ];

        foreach (var one in tried)
        {
            Assert.Contains("المشرفون المسجّلون وحدهم", await AnswerAsync(one), StringComparison.Ordinal);
            Assert.True(one.Original!.IsEphemeral);
        }

        Assert.Empty(_desk.Reader.Type(_desk.Square, "اسحب", "إيران") is var typed && await AcknowledgedAsync(typed) ? typed.Choices : ["?"]);
    }

    [Fact]
    public async Task Whose_role_is_taken_away_can_press_nothing_and_send_off_no_form_any_more()
    {
        var whole = await FormAsync(_desk.Editor.Command(_desk.Square, "أضف"));
        var wrong = Bridges.Select(one => one.Part == "published" ? one with { Value = "قبل العيد" } : one).ToArray();
        var asked = _desk.Editor.Submit(await FormAsync(_desk.Editor.Command(_desk.Square, "أضف")), wrong);
        await AnswerAsync(asked);
        var rest = await FormAsync(Press(_desk.Editor, asked.Original!, "أكمل في نموذج"));
        var before = _desk.Editor.Submit(rest, ("published", "2024-05-02"));
        Assert.Contains("معاينة: إضافة معلومة جديدة", await AnswerAsync(before), StringComparison.Ordinal);

        _desk.Editor.Roles.Clear();

        PlayedInteraction[] tried =
        [
            Press(_desk.Editor, before.Original!, "نشر"),
            Press(_desk.Editor, asked.Original!, "أكمل في نموذج"),
            _desk.Editor.Submit(whole, Bridges),
            _desk.Editor.Submit(rest, ("published", "2024-05-02")),
            _desk.Editor.Submit(rest, ("published", "كم موقعاً لإيران في سورية؟")),
        ];
        foreach (var one in tried)
        {
            Assert.Contains("المشرفون المسجّلون وحدهم", await AnswerAsync(one), StringComparison.Ordinal);
            Assert.True(one.Original!.IsEphemeral);
        }

        // With the role it goes on where it was.
        _desk.Editor.Roles.Add(EditorsRole);
        Assert.Contains("نُشرت المعلومة", await AnswerAsync(Press(_desk.Editor, before.Original!, "نشر")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Correct_this_opens_on_an_answer_with_its_words_and_publishes_the_correction()
    {
        var answer = await _desk.AskAsync("كم موقعاً لتركيا في سورية؟");

        // Which facts a message told is kept when Discord has taken it, which may be after everybody has seen it.
        PlayedInteraction form = null!; // Set before it is looked at.
        await _desk.UntilAsync(async () => TitleOf(form = await FormAsync(_desk.Editor.Menu(answer, "صحح هذا"))).Contains("f45", StringComparison.Ordinal), "kept which fact it told");
        var text = Value(form, "text");
        Assert.Contains("125", text, StringComparison.Ordinal);
        var preview = _desk.Editor.Submit(form, ("text", text.Replace("125", "126", StringComparison.Ordinal)), ("reason", "خطأ في النقل"));
        Assert.Contains("معاينة: تصحيح", await AnswerAsync(preview), StringComparison.Ordinal);
        await AnswerAsync(Press(_desk.Editor, preview.Original!, "نشر"));

        Assert.Contains("126", Seen((await _desk.AskAsync("كم موقعاً لتركيا في سورية؟")).Content), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggest_this_opens_on_any_message_with_its_words_and_day()
    {
        var said = _desk.Reader.Write(_desk.Square, "في مدينة دير الحجر\n7 جسور.");

        var form = await FormAsync(_desk.Reporter.Menu(said, "اقترح هذا"));
        Assert.Equal("في مدينة دير الحجر 7 جسور.", Value(form, "text"));
        Assert.Equal($"{said.At.UtcDateTime:yyyy-MM-dd}", Value(form, "published"));
        var preview = _desk.Reporter.Submit(form, ("publisher", "صحيفة الفرات"), ("title", "جسور دير الحجر"), ("url", "https://example.org/bridges"));
        Assert.Contains("معاينة: إضافة", await AnswerAsync(preview), StringComparison.Ordinal);
        Assert.Contains("حُفظ اقتراحك", await AnswerAsync(Press(_desk.Reporter, preview.Original!, "إرسال")), StringComparison.Ordinal);

        var pending = _desk.Editor.Command(_desk.Square, "المعلق");
        Assert.Contains("7 جسور", await AnswerAsync(pending), StringComparison.Ordinal);
        Assert.Contains("نُشرت المعلومة", await AnswerAsync(Press(_desk.Editor, pending.Original!, "نشر")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Correct_this_on_somebodys_message_finds_the_fact_by_its_words()
    {
        var said = _desk.Reader.Write(_desk.Square, "عدد المواقع العسكرية لتركيا في سورية 126 موقعاً.");

        var form = await FormAsync(_desk.Editor.Menu(said, "صحح هذا"));
        Assert.Equal("", Value(form, "fact"));
        var choose = _desk.Editor.Submit(form, ("reason", "خطأ في النقل"));

        Assert.Contains("f45", await AnswerAsync(choose), StringComparison.Ordinal);
        Assert.Contains("معاينة: تصحيح", await AnswerAsync(Press(_desk.Editor, choose.Original!, "1")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_is_asked_for_and_a_button_opens_the_form_with_the_rest()
    {
        var wrong = Bridges.Select(one => one.Part == "published" ? one with { Value = "قبل العيد" } : one).ToArray();
        var asked = _desk.Editor.Submit(await FormAsync(_desk.Editor.Command(_desk.Square, "أضف")), wrong);
        Assert.Contains("ما تاريخ النشر؟", await AnswerAsync(asked), StringComparison.Ordinal);

        var form = await FormAsync(Press(_desk.Editor, asked.Original!, "أكمل في نموذج"));
        Assert.Equal("صحيفة الفرات", Value(form, "publisher"));
        Assert.Equal("بلا رابط", Value(form, "url"));
        var preview = _desk.Editor.Submit(form, ("published", "2 أيار 2024"));

        Assert.Contains("معاينة: إضافة معلومة جديدة", await AnswerAsync(preview), StringComparison.Ordinal);
        await AnswerAsync(Press(_desk.Editor, preview.Original!, "إلغاء"));
        Assert.Contains("انتهى وقت هذه الصياغة", await AnswerAsync(Press(_desk.Editor, asked.Original!, "أكمل في نموذج")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fact_is_named_by_words_and_what_facts_share_is_corrected_without_new_words()
    {
        var typed = _desk.Editor.Type(_desk.Square, "صحح", "مواقع تركيا");
        await AcknowledgedAsync(typed);
        Assert.Contains(typed.Choices, choice => Seen(choice).EndsWith("f45", StringComparison.Ordinal));

        var form = await FormAsync(_desk.Editor.Command(_desk.Square, "صحح", "f45"));
        var preview = _desk.Editor.Submit(form, ("reason", "الناقل غيره"), ("more", "الناشر: مركز جسور"));

        Assert.Contains("مركز جسور", await AnswerAsync(preview), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fact_is_held_and_released_and_its_history_is_shown()
    {
        var held = _desk.Editor.Submit(await FormAsync(_desk.Editor.Command(_desk.Square, "علق", "f45")), ("reason", "نتحقق من الرقم"));
        Assert.Contains("f45", await AnswerAsync(held), StringComparison.Ordinal);
        var typed = _desk.Editor.Type(_desk.Square, "أفرج", "");
        await AcknowledgedAsync(typed);
        Assert.EndsWith("f45", Seen(Assert.Single(typed.Choices)), StringComparison.Ordinal);

        await AnswerAsync(_desk.Editor.Command(_desk.Square, "أفرج", "f45"));

        var history = _desk.Editor.Command(_desk.Square, "السجل", "f45");
        Assert.Contains("نتحقق من الرقم", await AnswerAsync(history), StringComparison.Ordinal);
        Assert.True(history.Original!.IsEphemeral);
        Assert.Contains("تراجعنا عن المراجعة", await AnswerAsync(_desk.Editor.Command(_desk.Square, "تراجع")), StringComparison.Ordinal);
    }

    private static async Task<bool> AcknowledgedAsync(PlayedInteraction interaction)
    {
        await interaction.Acknowledged.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        return true;
    }

    private static string TitleOf(PlayedInteraction form) => Seen((string)form.Form!["title"]!);
}
