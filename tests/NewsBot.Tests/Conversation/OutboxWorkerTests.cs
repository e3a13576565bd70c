// From outbox to channel: each part once, one send a chat, and an outcome for everything that can happen.
using System.Text;
using Microsoft.Extensions.Time.Testing;
using NewsBot.Conversation;
using NewsBot.Conversation.Delivery;
using Xunit;

namespace NewsBot.Tests.Conversation;

public sealed class OutboxWorkerTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2023, 8, 20, 9, 0, 0, TimeSpan.Zero));
    private readonly FakeStore _store = new();
    private readonly Doorbell _bell = new();
    private readonly List<string> _logged = [];
    private readonly DateTimeOffset _start;
    private FakeChannel _channel = new("telegram");

    public OutboxWorkerTests() => _start = _clock.GetUtcNow();

    [Fact]
    public async Task A_row_is_marked_as_sending_before_it_is_sent_and_as_sent_with_its_id_after()
    {
        await SendAsync(() => _store.Marks.Count == 2, Row("k#0"));
        Assert.Equal([OutboxState.Sending, OutboxState.Sent], _store.Marks.Select(row => row.State));
        Assert.Equal(OutboxState.Sending, Assert.Single(_channel.Sent).State);
        Assert.Equal("m-k#0", _store.Outbox()[0].MessageId);
        Assert.Equal(1, _store.Outbox()[0].Attempts);
    }

    [Fact]
    public async Task A_row_that_its_turn_wrote_as_sending_is_sent_without_another_write()
    {
        await SendAsync(() => _store.Marks.Count == 1, Row("k#0") with { State = OutboxState.Sending, Attempts = 1 });
        Assert.Equal([OutboxState.Sent], _store.Marks.Select(row => row.State));
        Assert.Equal(1, _store.Outbox()[0].Attempts);
    }

    [Fact]
    public async Task The_parts_of_a_chat_are_sent_one_after_the_other()
    {
        var underWay = 0;
        var most = 0;
        _channel.Sending = async (row, _) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref underWay));
            await Task.Yield();
            Interlocked.Decrement(ref underWay);
            return new SendOutcome.Sent(row.Id);
        };
        await SendAsync(() => _channel.Said.Count == 3, Row("k#0"), Row("k#1"), Row("k#2"));
        Assert.Equal(["k#0", "k#1", "k#2"], _channel.Said);
        Assert.Equal(1, most);
    }

    [Fact]
    public async Task A_chat_that_hangs_does_not_hold_up_the_others()
    {
        var never = new TaskCompletionSource<SendOutcome>();
        _channel.Sending = (row, _) => row.Chat == "slow" ? never.Task : Task.FromResult<SendOutcome>(new SendOutcome.Sent("m"));
        await SendAsync(() => _store.Outbox().Count(row => row.State == OutboxState.Sent) == 2, () => never.SetResult(new SendOutcome.Sent("m")), Row("a#0", "slow"), Row("b#0", "c2"), Row("b#1", "c2"));
    }

    [Fact]
    public async Task A_platform_that_asks_for_patience_gets_it_and_no_attempt_is_counted()
    {
        var asked = 0;
        var told = new List<DateTimeOffset>();
        _channel.Sending = (_, _) =>
        {
            told.Add(_clock.GetUtcNow());
            return Task.FromResult<SendOutcome>(asked++ == 0 ? new SendOutcome.Later(TimeSpan.FromSeconds(30)) : new SendOutcome.Sent("m"));
        };
        await SendAsync(() => _store.Outbox()[0].State == OutboxState.Sent, Row("k#0"));
        Assert.True(told[1] - told[0] >= TimeSpan.FromSeconds(30));
        Assert.Equal(1, _store.Outbox()[0].Attempts);
    }

    [Fact]
    public async Task A_chat_that_is_gone_is_not_tried_again()
    {
        _channel.Sending = (_, _) => Task.FromResult<SendOutcome>(new SendOutcome.Gone("blocked"));
        await SendAsync(() => _store.Outbox()[0].State == OutboxState.Dead, Row("k#0"));
        Assert.Single(_channel.Sent);
        Assert.Contains("The chat of k#0 is gone (blocked).", _logged);
    }

    [Fact]
    public async Task What_a_platform_will_never_take_is_given_up_and_told()
    {
        _channel.Sending = (row, _) => Task.FromResult<SendOutcome>(row.Id == "k#0" ? new SendOutcome.Refused("400: message is too long") : new SendOutcome.Sent("m"));
        await SendAsync(() => _store.Outbox().Select(row => row.State).SequenceEqual([OutboxState.Dead, OutboxState.Sent]), Row("k#0"), Row("l#0"));
        Assert.Equal(2, _channel.Sent.Count);
        Assert.Contains(_logged, line => line.EndsWith("does not take k#0 (400: message is too long); it was given up.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_chat_that_moved_is_written_to_where_it_is()
    {
        _channel.Sending = (row, _) => Task.FromResult<SendOutcome>(row.Chat == "old" ? new SendOutcome.Moved("new") : new SendOutcome.Sent("m"));
        await SendAsync(() => _store.Outbox()[0].State == OutboxState.Sent, Row("k#0", "old"));
        Assert.Equal(["old", "new"], _channel.Sent.Select(row => row.Chat));
    }

    [Fact]
    public async Task A_send_that_may_have_arrived_is_repeated_so_that_nothing_is_lost()
    {
        var sends = 0;
        _channel.Sending = (_, _) => Task.FromResult<SendOutcome>(sends++ == 0 ? new SendOutcome.Unknown("reset") : new SendOutcome.Sent("m"));
        await SendAsync(() => _store.Outbox()[0].State == OutboxState.Sent, Row("k#0"));
        Assert.Equal(2, _channel.Sent.Count);
    }

    [Fact]
    public async Task A_send_that_may_have_arrived_is_not_repeated_where_repeating_is_worse()
    {
        _channel = new FakeChannel("console") { Sending = (_, _) => Task.FromResult<SendOutcome>(new SendOutcome.Unknown("reset")) };
        await SendAsync(() => _store.Outbox()[0].State == OutboxState.Unknown, Row("k#0"));
        Assert.Single(_channel.Sent);
    }

    [Fact]
    public async Task A_send_that_throws_is_tried_ten_times_with_growing_pauses_and_then_given_up()
    {
        _channel.Sending = (_, _) => throw new InvalidOperationException("broken");
        await SendAsync(() => _store.Outbox()[0].State == OutboxState.Dead, Row("k#0"));
        Assert.Equal(10, _channel.Sent.Count);
        var pauses = _store.Marks.Where(row => row.State == OutboxState.New).Select(row => row.Attempts).ToArray();
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9], pauses);
        Assert.Contains("Sending k#0 failed 10 times; it was given up.", _logged);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 4)]
    [InlineData(6, 32)]
    [InlineData(7, 60)]
    [InlineData(400, 60)]
    public void Pauses_double_up_to_a_minute(int failures, int seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), Backoff.After(failures));

    [Fact]
    public async Task After_a_crash_a_row_in_sending_is_sent_again_by_default()
    {
        await SendAsync(() => _store.Outbox()[0].State == OutboxState.Sent, Row("k#0") with { State = OutboxState.Sending, Attempts = 1 });
        Assert.Single(_channel.Sent);
    }

    [Fact]
    public async Task After_a_crash_a_row_in_sending_is_left_alone_where_repeating_is_worse()
    {
        _channel = new FakeChannel("console");
        await SendAsync(() => _store.Outbox()[1].State == OutboxState.Sent, Row("k#0") with { State = OutboxState.Sending, Attempts = 1 }, Row("k#1"));
        Assert.Equal(OutboxState.Unknown, _store.Outbox()[0].State);
        Assert.Equal(["k#1"], _channel.Said);
    }

    [Fact]
    public async Task What_a_sent_message_answered_is_remembered_for_thirty_days()
    {
        await SendAsync(() => _store.Outbox().All(row => row.State == OutboxState.Sent), Row("telegram:1:#7#0"), Row("telegram:1:#7#1"));
        Assert.Equal(2, _store.Records("sent").Count);
        var second = _store.Record("sent", SentKey.Of("telegram", "c1", "m-telegram:1:#7#1"));
        Assert.Equal("telegram:1:#7", Encoding.UTF8.GetString(second!.Body.Span));
        Assert.Null(second.Owner);
        Assert.InRange(second.ExpiresAt!.Value, _start.AddDays(30), _clock.GetUtcNow().AddDays(30));
    }

    [Fact]
    public void The_key_of_a_sent_message_is_the_hash_of_channel_chat_and_message() =>
        Assert.Equal("fd9ea7ebfb6720ffae0239834f70bb3e3a12fc9d77d9ebb8408b06f0dfe9113d", SentKey.Of("telegram", "-100", "7"));

    [Fact]
    public async Task A_channel_without_message_ids_leaves_no_record_of_what_was_sent()
    {
        _channel.Sending = (_, _) => Task.FromResult<SendOutcome>(new SendOutcome.Sent(null));
        await SendAsync(() => _store.Outbox()[0].State == OutboxState.Sent, Row("k#0"));
        Assert.Empty(_store.Records("sent"));
    }

    [Fact]
    public async Task A_part_that_comes_a_day_late_is_dropped_and_said_once_however_many()
    {
        var late = Enumerable.Range(0, 50).Select(i => Row($"k{i}#0", $"c{i % 3}") with { At = _start.AddHours(-24).AddTicks(-1) });
        await SendAsync(() => _logged.Count == 1, TimeSpan.Zero, [.. late, Row("fresh#0", "c0") with { At = _start.AddHours(-23) }]);
        Assert.Equal(50, _store.Outbox().Count(row => row.State == OutboxState.Dead));
        Assert.Equal(["fresh#0"], _channel.Said);
        Assert.Equal(["50 parts for telegram were older than 24 hours and were dropped, not sent: an answer that late repeats or surprises."], _logged);
    }

    [Fact]
    public async Task A_late_part_that_a_dead_process_was_sending_is_dropped_too()
    {
        await SendAsync(() => _store.Outbox()[0].State == OutboxState.Dead, Row("k#0") with { State = OutboxState.Sending, At = _start.AddDays(-2) });
        Assert.Empty(_channel.Sent);
    }

    [Fact]
    public async Task A_late_part_waits_for_its_time_before_it_is_dropped()
    {
        var due = _start.AddSeconds(30);
        await SendAsync(() => _store.Outbox()[0].State == OutboxState.Dead, Row("k#0") with { At = _start.AddDays(-2), NotBefore = due });
        Assert.True(_clock.GetUtcNow() >= due);
    }

    [Fact]
    public async Task A_chat_that_must_wait_costs_nothing_and_is_sent_to_when_its_time_comes()
    {
        var free = _start.AddMilliseconds(300);
        _channel.Pausing = chat => chat == "slow" ? free - _clock.GetUtcNow() : TimeSpan.Zero;
        using var stop = new CancellationTokenSource();
        _store.Put(Row("a#0", "slow"), Row("b#0", "c2"));
        var running = Worker().RunAsync(stop.Token);
        await Eventually.Is(() => _store.Outbox()[1].State == OutboxState.Sent);
        Assert.DoesNotContain(_store.Marks, row => row.Id == "a#0");

        // A step at a time, and by far not to the second at which the loop looks anyway.
        _clock.Advance(free - _start);
        var looks = 0;
        await Eventually.Is(() => _store.Outbox()[0].State == OutboxState.Sent, () => _clock.Advance(++looks % 1_000 == 0 && looks <= 100_000 ? TimeSpan.FromMilliseconds(1) : TimeSpan.Zero));
        await stop.CancelAsync();
        await running;
        Assert.Equal(["b#0", "a#0"], _channel.Said);
        Assert.InRange(_clock.GetUtcNow(), free, free.AddMilliseconds(100));
        Assert.Equal([OutboxState.Sending, OutboxState.Sent], _store.Marks.Where(row => row.Id == "a#0").Select(row => row.State));
    }

    [Fact]
    public async Task What_has_a_line_of_its_own_does_not_wait_with_its_chat()
    {
        _channel.Pausing = line => line == "slow" ? TimeSpan.FromHours(1) : TimeSpan.Zero;
        await SendAsync(() => !_channel.Said.IsEmpty, TimeSpan.Zero, Row("a#0", "slow"), Row("b#0", "slow") with { OwnLine = "own" });
        Assert.Equal(["b#0"], _channel.Said);
    }

    [Fact]
    public async Task Many_chats_that_must_wait_take_no_place_from_the_others()
    {
        // An hour each; far more than are sent to at once.
        _channel.Pausing = chat => chat.StartsWith("slow", StringComparison.Ordinal) ? TimeSpan.FromHours(1) : TimeSpan.Zero;
        await SendAsync(
            () => _channel.Said.Count == 2, TimeSpan.Zero, [.. Enumerable.Range(0, 3_000).Select(i => Row($"s{i}#0", $"slow{i}")), Row("a#0", "c1"), Row("b#0", "c2")]);
        Assert.Equal(["a#0", "b#0"], _channel.Said.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task While_the_whole_channel_must_wait_not_every_chat_is_asked_for()
    {
        var free = _start.AddMilliseconds(50);
        var asked = 0;
        _channel.Pausing = _ =>
        {
            asked++;
            return free - _clock.GetUtcNow();
        };
        var askedBefore = 0;
        _channel.Sending = (_, _) =>
        {
            askedBefore = askedBefore == 0 ? asked : askedBefore;
            return Task.FromResult<SendOutcome>(new SendOutcome.Sent(null));
        };
        await SendAsync(() => !_channel.Said.IsEmpty, TimeSpan.FromMilliseconds(10), [.. Enumerable.Range(0, 3_000).Select(i => Row($"{i}#0", $"{i}"))]);
        Assert.InRange(askedBefore, 1, 100);
    }

    [Fact]
    public async Task A_full_disk_after_a_send_does_not_send_twice()
    {
        _channel.Sending = (row, _) =>
        {
            _store.FullFor = 3;
            return Task.FromResult<SendOutcome>(new SendOutcome.Sent("m"));
        };
        await SendAsync(() => _store.Outbox()[0].State == OutboxState.Sent, Row("k#0"));
        Assert.Single(_channel.Sent);
    }

    [Fact]
    public async Task Stopping_waits_ten_seconds_for_a_send_and_leaves_it_in_sending()
    {
        _channel.Sending = async (_, token) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, token);
            return new SendOutcome.Sent("m");
        };
        _store.Put(Row("k#0"));
        using var stop = new CancellationTokenSource();
        var running = Worker().RunAsync(stop.Token);
        await Eventually.Is(() => _channel.Sent.Count == 1);
        await stop.CancelAsync();
        await Eventually.Is(() => running.IsCompleted, () => _clock.Advance(TimeSpan.FromSeconds(5)));
        await running;
        Assert.Equal(OutboxState.Sending, _store.Outbox()[0].State);
        Assert.Contains("Still under way after 10 s and left for the next start: 1 pieces of work.", _logged);
    }

    private Task SendAsync(Func<bool> until, params OutboxRow[] rows) => SendAsync(until, () => { }, rows);

    private Task SendAsync(Func<bool> until, Action atLast, params OutboxRow[] rows) => SendAsync(until, atLast, TimeSpan.FromSeconds(1), rows);

    private Task SendAsync(Func<bool> until, TimeSpan step, params OutboxRow[] rows) => SendAsync(until, () => { }, step, rows);

    /// <param name="step">How far the clock moves each time that it is not so far.</param>
    private async Task SendAsync(Func<bool> until, Action atLast, TimeSpan step, OutboxRow[] rows)
    {
        using var stop = new CancellationTokenSource();
        var running = Worker().RunAsync(stop.Token);
        _store.Put([.. rows.Select(row => row with { Channel = _channel.Name })]);
        _bell.Ring();
        await Eventually.Is(until, () => _clock.Advance(step));
        atLast();
        await stop.CancelAsync();
        await running.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }

    private OutboxWorker Worker() => new(_store, _channel, _bell, new ConversationOptions(), _clock, new ListLogger<OutboxWorker>(_logged));

    private OutboxRow Row(string id, string chat = "c1") => new(
        id, "telegram", chat, null, Encoding.UTF8.GetBytes(id), OutboxState.New, _clock.GetUtcNow(), _clock.GetUtcNow(), Attempts: 0, MessageId: null);
}
