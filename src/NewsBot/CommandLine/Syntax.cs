// Every verb of the program: how it is written, and what it does. Parsing and the usage text are made from this table.
namespace NewsBot.CommandLine;

/// <summary>How one verb is written.</summary>
/// <param name="Arguments">Its words and options as the usage text shows them.</param>
/// <param name="Summary">What it does, in one sentence.</param>
internal sealed record Syntax(string Verb, string Arguments, string Summary)
{
    /// <summary>Options without a value.</summary>
    public string[] Flags { get; init; } = [];

    /// <summary>Options with a value.</summary>
    public string[] Values { get; init; } = [];

    public int FewestWords { get; init; }

    public int MostWords { get; init; }

    /// <summary>The words are paths: made absolute here, since a worker has another current folder.</summary>
    public bool WordsArePaths { get; init; }

    /// <summary>With this flag the verb reads standard input, and takes no words; null where it never does.</summary>
    public string? InputFlag { get; init; }

    public static IReadOnlyList<Syntax> All { get; } =
    [
        new("run", "", "starts the worker: every channel that has a token; with no token, a conversation in this terminal (the default)"),
        new("ask", "\"QUESTION\" | --json", "prints the reply as a reader sees it; --json answers one JSON question a line of standard input")
        {
            Flags = ["json"], FewestWords = 1, MostWords = int.MaxValue, InputFlag = "json",
        },
        new("facts", "[--find WORDS] [--history ID] [--json]", "lists the current facts, best match first, or what became of one")
        {
            Flags = ["json"], Values = ["find", "history"],
        },
        new("publish", "add|update|correct|clarify|retract|hold|release [--fact ID] [--text T | --speaker S --role R --via V --document D --dated DATE] [--publisher P --title T --url U|none --published DATE] [--as-of DATE] [--reason R] [--dry-run] | undo REVISION | --json", "changes what is known, as the local operator; --json takes one update a line of standard input")
        {
            Flags = ["json", "dry-run"],
            Values = ["fact", "text", "publisher", "title", "url", "published", "as-of", "reason", "speaker", "role", "via", "document", "dated"],
            FewestWords = 1,
            MostWords = 2,
            InputFlag = "json",
        },
        new("import", "FILE... [--publisher P --title T --url U|none --published DATE] [--dry-run]", "makes an article (plain text, or Markdown with front matter) into facts and prints what it understood; --dry-run only prints")
        {
            Flags = ["dry-run"],
            Values = ["publisher", "title", "url", "published"], FewestWords = 1, MostWords = int.MaxValue, WordsArePaths = true,
        },
        new("evaluate", "GOLD.jsonl", "asks every question of a gold file and prints the score")
        {
            FewestWords = 1, MostWords = 1, WordsArePaths = true,
        },
        new("check", "", "looks at configuration, tokens, storage and knowledge files: what is wrong and the way out"),
        new("backup", "FILE", "writes a verified copy of everything to one file") { FewestWords = 1, MostWords = 1, WordsArePaths = true },
        new("restore", "FILE", "brings a backup back; refused while a worker runs") { FewestWords = 1, MostWords = 1, WordsArePaths = true },
        new("verify", "[--head N:HASH]", "walks the chain of revisions and names the first bad one") { Values = ["head"] },
        new("discord-probe", "--rest URL", "connects to Discord alone, without store or knowledge, and prints one line an event until it is stopped") { Values = ["rest"] },
        new("forget", "CHANNEL:USER", "erases a user") { FewestWords = 1, MostWords = 1 },
    ];

    public static Syntax? Find(string verb) => All.FirstOrDefault(syntax => syntax.Verb.Equals(verb, StringComparison.Ordinal));

    public static string Usage { get; } =
        "usage: newsbot [VERB] [ARGUMENTS] [--data DIR] [--articles DIR]\n\n"
        + string.Concat(All.Select(syntax => $"  {$"{syntax.Verb} {syntax.Arguments}".TrimEnd()}\n      {syntax.Summary}\n"))
        + """

        options for all verbs:
          --data DIR      the data folder (default: ./data)
          --articles DIR  articles brought in at start (default: those that came with the program)

        exit codes: 0 done, 1 refused or found wrong, 2 usage
        """;
}
