// What a preview says of another source that it contradicts: each kind of change leaves the readers with something else.
using NewsBot.Conversation;
using Xunit;

namespace NewsBot.Tests.Conversation;

public sealed class DeskWarningTests
{
    private const string Contradicted = "تنبيه: يخالفها مصدر آخر، صحيفة الفرات (f1): في مدينة دير الحجر 7 جسور.\n";

    [Fact]
    public async Task What_is_added_is_shown_beside_what_it_contradicts()
    {
        var desk = await OpenAsync();

        Assert.Contains($"{Contradicted}إن نُشرت إضافةً عُرض الرقمان على القراء جنباً إلى جنب دون ترجيح.\n", await desk.SayAsync($"/add في مدينة دير الحجر 9 جسور.\n{Other}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_update_does_not_touch_what_it_contradicts_elsewhere()
    {
        var desk = await OpenAsync();

        Assert.Contains(
            $"{Contradicted}لا يمسّ هذا التحديث تلك: تبقى قائمة، وقد يُعرض الرقمان على القراء جنباً إلى جنب دون ترجيح. فإن كانت هي التي تغيّرت فحدّثها هي.\n",
            await desk.SayAsync($"/update f2 في مدينة دير الحجر 9 جسور.\n{Other}"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_does_not_touch_what_it_contradicts_elsewhere()
    {
        var desk = await OpenAsync();

        Assert.Contains(
            $"{Contradicted}لا يمسّ هذا التصحيح تلك: تبقى قائمة، وقد يُعرض الرقمان على القراء جنباً إلى جنب دون ترجيح. فإن كانت هي الخطأ فصحّحها هي.\n",
            await desk.SayAsync($"/correct f2 في مدينة دير الحجر 9 جسور.\n{Other}\nالسبب: خطأ"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_adds_to_what_it_contradicts()
    {
        var desk = await OpenAsync();
        await desk.SayAsync("/import");

        var preview = await desk.SayAsync(desk.Message("أخبار دير الحجر\n\nفي مدينة دير الحجر 9 جسور.\n\nيعمل في السوق القديم 40 تاجراً.") with
        {
            Origin = MessageOrigin.Forwarded,
            Forwarded = new ForwardOrigin("قناة العاصي", "https://example.org/1", desk.Clock.GetUtcNow()),
        });

        Assert.Contains($"{Contradicted}الاستيراد يضيف ولا يستبدل: تبقى تلك قائمة، وقد يُعرض الرقمان على القراء جنباً إلى جنب دون ترجيح. فإن تغيّرت أو كانت خطأ فحدّثها أو صحّحها هي.\n", preview, StringComparison.Ordinal);
    }

    private static string Other => DeskTalks.Source.Replace("صحيفة الفرات", "قناة العاصي", StringComparison.Ordinal);

    private static async Task<DeskTalks> OpenAsync()
    {
        var desk = await DeskTalks.OpenAsync();
        await desk.AddAsync("في مدينة دير الحجر 7 جسور.");
        await desk.SayAsync($"/add يعمل في السوق القديم 40 تاجراً.\n{Other}");
        await desk.SayAsync("نشر");
        return desk;
    }
}
