// What was written while the bot was away for longer than Discord keeps a session: read from the channels, and taken in as if it came now.
using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using NewsBot.Conversation;
using NewsBot.Discord.Gateway;
using NewsBot.Discord.Rest;

namespace NewsBot.Discord.Receiving;

/// <summary>
/// A new session means that events may be missing. Guilds say which of their channels hold something younger than what was seen last;
/// direct chats are not listed anywhere, so those that wrote before are known by heart. Thread-safe.
/// </summary>
internal sealed class ReadBack(RestClient rest, IChannelState state, Accept accept, string bot, NewsPlaces places, TimeProvider clock, ILogger log, CancellationToken cancellationToken)
{
    /// <summary>What is older is not answered anyway.</summary>
    public static readonly TimeSpan Farthest = TimeSpan.FromHours(24);

    private const int MostDirectChats = 200;
    private const int MostChannels = 500;
    private const int PageSize = 100;
    private const int MostPages = 20;
    private const long DiscordEpoch = 1_420_070_400_000;

    // Posts stand here, announcements, and threads of both.
    private static readonly long[] TextChannels = [0, 5, 10, 11, 12];
    private static readonly TimeSpan SeenPause = TimeSpan.FromSeconds(5);

    // Guilds are shown one by one after a session has begun.
    private static readonly TimeSpan ShowingTime = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<string, bool> _direct = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _oneByOne = new(1, 1);
    private readonly Lock _lock = new();
    private string? _seen;
    private string? _since;
    private long _begunAt;
    private int _open;
    private int _channels;

    private string SeenName => $"seen:{bot}";

    private string DirectName => $"direct:{bot}";

    /// <summary>Reads what a process before this one left.</summary>
    public async Task LoadAsync()
    {
        _seen = await state.ReadAsync(DiscordChannel.ChannelName, SeenName, cancellationToken);
        foreach (var chat in (await state.ReadAsync(DiscordChannel.ChannelName, DirectName, cancellationToken) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            _direct[chat] = true;
    }

    /// <summary>Somebody wrote to the bot directly.</summary>
    public void Know(string chat)
    {
        if (_direct.Count >= MostDirectChats || !_direct.TryAdd(chat, true)) return;
        _ = PassAsync(() => state.WriteAsync(DiscordChannel.ChannelName, DirectName, string.Join(' ', _direct.Keys), cancellationToken).AsTask());
    }

    /// <summary>Writes now and then up to when everything was seen, unless a time away is still being read. Runs until cancelled.</summary>
    public async Task RunAsync(Func<bool> isReady)
    {
        while (true)
        {
            await Task.Delay(SeenPause, clock, cancellationToken);
            if (!isReady() || Volatile.Read(ref _open) > 0 || IsShowing()) continue;
            await PassAsync(SeeAsync);
        }
    }

    /// <summary>A session begins: what lies between it and the last one is to be read.</summary>
    public void Begin(Identity me)
    {
        lock (_lock)
        {
            _since ??= _seen is null ? null : Since(_seen);
            if (_since is null) return;
            _begunAt = clock.GetTimestamp();
        }

        foreach (var chat in _direct.Keys) Read(chat, isPrivate: true, me);
    }

    /// <summary>A guild was shown, with its channels.</summary>
    public void Of(JsonElement guild, Identity me)
    {
        string? since;
        lock (_lock) since = _since;
        if (since is null) return;
        foreach (var channel in guild.Items("channels").Concat(guild.Items("threads")))
        {
            if (channel.Number("type") is not { } type || !TextChannels.Contains(type)) continue;
            if (channel.Text("id") is not { } id || channel.Text("last_message_id") is not { } last || !IsYounger(last, since)) continue;
            if (Interlocked.Increment(ref _channels) <= MostChannels) Read(id, isPrivate: false, me);
        }
    }

    // While guilds may still be shown, the time away is not over.
    private bool IsShowing()
    {
        lock (_lock)
        {
            if (_since is null) return false;
            if (clock.GetElapsedTime(_begunAt) < ShowingTime) return true;
            _since = null;
            return false;
        }
    }

    private async Task SeeAsync()
    {
        // A little back, for what is still on its way.
        _seen = clock.GetUtcNow().Subtract(SeenPause).ToString("O", CultureInfo.InvariantCulture);
        await state.WriteAsync(DiscordChannel.ChannelName, SeenName, _seen, cancellationToken);
    }

    private void Read(string channel, bool isPrivate, Identity me)
    {
        string? since;
        lock (_lock) since = _since;
        if (since is null) return;
        Interlocked.Increment(ref _open);
        _ = PassAsync(async () =>
        {
            await _oneByOne.WaitAsync(cancellationToken);
            try
            {
                await ReadAsync(channel, since, isPrivate, me);
            }
            finally
            {
                _oneByOne.Release();
                Interlocked.Decrement(ref _open);
            }
        });
    }

    private async Task ReadAsync(string channel, string after, bool isPrivate, Identity me)
    {
        var (reader, posts) = (new MessageReader(me.User), new PostReader(places, me.User));
        for (var page = 0; page < MostPages; page++)
        {
            var outcome = await rest.CallAsync(Routes.MessagesAfter(channel, after, PageSize), cancellationToken);
            if (outcome is not RestOutcome.Done { Body.ValueKind: JsonValueKind.Array } done)
            {
                // A channel that the bot may not read holds nothing for it.
                if (outcome is not RestOutcome.Refused) log.ReadBackFailed(outcome.GetType().Name);
                return;
            }

            // The youngest come first.
            var found = done.Body.EnumerateArray().Reverse().ToList();
            var messages = found.Select(message => reader.Read(message, isPrivate, clock.GetUtcNow()) ?? posts.Read(message, clock.GetUtcNow())).OfType<IncomingMessage>().ToList();
            if (messages.Count > 0)
            {
                await accept(messages, cancellationToken);
                log.ReadBack(messages.Count);
            }

            if (found.Count < PageSize || found[^1].Text("id") is not { } last) return;
            after = last;
        }
    }

    // As an id: Discord's ids hold the time.
    private string? Since(string seen)
    {
        if (!DateTimeOffset.TryParse(seen, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time)) return null;
        var earliest = clock.GetUtcNow() - Farthest;
        var from = (time > earliest ? time : earliest).ToUnixTimeMilliseconds() - DiscordEpoch;
        return Math.Max(0, from << 22).ToString(CultureInfo.InvariantCulture);
    }

    private static bool IsYounger(string id, string other) =>
        ulong.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var one) && ulong.TryParse(other, NumberStyles.None, CultureInfo.InvariantCulture, out var two) && one > two;

    private async Task PassAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The bot stops; the next start reads from where everything was seen.
        }
        catch (Exception problem)
        {
            log.ReadBackFailed(problem.GetType().Name);
        }
    }
}
