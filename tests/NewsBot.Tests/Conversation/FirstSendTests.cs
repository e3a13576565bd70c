// The first part of a reply is «sending» from the start, where that can lose nothing.
using NewsBot.Conversation;
using Xunit;

namespace NewsBot.Tests.Conversation;

public sealed class FirstSendTests
{
    private readonly Talks _talks = new();

    [Fact]
    public async Task Where_sends_are_repeated_a_turn_writes_its_first_part_as_sending()
    {
        var turn = await _talks.HandleAsync(_talks.Message("كم موقعاً لإيران؟"));
        Assert.Equal([("telegram:1:7#0", OutboxState.Sending, 1), ("telegram:1:7#1", OutboxState.New, 0)], turn.Outbox.Select(row => (row.Id, row.State, row.Attempts)));
    }

    [Fact]
    public async Task Where_they_are_not_every_part_is_new_so_that_a_crash_before_the_send_loses_nothing()
    {
        var turn = await _talks.HandleAsync(_talks.Message("كم موقعاً لإيران؟") with { Channel = "console" });
        Assert.Equal([(OutboxState.New, 0), (OutboxState.New, 0)], turn.Outbox.Select(row => (row.State, row.Attempts)));
    }
}
