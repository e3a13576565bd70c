// Everything that moderators and those who wait for them need, put together once.
using Microsoft.Extensions.Logging;
using NewsBot.Arabic;
using NewsBot.Conversation.Wording;

namespace NewsBot.Conversation.Moderating;

internal sealed class Moderation
{
    private readonly Moderators _moderators;

    private readonly DeskRecords _records;

    private Moderation(Moderators moderators, UpdateDesk desk, Demand demand, PostDesk posts, DeskRecords records) =>
        (_moderators, Desk, Demand, Posts, _records) = (moderators, desk, demand, posts, records);

    public UpdateDesk Desk { get; }

    public Demand Demand { get; }

    public PostDesk Posts { get; }

    /// <exception cref="WordTableException">A word list is broken.</exception>
    public static Moderation Load(
        Newsdesk desk, Analyzer analyzer, Voice voice, IConversationStore store, IReadOnlyList<IChannel> channels, TimeProvider clock, Randomness randomness, ILogger log)
    {
        var reader = DeskReader.Load(analyzer, clock);
        var records = new DeskRecords(store, clock, randomness, voice.Phrases);
        var writer = new DeskWriter(voice.Phrases);
        var demand = new Demand(store, analyzer, desk.Answerer, voice, clock);
        var imports = new ImportDesk(desk, channels.ToDictionary(channel => channel.Name, StringComparer.Ordinal), clock);
        var changes = new AnswerChanges(store, desk.Answerer, voice.Answers);
        var shown = new PreviewWriter(voice.Phrases);
        var previews = new DeskPreviews(desk, writer, shown, changes, demand, imports);
        var publisher = new DraftPublisher(desk, writer, records, previews, demand, imports, log);
        var proposals = new ProposalLists(desk, previews, shown, records, changes, voice.Phrases, clock);
        var lists = new DeskLists(desk, records, demand, proposals, new Receipts(store, clock, randomness), store, voice.Phrases, clock);
        return new Moderation(
            desk.Moderators,
            new UpdateDesk(desk, reader, writer, records, previews, lists, new RevisionDesk(desk, writer, records, clock), imports, publisher, clock),
            demand,
            new PostDesk(desk, analyzer, records, previews, imports, store, voice.Phrases),
            records);
    }

    /// <summary>What is kept of a reply that shows a draft, so that an answer to it means that draft; nothing of any other.</summary>
    /// <param name="sent">The id of its rows in the outbox, without the part.</param>
    public IEnumerable<StoredRecord> Previewed(string sent, Reply? reply) => reply?.Draft is { } code ? [_records.Previewed(sent, code)] : [];

    /// <summary>The sender's role in this message; null where it carries no rights.</summary>
    public ModeratorRole? RoleOf(IncomingMessage message) => _moderators.RoleOf(message);

    /// <summary>The sender's role whatever the message is: what a moderator passes on gives orders to nobody, and may be what he was asked for.</summary>
    public ModeratorRole? RoleOfSender(IncomingMessage message) =>
        message.Origin == MessageOrigin.Forwarded ? _moderators.RoleOf(message with { Origin = MessageOrigin.Own }) : _moderators.RoleOf(message);
}
