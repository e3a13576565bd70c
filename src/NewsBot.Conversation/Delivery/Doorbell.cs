// Tells a waiting loop at once that there is something to do.
namespace NewsBot.Conversation.Delivery;

/// <summary>A bell that any number of loops listen to. A loop takes <see cref="Next"/> before it looks for work, so that no ring
/// between looking and waiting is lost. Thread-safe.</summary>
public sealed class Doorbell
{
    private TaskCompletionSource _ring = Fresh();

    /// <summary>Completes at the next <see cref="Ring"/>.</summary>
    public Task Next => Volatile.Read(ref _ring).Task;

    public void Ring() => Interlocked.Exchange(ref _ring, Fresh()).TrySetResult();

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
