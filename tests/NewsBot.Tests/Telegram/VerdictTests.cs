// What each failure of a call means.
using System.Net;
using NewsBot.Telegram.Api;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Xunit;

namespace NewsBot.Tests.Telegram;

public sealed class VerdictTests
{
    [Theory]
    [InlineData(401, "Unauthorized", "TokenRefused")]
    [InlineData(404, "Not Found", "TokenRefused")]
    [InlineData(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running", "OtherPoller")]
    [InlineData(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first", "WebhookSet")]
    [InlineData(403, "Forbidden: bot was blocked by the user", "ChatGone")]
    [InlineData(403, "Forbidden: bot was kicked from the supergroup chat", "ChatGone")]
    [InlineData(400, "Bad Request: chat not found", "ChatGone")]
    [InlineData(400, "Bad Request: not enough rights to send text messages to the chat", "ChatGone")]
    [InlineData(400, "Bad Request: message thread not found", "TopicGone")]
    [InlineData(400, "Bad Request: message is too long", "Refused")]
    [InlineData(413, "Request Entity Too Large", "Refused")]
    [InlineData(500, "Internal Server Error", "Broken")]
    [InlineData(502, "Bad Gateway", "Broken")]
    public void An_answer_that_says_no_is_understood(int code, string description, string verdict) =>
        Assert.Equal(verdict, Verdict.Of(new ApiRequestException(description, code))?.GetType().Name);

    [Fact]
    public void Patience_is_as_long_as_Telegram_says() => Assert.Equal(
        new Verdict.TooMany(TimeSpan.FromSeconds(3600)),
        Verdict.Of(new ApiRequestException("Too Many Requests: retry after 3600", 429, new ResponseParameters { RetryAfter = 3600 })));

    [Fact]
    public void A_group_that_moved_says_where() => Assert.Equal(
        new Verdict.Moved(-1009),
        Verdict.Of(new ApiRequestException("Bad Request: group chat was upgraded to a supergroup chat", 400, new ResponseParameters { MigrateToChatId = -1009 })));

    [Theory]
    [InlineData(HttpRequestError.ConnectionError, "NotReached")]
    [InlineData(HttpRequestError.NameResolutionError, "NotReached")]
    [InlineData(HttpRequestError.SecureConnectionError, "NotReached")]
    [InlineData(HttpRequestError.ResponseEnded, "Broken")]
    [InlineData(HttpRequestError.Unknown, "Broken")]
    public void A_line_that_never_stood_is_told_from_one_that_broke(HttpRequestError error, string verdict) =>
        Assert.Equal(verdict, Verdict.Of(new RequestException("x", new HttpRequestException(error)))?.GetType().Name);

    [Fact]
    public void A_page_from_a_proxy_is_a_broken_line() =>
        Assert.Equal(new Verdict.Broken("HTTP 502"), Verdict.Of(new RequestException("no JSON", HttpStatusCode.BadGateway)));

    [Fact]
    public void Silence_is_a_broken_line() =>
        Assert.Equal(new Verdict.Broken("no answer in time"), Verdict.Of(new RequestException("Request timed out", new TaskCanceledException())));

    [Fact]
    public void What_no_call_ends_with_is_a_defect() => Assert.Null(Verdict.Of(new InvalidOperationException()));
}
