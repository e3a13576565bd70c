// What the desk keeps between messages: drafts, proposals, what was decided, and handles of authors.
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsBot.Conversation.Wording;

namespace NewsBot.Conversation.Moderating;

/// <summary>What became of a draft.</summary>
/// <param name="Revision">0 where it was cancelled, refused, or over by itself.</param>
/// <param name="Ending">What ended it before anybody decided; null where somebody did.</param>
internal sealed record DeskDecision(long Revision, string? Fact, string By, DeskEnding? Ending = null)
{
    public static DeskDecision Over(DeskEnding how) => new(0, null, "", how);
}

internal enum DeskEnding
{
    /// <summary>Its author began something else.</summary>
    Left,

    /// <summary>Its post was edited, and something else was proposed of it.</summary>
    Edited,

    /// <summary>Its post was edited, and has nothing more to propose.</summary>
    Emptied,

    /// <summary>Its post was deleted.</summary>
    Deleted,

    /// <summary>Somebody changed a part of it meanwhile, and the rest was shown anew.</summary>
    Renewed,
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(DeskDraft))]
[JsonSerializable(typeof(DeskDecision))]
internal sealed partial class DeskContext : JsonSerializerContext;

internal sealed class DeskRecords(IConversationStore store, TimeProvider clock, Randomness randomness, Phrasebook phrases)
{
    /// <summary>One a person and chat.</summary>
    public const string Draft = "draft";

    /// <summary>What editors have to decide, by its code.</summary>
    public const string Proposal = "proposal";

    private const string Decided = "decided";
    private const string Preview = "preview";
    private const string Person = "person";
    private const int HandleBytes = 2;

    // A draft outlives its last step, so that a late answer is told from a question.
    private static readonly TimeSpan DraftLife = TimeSpan.FromDays(1);
    private static readonly TimeSpan ProposalLife = TimeSpan.FromDays(14);
    private static readonly TimeSpan DecisionLife = TimeSpan.FromDays(2);

    private static readonly DeskContext Json = new(new JsonSerializerOptions(DeskContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public string NewCode() => ReceiptCode.New(randomness);

    public static string DraftKey(IncomingMessage message) => $"{message.Channel}:{message.Chat}:{message.User}";

    public async ValueTask<DeskDraft?> DraftOfAsync(IncomingMessage message, CancellationToken cancellationToken) =>
        Read(await store.FindAsync(Draft, DraftKey(message), cancellationToken));

    public async ValueTask<DeskDraft?> ProposalAsync(string code, CancellationToken cancellationToken) =>
        Read(await store.FindAsync(Proposal, code, cancellationToken));

    /// <summary>The oldest first.</summary>
    public async ValueTask<IReadOnlyList<DeskDraft>> ProposalsAsync(CancellationToken cancellationToken) =>
        [.. (await store.ListAsync(Proposal, cancellationToken)).OrderBy(record => record.ExpiresAt).Select(Read).OfType<DeskDraft>()];

    public async ValueTask<DeskDecision?> DecisionAsync(string code, CancellationToken cancellationToken) =>
        await store.FindAsync(Decided, code, cancellationToken) is { } record ? JsonSerializer.Deserialize(record.Body.Span, Json.DeskDecision) : null;

    public StoredRecord Kept(DeskDraft draft, IncomingMessage message) =>
        new(Draft, DraftKey(message), $"{message.Channel}:{message.User}", JsonSerializer.SerializeToUtf8Bytes(draft, Json.DeskDraft), clock.GetUtcNow() + DraftLife);

    public StoredRecord Proposed(DeskDraft draft)
    {
        var now = clock.GetUtcNow();
        return new(Proposal, draft.Code, $"{draft.Channel}:{draft.User}", JsonSerializer.SerializeToUtf8Bytes(draft with { ProposedAt = now }, Json.DeskDraft), now + ProposalLife);
    }

    /// <summary>The person's draft in this chat, if it is this one: what a turn that ends it removes.</summary>
    public async ValueTask<IReadOnlyList<(string Kind, string Key)>> KeptOfAsync(DeskDraft draft, IncomingMessage message, CancellationToken cancellationToken) =>
        await DraftOfAsync(message, cancellationToken) is { } kept && string.Equals(kept.Code, draft.Code, StringComparison.Ordinal) ? [(Draft, DraftKey(message))] : [];

    /// <summary>Which draft a message that is sent shows.</summary>
    /// <param name="sent">What <see cref="SentKey"/> keeps of it: its row's id without the part.</param>
    public StoredRecord Previewed(string sent, string code) => new(Preview, sent, null, Encoding.UTF8.GetBytes(code), clock.GetUtcNow() + ProposalLife);

    /// <summary>The code of the draft that the message shows to which this one replies; null where it shows none.</summary>
    public async ValueTask<string?> PreviewRepliedToAsync(IncomingMessage message, CancellationToken cancellationToken) =>
        message.RepliesTo is { } replied
        && await store.FindAsync(SentKey.Kind, SentKey.Of(message.Channel, message.Chat, replied), cancellationToken) is { } sent
        && await store.FindAsync(Preview, Encoding.UTF8.GetString(sent.Body.Span), cancellationToken) is { } preview
            ? Encoding.UTF8.GetString(preview.Body.Span)
            : null;

    public StoredRecord DecidedRecord(string code, DeskDecision decision) =>
        new(Decided, code, null, JsonSerializer.SerializeToUtf8Bytes(decision, Json.DeskDecision), clock.GetUtcNow() + DecisionLife);

    /// <summary>The author's handle in the log of revisions; made, durably, when it is first needed. Erasing the person leaves it without a name.</summary>
    public ValueTask<string> HandleOfAsync(IncomingMessage message, CancellationToken cancellationToken) => HandleOfAsync(message.Channel, message.User, cancellationToken);

    /// <inheritdoc cref="HandleOfAsync(IncomingMessage, CancellationToken)"/>
    public async ValueTask<string> HandleOfAsync(string channel, string user, CancellationToken cancellationToken)
    {
        var owner = $"{channel}:{user}";
        if (await store.FindAsync(Person, owner, cancellationToken) is { } known) return Encoding.UTF8.GetString(known.Body.Span);
        var bytes = new byte[HandleBytes];
        randomness(bytes);
        var handle = phrases.Say(Phrases.DeskHandle, ("id", Convert.ToHexStringLower(bytes)));
        await store.PutAsync([new StoredRecord(Person, owner, owner, Encoding.UTF8.GetBytes(handle), null)], cancellationToken);
        return handle;
    }

    private DeskDraft? Read(StoredRecord? record) =>
        record is null || record.ExpiresAt <= clock.GetUtcNow() ? null : JsonSerializer.Deserialize(record.Body.Span, Json.DeskDraft);
}
