// Everything that moderators and those who wait for them need, put together once.
using Microsoft.Extensions.Logging;
using NewsBot.Arabic;
using NewsBot.Conversation.Wording;

namespace NewsBot.Conversation.Moderating;

internal sealed class Moderation
{
    private readonly Moderators _moderators;

    private Moderation(Moderators moderators, UpdateDesk desk, Demand demand, PostDesk posts) =>
        (_moderators, Desk, Demand, Posts) = (moderators, desk, demand, posts);

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
        var demand = new Demand(store, analyzer, reader, desk.Answerer.Answer, voice, clock);
        var imports = new ImportDesk(desk, channels.ToDictionary(channel => channel.Name, StringComparer.Ordinal), clock);
        var changes = new AnswerChanges(store, desk.Answerer, voice.Answers);
        var lists = new DeskLists(desk, records, demand, store, voice.Phrases, clock);
        return new Moderation(
            desk.Moderators,
            new UpdateDesk(desk, reader, writer, records, changes, lists, new RevisionDesk(desk, writer, records, clock), imports, clock, log),
            demand,
            new PostDesk(desk, analyzer, writer, records, imports, store, voice.Phrases));
    }

    /// <summary>The sender's role in this message; null where it carries no rights.</summary>
    public ModeratorRole? RoleOf(IncomingMessage message) => _moderators.RoleOf(message);

    /// <summary>The sender's role whatever the message is: what a moderator passes on gives orders to nobody, and may be what he was asked for.</summary>
    public ModeratorRole? RoleOfSender(IncomingMessage message) =>
        message.Origin == MessageOrigin.Forwarded ? _moderators.RoleOf(message with { Origin = MessageOrigin.Own }) : _moderators.RoleOf(message);
}
