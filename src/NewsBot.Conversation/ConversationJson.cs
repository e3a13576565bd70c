// The bodies of what conversations store: UTF-8 JSON with a fixed order of properties.
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsBot.Answering;

namespace NewsBot.Conversation;

/// <summary>What a receipt proves: the reply as it was given, and the words of the facts behind it. It holds no word of the question.</summary>
/// <param name="InboxKey">The message that was answered; the question itself is kept under it.</param>
/// <param name="Grounds">Null where nothing was judged, and in old rows.</param>
/// <param name="Facts">Fact id and version; together they name words that never change.</param>
/// <param name="Head">The revision that answered, «N:HASH».</param>
internal sealed record ReceiptBody(
    string InboxKey,
    DateTimeOffset At,
    ReplyKind Kind,
    bool Answered,
    string Text,
    string? CitationLine,
    IReadOnlyList<ReceiptFact> Facts,
    double Confidence,
    string Head,
    ReceiptGrounds? Grounds = null);

internal sealed record ReceiptFact(string Id, int Version);

/// <summary>How the facts that were looked at stood at the two gates; shares of the question from 0 to 1.</summary>
internal sealed record ReceiptGrounds(double LeastTopic, double LeastOfFact, IReadOnlyList<ReceiptCandidate> Candidates);

internal sealed record ReceiptCandidate(string Id, double Topic, double OfFact, bool FitsSlot);

/// <summary>A question as it was asked, for its asker and for the newsroom's list of what is missing.</summary>
/// <param name="Matched">Those of its words that a fact held; null where nothing was judged, and in old rows.</param>
/// <param name="Before">What a follow-up continued from when it was asked; null where nothing was spoken of, and in old rows.</param>
/// <param name="Topic">What a reply to the answer continues from; null where nothing was spoken of, and in old rows.</param>
internal sealed record QuestionBody(
    string Text,
    DateTimeOffset At,
    string Chat,
    QuestionKind Kind,
    bool Answered,
    string Receipt,
    Topic? Topic = null,
    IReadOnlyList<string>? Matched = null,
    Topic? Before = null);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(IncomingMessage))]
[JsonSerializable(typeof(Chat))]
[JsonSerializable(typeof(ReceiptBody))]
[JsonSerializable(typeof(QuestionBody))]
internal sealed partial class ConversationContext : JsonSerializerContext;

internal static class ConversationJson
{
    // Arabic stays readable to whoever looks into a backup, and takes a third of the room.
    private static readonly ConversationContext Json = new(new JsonSerializerOptions(ConversationContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static InboxRow ToRow(IncomingMessage message) => new(
        message.Key,
        $"{message.Channel}:{message.Chat}",
        message.At,
        JsonSerializer.SerializeToUtf8Bytes(message, Json.IncomingMessage),
        InboxState.Waiting,
        Attempts: 0);

    /// <exception cref="JsonException">The row's body is no message.</exception>
    public static IncomingMessage ToMessage(InboxRow row) =>
        JsonSerializer.Deserialize(row.Body.Span, Json.IncomingMessage) ?? throw new JsonException($"The body of inbox row {row.Key} is null.");

    public static byte[] Write(Chat chat) => JsonSerializer.SerializeToUtf8Bytes(chat, Json.Chat);

    public static byte[] Write(ReceiptBody receipt) => JsonSerializer.SerializeToUtf8Bytes(receipt, Json.ReceiptBody);

    public static byte[] Write(QuestionBody question) => JsonSerializer.SerializeToUtf8Bytes(question, Json.QuestionBody);

    public static Chat ToChat(StoredRecord record) => JsonSerializer.Deserialize(record.Body.Span, Json.Chat) ?? Chat.Fresh;

    public static ReceiptBody? ToReceipt(StoredRecord record) => JsonSerializer.Deserialize(record.Body.Span, Json.ReceiptBody);

    public static QuestionBody? ToQuestion(StoredRecord record) => JsonSerializer.Deserialize(record.Body.Span, Json.QuestionBody);
}
