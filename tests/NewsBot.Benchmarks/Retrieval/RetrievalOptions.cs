// The options of `retrieval`.
using System.Globalization;

namespace NewsBot.Benchmarks.Retrieval;

internal enum Unit
{
    Sentence,
    Passage,
}

internal enum Without
{
    Nothing,

    /// <summary>Every passage of the question's own title.</summary>
    Article,

    /// <summary>The sentences of the question's own title that hold the answer.</summary>
    Answer,
}

internal enum Gate
{
    /// <summary>That the first hit answers.</summary>
    Both,

    /// <summary>That the knowledge has the subject at all.</summary>
    Subject,

    /// <summary>That the first hit answers if the subject is there.</summary>
    Fact,
}

/// <param name="Confidence">Where to write how sure each answer is, or null.</param>
internal sealed record RetrievalOptions(string Passages, string Questions, Unit Unit, int Top, string? Run, string? Confidence, Without Without, string Engine, Gate Gate)
{
    public const string Usage =
        "retrieval --passages FILE --questions FILE [--unit sentence|passage] [--top N] [--run FILE] [--confidence FILE] [--without article|answer] [--engine newsbot|lucene] [--gate both|subject|fact]";

    /// <exception cref="FormatException">An option is unknown, lacks its value, or has one that it cannot have; the message says which.</exception>
    public static RetrievalOptions Parse(IReadOnlyList<string> arguments)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < arguments.Count; i += 2)
        {
            if (arguments[i] is not ("--passages" or "--questions" or "--unit" or "--top" or "--run" or "--confidence" or "--without" or "--engine" or "--gate"))
                throw new FormatException($"'{arguments[i]}' is no option. Usage: {Usage}");
            if (i + 1 == arguments.Count) throw new FormatException($"'{arguments[i]}' needs a value. Usage: {Usage}");
            values[arguments[i]] = arguments[i + 1];
        }

        var top = values.GetValueOrDefault("--top", "10");
        var engine = values.GetValueOrDefault("--engine", "newsbot");
        if (engine is not ("newsbot" or "lucene")) throw new FormatException($"'{engine}' is no engine; use newsbot or lucene.");
        return new RetrievalOptions(
            values.GetValueOrDefault("--passages") ?? throw new FormatException($"--passages is missing. Usage: {Usage}"),
            values.GetValueOrDefault("--questions") ?? throw new FormatException($"--questions is missing. Usage: {Usage}"),
            Choice(values, "--unit", Unit.Sentence),
            int.TryParse(top, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : throw new FormatException($"--top is a number above 0, found '{top}'."),
            values.GetValueOrDefault("--run"),
            values.GetValueOrDefault("--confidence"),
            Choice(values, "--without", Without.Nothing),
            engine,
            Choice(values, "--gate", Gate.Both));
    }

    private static T Choice<T>(Dictionary<string, string> values, string option, T otherwise)
        where T : struct, Enum =>
        !values.TryGetValue(option, out var value) ? otherwise
        : Enum.TryParse<T>(value, ignoreCase: true, out var choice) ? choice
        : throw new FormatException($"{option} is one of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}, found '{value}'.");
}
