// A token bucket whose tokens are time: a message costs the seconds after which one more is granted, so there is nothing to round.
namespace NewsBot.Conversation.Limits;

/// <summary>Not thread-safe. It goes by the times that it is given; one before the last counts as the last.</summary>
internal sealed class Bucket(Allowance allowance, DateTimeOffset at)
{
    private TimeSpan _credit = allowance.Most;

    /// <summary>When it was last looked at.</summary>
    public DateTimeOffset At { get; private set; } = at;

    /// <summary>The message that it was charged for last, and what came of it: a message that is handled again is not charged again.</summary>
    public (string Key, Charge Charge)? Last { get; set; }

    /// <summary>Whether the sender knows already that this is too much. Forgotten when the bucket is full again.</summary>
    public bool IsTold { get; private set; }

    public bool HasEnough => allowance.IsUnlimited || _credit >= allowance.Price;

    public bool IsFullAt(DateTimeOffset now) => allowance.IsUnlimited || Grown(now) >= allowance.Most;

    public void Refill(DateTimeOffset now)
    {
        _credit = Grown(now);
        if (now > At) At = now;
        if (_credit == allowance.Most) IsTold = false;
    }

    /// <summary>Takes one message's worth; there must be enough.</summary>
    public void Take()
    {
        if (!allowance.IsUnlimited) _credit -= allowance.Price;
    }

    /// <summary>The whole seconds until there is enough again, at least 1: for the one time that the sender is told.</summary>
    public int Tell()
    {
        IsTold = true;
        return Math.Max(1, (int)Math.Ceiling((allowance.Price - _credit).TotalSeconds));
    }

    private TimeSpan Grown(DateTimeOffset now)
    {
        if (now <= At) return _credit;
        var grown = _credit + (now - At);
        return grown > allowance.Most ? allowance.Most : grown;
    }
}
