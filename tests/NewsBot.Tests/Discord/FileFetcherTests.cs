// What is fetched of a file that came with a message, and from where.
using System.Text;
using NewsBot.Conversation;
using NewsBot.Discord.Receiving;
using NewsBot.Testing.Discord;
using Xunit;

namespace NewsBot.Tests.Discord;

public sealed class FileFetcherTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_comes_whole_and_one_that_is_longer_than_said_does_not()
    {
        await using var discord = await FakeDiscord.StartAsync(Cancel);
        var sara = discord.User("sara");
        var address = (string)sara.WriteWithFile(sara.Direct, "", "news.txt", Encoding.UTF8.GetBytes("خبر")).Raw["attachments"]![0]!["url"]!;
        using var files = new FileFetcher(discord.Address, TimeProvider.System);

        var fetched = Assert.IsType<FetchOutcome.Fetched>(await files.FetchAsync(address, most: 6, Cancel));
        Assert.Equal("خبر", Encoding.UTF8.GetString(fetched.Bytes.Span));
        Assert.Equal(new FetchOutcome.Failed(FetchProblem.TooLarge), await files.FetchAsync(address, most: 5, Cancel));
        Assert.Equal(new FetchOutcome.Failed(FetchProblem.Unavailable), await files.FetchAsync(address + "0", most: 6, Cancel));
    }

    [Theory]
    [InlineData("https://example.org/attachments/1")]
    [InlineData("http://cdn.discordapp.com/attachments/1")]
    [InlineData("https://cdn.discordapp.com.example.org/attachments/1")]
    [InlineData("file:///etc/passwd")]
    [InlineData("nothing")]
    public async Task No_other_place_than_Discords_is_asked(string address)
    {
        using var files = new FileFetcher(new Uri("https://discord.com/api"), TimeProvider.System);

        Assert.Equal(new FetchOutcome.Failed(FetchProblem.Unavailable), await files.FetchAsync(address, most: 6, Cancel));
    }
}
