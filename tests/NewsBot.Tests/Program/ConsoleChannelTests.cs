// The conversation in the terminal: prompts for a person, none for a pipe, and an end when all is answered.
using NewsBot.CommandLine;
using NewsBot.Conversation;
using NewsBot.Terminal;
using Xunit;

namespace NewsBot.Tests.Program;

public sealed class ConsoleChannelTests
{
    private static readonly Reply Reply = new(ReplyKind.Found, Answered: true, "نص الجواب", "سطر المصدر", [], [], [], 1);

    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly List<IncomingMessage> _accepted = [];

    [Fact]
    public void A_reply_is_text_citation_and_a_blank_line()
    {
        Assert.Equal("نص الجواب\nسطر المصدر\n\n", ConsoleText.Of(Reply));
        Assert.Equal("نص الجواب\n\n", ConsoleText.Of(Reply with { CitationLine = null }));
    }

    [Fact]
    public async Task Every_line_is_a_message_and_blank_ones_are_none()
    {
        await RunAsync("أول\n\n  \nثان\n", interactive: false);

        Assert.Equal(["أول", "ثان"], _accepted.Select(message => message.Text));
        Assert.Equal(["console:s:1", "console:s:2"], _accepted.Select(message => message.Key));
        Assert.Equal("نص الجواب\nسطر المصدر\n\nنص الجواب\nسطر المصدر\n\n", _output.ToString());
    }

    [Fact]
    public async Task A_person_sees_a_prompt_before_each_line()
    {
        await RunAsync("سؤال\n", interactive: true);

        Assert.Equal("> نص الجواب\nسطر المصدر\n\n> ", _output.ToString());
    }

    [Fact]
    public async Task It_does_not_end_before_everything_is_answered()
    {
        var channel = Channel("سؤال\nآخر\n", interactive: false);
        var bothAccepted = new TaskCompletionSource();
        var running = channel.RunAsync(
            (messages, _) =>
            {
                _accepted.AddRange(messages);
                if (_accepted.Count == 2) bothAccepted.SetResult();
                return Task.CompletedTask;
            },
            TestContext.Current.CancellationToken);
        await bothAccepted.Task;

        await AnswerAsync(channel, _accepted[0]);
        Assert.False(running.IsCompleted);
        await AnswerAsync(channel, _accepted[1]);
        await running.WaitAsync(TestContext.Current.CancellationToken);
    }

    // Answers each message as soon as it is accepted.
    private async Task RunAsync(string input, bool interactive)
    {
        var channel = Channel(input, interactive);
        await channel.RunAsync(
            async (messages, _) =>
            {
                _accepted.AddRange(messages);
                foreach (var message in messages) await AnswerAsync(channel, message);
            },
            TestContext.Current.CancellationToken);
    }

    private ConsoleChannel Channel(string input, bool interactive) =>
        new(new Streams(new StringReader(input), _output, TextWriter.Null), "s", interactive, TimeProvider.System);

    private static Task AnswerAsync(ConsoleChannel channel, IncomingMessage message) => channel.SendAsync(
        new OutboxRow($"{message.Key}#0", message.Channel, message.Chat, null, channel.Render(Reply)[0].Body, OutboxState.Sending, default, default, 1, null),
        TestContext.Current.CancellationToken);
}
