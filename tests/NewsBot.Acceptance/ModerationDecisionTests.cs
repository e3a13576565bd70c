// What moderators decide on beside each other: drafts and proposals, by buttons and by replies, in one chat and in several.
using Xunit;

namespace NewsBot.Acceptance;

public sealed class ModerationDecisionTests : TelegramDesk
{
    private const string Correct = "/correct f45 يعود 127 موقعاً من المواقع العسكرية الأجنبية في سورية إلى تركيا.\nالسبب: خطأ في النقل";
    private const string Question = "كم موقعاً لتركيا في سورية؟";

    [Fact]
    public async Task A_reply_to_a_preview_decides_on_that_preview_and_no_other()
    {
        await AskAsync(Question);
        await Desk.WriteAsync(Editor, Add);
        var own = await NextAsync(Desk);
        await ProposeAsync("/retract f45 لم يثبت الرقم");
        var proposed = await NextAsync(Desk);
        Assert.Contains("ردّ على هذه الرسالة", proposed.Text, StringComparison.Ordinal);

        // Whoever decides is told which answers change.
        Assert.Contains("يتغير به مما سُئل أخيراً", proposed.Text, StringComparison.Ordinal);
        Assert.Contains(Question, proposed.Text, StringComparison.Ordinal);

        await Desk.WriteAsync(Editor, "نشر", proposed.MessageId);
        Assert.Contains("سُحبت المعلومة f45", await SeenAsync(Desk), StringComparison.Ordinal);
        Assert.Contains("نشر محرر اقتراحك", await SeenAsync(Reporter), StringComparison.Ordinal);

        await Desk.WriteAsync(Second, "نشر", proposed.MessageId);
        Assert.Contains("لم يُنفّذ مرة ثانية", await SeenAsync(Desk), StringComparison.Ordinal);

        await Desk.WriteAsync(Editor, "نشر", own.MessageId);
        Assert.Contains("نُشرت المعلومة", await SeenAsync(Desk), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_no_in_reply_to_a_proposal_declines_it()
    {
        await ProposeAsync("/retract f45 لم يثبت الرقم");
        var proposed = await NextAsync(Desk);

        await Desk.WriteAsync(Second, "لا", proposed.MessageId);

        Assert.Contains("أُلغي", await SeenAsync(Desk), StringComparison.Ordinal);
        Assert.Contains("لم يوافق المحررون", await SeenAsync(Reporter), StringComparison.Ordinal);
        Assert.StartsWith("125 موقعاً", await AskAsync(Question), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deciding_on_somebodys_proposal_leaves_ones_own_draft_open()
    {
        await Desk.WriteAsync(Editor, Add);
        var own = await NextAsync(Desk);
        await ProposeAsync("/retract f45 لم يثبت الرقم");
        var proposed = await NextAsync(Desk);

        await Desk.PressAsync(Editor, proposed.MessageId, "نشر");
        Assert.Contains("سُحبت المعلومة f45", await SeenAsync(Desk), StringComparison.Ordinal);

        await Desk.PressAsync(Editor, own.MessageId, "نشر");
        Assert.Contains("نُشرت المعلومة", await SeenAsync(Desk), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposal_that_cannot_be_published_any_more_is_over_and_its_author_is_told()
    {
        await ProposeAsync("/retract f45 لم يثبت الرقم");
        var proposed = await NextAsync(Desk);
        await Editor.WriteAsync(Correct);
        await Editor.PressAsync((await NextAsync(Editor)).MessageId, "نشر");
        await NextAsync(Editor);

        await Desk.PressAsync(Second, proposed.MessageId, "نشر");

        Assert.Contains("سبقك مشرف آخر إلى المعلومة f45", await SeenAsync(Desk), StringComparison.Ordinal);
        var told = await SeenAsync(Reporter);
        Assert.Contains("أراد محرر أن ينشر هذا الاقتراح، فلم يُنشر", told, StringComparison.Ordinal);
        Assert.Contains("127 موقعاً", told, StringComparison.Ordinal);
        await Desk.PressAsync(Second, proposed.MessageId, "نشر");
        Assert.Contains("بُتّ في هذا من قبل", await SeenAsync(Desk), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_editors_who_confirm_at_once_one_wins_and_the_other_is_told()
    {
        await Editor.WriteAsync(Correct);
        var corrected = await NextAsync(Editor);
        await Second.WriteAsync("/retract f45 لم يثبت");
        var retracted = await NextAsync(Second);

        await Task.WhenAll(Editor.PressAsync(corrected.MessageId, "نشر"), Second.PressAsync(retracted.MessageId, "نشر"));

        string[] answers = [await SeenAsync(Editor), await SeenAsync(Second)];
        Assert.Single(answers, answer => answer.Contains("سبقك مشرف آخر إلى المعلومة f45", StringComparison.Ordinal));
        Assert.Single(answers, answer => answer.Contains("في المراجعة 2،", StringComparison.Ordinal));
        var isCorrected = answers[0].StartsWith("نُشرت", StringComparison.Ordinal);
        Assert.StartsWith(isCorrected ? "127 موقعاً" : "سُحبت المعلومة", await AskAsync(Question), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_that_is_edited_before_the_decision_is_proposed_anew_in_the_place_of_the_first()
    {
        var post = await Channel.PostAsync(Post("7 جسور"));
        var first = await NextAsync(Desk);
        await Channel.EditAsync(post, Post("8 جسور"));
        var second = await NextAsync(Desk);
        Assert.Contains("قبل أن يُبتّ فيه", second.Text, StringComparison.Ordinal);

        await Desk.PressAsync(Editor, first.MessageId, "نشر");
        Assert.Contains("فحلّ محله اقتراح جديد", await SeenAsync(Desk), StringComparison.Ordinal);
        await Desk.PressAsync(Editor, second.MessageId, "نشر");
        Assert.Contains("نُفّذ في المراجعة 2", await SeenAsync(Desk), StringComparison.Ordinal);

        var answer = await AskAsync("كم جسراً في دير الحجر؟");
        Assert.Contains("8 جسور", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("7 جسور", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_edits_of_a_published_post_only_the_last_is_still_proposed()
    {
        var post = await Channel.PostAsync(Post("7 جسور"));
        await Desk.PressAsync(Editor, (await NextAsync(Desk)).MessageId, "نشر");
        await NextAsync(Desk);
        await Channel.EditAsync(post, Post("8 جسور"));
        var first = await NextAsync(Desk);
        await Channel.EditAsync(post, Post("9 جسور"));
        var second = await NextAsync(Desk);
        Assert.Contains("بعد أن أُخذ عنه", second.Text, StringComparison.Ordinal);

        await Desk.PressAsync(Editor, first.MessageId, "نشر");
        Assert.Contains("فحلّ محله اقتراح جديد", await SeenAsync(Desk), StringComparison.Ordinal);
        await Channel.EditAsync(post, Post("7 جسور"));
        Assert.Contains("لم يبق فيه ما يُقترح", await SeenAsync(Desk), StringComparison.Ordinal);
        await Editor.WriteAsync("/pending");

        Assert.Contains("لا شيء معلّق", await SeenAsync(Editor), StringComparison.Ordinal);
    }

    private static string Post(string bridges) => $"أخبار دير الحجر\n\nفي مدينة دير الحجر {bridges} على النهر.";

    private async Task ProposeAsync(string order)
    {
        await Reporter.WriteAsync(order);
        await Reporter.PressAsync((await NextAsync(Reporter)).MessageId, "إرسال");
        Assert.Contains("أُرسل اقتراحك", await SeenAsync(Reporter), StringComparison.Ordinal);
    }
}
