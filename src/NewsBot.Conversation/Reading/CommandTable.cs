// The words of commands: knowledge/phrasing/commands.tsv.
using System.Reflection;
using NewsBot.Arabic;
using NewsBot.Conversation.Moderating;

namespace NewsBot.Conversation.Reading;

/// <summary>A command as people write it.</summary>
/// <param name="Name">Latin, lower-case, without the slash.</param>
/// <param name="Aliases">Arabic words for it, with or without a slash.</param>
/// <param name="Description">Arabic, for the help text and the platforms' menus.</param>
/// <param name="Takes">Whether what follows the word belongs to it.</param>
internal sealed record CommandWord(string Name, IReadOnlyList<string> Aliases, string Description, Predicate<string> Takes, Func<string, Command> Make);

/// <summary>All command words, in the order in which help shows them.</summary>
internal sealed class CommandTable
{
    // What the code can do; the file has a line for each, no more and no less.
    private static readonly Dictionary<string, (Predicate<string> Takes, Func<string, Command> Make)> Known = new(StringComparer.Ordinal)
    {
        ["ask"] = (_ => true, text => text.Length == 0 ? new Command.AskWhat() : new Command.Ask(text, Beside: null)),
        ["corrections"] = (_ => false, _ => new Command.Corrections()),
        ["help"] = (_ => false, _ => new Command.Help()),
        // «How do you know that …?» is a question.
        ["why"] = (text => ReceiptCode.Read(text) is not null, text => new Command.Why(text.Any(char.IsLetterOrDigit) ? text : string.Empty)),
        ["privacy"] = (_ => false, _ => new Command.Privacy()),
        ["whoami"] = (_ => false, _ => new Command.WhoAmI()),
        ["start"] = (_ => true, Started),
        ["notify"] = (text => ReceiptCode.Read(text) is not null, text => new Command.Notify(text)),
        // What follows is why.
        ["bad"] = (_ => true, text => new Command.Dislike(text)),
    };

    private static readonly Dictionary<string, (Predicate<string> Takes, Func<string, Command> Make)> OfTheDesk = Enum.GetValues<DeskKind>().ToDictionary(
        kind => kind.ToString().ToLowerInvariant(),
        kind => ((Predicate<string>)(_ => true), (Func<string, Command>)(text => new Command.Moderate(kind, text))),
        StringComparer.Ordinal);

    private readonly PhraseMatcher<CommandWord> _words;

    private CommandTable(IReadOnlyList<CommandWord> commands, PhraseMatcher<CommandWord> words)
    {
        All = commands;
        _words = words;
    }

    public IReadOnlyList<CommandWord> All { get; }

    /// <exception cref="WordTableException">The file is broken, lacks a command or has one that the code does not know.</exception>
    public static CommandTable Load(Analyzer analyzer) => Compile(WordTable.Load(Assembly.GetExecutingAssembly(), "phrasing/commands.tsv", 3, 3), analyzer);

    /// <summary>The commands of the moderators' desk: knowledge/phrasing/moderators.tsv.</summary>
    /// <exception cref="WordTableException">As <see cref="Load"/>.</exception>
    public static CommandTable LoadDesk(Analyzer analyzer) => Compile(WordTable.Load(Assembly.GetExecutingAssembly(), "phrasing/moderators.tsv", 3, 3), analyzer, OfTheDesk);

    internal static CommandTable Compile(WordTable table, Analyzer analyzer) => Compile(table, analyzer, Known);

    private static CommandTable Compile(WordTable table, Analyzer analyzer, Dictionary<string, (Predicate<string> Takes, Func<string, Command> Make)> all)
    {
        var words = new PhraseMatcher<CommandWord>(analyzer);
        var commands = new List<CommandWord>();
        foreach (var row in table.Rows)
        {
            var name = row.Fields[0];
            if (!all.TryGetValue(name, out var known)) throw table.Wrong(row, $"the bot has no command «{name}»: remove the line or correct the name.");
            if (row.Fields[2].Length == 0) throw table.Wrong(row, $"«{name}» has no description.");
            var command = new CommandWord(name, row.Fields[1].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), row.Fields[2], known.Takes, known.Make);
            foreach (var word in command.Aliases.Prepend(name))
            {
                if (!words.TryAdd(word, command)) throw table.Wrong(row, $"«{word}» is a word of another command too: keep one.");
            }

            commands.Add(command);
        }

        foreach (var name in all.Keys.Where(name => !commands.Exists(command => string.Equals(command.Name, name, StringComparison.Ordinal))))
            throw new WordTableException($"{table.Name} lacks the command «{name}»: add a line for it.");
        return new CommandTable(commands, words);
    }

    /// <summary>The command that the message begins with, and what follows its word. Without a slash a Latin word is just a word,
    /// and an Arabic one is a command only where nothing that it does not take follows.</summary>
    public (CommandWord Command, string Argument)? Find(Analysis message, bool hasSlash)
    {
        var words = PhraseMatcher<CommandWord>.WordsOf(message);
        if (words.Length == 0) return null;
        foreach (var (length, command) in _words.At(words, 0))
        {
            var argument = AfterWord(message.Text, message.Tokens[length - 1].Span.End);
            var isWhole = length == words.Length;
            var isArabic = message.Tokens[0].Kind == TokenKind.Arabic;
            if (hasSlash || (isArabic && (isWhole || command.Takes(argument)))) return (command, argument);
        }

        return null;
    }

    // The payload of a link to a receipt is its code.
    private static Command Started(string payload) =>
        payload.StartsWith("a_", StringComparison.Ordinal) ? new Command.Why(payload[2..]) : new Command.Start(payload);

    // «/ask@NewsBot question»: a name that platforms add to the word is part of it.
    private static string AfterWord(string text, int end)
    {
        if (end < text.Length && text[end] == '@')
        {
            while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
        }

        return text[end..].TrimStart(':', ' ', '\n', '\t').TrimEnd();
    }
}
