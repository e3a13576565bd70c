// How a command line is understood.
using NewsBot.CommandLine;
using Xunit;

namespace NewsBot.Tests.Program;

public sealed class InvocationTests
{
    [Fact]
    public void Without_a_verb_the_worker_runs_on_the_data_folder_of_the_current_folder()
    {
        var call = Parse();

        Assert.Equal("run", call.Verb);
        Assert.Equal("/somewhere/data", call.DataFolder);
        Assert.Null(call.ArticlesFolder);
    }

    [Fact]
    public void Options_stand_anywhere_and_may_be_written_with_an_equals_sign()
    {
        var call = Parse("publish", "--data=/d", "correct", "--fact", "f1", "--text=--odd", "--articles", "texts");

        Assert.Equal(["correct"], call.Words);
        Assert.Equal("f1", call.Value("fact"));
        Assert.Equal("--odd", call.Value("text"));
        Assert.Equal("/d", call.DataFolder);
        Assert.Equal("/somewhere/texts", call.ArticlesFolder);
    }

    [Fact]
    public void Words_after_two_dashes_are_no_options() => Assert.Equal(["--json", "-h"], Parse("ask", "--", "--json", "-h").Words);

    [Fact]
    public void Paths_are_made_absolute() => Assert.Equal(["/somewhere/a.txt", "/b.txt"], Parse("import", "a.txt", "/b.txt").Words);

    [Theory]
    [InlineData("ask", "--json", "--data", "x")]
    [InlineData("publish", "add", "--text", "a = b -- c", "--url=none", "--dry-run")]
    [InlineData("ask", "--", "--why?")]
    public void A_command_line_can_be_given_to_a_worker_in_another_folder(params string[] arguments)
    {
        var call = Parse(arguments);

        var again = Invocation.Parse(call.ToArguments(), "/elsewhere")!;

        Assert.Equal(call.Verb, again.Verb);
        Assert.Equal(call.Words, again.Words);
        Assert.Equal(call.Options.OrderBy(option => option.Key), again.Options.OrderBy(option => option.Key));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("help")]
    [InlineData("ask", "-h")]
    public void Help_is_asked_for(params string[] arguments) => Assert.Null(Invocation.Parse(arguments, "/somewhere"));

    [Theory]
    [InlineData("'sing' is no verb of this program; the verbs are run, ask, facts, publish, import, evaluate, check, backup, restore, verify, discord-probe, forget.", "sing")]
    [InlineData("'facts' has no option --colour; it is written: facts [--find WORDS] [--history ID] [--json]", "facts", "--colour", "red")]
    [InlineData("--find needs a value; one that begins with '--' is written --find=VALUE.", "facts", "--find")]
    [InlineData("--find needs a value; one that begins with '--' is written --find=VALUE.", "facts", "--find", "--json")]
    [InlineData("--json takes no value, but 'yes' was given.", "facts", "--json=yes")]
    [InlineData("--data was given twice.", "facts", "--data", "a", "--data", "b")]
    [InlineData("--data was given an empty path.", "facts", "--data", "")]
    [InlineData("'ask' needs more; it is written: ask \"QUESTION\" | --json", "ask")]
    [InlineData("'why?' is too much; it is written: ask \"QUESTION\" | --json", "ask", "--json", "why?")]
    [InlineData("'b' is too much; it is written: backup FILE", "backup", "a", "b")]
    public void What_is_not_understood_is_named_with_the_way_out(string message, params string[] arguments) =>
        Assert.Equal(message, Assert.Throws<UsageException>(() => Parse(arguments)).Message);

    [Fact]
    public void The_usage_text_shows_every_verb() =>
        Assert.All(Syntax.All, syntax => Assert.Contains($"  {syntax.Verb} {syntax.Arguments}".TrimEnd(), Syntax.Usage, StringComparison.Ordinal));

    private static Invocation Parse(params string[] arguments) => Invocation.Parse(arguments, "/somewhere")!;
}
