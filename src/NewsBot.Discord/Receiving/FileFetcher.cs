// Fetches the content of a file that came with a message: from Discord's own places only, streamed and cut off at a limit.
using NewsBot.Conversation;

namespace NewsBot.Discord.Receiving;

/// <summary>Thread-safe.</summary>
/// <param name="api">Where the REST interface is reached: a played Discord keeps its files there too.</param>
internal sealed class FileFetcher(Uri api, TimeProvider clock) : IDisposable
{
    private static readonly string[] Hosts = ["cdn.discordapp.com", "media.discordapp.net"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Timeout.InfiniteTimeSpan };

    /// <param name="address">As the message gave it. Any other place is not asked.</param>
    public async Task<FetchOutcome> FetchAsync(string address, int most, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !IsDiscords(uri)) return new FetchOutcome.Failed(FetchProblem.Unavailable);
        using var late = new CancellationTokenSource(Patience, clock);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, uri);
            request.Headers.TryAddWithoutValidation("User-Agent", UserAgent.Text);
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            if (!response.IsSuccessStatusCode) return new FetchOutcome.Failed(FetchProblem.Unavailable);
            await using var content = await response.Content.ReadAsStreamAsync(patience.Token);

            // What is said of the size is not trusted: one byte too many shows itself.
            var bytes = new byte[most + 1];
            var length = await content.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, patience.Token);
            return length > most ? new FetchOutcome.Failed(FetchProblem.TooLarge) : new FetchOutcome.Fetched(bytes.AsMemory(0, length));
        }
        catch (Exception broken) when (!cancellationToken.IsCancellationRequested && broken is HttpRequestException or IOException or OperationCanceledException)
        {
            return new FetchOutcome.Failed(FetchProblem.Unavailable);
        }
    }

    public void Dispose() => _http.Dispose();

    private bool IsDiscords(Uri uri) =>
        (uri.Scheme == Uri.UriSchemeHttps && Hosts.Contains(uri.IdnHost, StringComparer.OrdinalIgnoreCase))
        || string.Equals(uri.GetLeftPart(UriPartial.Authority), api.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);
}
