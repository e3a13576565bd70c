// The words of a message without Discord's markup: what becomes a fact has none.
using System.Text;

namespace NewsBot.Discord.Receiving;

internal static class PlainText
{
    private const string LineMarks = "#>";

    private static readonly string[] Marks = ["***", "**", "__", "~~", "||", "```", "`"];

    public static string Of(string content)
    {
        var text = new StringBuilder(content.Length);
        for (var at = 0; at < content.Length;)
        {
            if (content[at] == '<' && TagAt(content, at) is { Length: > 0 } tag)
            {
                // «<https://…>» only hides a preview; the others call somebody, or stand for a picture.
                if (tag.StartsWith("<http", StringComparison.Ordinal)) text.Append(tag.AsSpan(1, tag.Length - 2));
                at += tag.Length;
                continue;
            }

            if ((at == 0 || content[at - 1] == '\n') && LineMarkAt(content, at) is var skipped and > 0)
            {
                at += skipped;
                continue;
            }

            if (Array.Find(Marks, mark => string.CompareOrdinal(content, at, mark, 0, mark.Length) == 0) is { } found)
            {
                at += found.Length;
                continue;
            }

            if (content[at] == '\\' && at + 1 < content.Length && char.IsPunctuation(content[at + 1])) at++;
            text.Append(content[at++]);
        }

        return text.ToString().Trim();
    }

    // «<@ID>», «<#ID>», «<:name:ID>», «<a:name:ID>», «<t:TIME>», «<https://…>»; null for a mere sign.
    private static string? TagAt(string content, int at)
    {
        var end = content.IndexOf('>', at);
        if (end < 0 || at + 2 > end || content.AsSpan(at, end - at).ContainsAny(" \n")) return null;
        var isTag = content[at + 1] is '@' or '#' or ':' || content.AsSpan(at + 1).StartsWith("http", StringComparison.Ordinal) || content[at + 2] == ':';
        return isTag ? content[at..(end + 1)] : null;
    }

    // «# », «## », «> », «-# »: a heading, a quotation, small print.
    private static int LineMarkAt(string content, int at)
    {
        var end = at;
        if (end < content.Length && content[end] == '-') end++;
        while (end < content.Length && LineMarks.Contains(content[end], StringComparison.Ordinal)) end++;
        return end > at && content[end - 1] != '-' && end < content.Length && content[end] == ' ' ? end + 1 - at : 0;
    }
}
