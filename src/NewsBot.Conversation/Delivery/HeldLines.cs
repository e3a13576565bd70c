// The lines (mostly a chat is one) whose next part must wait for the platform's limits, until when. In memory: after a restart the channel is asked again.
namespace NewsBot.Conversation.Delivery;

/// <summary>Used by one loop.</summary>
internal sealed class HeldLines(IChannel channel, TimeProvider clock)
{
    // Platforms allow some 30 sends a second. So no more lines than these can have used up a share of their own and get it back within a second;
    // where more must wait so briefly, the whole channel waits, and to ask for each of ten thousand lines tells nothing new.
    private const int MostBrief = 32;

    private static readonly TimeSpan Brief = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, DateTimeOffset> _until = new(StringComparer.Ordinal);
    private int _brief;

    public IEnumerable<string> All => _until.Keys;

    /// <summary>To look for more to send is of no use before <see cref="UntilNext"/>.</summary>
    public bool Everywhere => _brief >= MostBrief;

    /// <summary>How long until the first of them may be sent to; null where none is held.</summary>
    public TimeSpan? UntilNext => _until.Count == 0 ? null : _until.Values.Min() - clock.GetUtcNow();

    /// <summary>Asks the channel, and holds the line if it must wait. Says whether it is held.</summary>
    public bool Hold(string line)
    {
        var wait = channel.WaitFor(line);
        if (wait <= TimeSpan.Zero) return false;
        _until[line] = clock.GetUtcNow() + wait;
        if (wait <= Brief) _brief++;
        return true;
    }

    /// <summary>Lets go of those whose time has come.</summary>
    public void Release()
    {
        var now = clock.GetUtcNow();
        foreach (var (line, until) in _until)
        {
            if (until <= now) _until.Remove(line);
        }

        _brief = _until.Values.Count(until => until - now <= Brief);
    }
}
