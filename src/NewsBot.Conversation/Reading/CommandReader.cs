// Text -> what it wants of the bot.
using System.Globalization;
using NewsBot.Arabic;

namespace NewsBot.Conversation.Reading;

/// <summary>Reads a message: a command, or what is left of it when orders and smalltalk are taken off. Thread-safe.</summary>
internal sealed class CommandReader
{
    private readonly Analyzer _analyzer;
    private readonly CommandTable _commands;
    private readonly Orders _orders;
    private readonly Smalltalk _smalltalk;

    private CommandReader(Analyzer analyzer, CommandTable commands, Orders orders, Smalltalk smalltalk)
    {
        _analyzer = analyzer;
        _commands = commands;
        _orders = orders;
        _smalltalk = smalltalk;
    }

    /// <exception cref="WordTableException">A word list is broken.</exception>
    public static CommandReader Load(Analyzer analyzer, CommandTable commands) => new(analyzer, commands, Orders.Load(analyzer), Smalltalk.Load(analyzer));

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

        return hasSlash && char.IsAsciiLetter(clean[1]) ? new Command.Unknown() : ReadSentence(hasSlash ? clean[1..] : clean);
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
