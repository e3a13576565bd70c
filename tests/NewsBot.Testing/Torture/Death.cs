// When a worker is to die: at a step of the way of one question.
using System.Diagnostics;

namespace NewsBot.Testing.Torture;

/// <summary>The steps of a message's way from the platform and back.</summary>
public enum Step
{
    /// <summary>The platform handed it over; the store was not asked yet.</summary>
    Received,

    /// <summary>Its row is being written to the inbox.</summary>
    Inserted,

    /// <summary>It is durable; the platform was not told.</summary>
    Committed,

    /// <summary>Whatever it changed in the knowledge is durable; its turn is not.</summary>
    Applied,

    /// <summary>Its turn is durable; nothing was sent.</summary>
    Processed,

    /// <summary>The first part is marked as being sent.</summary>
    BeforeSend,

    /// <summary>The platform has the first part; nobody wrote that down.</summary>
    AfterSend,

    /// <summary>That the first part was sent is durable.</summary>
    AfterMark,
}

/// <summary>Kills this process as a crash would, once. Thread-safe.</summary>
/// <param name="step">Null: never.</param>
/// <param name="question">The words of the message whose way it is. Another process may have left others, which are answered first.</param>
public sealed class Death(Step? step, string question)
{
    private volatile string? _key;

    /// <exception cref="ArgumentException">They are neither nothing nor «--die STEP --question TEXT».</exception>
    public static Death Read(IReadOnlyList<string> arguments) => arguments switch
    {
        [] => new Death(null, ""),
        ["--die", var step, "--question", var question] => new Death(Enum.Parse<Step>(step, ignoreCase: true), question),
        _ => throw new ArgumentException($"'{string.Join(' ', arguments)}' is not --die STEP --question TEXT, with STEP one of {string.Join(", ", Enum.GetNames<Step>())}."),
    };

    /// <summary>Tells it the key of a message, and says whether that is the one.</summary>
    public bool Learn(string key, string text)
    {
        if (!string.Equals(text, question, StringComparison.Ordinal)) return false;
        _key = key;
        return true;
    }

    public bool IsAt(Step here, string key) => here == step && string.Equals(key, _key, StringComparison.Ordinal);

    /// <summary>The same for a part of what answers the message.</summary>
    public bool IsAtPart(Step here, string id) => IsAt(here, id[..id.LastIndexOf('#')]);

    /// <summary>SIGKILL: nothing is flushed, closed or finished. Does not return.</summary>
    public static async Task<T> ComeAsync<T>()
    {
        using var self = Process.GetCurrentProcess();
        self.Kill();
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, CancellationToken.None);
        throw new InvalidOperationException("The process outlived its death.");
    }
}
