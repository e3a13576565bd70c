// One read or write on its way through the writer.
namespace NewsBot.Storage.LiteDb;

internal abstract class Work(bool isRead, CancellationToken cancellationToken)
{
    /// <summary>Reads see the last durable group and need no commit.</summary>
    public bool IsRead => isRead;

    /// <summary>Its caller gave up before it was begun.</summary>
    public bool IsCancelled => cancellationToken.IsCancellationRequested;

    protected CancellationToken CancellationToken => cancellationToken;

    /// <summary>Does it, and keeps the result.</summary>
    public abstract void Run();

    /// <summary>Hands the result to the caller.</summary>
    public abstract void Complete();

    public abstract void Cancel();

    public abstract void Fail(Exception failure);
}

internal sealed class Work<T>(Func<T> action, bool isRead, CancellationToken cancellationToken) : Work(isRead, cancellationToken)
{
    // The caller's continuation must not run on the writer.
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    public Task<T> Task => _done.Task;

    public override void Run() => _result = action();

    // Complete follows Run, so the result is there.
    public override void Complete() => _done.TrySetResult(_result!);

    public override void Cancel() => _done.TrySetCanceled(CancellationToken);

    public override void Fail(Exception failure) => _done.TrySetException(failure);
}
