// Under which key it is kept what a sent message answered, so that a reply to it continues from there.
using System.Security.Cryptography;
using System.Text;

namespace NewsBot.Conversation;

/// <summary>Records of the kind «sent»: written when a part was sent, with the inbox key of the message that it answers as body.</summary>
internal static class SentKey
{
    public const string Kind = "sent";

    /// <summary>SHA-256 of «CHANNEL:CHAT:MESSAGEID», in lower-case hexadecimal digits.</summary>
    public static string Of(string channel, string chat, string messageId) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{channel}:{chat}:{messageId}")));
}
