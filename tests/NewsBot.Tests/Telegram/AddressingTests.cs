// Which messages of a group are meant for the bot, and what is left of them without the address.
using NewsBot.Telegram.Receiving;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Xunit;

namespace NewsBot.Tests.Telegram;

public sealed class AddressingTests
{
    private static readonly Identity Me = new(700, "NewsBot", new HashSet<string>(StringComparer.Ordinal) { "ask", "help" });

    [Theory]
    [InlineData("/ask كم موقعاً؟", 4, "/ask كم موقعاً؟")]
    [InlineData("/ask@NewsBot كم موقعاً؟", 12, "/ask كم موقعاً؟")]
    [InlineData("/ask@newsbot كم موقعاً؟", 12, "/ask كم موقعاً؟")]
    [InlineData("/frobnicate@NewsBot", 19, "/frobnicate")]
    [InlineData("/ask@OtherBot كم موقعاً؟", 13, null)]
    [InlineData("/ban someone", 4, null)]
    public void A_command_is_the_bots_if_it_names_the_bot_or_is_one_it_has(string text, int length, string? expected) =>
        Assert.Equal(expected, Addressing.Read(text, [Entity(MessageEntityType.BotCommand, 0, length)], Me, isForBot: false));

    [Theory]
    [InlineData("@NewsBot كم موقعاً؟", 0, "كم موقعاً؟")]
    [InlineData("@NewsBot، كم موقعاً؟", 0, "، كم موقعاً؟")]
    [InlineData("كم موقعاً @newsbot ؟", 10, "كم موقعاً ؟")]
    [InlineData("كم موقعاً؟ @OtherBt", 11, null)]
    public void A_mention_is_taken_out(string text, int offset, string? expected) =>
        Assert.Equal(expected, Addressing.Read(text, [Entity(MessageEntityType.Mention, offset, 8)], Me, isForBot: false));

    [Fact]
    public void A_mention_without_a_name_is_known_by_the_person()
    {
        var mention = Entity(MessageEntityType.TextMention, 0, 5);
        mention.User = new User { Id = 700, IsBot = true, FirstName = "x" };

        Assert.Equal("كم؟", Addressing.Read("البوت كم؟", [mention], Me, isForBot: false));
    }

    [Fact]
    public void What_is_said_to_nobody_is_left_alone() => Assert.Null(Addressing.Read("كم موقعاً؟", [], Me, isForBot: false));

    [Fact]
    public void A_reply_to_the_bot_needs_no_address() => Assert.Equal("ومتى؟", Addressing.Read("ومتى؟", [], Me, isForBot: true));

    private static MessageEntity Entity(MessageEntityType type, int offset, int length) => new() { Type = type, Offset = offset, Length = length };
}
