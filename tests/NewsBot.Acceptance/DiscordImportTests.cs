// Moderators make facts of texts on Discord: a file with a command, a text in a form, a message by its menu, and whatever they send directly.
using System.Text;
using NewsBot.Testing.Discord;
using Xunit;
using static NewsBot.Acceptance.DiscordDesk;

namespace NewsBot.Acceptance;

public sealed class DiscordImportTests : IAsyncLifetime
{
    private const string Article = "أخبار دير الحجر\n\nأعلنت بلدية دير الحجر أن في المدينة 7 جسور.\n\nوقالت البلدية إن عدد المدارس 12 مدرسة.\n";
    private const string Question = "كم جسراً في مدينة دير الحجر؟";
    private const string Source = "المصدر: صحيفة الفرات\nالتاريخ: 2 أيار 2024\nبلا رابط";

    private DiscordDesk _desk = null!;
    private PlayedUser _chief = null!;

    public async ValueTask InitializeAsync() => _desk = await DiscordDesk.StartAsync(more: (desk, settings) =>
    {
        // Directly there are no roles: an editor by id.
        _chief = desk.Discord.User("رئيسة التحرير");
        (settings["NewsBot__Moderators__2__Discord"], settings["NewsBot__Moderators__2__Role"]) = (_chief.Id, "editor");
    });

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task A_file_that_comes_with_the_command_is_imported_once_its_source_is_known()
    {
        var asked = _desk.Editor.CommandWithFile(_desk.Square, "استورد", "news.txt", Encoding.UTF8.GetBytes(Article));
        Assert.Contains("من الناشر؟", await AnswerAsync(asked), StringComparison.Ordinal);

        var form = await FormAsync(Press(_desk.Editor, asked.Original!, "أكمل في نموذج"));
        var preview = _desk.Editor.Submit(form, ("publisher", "صحيفة الفرات"), ("published", "2024-05-02"), ("url", "بلا رابط"));

        await PublishedAsync(preview);
    }

    [Fact]
    public async Task A_text_that_is_written_into_the_form_is_imported_line_by_line()
    {
        var form = await FormAsync(_desk.Editor.Command(_desk.Square, "استورد"));

        await PublishedAsync(_desk.Editor.Submit(form, ("text", Article), ("publisher", "صحيفة الفرات"), ("published", "2024-05-02"), ("url", "بلا رابط")));
    }

    [Fact]
    public async Task A_message_is_imported_by_its_menu_with_its_day()
    {
        var asked = _desk.Editor.Menu(_desk.Reader.Write(_desk.Square, Article), "استورد هذا");
        Assert.Contains("من الناشر؟", await AnswerAsync(asked), StringComparison.Ordinal);

        var form = await FormAsync(Press(_desk.Editor, asked.Original!, "أكمل في نموذج"));
        Assert.NotEmpty(Value(form, "published"));
        await PublishedAsync(_desk.Editor.Submit(form, ("publisher", "صحيفة الفرات"), ("url", "بلا رابط")));
    }

    [Fact]
    public async Task A_file_that_is_sent_directly_is_imported()
    {
        _chief.WriteWithFile(_chief.Direct, "/import", "news.md", Encoding.UTF8.GetBytes(Article));
        await SaidAsync(0, "من الناشر؟");
        _chief.WriteDirectly(Source);
        await SaidAsync(1, "معاينة: استيراد");
        _chief.WriteDirectly("نشر");
        await SaidAsync(2, "نُفّذ في المراجعة");

        Assert.Contains("7 جسور", Seen((await _desk.AskAsync(Question)).Content), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_message_that_is_passed_on_directly_only_the_publisher_is_asked()
    {
        _chief.WriteDirectly("/import");
        await SaidAsync(0, "أرسل ما تريد استيراده");
        _chief.PassOn(_desk.Reader.Write(_desk.Square, Article));
        await SaidAsync(1, "من الناشر؟");
        _chief.WriteDirectly("صحيفة الفرات");

        // Its day and its address came along.
        await SaidAsync(2, "معاينة: استيراد معلومتان من صحيفة الفرات");
    }

    [Theory]
    [InlineData("news.txt", 1_100_000, "أكبر من ميغابايت")]
    [InlineData("news.zip", 10, "لا أقرأ إلا ملفات")]
    public async Task A_file_that_is_too_large_or_no_text_is_refused(string name, int length, string expected) =>
        Assert.Contains(expected, await AnswerAsync(_desk.Editor.CommandWithFile(_desk.Square, "استورد", name, new byte[length])), StringComparison.Ordinal);

    private async Task PublishedAsync(PlayedInteraction preview)
    {
        Assert.Contains("معاينة: استيراد معلومتان", await AnswerAsync(preview), StringComparison.Ordinal);
        Assert.Contains("نُفّذ في المراجعة", await AnswerAsync(Press(_desk.Editor, preview.Original!, "نشر")), StringComparison.Ordinal);
        Assert.Contains("7 جسور", Seen((await _desk.AskAsync(Question)).Content), StringComparison.Ordinal);
        Assert.All(_desk.Discord.Interactions.Where(one => one.Original is not null), one => Assert.True(one.Original!.IsEphemeral));
    }

    // What was answered directly to the chief, by its place.
    private async Task SaidAsync(int place, string expected)
    {
        IReadOnlyList<PlayedMessage> Answers() => [.. _desk.Discord.In(_chief.Direct).Where(message => message.Author == _desk.Discord.BotId)];
        await _desk.UntilAsync(() => Answers().Count > place, $"answered with «{expected}»");
        Assert.Contains(expected, Seen(Answers()[place].Content), StringComparison.Ordinal);
    }
}
