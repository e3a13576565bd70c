// Telegram away for an hour, another poller, a full disk: the channel waits, asks seldom, and loses nothing.
using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;
using NewsBot.Conversation;
using NewsBot.Telegram;
using NewsBot.Testing.Telegram;
using NewsBot.Tests.Conversation;
using Xunit;

namespace NewsBot.Tests.Telegram;

public sealed class OutageTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<string> _taken = [];
    private readonly List<string> _logged = [];
    private FakeTelegram _telegram = null!;
    private TelegramChannel _channel = null!;
    private Task _running = Task.CompletedTask;
    private Func<IReadOnlyList<IncomingMessage>, Task> _accept = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private int Polls => _telegram.Requests.Count(request => request.Method == "getUpdates");

    public async ValueTask InitializeAsync()
    {
        _telegram = await FakeTelegram.StartAsync(Cancel);
        _channel = new TelegramChannel(
            new TelegramSettings(_telegram.Token, _telegram.Address), [new CommandDescription("ask", "سؤال")], _clock, () => 0.5, new ListLogger<TelegramChannel>(_logged));
        _accept = messages =>
        {
            foreach (var message in messages) _taken.Enqueue(message.Text);
            return Task.CompletedTask;
        };
        _running = _channel.RunAsync((messages, _) => _accept(messages), _stop.Token);
        await Eventually.Is(() => Polls > 0);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running.ContinueWith(_ => { }, TaskScheduler.Default);
        _channel.Dispose();
        await _telegram.DisposeAsync();
        _stop.Dispose();
    }

    [Fact]
    public async Task An_hour_without_Telegram_costs_two_polls_a_minute_at_most_and_loses_nothing()
    {
        var polls = new List<DateTimeOffset>();
        _telegram.Faults.Always("getUpdates", Fault.ServerError(502));
        await _telegram.User("سلمى").WriteAsync("كم؟");
        var (seen, start) = (0, _clock.GetUtcNow());
        // The poll that was open when it began is answered still.
        while (_clock.GetUtcNow() - start < TimeSpan.FromHours(1))
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            await SettledAsync();
            for (; seen < Polls; seen++) polls.Add(_clock.GetUtcNow());
        }

        var last = polls.Count(poll => poll > start + TimeSpan.FromMinutes(50));
        Assert.InRange(last, 10, 20);
        _telegram.Faults.Clear();
        await _telegram.User("عمر").WriteAsync("متى؟");
        await Eventually.Is(() => _taken.Count == 2, () => _clock.Advance(TimeSpan.FromMilliseconds(1)));
        Assert.Equal(["كم؟", "متى؟"], _taken);
        Assert.Contains("Telegram answers again.", _logged);
    }

    [Fact]
    public async Task Another_poller_is_told_of_and_waited_for()
    {
        _telegram.Faults.Next("getUpdates", Fault.Refuse(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"));
        await _telegram.User("سلمى").WriteAsync("كم؟");
        await Eventually.Is(() => Logged("Another process polls"));

        Assert.InRange(await TimeToNextPollAsync(TimeSpan.FromMilliseconds(100)), TimeSpan.FromSeconds(3), TimeSpan.MaxValue);
        await Eventually.Is(() => _taken.Count == 1);
    }

    [Fact]
    public async Task A_webhook_from_before_is_removed()
    {
        _telegram.Faults.Next("getUpdates", Fault.Refuse(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"));
        await _telegram.User("سلمى").WriteAsync("كم؟");

        await Eventually.Is(() => Logged("A webhook was set for this bot"));

        Assert.Contains(_telegram.Requests, request => request.Method == "deleteWebhook");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    [InlineData(3600)]
    public async Task Patience_is_kept_as_long_as_Telegram_asks(int seconds)
    {
        _telegram.Faults.Next("getUpdates", Fault.TooMany(seconds));
        await _telegram.User("سلمى").WriteAsync("كم؟");
        await Eventually.Is(() => _telegram.Requests.Any(request => request.Status == 429));

        Assert.InRange(await TimeToNextPollAsync(TimeSpan.FromSeconds(seconds / 100.0)), TimeSpan.FromSeconds(seconds), TimeSpan.MaxValue);
        await Eventually.Is(() => _taken.Count == 1);
    }

    [Fact]
    public async Task What_the_store_refuses_is_not_confirmed_and_taken_in_later()
    {
        var full = 3;
        var take = _accept;
        _accept = messages => full-- > 0 ? throw new IOException("No space left on device") : take(messages);

        await _telegram.User("سلمى").WriteAsync("كم؟");
        await Eventually.Is(() => Logged("Updates could not be stored"));
        Assert.Equal(1, _telegram.Updates.Count);

        await Eventually.Is(() => _taken.Count == 1 && _telegram.Updates.Count == 0, () => _clock.Advance(TimeSpan.FromMilliseconds(10)));
    }

    [Fact]
    public async Task An_update_that_cannot_be_read_holds_up_nobody()
    {
        _telegram.Updates.AddUnreadable();
        await _telegram.User("سلمى").WriteAsync("كم؟");

        await Eventually.Is(() => _taken.Count == 1);

        Assert.True(Logged("cannot be read by this version"));
    }

    // Nothing is asked before the clock moves, so all of the wait is seen.
    private async Task<TimeSpan> TimeToNextPollAsync(TimeSpan step)
    {
        var (start, before) = (_clock.GetUtcNow(), Polls);
        while (Polls == before)
        {
            _clock.Advance(step);
            await SettledAsync();
        }

        return _clock.GetUtcNow() - start;
    }

    private bool Logged(string words)
    {
        lock (_logged) return _logged.Exists(line => line.Contains(words, StringComparison.Ordinal));
    }

    // Nothing tells that the channel has nothing to do until its clock moves; a moment of quiet has to do.
    private static Task SettledAsync() => Task.Delay(TimeSpan.FromMilliseconds(3), TimeProvider.System, Cancel);
}
