// The REST interface, version 10: makes requests in order, within Discord's limits, and says what became of each.
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using NewsBot.Conversation.Delivery;

namespace NewsBot.Discord.Rest;

/// <summary>Thread-safe.</summary>
/// <param name="chance">A number from 0 up to, but not, 1.</param>
internal sealed class RestClient(DiscordSettings settings, Vitals vitals, TimeProvider clock, Func<double> chance, ILogger log) : IDisposable
{
    private const int MostFailures = 6;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ConnectPatience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ConnectionLife = TimeSpan.FromMinutes(10);

    // For a 429 that does not say how long: it comes from a machine before Discord.
    private static readonly TimeSpan UnsaidPause = TimeSpan.FromSeconds(5);

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Made by hand, without a factory: a factory's loggers write addresses, and the tokens of interactions stand in them.
    private readonly HttpClient _http = new(new SocketsHttpHandler { ConnectTimeout = ConnectPatience, PooledConnectionLifetime = ConnectionLife })
    {
        Timeout = Patience,
    };

    private readonly Uri _base = new($"{settings.ApiUrl.ToString().TrimEnd('/')}/v10/");
    private readonly RateLimits _limits = new(clock);
    private volatile bool _tokenRefused;

    /// <summary>How long a call must wait for Discord's limits; zero: it may be made now.</summary>
    public TimeSpan WaitFor(RestCall call) => _limits.WaitFor(call);

    /// <summary>Makes the call when its turn has come. After a 401 nothing that needs the token is asked any more.</summary>
    public async Task<RestOutcome> CallAsync(RestCall call, CancellationToken cancellationToken)
    {
        using var turn = call.IsInteraction ? null : await _limits.EnterAsync(call, cancellationToken);
        for (var failures = 0; ;)
        {
            if (_tokenRefused && !call.IsInteraction) return new RestOutcome.TokenRefused();
            if (!call.IsInteraction && !_limits.TryTake(call, out var wait))
            {
                if (!call.IsRepeated) return new RestOutcome.TooMany(wait);
                await Task.Delay(wait, clock, cancellationToken);
                continue;
            }

            var outcome = await OnceAsync(call, cancellationToken);
            if (!call.IsRepeated) return outcome;
            switch (outcome)
            {
                case RestOutcome.TooMany many:
                    await Task.Delay(many.After, clock, cancellationToken);
                    break;
                case RestOutcome.Broken or RestOutcome.NotReached when ++failures < MostFailures:
                    await Task.Delay(Backoff.After(failures) * ((1 + chance()) / 2), clock, cancellationToken);
                    break;
                default:
                    return outcome;
            }
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<RestOutcome> OnceAsync(RestCall call, CancellationToken cancellationToken)
    {
        using var request = Request(call);
        try
        {
            using var response = await _http.SendAsync(request, cancellationToken);
            var text = await response.Content.ReadAsStringAsync(cancellationToken);
            return Read(call, response, Parse(text));
        }
        catch (HttpRequestException closed) when (closed.HttpRequestError is
            HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError)
        {
            return new RestOutcome.NotReached($"{closed.HttpRequestError}");
        }
        catch (HttpRequestException cut)
        {
            return new RestOutcome.Broken($"{cut.HttpRequestError}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new RestOutcome.Broken("no answer in time");
        }
    }

    private HttpRequestMessage Request(RestCall call)
    {
        var request = new HttpRequestMessage(call.Method, new Uri(_base, call.Path));
        request.Headers.TryAddWithoutValidation("User-Agent", UserAgent.Text);

        // Who answers an interaction proves himself by its own token.
        if (!call.IsInteraction) request.Headers.TryAddWithoutValidation("Authorization", $"Bot {settings.Token}");
        if (call.Body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(call.Body.ToJsonString(Json)));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        return request;
    }

    private RestOutcome Read(RestCall call, HttpResponseMessage response, JsonElement body)
    {
        var headers = LimitHeaders.Read(response.Headers, body);
        if (!call.IsInteraction) _limits.Learn(call, headers);
        if (response.IsSuccessStatusCode) return new RestOutcome.Done(body);

        switch (response.StatusCode)
        {
            case HttpStatusCode.TooManyRequests:
                var after = headers.RetryAfter ?? UnsaidPause;
                if (!call.IsInteraction) _limits.Pause(call, after, headers.IsGlobal);
                if (!headers.IsShared) CountInvalid();
                var scope = headers.IsGlobal ? LimitScope.Global : headers.IsShared ? LimitScope.Shared : LimitScope.User;
                vitals.Limit(scope);
                log.TooMany(call.Route, after.TotalSeconds, Vitals.Name(scope));
                return new RestOutcome.TooMany(after);
            case HttpStatusCode.Unauthorized when call.IsInteraction:
                CountInvalid();
                return Refusal(response.StatusCode, body);
            case HttpStatusCode.Unauthorized:
                CountInvalid();
                _tokenRefused = true;
                return new RestOutcome.TokenRefused();
            case HttpStatusCode.Forbidden:
                CountInvalid();
                return Refusal(response.StatusCode, body);
            case >= HttpStatusCode.InternalServerError:
                return new RestOutcome.Broken($"HTTP {(int)response.StatusCode}");
            default:
                return Refusal(response.StatusCode, body);
        }
    }

    private static RestOutcome.Refused Refusal(HttpStatusCode status, JsonElement body)
    {
        var code = (int)(body.Number("code") ?? 0);
        return new RestOutcome.Refused(status, code, $"{(int)status}, {code}: {body.Text("message") ?? "no reason given"}");
    }

    private void CountInvalid()
    {
        if (_limits.CountInvalid()) log.TooManyInvalid(RateLimits.MostInvalid);
    }

    // A 429 or a 5xx may come with a page instead of JSON.
    private static JsonElement Parse(string text)
    {
        try
        {
            return text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
