// Keeps one person, and one chat, from asking more than their share.
namespace NewsBot.Conversation.Limits;

/// <summary>A token bucket a person and one a chat, in memory: a restart forgives. Thread-safe.</summary>
/// <param name="most">How many people, and how many chats, are remembered at most.</param>
internal sealed class Flood(Allowance perUser, Allowance perChat, int most = 10_000)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Bucket> _users = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Bucket> _chats = new(StringComparer.Ordinal);

    /// <summary>How many people and chats are remembered now.</summary>
    public int Remembered
    {
        get
        {
            lock (_lock) return _users.Count + _chats.Count;
        }
    }

    /// <summary>Charges a message. The messages of one chat come in their order; the same message again gives the same.</summary>
    /// <param name="writtenAt">A backlog that is read at once after an outage was not written at once.</param>
    public Charge Take(IncomingMessage message, DateTimeOffset writtenAt)
    {
        if (perUser.IsUnlimited && perChat.IsUnlimited) return new Charge.Granted();
        lock (_lock)
        {
            var chat = BucketOf(_chats, $"{message.Channel}:{message.Chat}", perChat, writtenAt);
            if (chat.Last is { } last && string.Equals(last.Key, message.Key, StringComparison.Ordinal)) return last.Charge;

            var charge = Take(BucketOf(_users, $"{message.Channel}:{message.User}", perUser, writtenAt), chat, message.IsPrivate);
            chat.Last = (message.Key, charge);
            return charge;
        }
    }

    // What is not granted costs nothing: a person's flood does not use up the group's share.
    private static Charge Take(Bucket user, Bucket chat, bool isPrivate)
    {
        if (!user.HasEnough) return Refuse(user, isChats: false);
        if (!chat.HasEnough) return Refuse(chat, isChats: !isPrivate);
        user.Take();
        chat.Take();
        return new Charge.Granted();
    }

    private static Charge Refuse(Bucket bucket, bool isChats) =>
        bucket.IsTold ? new Charge.Silent() : new Charge.TooMuch(bucket.Tell(), isChats);

    private Bucket BucketOf(Dictionary<string, Bucket> buckets, string key, Allowance allowance, DateTimeOffset at)
    {
        if (!buckets.TryGetValue(key, out var bucket))
        {
            if (buckets.Count >= most) Forget(buckets, at);
            buckets.Add(key, bucket = new Bucket(allowance, at));
        }

        bucket.Refill(at);
        return bucket;
    }

    // A full bucket says no more than none. If too few are full, those go that were still the longest: half, so that it is not done for each newcomer.
    private void Forget(Dictionary<string, Bucket> buckets, DateTimeOffset at)
    {
        foreach (var (key, _) in buckets.Where(entry => entry.Value.IsFullAt(at)).ToArray()) buckets.Remove(key);
        if (buckets.Count <= most / 2) return;
        foreach (var (key, _) in buckets.OrderBy(entry => entry.Value.At).Take(buckets.Count - (most / 2)).ToArray()) buckets.Remove(key);
    }
}
