// The last filter before anything is printed: what looks like a bot's token is taken out, however it got there.
using System.Text.RegularExpressions;

namespace NewsBot.Hosting;

internal static partial class Secrets
{
    private const string Instead = "[token]";

    public static string Redact(string text) => Token().Replace(text, Instead);

    // Telegram: the bot's number and 35 letters. Discord: three groups with full stops between them.
    [GeneratedRegex(@"[0-9]{6,}:[A-Za-z0-9_\-]{30,}|[A-Za-z0-9_\-]{23,28}\.[A-Za-z0-9_\-]{6,7}\.[A-Za-z0-9_\-]{27,}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
