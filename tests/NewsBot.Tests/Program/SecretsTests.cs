// The last filter before a log: tokens are taken out, everything else stays.
using NewsBot.Hosting;
using Xunit;

namespace NewsBot.Tests.Program;

public sealed class SecretsTests
{
    [Theory]
    [InlineData("GET https://api.telegram.org/bot110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw1/getMe", "GET https://api.telegram.org/bot[token]/getMe")]
    [InlineData("token '110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw1'.", "token '[token]'.")]
    [InlineData("Bot MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs!", "Bot [token]!")]
    [InlineData("2026-03-01 10:00:00Z info: 12:30 in chat -1001234567890", "2026-03-01 10:00:00Z info: 12:30 in chat -1001234567890")]
    public void A_token_is_taken_out_however_it_got_there(string line, string expected) => Assert.Equal(expected, Secrets.Redact(line));
}
