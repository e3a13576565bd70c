// From inbox to outbox: at once, in order, and through every failure.
using NewsBot.Conversation;
using NewsBot.Conversation.Delivery;
using Xunit;

namespace NewsBot.Tests.Conversation;

public sealed class InboxWorkerTests
{
    private readonly List<string> _logged = [];

    [Fact]
    public async Task What_is_accepted_is_handled_at_once()
    {
        var talks = new Talks();
        await RunAsync(talks, async worker =>
        {
            await worker.AcceptAsync([talks.Message("كم موقعاً لإيران؟")], TestContext.Current.CancellationToken);
            await Eventually.Is(() => talks.Store.Turns.Count == 1);
        });
        Assert.Equal(InboxState.Done, talks.Store.Inbox("telegram:1:7").State);
    }

    [Fact]
    public async Task A_key_that_is_known_is_not_handled_again()
    {
        var talks = new Talks();
        await RunAsync(talks, async worker =>
        {
            for (var i = 0; i < 3; i++) await worker.AcceptAsync([talks.Message("كم موقعاً لإيران؟")], TestContext.Current.CancellationToken);
            await worker.AcceptAsync([talks.Message("كم موقعاً لتركيا؟", "telegram:1:8")], TestContext.Current.CancellationToken);
            await Eventually.Is(() => talks.Store.Turns.Count == 2);
        });
        Assert.Equal(["telegram:1:7", "telegram:1:8"], talks.Store.Turns.Select(turn => turn.InboxKey));
    }

    [Fact]
    public async Task A_chat_is_handled_in_order_while_others_go_on()
    {
        using var slow = new ManualResetEventSlim();
        var talks = new Talks(question =>
        {
            if (question.Text.Contains("بطيء", StringComparison.Ordinal)) slow.Wait(TimeSpan.FromMinutes(1));
            return Talks.Sites(question);
        });
        await RunAsync(talks, async worker =>
        {
            await worker.AcceptAsync(
                [
                    talks.Message("سؤال بطيء أول", "k1", chat: "c1"),
                    talks.Message("سؤال سريع ثان", "k2", chat: "c1"),
                    talks.Message("سؤال سريع ثالث", "k3", chat: "c2"),
                ],
                TestContext.Current.CancellationToken);
            await Eventually.Is(() => talks.Store.Turns.Count == 1);
            Assert.Equal("k3", talks.Store.Turns[0].InboxKey);
            slow.Set();
            await Eventually.Is(() => talks.Store.Turns.Count == 3);
        });
        Assert.Equal(["k3", "k1", "k2"], talks.Store.Turns.Select(turn => turn.InboxKey));
    }

    [Fact]
    public async Task A_message_that_fails_five_times_is_set_aside_with_one_apology()
    {
        var talks = new Talks(question => question.Text.Contains("سم", StringComparison.Ordinal) ? throw new InvalidOperationException("boom") : Talks.Sites(question), Ageless);
        await RunAsync(talks, async worker =>
        {
            await worker.AcceptAsync([talks.Message("سم قاتل", "k1"), talks.Message("كم موقعاً لإيران؟", "k2", chat: "c2")], TestContext.Current.CancellationToken);
            await Eventually.Is(() => talks.Store.Inbox("k1").State == InboxState.Dead, () => talks.Clock.Advance(TimeSpan.FromSeconds(1)));
        });
        Assert.Equal(5, talks.Store.Inbox("k1").Attempts);
        Assert.Equal(InboxState.Done, talks.Store.Inbox("k2").State);
        var apology = Assert.Single(talks.Store.Outbox(), row => row.Id.StartsWith("k1", StringComparison.Ordinal));
        Assert.Equal("أعتذر، حدث خلل ولم أستطع معالجة رسالتك. أعد إرسالها بعد قليل من فضلك.", System.Text.Encoding.UTF8.GetString(apology.Body.Span));
        Assert.DoesNotContain(_logged, line => line.Contains("سم", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_full_disk_loses_nothing_is_no_failure_of_the_message_and_is_said_once()
    {
        Talks? talks = null;
        var full = 6;
        talks = new Talks(question =>
        {
            // Full from the first commit on, for six tries.
            (talks!.Store.FullFor, full) = (full, 0);
            return Talks.Sites(question);
        },
        Ageless);
        await RunAsync(talks, async worker =>
        {
            await worker.AcceptAsync([talks.Message("كم موقعاً لإيران؟")], TestContext.Current.CancellationToken);
            await Eventually.Is(() => talks.Store.Turns.Count == 1, () => talks.Clock.Advance(TimeSpan.FromSeconds(10)));
        });
        Assert.Equal((InboxState.Done, 1), (talks.Store.Inbox("telegram:1:7").State, talks.Store.Inbox("telegram:1:7").Attempts));
        Assert.Single(_logged, line => line.StartsWith("The store cannot write", StringComparison.Ordinal));
        Assert.Single(_logged, "The store writes again.");
    }

    [Fact]
    public async Task What_a_full_disk_refuses_is_not_accepted()
    {
        var talks = new Talks();
        talks.Store.FullFor = 1;
        await Assert.ThrowsAsync<IOException>(() => Worker(talks).AcceptAsync([talks.Message("كم موقعاً لإيران؟")], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Work_left_by_another_process_is_found_without_a_ring()
    {
        var talks = new Talks(options: Ageless);
        await RunAsync(talks, async _ =>
        {
            await talks.Store.AcceptAsync([ConversationJson.ToRow(talks.Message("كم موقعاً لإيران؟"))], TestContext.Current.CancellationToken);
            await Eventually.Is(() => talks.Store.Turns.Count == 1, () => talks.Clock.Advance(TimeSpan.FromSeconds(1)));
        });
    }

    [Fact]
    public async Task Stopping_waits_for_the_message_that_is_being_handled()
    {
        using var slow = new ManualResetEventSlim();
        using var begun = new ManualResetEventSlim();
        var talks = new Talks(question =>
        {
            begun.Set();
            slow.Wait(TimeSpan.FromMinutes(1));
            return Talks.Sites(question);
        });
        using var stop = new CancellationTokenSource();
        var worker = Worker(talks);
        var running = worker.RunAsync(stop.Token);
        await worker.AcceptAsync([talks.Message("كم موقعاً لإيران؟")], TestContext.Current.CancellationToken);
        await Eventually.Is(() => begun.IsSet);
        await stop.CancelAsync();
        Assert.False(running.IsCompleted);
        slow.Set();
        await running.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.Single(talks.Store.Turns);
    }

    // The clock is moved as long as a test waits: on a busy machine by days.
    private static ConversationOptions Ageless => new() { AnswerLife = TimeSpan.MaxValue };

    private async Task RunAsync(Talks talks, Func<InboxWorker, Task> act)
    {
        using var stop = new CancellationTokenSource();
        var worker = Worker(talks);
        var running = worker.RunAsync(stop.Token);
        await act(worker);
        await stop.CancelAsync();
        await running.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }

    private InboxWorker Worker(Talks talks) =>
        new(talks.Store, talks.Talk, new Doorbell(), new Doorbell(), new ConversationOptions(), talks.Clock, new ListLogger<InboxWorker>(_logged));
}
