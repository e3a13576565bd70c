// What a message brings along to be imported, and the article that is read from it.
using Microsoft.Extensions.Time.Testing;
using NewsBot.Conversation;
using NewsBot.Conversation.Moderating;
using NewsBot.Knowledge;
using Xunit;

namespace NewsBot.Tests.Conversation;

public sealed class ImportDeskTests
{
    private const string Markdown = """
        ---
        id: bridges
        title: جسور دير الحجر
        publisher: صحيفة الفرات
        published: 2024-05-02
        url: https://example.org/bridges
        ---

        ## count
        في مدينة دير الحجر 7 جسور.
        """;

    private static readonly DateTimeOffset HalfPastMidnight = new(2024, 5, 1, 21, 30, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_post_is_of_the_day_that_it_was_in_the_newsroom()
    {
        var material = await Desk().MaterialOfAsync(Message("في المدينة 7 جسور.", new ForwardOrigin("قناة الفرات", null, HalfPastMidnight)), Cancel);

        Assert.Equal("2024-05-02", material!.Published);
    }

    [Fact]
    public async Task A_file_says_its_source_itself()
    {
        var material = await Desk().MaterialOfAsync(Message(Markdown, new ForwardOrigin("قناة أخرى", "https://t.me/other/1", HalfPastMidnight)), Cancel);

        Assert.Equal(("صحيفة الفرات", "2024-05-02", "https://example.org/bridges"), (material!.Publisher, material.Published, material.Url));
    }

    [Fact]
    public async Task A_file_without_a_link_says_so()
    {
        var material = await Desk().MaterialOfAsync(Message(Markdown.Replace("https://example.org/bridges", "none", StringComparison.Ordinal), null), Cancel);

        Assert.Equal("", material!.Url);
    }

    [Fact]
    public async Task What_a_broken_file_does_not_say_is_asked_for()
    {
        var material = await Desk().MaterialOfAsync(Message("---\ntitle: [\n---\n", null), Cancel);

        Assert.Equal((null, null, null), (material!.Publisher, material.Published, material.Url));
    }

    [Theory]
    [InlineData(null, "جسور دير الحجر")]
    [InlineData("عنوان آخر", "عنوان آخر")]
    public void The_title_of_a_file_is_the_one_that_it_has_unless_another_is_given(string? given, string expected)
    {
        var draft = new DeskDraft("code", DeskKind.Import, DeskStage.Asking, new Dictionary<DeskField, string>(), [], 0, default, "telegram", "c1", "u1")
            .With(DeskField.Text, Markdown).With(DeskField.Title, given).With(DeskField.Url, "https://example.org/bridges");

        Assert.Equal(expected, Desk().Read(draft, out _)?.Article.Title);
    }

    private static IncomingMessage Message(string text, ForwardOrigin? origin) => new("telegram:1:7", "telegram", "c1", "u1", "/import", HalfPastMidnight, true, null, "m1")
    {
        Quoted = new QuotedMessage(text, false, origin, null),
    };

    // Nothing but the reader of articles is used.
    private static ImportDesk Desk()
    {
        var clock = new FakeTimeProvider(HalfPastMidnight);
        clock.SetLocalTimeZone(TimeZoneInfo.FindSystemTimeZoneById("Asia/Damascus"));
        return new ImportDesk(new Newsdesk(null!, null!, new ArticleReader(Words.Analyzer), null!, [], []), new Dictionary<string, IChannel>(), clock);
    }
}
