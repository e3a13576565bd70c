// How much may be asked: the figures of one limit.
namespace NewsBot.Conversation.Limits;

/// <summary>A token bucket's figures. Where either is 0 there is no limit.</summary>
/// <param name="Burst">Messages that may come at once.</param>
/// <param name="Seconds">Seconds after which one more is granted.</param>
public readonly record struct Allowance(int Burst, int Seconds)
{
    public bool IsUnlimited => Burst <= 0 || Seconds <= 0;

    internal TimeSpan Price => TimeSpan.FromSeconds(Seconds);

    internal TimeSpan Most => Burst * Price;
}
