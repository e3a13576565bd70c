// A code is read out, copied by hand and typed on an Arabic keyboard, and is the same code.
using NewsBot.Conversation;
using Xunit;

namespace NewsBot.Tests.Conversation;

public sealed class ReceiptCodeTests
{
    [Theory]
    [InlineData("UWS2LJNFUWS2LJNFUWSQ")]
    [InlineData("uws2ljnfuws2ljnfuwsq")]
    [InlineData("  UWS2-LJNF-UWS2-LJNF-UWSQ؟ ")]
    [InlineData("UWS٢LJNFUWS۲LJNFUWSQ")]
    public void A_code_is_read_however_it_is_typed(string typed) => Assert.Equal("UWS2LJNFUWS2LJNFUWSQ", ReceiptCode.Read(typed));

    [Fact]
    public void A_digit_that_no_code_has_is_the_letter_that_it_looks_like() =>
        Assert.Equal("OIBOIBAAAAAAAAAAAAAA", ReceiptCode.Read("018٠١٨AAAAAAAAAAAAAA"));

    [Theory]
    [InlineData("")]
    [InlineData("UWS2LJNFUWS2LJNFUWS")]
    [InlineData("UWS2LJNFUWS2LJNFUWSQQ")]
    [InlineData("UWS2LJNFUW S2LJNFUWSQ")]
    [InlineData("UWS2LJNFUWS2LJNFUWS9")]
    [InlineData("أن إيران تمتلك مواقع")]
    public void What_is_no_code_is_not_read_as_one(string typed) => Assert.Null(ReceiptCode.Read(typed));
}
