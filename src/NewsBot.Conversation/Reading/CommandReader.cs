// Text -> what it wants of the bot.
using System.Globalization;
using NewsBot.Arabic;
using NewsBot.Conversation.Moderating;

namespace NewsBot.Conversation.Reading;

/// <summary>Reads a message: a command, or what is left of it when orders and smalltalk are taken off. Thread-safe.</summary>
internal sealed class CommandReader
{
    private readonly Analyzer _analyzer;
    private readonly CommandTable _commands;
    private readonly CommandTable _desk;
    private readonly Orders _orders;
    private readonly Smalltalk _smalltalk;

    private CommandReader(Analyzer analyzer, CommandTable commands, CommandTable desk, Orders orders, Smalltalk smalltalk)
    {
        _desk = desk;
        _analyzer = analyzer;
        _commands = commands;
        _orders = orders;
        _smalltalk = smalltalk;
    }

    /// <exception cref="WordTableException">A word list is broken.</exception>
    public static CommandReader Load(Analyzer analyzer, CommandTable commands) => new(analyzer, commands, CommandTable.LoadDesk(analyzer), Orders.Load(analyzer), Smalltalk.Load(analyzer));

    /// <summary>Reads any string; never throws.</summary>
    public Command Read(string text)
    {
        var clean = Scrubber.Clean(text);
        var hasSlash = clean.Length > 1 && clean[0] == '/' && char.IsLetter(clean[1]);
        if (_commands.Find(_analyzer.Analyze(hasSlash ? clean[1..] : clean), hasSlash) is { } found)
        {
            var command = found.Command.Make(found.Argument);
            // Who asks by command asks as people do: with greetings, and with orders that are not taken.
            return command is Command.Ask ask ? ReadSentence(ask.Text) : command;
        }

        if (hasSlash && ReadOrder(text, isModerator: false) is { } order) return order;
        return hasSlash && char.IsAsciiLetter(clean[1]) ? new Command.Unknown() : ReadSentence(hasSlash ? clean[1..] : clean);
    }

    /// <summary>Whether it begins with a command, known or not, of those that <see cref="Read"/> takes; orders to the desk are none of them.</summary>
    public bool IsCommand(string text)
    {
        var clean = Scrubber.Clean(text);
        var hasSlash = clean.Length > 1 && clean[0] == '/' && char.IsLetter(clean[1]);
        return (hasSlash && char.IsAsciiLetter(clean[1])) || _commands.Find(_analyzer.Analyze(hasSlash ? clean[1..] : clean), hasSlash) is not null;
    }

    /// <summary>An order to the moderators' desk, or null. What a moderator writes is kept as it is: the desk shows what is strange in it.</summary>
    /// <param name="isModerator">Then an Arabic word does without a slash, where what follows cannot be the rest of a sentence.</param>
    public Command.Moderate? ReadOrder(string text, bool isModerator)
    {
        var trimmed = text.Trim();
        var hasSlash = trimmed.Length > 1 && trimmed[0] == '/' && char.IsLetter(trimmed[1]);
        if (!hasSlash && !isModerator) return null;
        var words = hasSlash ? trimmed[1..] : trimmed;
        var message = _analyzer.Analyze(words);
        if (_desk.Find(message, hasSlash) is not var (command, argument) || command.Make(argument) is not Command.Moderate order) return null;
        return hasSlash || IsOrder(words, argument) ? order : null;
    }

    // A colon, an id or lines with labels follow, or nothing: a sentence that merely begins with such a word is a question.
    private static bool IsOrder(string text, string argument)
    {
        if (argument.Length == 0) return true;
        var word = text[..^argument.Length].TrimEnd();
        var first = argument.Split((char[]?)null, 2)[0];
        return word.EndsWith(':') || text.AsSpan(word.Length..).Contains('\n') || DeskReader.FactId(first) is not null || argument.Contains(":", StringComparison.Ordinal) && argument.Contains('\n', StringComparison.Ordinal);
    }

    private Command ReadSentence(string text)
    {
        var ordered = _orders.Read(_analyzer.Analyze(text));
        if (ordered.Refusal is { } refusal) return new Command.Refuse(refusal, ordered.Text);

        var message = ReferenceEquals(ordered.Text, text) ? _analyzer.Analyze(text) : _analyzer.Analyze(ordered.Text);
        if (message.Tokens.Count == 0) return new Command.Help();

        var reading = _smalltalk.Read(message);
        return reading.IsAll
            ? new Command.Smalltalk(reading.Kind ?? SmalltalkKind.Greeting)
            : new Command.Ask(Cut(message, reading.Rest), reading.Kind);
    }

    // The question's words with the marks that belong to them.
    private static string Cut(Analysis message, Range words)
    {
        var (start, end) = (words.Start.Value, words.End.Value);
        var text = message.Text;
        var from = start == 0 ? 0 : OpeningBefore(text, message.Tokens[start - 1].Span.End, message.Tokens[start].Span.Start);
        if (end == message.Tokens.Count) return text[from..].Trim();

        var last = message.Tokens[end - 1].Span.End;
        var to = last;
        while (to < text.Length && IsClosing(text[to])) to++;
        var cut = text[from..to].Trim();

        // «… please?»: the question mark stood after a word that was taken off.
        var mark = text.TrimEnd()[^1];
        return to == last && char.IsPunctuation(mark) ? cut + mark : cut;
    }

    // A quotation mark or a sign that belongs to the first word stays with it.
    private static int OpeningBefore(string text, int from, int word)
    {
        var at = word;
        while (at > from && IsOpening(text[at - 1])) at--;
        return at;
    }

    private static bool IsOpening(char c) =>
        c is '"' or '\'' or '#' or '@' or '+' or '-'
        || char.GetUnicodeCategory(c) is UnicodeCategory.OpenPunctuation or UnicodeCategory.InitialQuotePunctuation;

    private static bool IsClosing(char c) => char.IsPunctuation(c) || c is '%' or '+';
}
