// Posts of the newsroom's own channels: what is one, and what it says.
using System.Text.Json;
using NewsBot.Conversation;
using NewsBot.Discord.Receiving;
using Xunit;

namespace NewsBot.Tests.Discord;

public sealed class PostReaderTests
{
    private static readonly PostReader Reader = new(new NewsPlaces(["7"]), me: "1");

    [Theory]
    [InlineData("""{"id":"175928847299117063","channel_id":"7","type":0,"author":{"id":"5"},"content":"x"}""", true)]
    [InlineData("""{"id":"175928847299117063","channel_id":"8","type":0,"author":{"id":"5"},"content":"x"}""", false)]
    [InlineData("""{"id":"175928847299117063","channel_id":"7","type":0,"author":{"id":"1","bot":true},"content":"x"}""", false)]
    [InlineData("""{"id":"175928847299117063","channel_id":"7","type":0,"author":{"id":"5","bot":true},"webhook_id":"5","content":"x"}""", true)]
    [InlineData("""{"id":"175928847299117063","channel_id":"7","type":6,"author":{"id":"5"},"content":"x"}""", false)]
    [InlineData("""{"id":"175928847299117063","channel_id":"7","type":0,"author":{"id":"5"},"content":""}""", false)]
    public void Whatever_anybody_but_the_bot_writes_there_is_a_post(string message, bool isPost) => Assert.Equal(isPost, Reader.Read(Json(message), Now) is not null);

    [Fact]
    public void A_change_counts_only_with_its_time_and_is_a_message_of_its_own()
    {
        const string Post = """{"id":"175928847299117063","channel_id":"7","author":{"id":"5"},"content":"x","edited_timestamp":null}""";
        var edited = Post.Replace("null", "\"2026-01-01T00:00:00+00:00\"", StringComparison.Ordinal);

        Assert.Null(Reader.ReadChanged(Json(Post), Now));
        Assert.Equal(MessageOrigin.Edited, Reader.ReadChanged(Json(edited), Now)!.Origin);
        Assert.NotEqual(Reader.Read(Json(Post), Now)!.Key, Reader.ReadChanged(Json(edited), Now)!.Key);
    }

    [Theory]
    [InlineData("""{"id":"175928847299117063","channel_id":"7"}""", 1)]
    [InlineData("""{"ids":["175928847299117063","175928847299117064"],"channel_id":"7"}""", 2)]
    [InlineData("""{"id":"175928847299117063","channel_id":"8"}""", 0)]
    public void Deletions_come_one_by_one_or_many_at_once(string deleted, int count)
    {
        var read = Reader.ReadDeleted(Json(deleted), Now);

        Assert.Equal(count, read.Count);
        Assert.All(read, one => Assert.Equal(MessageOrigin.Deleted, one.Origin));
    }

    [Fact]
    public void A_post_is_as_old_as_its_id_says() =>
        Assert.Equal(new DateTimeOffset(2016, 4, 30, 11, 18, 25, 796, TimeSpan.Zero), Reader.Read(Json("""{"id":"175928847299117063","channel_id":"7","author":{"id":"5"},"content":"x"}"""), Now)!.SentAt);

    [Theory]
    [InlineData("**bold** and __line__", "bold and line")]
    [InlineData("# Heading\n> quoted", "Heading\nquoted")]
    [InlineData("<@&12> see <#34> <:flag:56> now", "see   now")]
    [InlineData("<https://example.org/a>", "https://example.org/a")]
    [InlineData("1 < 2 and 3 > 2", "1 < 2 and 3 > 2")]
    [InlineData("C# and -5", "C# and -5")]
    [InlineData(@"2\*3", "2*3")]
    public void Markup_is_no_part_of_what_a_post_says(string content, string expected) => Assert.Equal(expected, PlainText.Of(content));

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    private static JsonElement Json(string text) => JsonSerializer.Deserialize<JsonElement>(text);
}
