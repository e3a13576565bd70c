// Questions about invented articles, each asked of a bot that knows that article alone: the score may only rise.
using System.Globalization;
using NewsBot.Testing;
using Xunit;

namespace NewsBot.Acceptance;

public sealed class GoldenTests
{
    private const string Folder = "tests/NewsBot.Acceptance/Golden";

    public static TheoryData<string, string, string, string> Articles =>
        [.. Rows("articles.tsv").Select(row => (row[0], row is [_, _, _, var text] ? text : $"{row[0]}.txt", row[1], row[2]))];

    [Theory]
    [MemberData(nameof(Articles))]
    public async Task An_article_is_answered_as_well_as_before(string article, string text, string publisher, string published)
    {
        var folder = Path.Combine(Repository.Root, Folder);
        var before = Before(article);
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var bot = await TestBot.StartEmptyAsync(cancellationToken);
        var import = await bot.RunAsync(
            ["import", text, "--publisher", publisher, "--published", published, "--url", "none"], folder, cancellationToken);
        Assert.True(import.Code == 0, $"The article was not imported:\n{import.Printed}");

        var (code, printed) = await bot.RunAsync(["evaluate", $"{article}.jsonl"], folder, cancellationToken);

        Assert.True(code == 0, $"The questions were not asked:\n{printed}");
        var now = GoldenScore.Read(printed);
        Assert.True(
            now.IsAsGoodAs(before),
            $"{article}: {before} before, {now} now. If that is meant, write it into {Folder}/score.tsv.\n{printed}");
    }

    [Fact]
    public void Every_gold_file_belongs_to_an_article()
    {
        var articles = Rows("articles.tsv").Select(row => $"{Folder}/{row[0]}.jsonl").Order(StringComparer.Ordinal);

        Assert.Equal(articles, Repository.Files(Folder, "*.jsonl").Select(Repository.Relative));
    }

    private static GoldenScore Before(string article)
    {
        var row = Rows("score.tsv").SingleOrDefault(row => row[0] == article);
        Assert.True(row is not null, $"{Folder}/score.tsv has no line for {article}: add what it reaches.");
        return new GoldenScore(int.Parse(row[1], CultureInfo.InvariantCulture), int.Parse(row[2], CultureInfo.InvariantCulture));
    }

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Path.Combine(Repository.Root, Folder, file)).Where(line => line is not ['#', ..] and not "").Select(line => line.Split('\t'));
}
