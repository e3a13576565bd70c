// What a message says without the address: «<@ID> how many?» is «how many?».
namespace NewsBot.Discord.Receiving;

internal static class Addressing
{
    /// <summary>Null where the message is not for the bot.</summary>
    /// <param name="isForBot">True where there is no doubt: a direct message, a mention that Discord found, or a reply to the bot.</param>
    public static string? Read(string content, string me, bool isForBot)
    {
        // The second form is what old clients write.
        foreach (var mention in new[] { $"<@{me}>", $"<@!{me}>" })
        {
            for (var at = content.IndexOf(mention, StringComparison.Ordinal); at >= 0; at = content.IndexOf(mention, StringComparison.Ordinal))
            {
                isForBot = true;
                content = $"{content.AsSpan(0, at).TrimEnd()} {content.AsSpan(at + mention.Length).TrimStart(" ,:\n")}".Trim();
            }
        }

        return isForBot ? content : null;
    }
}
