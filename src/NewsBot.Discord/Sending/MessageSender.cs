// Sends one message to a channel once, and says what became of it.
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsBot.Conversation;
using NewsBot.Discord.Rest;

namespace NewsBot.Discord.Sending;

/// <param name="me">The bot's user id; null before it is known.</param>
internal sealed class MessageSender(RestClient rest, Func<string?> me, TimeProvider clock)
{
    /// <summary>What Discord takes as a nonce.</summary>
    public const int NonceLength = 25;

    // Discord remembers a nonce for some minutes. What is older is looked for in the channel before it is sent again.
    private static readonly TimeSpan NonceLife = TimeSpan.FromMinutes(2);

    private const int MostLookedAt = 100;
    private const string Direct = "user:";

    private readonly ConcurrentDictionary<string, string> _direct = new(StringComparer.Ordinal);

    /// <summary>Names the direct chat with somebody, before it is known which one that is.</summary>
    public static string DirectChatOf(string user) => Direct + user;

    public TimeSpan WaitFor(string chat) => rest.WaitFor(Routes.CreateMessage(_direct.GetValueOrDefault(chat, chat), new JsonObject()));

    public async Task<SendOutcome> SendAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        if (row.Chat.StartsWith(Direct, StringComparison.Ordinal))
        {
            if (!_direct.TryGetValue(row.Chat, out var chat))
            {
                var opened = await rest.CallAsync(Routes.OpenDirect(row.Chat[Direct.Length..]), cancellationToken);
                if (opened is not RestOutcome.Done { Body: var found } || found.Text("id") is not { } id) return Outcomes.Of(opened);
                _direct[row.Chat] = chat = id;
            }

            row = row with { Chat = chat, ReplyTo = null };
        }

        var body = MessageBody.Parse(row.Body.Span).Message;
        if (clock.GetUtcNow() - row.At > NonceLife && await FindAsync(row, body, cancellationToken) is { } sent) return new SendOutcome.Sent(sent);

        body["nonce"] = Nonce(row.Id);
        body["enforce_nonce"] = true;
        if (row.ReplyTo is { } message && row.Id.EndsWith("#0", StringComparison.Ordinal))
            body["message_reference"] = new JsonObject { ["message_id"] = message, ["fail_if_not_exists"] = false };
        return Outcomes.Of(await rest.CallAsync(Routes.CreateMessage(row.Chat, body), cancellationToken));
    }

    /// <summary>The same for every repetition of one part: Discord then posts it once.</summary>
    internal static string Nonce(string rowId) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(rowId)))[..NonceLength];

    // Our own reply, sent by a process that died before it could say so.
    private async Task<string?> FindAsync(OutboxRow row, JsonObject body, CancellationToken cancellationToken)
    {
        if (row.ReplyTo is not { } asked || me() is not { } self) return null;
        if (await rest.CallAsync(Routes.MessagesAfter(row.Chat, asked, MostLookedAt), cancellationToken) is not RestOutcome.Done { Body.ValueKind: JsonValueKind.Array } done) return null;
        var content = body["content"]?.GetValue<string>();
        return done.Body.EnumerateArray()
            .FirstOrDefault(message => message.Child("author")?.Text("id") == self && message.Text("content") == content && Answers(message, row, asked))
            .Text("id");
    }

    private static bool Answers(JsonElement message, OutboxRow row, string asked) =>
        !row.Id.EndsWith("#0", StringComparison.Ordinal) || message.Child("message_reference")?.Text("message_id") == asked;
}
