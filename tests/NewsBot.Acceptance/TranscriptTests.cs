// Every conversation in Transcripts goes as it is written down.
using NewsBot.Testing;
using Xunit;

namespace NewsBot.Acceptance;

public sealed class TranscriptTests
{
    private const string Folder = "tests/NewsBot.Acceptance/Transcripts";

    public static TheoryData<string> Transcripts => [.. Repository.Files(Folder, "*.md").Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Transcripts))]
    public async Task A_conversation_goes_as_it_is_written_down(string transcript)
    {
        var folder = Path.Combine(Repository.Root, Folder);
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var bot = await TestBot.StartAsync(cancellationToken);

        foreach (var turn in Transcript.Read(Path.Combine(folder, transcript)))
        {
            var said = turn.IsCommand
                ? (await bot.RunAsync(Transcript.Arguments(turn.Text), folder, cancellationToken)).Printed
                : await bot.WriteAsync(turn.Text, ChatOf(turn.By), cancellationToken);

            var lines = Transcript.LinesOf(said);
            Assert.True(
                Transcript.Matches(lines, turn.Expected),
                $"{transcript}, line {turn.Line}: {turn.Text}\nexpected:\n  {string.Join("\n  ", turn.Expected)}\nbut it said:\n  {string.Join("\n  ", lines)}");
        }
    }

    private static string ChatOf(string by) => by switch
    {
        "editor" => TestBot.Editor,
        "second" => TestBot.SecondEditor,
        "reporter" => TestBot.Reporter,
        _ => by,
    };

    [Theory]
    [InlineData("570 موقعاً\nنشره فلان", "570 موقعاً…\n…", true)]
    [InlineData("570 موقعاً", "570 موقعاً…\n…", true)]
    [InlineData("5700 موقع", "570 موقعاً…", false)]
    [InlineData("أولاً\nثانياً", "أولاً", false)]
    [InlineData("الخبر سُحب أمس", "… سُحب …", true)]
    [InlineData("\u2068570\u2069 موقعاً", "570 موقعاً", true)]
    public void What_stands_in_a_transcript_is_compared_as_people_read_it(string said, string expected, bool matches) =>
        Assert.Equal(matches, Transcript.Matches(Transcript.LinesOf(said), Transcript.LinesOf(expected)));

    [Fact]
    public void A_command_is_split_as_a_shell_does() =>
        Assert.Equal(["publish", "add", "--text", "two words", "--url=none", ""], Transcript.Arguments("publish add  --text \"two words\" --url=none \"\""));
}
