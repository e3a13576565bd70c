// Which rows an erasure and a sweep take.
using NewsBot.Conversation;

namespace NewsBot.Storage.Rows;

/// <summary>What goes: a predicate for each table.</summary>
internal sealed record Condemned(
    Func<StoredMessage, bool> Messages,
    Func<StoredPart, bool> Parts,
    Func<StoredRecord, bool> Records)
{
    /// <summary>
    /// A person's traces. A chat is named as the inbox names its queue, or as the outbox names it, alone or after its channel:
    /// «telegram:7» and «7» both name a part to chat 7 on Telegram.
    /// </summary>
    public static Condemned Of(string owner, IReadOnlySet<string> chats) => new(
        message => chats.Contains(message.Row.Order),
        part => chats.Contains(part.Row.Chat) || chats.Contains($"{part.Row.Channel}:{part.Row.Chat}"),
        record => string.Equals(record.Owner, owner, StringComparison.Ordinal));

    /// <summary>What expired, and what was settled before a time: a message answered or given up, a part sent or given up.</summary>
    public static Condemned By(DateTimeOffset now, DateTimeOffset settledBefore) => new(
        message => message.SettledAt < settledBefore,
        part => part.SettledAt < settledBefore,
        record => record.ExpiresAt < now);

    /// <summary>Erases in slices, each handed to <paramref name="write"/> as one write. Returns how many rows went.</summary>
    public async ValueTask<int> EraseAsync(
        ConversationRules rules,
        Func<Func<(int Erased, string? Next)>, CancellationToken, ValueTask<(int Erased, string? Next)>> write,
        CancellationToken cancellationToken)
    {
        var erased = await EraseAsync(after => rules.EraseMessages(after, Messages), write, cancellationToken);
        erased += await EraseAsync(after => rules.EraseParts(after, Parts), write, cancellationToken);
        return erased + await EraseAsync(after => rules.EraseRecords(after, Records), write, cancellationToken);
    }

    private static async ValueTask<int> EraseAsync(
        Func<string?, (int Erased, string? Next)> erase,
        Func<Func<(int Erased, string? Next)>, CancellationToken, ValueTask<(int Erased, string? Next)>> write,
        CancellationToken cancellationToken)
    {
        var total = 0;
        string? next = null;
        do
        {
            var from = next;
            (var erased, next) = await write(() => erase(from), cancellationToken);
            total += erased;
        }
        while (next is not null);
        return total;
    }
}
