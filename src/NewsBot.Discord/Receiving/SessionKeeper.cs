// Keeps a shard's session where a restart finds it: always behind what is durable, never far behind.
using NewsBot.Conversation;
using NewsBot.Discord.Gateway;

namespace NewsBot.Discord.Receiving;

/// <summary>Writes at most four times a second, however many events come: what a resume brings again is known by its key.</summary>
internal sealed class SessionKeeper(IChannelState state, string name, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly SemaphoreSlim _news = new(0, 1);
    private Session? _safe;
    private string? _written;

    public async Task<Session?> ReadAsync(CancellationToken cancellationToken) =>
        Session.Parse(await state.ReadAsync(DiscordChannel.ChannelName, name, cancellationToken));

    /// <summary>Everything up to this is durable.</summary>
    public void Note(Session session)
    {
        Volatile.Write(ref _safe, session);
        try
        {
            if (_news.CurrentCount == 0) _news.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is awake already.
        }
    }

    /// <summary>Runs until cancelled; then writes the last word.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await _news.WaitAsync(cancellationToken);
                await WriteAsync(cancellationToken);
                await Task.Delay(Pause, clock, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await WriteAsync(CancellationToken.None);
        }
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _safe)?.ToJson() is not { } json || json == _written) return;
        try
        {
            await state.WriteAsync(DiscordChannel.ChannelName, name, json, cancellationToken);
            _written = json;
        }
        catch (IOException)
        {
            // A full disk: the older word stands, and a resume from there brings more.
        }
    }
}
