// Telegram's limits, and what it asks for beyond them.
using Microsoft.Extensions.Time.Testing;
using NewsBot.Telegram;
using NewsBot.Telegram.Sending;
using Xunit;

namespace NewsBot.Tests.Telegram;

public sealed class SendLimitsTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly SendLimits _limits;

    public SendLimitsTests() => _limits = new SendLimits(_clock);

    [Fact]
    public void A_chat_gets_one_message_a_second()
    {
        Assert.True(_limits.TryTake(Chat(1), out _));
        _clock.Advance(TimeSpan.FromMilliseconds(400));

        Assert.False(_limits.TryTake(Chat(1), out var wait));
        Assert.Equal(TimeSpan.FromMilliseconds(600), wait);
        Assert.Equal(TimeSpan.Zero, _limits.WaitFor(Chat(2)));
    }

    [Fact]
    public void The_topics_of_a_group_are_one_chat()
    {
        Assert.True(_limits.TryTake(new ChatAddress(-100, 1), out _));

        Assert.False(_limits.TryTake(new ChatAddress(-100, 2), out _));
    }

    [Fact]
    public void A_group_gets_twenty_messages_a_minute()
    {
        for (var i = 0; i < 20; i++)
        {
            Assert.True(_limits.TryTake(Chat(-5), out _));
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(TimeSpan.FromSeconds(40), _limits.WaitFor(Chat(-5)));
        _clock.Advance(TimeSpan.FromSeconds(40));
        Assert.Equal(TimeSpan.Zero, _limits.WaitFor(Chat(-5)));
    }

    [Fact]
    public void All_chats_together_get_thirty_a_second()
    {
        for (var i = 1; i <= 30; i++) Assert.True(_limits.TryTake(Chat(i), out _));

        Assert.False(_limits.TryTake(Chat(31), out var wait));
        Assert.Equal(TimeSpan.FromSeconds(1), wait);
        _clock.Advance(wait);
        Assert.True(_limits.TryTake(Chat(31), out _));
    }

    [Fact]
    public void Patience_that_is_asked_for_one_chat_holds_for_that_chat()
    {
        _limits.Pause(Chat(1), TimeSpan.FromSeconds(30));

        Assert.Equal(TimeSpan.FromSeconds(30), _limits.WaitFor(Chat(1)));
        Assert.Equal(TimeSpan.Zero, _limits.WaitFor(Chat(2)));
    }

    [Fact]
    public void Patience_that_is_asked_for_several_chats_holds_for_all()
    {
        _limits.Pause(Chat(1), TimeSpan.FromSeconds(30));
        _limits.Pause(Chat(2), TimeSpan.FromSeconds(10));

        Assert.Equal(TimeSpan.FromSeconds(30), _limits.WaitFor(Chat(3)));
        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(TimeSpan.Zero, _limits.WaitFor(Chat(3)));
    }

    [Fact]
    public void What_is_long_past_takes_no_memory_and_no_time()
    {
        for (var i = 1; i <= 1000; i++)
        {
            Assert.True(_limits.TryTake(Chat(i), out _));
            _clock.Advance(TimeSpan.FromSeconds(61));
        }

        Assert.True(_limits.Remembered <= 1, $"{_limits.Remembered} chats are remembered.");
    }

    private static ChatAddress Chat(long id) => new(id, null);
}
