// One command line, understood.
using System.Diagnostics.CodeAnalysis;

namespace NewsBot.CommandLine;

/// <summary>A verb with its words and options. All paths are absolute.</summary>
/// <param name="Syntax">The verb.</param>
/// <param name="Words">What is no option.</param>
/// <param name="Options">Name without dashes → value; the empty string for a flag.</param>
internal sealed record Invocation(Syntax Syntax, IReadOnlyList<string> Words, IReadOnlyDictionary<string, string> Options)
{
    private const string DataOption = "data";
    private const string ArticlesOption = "articles";
    private const string DefaultDataFolder = "data";

    public string Verb => Syntax.Verb;

    public string DataFolder => Options[DataOption];

    /// <summary>Null where not given: the articles that came with the program.</summary>
    public string? ArticlesFolder => Value(ArticlesOption);

    public bool ReadsInput => Syntax.InputFlag is { } flag && Has(flag);

    public bool Has(string option) => Options.ContainsKey(option);

    public string? Value(string option) => Options.GetValueOrDefault(option);

    /// <summary>Understands a command line; <c>-h</c>, <c>--help</c> and <c>help</c> give null.</summary>
    /// <param name="currentFolder">What relative paths start from.</param>
    /// <exception cref="UsageException">Not understood.</exception>
    public static Invocation? Parse(IReadOnlyList<string> arguments, string currentFolder)
    {
        if (arguments.TakeWhile(argument => argument != "--").Any(argument => argument is "--help" or "-h")) return null;
        var verb = arguments.Count > 0 && !arguments[0].StartsWith('-') ? arguments[0] : null;
        if (verb is "help") return null;
        var syntax = Syntax.Find(verb ?? "run")
            ?? throw new UsageException($"'{verb}' is no verb of this program; the verbs are {string.Join(", ", Syntax.All.Select(known => known.Verb))}.");

        List<string> words = [];
        Dictionary<string, string> options = new(StringComparer.Ordinal);
        Read(arguments, verb is null ? 0 : 1, syntax, words, options);
        CheckWords(syntax, words, options);
        foreach (var path in new[] { DataOption, ArticlesOption })
        {
            if (options.TryGetValue(path, out var folder)) options[path] = Absolute(folder, currentFolder, $"--{path}");
        }

        options.TryAdd(DataOption, Path.GetFullPath(DefaultDataFolder, currentFolder));
        if (syntax.WordsArePaths) words = [.. words.Select(word => Absolute(word, currentFolder, syntax.Verb))];
        return new Invocation(syntax, words, options);
    }

    /// <summary>A command line that means the same from every folder; <see cref="Parse"/> gives this invocation back.</summary>
    public IReadOnlyList<string> ToArguments() =>
    [
        Verb,
        .. Options.Select(option => Syntax.Flags.Contains(option.Key, StringComparer.Ordinal) ? $"--{option.Key}" : $"--{option.Key}={option.Value}"),
        "--",
        .. Words,
    ];

    private static void Read(IReadOnlyList<string> arguments, int start, Syntax syntax, List<string> words, Dictionary<string, string> options)
    {
        for (var place = start; place < arguments.Count; place++)
        {
            var argument = arguments[place];
            if (argument == "--")
            {
                words.AddRange(arguments.Skip(place + 1));
                return;
            }

            if (!argument.StartsWith("--", StringComparison.Ordinal))
            {
                words.Add(argument);
                continue;
            }

            var (name, value) = Split(argument[2..]);
            if (syntax.Flags.Contains(name, StringComparer.Ordinal))
            {
                if (value is not null) throw new UsageException($"--{name} takes no value, but '{value}' was given.");
                value = "";
            }
            else if (name is DataOption or ArticlesOption || syntax.Values.Contains(name, StringComparer.Ordinal))
            {
                if (value is null && !TryNext(arguments, ref place, out value))
                    throw new UsageException($"--{name} needs a value; one that begins with '--' is written --{name}=VALUE.");
            }
            else
            {
                throw new UsageException($"'{syntax.Verb}' has no option --{name}; it is written: {syntax.Verb} {syntax.Arguments}".TrimEnd());
            }

            if (!options.TryAdd(name, value)) throw new UsageException($"--{name} was given twice.");
        }
    }

    private static (string Name, string? Value) Split(string option)
    {
        var equals = option.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? (option, null) : (option[..equals], option[(equals + 1)..]);
    }

    private static bool TryNext(IReadOnlyList<string> arguments, ref int place, [NotNullWhen(true)] out string? value)
    {
        value = place + 1 < arguments.Count ? arguments[place + 1] : null;
        if (value is null || value.StartsWith("--", StringComparison.Ordinal)) return false;
        place++;
        return true;
    }

    private static void CheckWords(Syntax syntax, List<string> words, Dictionary<string, string> options)
    {
        var readsInput = syntax.InputFlag is { } flag && options.ContainsKey(flag);
        var (fewest, most) = readsInput ? (0, 0) : (syntax.FewestWords, syntax.MostWords);
        if (words.Count < fewest) throw new UsageException($"'{syntax.Verb}' needs more; it is written: {syntax.Verb} {syntax.Arguments}");
        if (words.Count > most)
            throw new UsageException($"'{words[most]}' is too much; it is written: {syntax.Verb} {syntax.Arguments}".TrimEnd());
    }

    private static string Absolute(string path, string currentFolder, string what) =>
        path.Length > 0 && !path.Contains('\0', StringComparison.Ordinal)
            ? Path.GetFullPath(path, currentFolder)
            : throw new UsageException($"{what} was given an empty path.");
}
