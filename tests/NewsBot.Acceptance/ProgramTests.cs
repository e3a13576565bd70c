// The built program by itself: what it prints, and what it tells the shell.
using NewsBot.Testing;
using Xunit;

namespace NewsBot.Acceptance;

public sealed class ProgramTests : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("newsbot-test-").FullName;

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Fact]
    public async Task A_conversation_comes_through_a_pipe()
    {
        var result = await RunAsync("كم موقعاً عسكرياً لإيران في سورية؟\n\nوتركيا؟\n");

        Assert.Equal((0, ""), (result.Code, result.Error));
        var replies = result.Output.TrimEnd('\n').Split("\n\n");
        Assert.Equal(2, replies.Length);
        Assert.Contains("570", replies[0], StringComparison.Ordinal);
        Assert.Contains("125", replies[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_said_is_a_short_conversation() => Assert.Equal(new ProgramResult(0, "", ""), await RunAsync(""));

    [Fact]
    public async Task A_question_without_an_answer_is_answered_too()
    {
        var result = await RunAsync("", "ask", "ما سعر صرف الدولار اليوم؟");

        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.NotEqual("", result.Output.Trim());
    }

    [Fact]
    public async Task A_broken_article_is_named_and_nothing_changes()
    {
        var articles = Directory.CreateDirectory(Path.Combine(_home, "articles")).FullName;
        await File.WriteAllTextAsync(Path.Combine(articles, "bad.md"), "---\ntitle: x\n", TestContext.Current.CancellationToken);

        var result = await RunAsync("", "facts", "--articles", "articles");

        Assert.Equal((1, ""), (result.Code, result.Output));
        Assert.Matches("^[^\n]*bad\\.md[^\n]*\n$", result.Error);
    }

    [Fact]
    public async Task A_wrong_setting_is_one_line()
    {
        var data = Directory.CreateDirectory(Path.Combine(_home, "data")).FullName;
        await File.WriteAllTextAsync(Path.Combine(data, "appsettings.json"), """{"NewsBot": {"TimeZone": "Mars/Base"}}""", TestContext.Current.CancellationToken);

        Assert.Equal(
            new ProgramResult(1, "", "NewsBot:TimeZone is 'Mars/Base': no such time zone is known here; give an IANA name such as UTC or Asia/Damascus.\n"),
            await RunAsync("", "facts"));
    }

    [Fact]
    public async Task A_command_that_is_not_understood_ends_with_2()
    {
        var result = await RunAsync("", "facts", "--colour", "red");

        Assert.Equal(
            new ProgramResult(2, "", "'facts' has no option --colour; it is written: facts [--find WORDS] [--history ID] [--json] (--help shows how the program is used)\n"),
            result);
    }

    [Fact]
    public async Task Check_finds_nothing_wrong_in_a_new_folder()
    {
        var result = await RunAsync("", "check");

        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.DoesNotContain("wrong", result.Output, StringComparison.Ordinal);
    }

    private Task<ProgramResult> RunAsync(string input, params IReadOnlyList<string> arguments) =>
        BuiltProgram.RunAsync(_home, input, TestContext.Current.CancellationToken, arguments);
}
