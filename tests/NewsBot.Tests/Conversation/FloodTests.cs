// How much one person and one chat may ask.
using NewsBot.Conversation;
using NewsBot.Conversation.Limits;
using Xunit;

namespace NewsBot.Tests.Conversation;

public sealed class FloodTests
{
    private static readonly DateTimeOffset Noon = new(2023, 8, 20, 12, 0, 0, TimeSpan.Zero);
    private static readonly Allowance Five = new(5, 3);
    private static readonly Allowance Twenty = new(20, 1);
    private static readonly Allowance None = new(0, 3);

    private int _number;

    [Fact]
    public void The_burst_is_granted_then_it_is_told_once_then_nothing_is_said() =>
        Assert.Equal(
            [.. Enumerable.Repeat<Charge>(new Charge.Granted(), 5), new Charge.TooMuch(3, IsChats: false), new Charge.Silent(), new Charge.Silent()],
            Take(new Flood(Five, Twenty), 8, TimeSpan.Zero));

    [Fact]
    public void After_the_seconds_that_were_told_one_more_is_granted()
    {
        var flood = new Flood(Five, Twenty);
        Take(flood, 5, TimeSpan.Zero);
        Assert.Equal(new Charge.TooMuch(2, IsChats: false), Take(flood, at: Noon.AddSeconds(1)));
        Assert.Equal(new Charge.Silent(), Take(flood, at: Noon.AddSeconds(2.9)));
        Assert.Equal(new Charge.Granted(), Take(flood, at: Noon.AddSeconds(3)));
    }

    [Fact]
    public void Who_goes_on_is_answered_at_the_pace_and_not_told_again()
    {
        var charges = Take(new Flood(Five, Twenty), 60, TimeSpan.FromSeconds(1));
        // 5 at once and one every 3 s of the 59.
        Assert.Equal(5 + 19, charges.Count(charge => charge is Charge.Granted));
        Assert.Single(charges.OfType<Charge.TooMuch>());
    }

    [Fact]
    public void After_a_calm_that_fills_the_bucket_it_is_told_again()
    {
        var flood = new Flood(Five, Twenty);
        Take(flood, 7, TimeSpan.Zero);
        Assert.Equal(
            [.. Enumerable.Repeat<Charge>(new Charge.Granted(), 5), new Charge.TooMuch(3, IsChats: false)],
            Take(flood, 6, TimeSpan.Zero, Noon.AddSeconds(15)));
    }

    [Fact]
    public void Who_asks_as_often_as_is_granted_never_meets_the_limit() =>
        Assert.All(Take(new Flood(Five, Twenty), 1_000, TimeSpan.FromSeconds(3)), charge => Assert.Equal(new Charge.Granted(), charge));

    [Fact]
    public void A_group_as_a_whole_has_a_limit_too()
    {
        var flood = new Flood(Five, Twenty);
        for (var i = 0; i < 20; i++) Assert.Equal(new Charge.Granted(), Take(flood, user: $"u{i}"));
        Assert.Equal(new Charge.TooMuch(1, IsChats: true), Take(flood, user: "u20"));
        Assert.Equal(new Charge.Silent(), Take(flood, user: "u21"));
        Assert.Equal(new Charge.Granted(), Take(flood, user: "u21", chat: "elsewhere"));
    }

    [Fact]
    public void One_persons_flood_does_not_use_up_the_groups_share()
    {
        var flood = new Flood(Five, Twenty);
        for (var i = 0; i < 100; i++) Take(flood, user: "flooder");
        for (var i = 0; i < 15; i++) Assert.Equal(new Charge.Granted(), Take(flood, user: $"u{i}"));
    }

    [Fact]
    public void A_person_has_one_share_in_all_chats()
    {
        var flood = new Flood(Five, Twenty);
        for (var i = 0; i < 5; i++) Take(flood, chat: $"c{i}");
        Assert.Equal(new Charge.TooMuch(3, IsChats: false), Take(flood, chat: "c9"));
    }

    [Fact]
    public void A_message_that_is_handled_again_is_not_charged_again()
    {
        var flood = new Flood(Five, Twenty);
        var message = Message("u1", "c1", Noon);
        for (var i = 0; i < 50; i++) Assert.Equal(new Charge.Granted(), flood.Take(message, Noon));
        for (var i = 0; i < 4; i++) Assert.Equal(new Charge.Granted(), Take(flood));
        var much = Message("u1", "c1", Noon);
        for (var i = 0; i < 3; i++) Assert.Equal(new Charge.TooMuch(3, IsChats: false), flood.Take(much, Noon));
    }

    [Fact]
    public void A_message_from_before_the_last_one_grants_nothing()
    {
        var flood = new Flood(Five, Twenty);
        Take(flood, 5, TimeSpan.Zero);
        Assert.Equal(new Charge.TooMuch(3, IsChats: false), Take(flood, at: Noon.AddHours(-1)));
        Assert.Equal(new Charge.Silent(), Take(flood, at: Noon.AddSeconds(1)));
    }

    [Fact]
    public void Nought_switches_a_limit_off()
    {
        Assert.All(Take(new Flood(None, None), 100, TimeSpan.Zero), charge => Assert.Equal(new Charge.Granted(), charge));
        Assert.Equal(20, Take(new Flood(None, Twenty), 100, TimeSpan.Zero).Count(charge => charge is Charge.Granted));
        Assert.Equal(5, Take(new Flood(Five, new Allowance(20, 0)), 100, TimeSpan.Zero).Count(charge => charge is Charge.Granted));
    }

    [Fact]
    public void A_crowd_is_forgotten_but_not_whoever_is_over_the_limit_last()
    {
        var flood = new Flood(Five, Twenty, most: 100);
        for (var i = 0; i < 10_000; i++) Assert.Equal(new Charge.Granted(), Take(flood, user: $"u{i}", chat: $"u{i}", at: Noon.AddMilliseconds(i)));
        var at = Noon.AddSeconds(10);
        for (var i = 0; i < 5; i++) Take(flood, user: "flooder", chat: "flooder", at: at);
        for (var i = 0; i < 40; i++) Take(flood, user: $"v{i}", chat: $"v{i}", at: at);
        Assert.Equal(new Charge.TooMuch(3, IsChats: false), Take(flood, user: "flooder", chat: "flooder", at: at));
        Assert.InRange(flood.Remembered, 1, 200);
    }

    private List<Charge> Take(Flood flood, int messages, TimeSpan apart, DateTimeOffset? from = null) =>
        [.. Enumerable.Range(0, messages).Select(i => Take(flood, at: (from ?? Noon) + (i * apart)))];

    private Charge Take(Flood flood, string user = "u1", string chat = "c1", DateTimeOffset? at = null) =>
        flood.Take(Message(user, chat, at ?? Noon), at ?? Noon);

    private IncomingMessage Message(string user, string chat, DateTimeOffset at) =>
        new($"telegram:1:{++_number}", "telegram", chat, user, "كم؟", at, IsPrivate: false, null, null);
}
