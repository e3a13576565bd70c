// Pauses after failures: growing, cut by chance, ended by the first success.
using Microsoft.Extensions.Time.Testing;
using NewsBot.Telegram.Api;
using Xunit;

namespace NewsBot.Tests.Telegram;

public sealed class ApiHealthTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(0.0, "0.5 1 2 4 8 16 30 30")]
    [InlineData(0.5, "0.75 1.5 3 6 12 24 45 45")]
    public void A_pause_is_twice_the_last_up_to_a_minute_and_cut_by_up_to_half(double chance, string expected)
    {
        var health = new ApiHealth(_clock, () => chance);
        var pauses = new List<double>();
        for (var i = 0; i < 8; i++)
        {
            pauses.Add(health.Failed().TotalSeconds);
            _clock.Advance(health.Pause);
        }

        Assert.Equal(expected, string.Join(' ', pauses));
    }

    [Fact]
    public void Calls_that_fail_together_are_one_failure()
    {
        var health = new ApiHealth(_clock, () => 0);

        for (var i = 0; i < 8; i++) health.Failed();

        Assert.Equal(TimeSpan.FromSeconds(0.5), health.Pause);
        Assert.False(health.IsDown);
    }

    [Fact]
    public void Two_failures_in_a_row_mean_that_it_is_down_and_a_success_that_it_is_not()
    {
        var health = new ApiHealth(_clock, () => 0);
        health.Failed();
        _clock.Advance(health.Pause);
        health.Failed();
        Assert.True(health.IsDown);

        Assert.True(health.Succeeded());

        Assert.Equal((false, TimeSpan.Zero, false), (health.IsDown, health.Pause, health.Succeeded()));
    }
}
