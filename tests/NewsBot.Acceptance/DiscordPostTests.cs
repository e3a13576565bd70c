// The newsroom's own channels on Discord: what is posted, changed and deleted there is proposed to the moderators.
using NewsBot.Testing.Discord;
using Xunit;
using static NewsBot.Acceptance.DiscordDesk;

namespace NewsBot.Acceptance;

public sealed class DiscordPostTests : IAsyncLifetime
{
    private DiscordDesk _desk = null!;

    private PlayedChannel News => _desk.Guild.Channels[1];

    private PlayedChannel Room => _desk.Guild.Channels[2];

    public async ValueTask InitializeAsync() => _desk = await DiscordDesk.StartAsync(new FakeDiscordOptions { HasContentIntent = true }, (desk, settings) =>
    {
        settings["NewsBot__Discord__NewsChannels__0"] = desk.Guild.Channels[1].Id;
        settings["NewsBot__Discord__ModeratorsChannel"] = desk.Guild.Channels[2].Id;
    });

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task A_post_is_proposed_its_edit_corrects_and_its_deletion_withdraws()
    {
        var post = _desk.Reader.Write(News, "**أخبار دير الحجر**\n\nفي مدينة دير الحجر 7 جسور على النهر.");
        var proposed = await _desk.NextAsync(Room);
        Assert.Contains("منشور جديد في قناة التحرير", proposed.Content, StringComparison.Ordinal);
        Assert.Contains("صحيفة الفرات", proposed.Content, StringComparison.Ordinal);
        await PublishAsync(proposed);
        var answer = await _desk.AskAsync("كم جسراً في دير الحجر؟");
        Assert.Contains("7 جسور", Seen(answer.Content), StringComparison.Ordinal);
        Assert.Contains(answer.Buttons, button => (string?)button["url"] == $"https://discord.com/channels/{_desk.Guild.Id}/{News.Id}/{post.Id}");

        // The others in the moderators' channel see that it was decided.
        Assert.Equal(proposed.Id, (await SettledAsync(1)).ReplyTo);

        post = _desk.Reader.Edit(post, "**أخبار دير الحجر**\n\nفي مدينة دير الحجر 8 جسور على النهر.");
        var correction = await _desk.NextAsync(Room, 1);
        Assert.Contains("عُدّل منشور", correction.Content, StringComparison.Ordinal);
        Assert.Contains("معاينة: تصحيح", correction.Content, StringComparison.Ordinal);
        await PublishAsync(correction);
        Assert.Contains("8 جسور", Seen((await _desk.AskAsync("كم جسراً في دير الحجر؟")).Content), StringComparison.Ordinal);

        _desk.Reader.Delete(post);
        var withdrawal = await _desk.NextAsync(Room, 2);
        Assert.Contains("حُذف منشور", withdrawal.Content, StringComparison.Ordinal);
        Assert.Contains("معاينة: سحب", withdrawal.Content, StringComparison.Ordinal);
        await PublishAsync(withdrawal);
        Assert.DoesNotContain("8 جسور", Seen((await _desk.AskAsync("كم جسراً في دير الحجر؟")).Content), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Posts_that_are_deleted_before_a_decision_are_proposed_no_longer()
    {
        var one = _desk.Reader.Write(News, "في مدينة دير الحجر 7 جسور على النهر.");
        var two = _desk.Reader.Write(News, "أعلنت بلدية دير الرمان أن في المدينة 9 مدارس.");
        var proposed = await _desk.NextAsync(Room);
        await _desk.NextAsync(Room, 1);

        _desk.Reader.Delete(one, two);

        Assert.Contains("قبل أن يُبتّ فيه", (await _desk.NextAsync(Room, 3)).Content, StringComparison.Ordinal);
        Assert.DoesNotContain("نُشرت", await AnswerAsync(Press(_desk.Editor, proposed, "نشر")), StringComparison.Ordinal);
        Assert.Contains("لا شيء معلّق", await AnswerAsync(_desk.Editor.Command(_desk.Square, "المعلق")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_newsrooms_channel_is_read_and_a_reporter_is_told_aside()
    {
        _desk.Reader.Write(_desk.Square, "في مدينة دير الحجر 7 جسور على النهر.");
        var preview = _desk.Reporter.Submit(
            await FormAsync(_desk.Reporter.Command(_desk.Square, "أضف")),
            ("text", "في مدينة دير الرمان 9 مدارس."), ("publisher", "صحيفة الفرات"), ("title", "مدارس"), ("published", "2024-05-02"), ("url", "بلا رابط"));
        await AnswerAsync(preview);
        await AnswerAsync(Press(_desk.Reporter, preview.Original!, "إرسال"));
        var proposed = await _desk.NextAsync(Room);
        Assert.Contains("9 مدارس", Seen(proposed.Content), StringComparison.Ordinal);

        await PublishAsync(proposed);

        Assert.Contains("نشر محرر اقتراحك", (await _desk.NextAsync(_desk.Reporter.Direct)).Content, StringComparison.Ordinal);
        Assert.DoesNotContain(_desk.Discord.In(_desk.Square), message => !message.IsEphemeral && message.Author == _desk.Discord.BotId);
    }

    [Fact]
    public async Task The_words_of_others_are_asked_for_only_where_posts_are_read()
    {
        Assert.Equal(1 << 15, (int)_desk.Discord.Handshakes[0].Data["intents"]! & 1 << 15);
        await using var plain = await DiscordDesk.StartAsync();
        Assert.Equal(0, (int)plain.Discord.Handshakes[0].Data["intents"]! & 1 << 15);
    }

    private async Task PublishAsync(PlayedMessage proposed) =>
        Assert.Matches("نُشرت|نُفّذ|سُحبت", await AnswerAsync(Press(_desk.Editor, proposed, "نشر")));

    private async Task<PlayedMessage> SettledAsync(int number)
    {
        await _desk.UntilAsync(() => Settled().Count >= number, "settled in the moderators' channel");
        return Settled()[number - 1];
    }

    private IReadOnlyList<PlayedMessage> Settled() => [.. _desk.Discord.In(Room).Where(message => message.Content.Contains("هذا الاقتراح", StringComparison.Ordinal))];
}
