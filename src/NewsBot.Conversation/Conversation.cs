// The project's one verb: a message in, a turn out; and the one switch over everything the bot can do.
using System.Numerics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Answering;
using NewsBot.Arabic;
using NewsBot.Conversation.Delivery;
using NewsBot.Conversation.Limits;
using NewsBot.Conversation.Moderating;
using NewsBot.Conversation.Reading;
using NewsBot.Conversation.Wording;
using NewsBot.Knowledge;

namespace NewsBot.Conversation;

/// <summary>Takes messages from inbox to outbox. Thread-safe.</summary>
public sealed partial class Conversation
{
    private readonly CommandReader _reader;
    private readonly Voice _voice;
    private readonly Func<Question, Answer> _answer;
    private readonly Func<KnowledgeSnapshot> _knowledge;
    private readonly OfferedQuestions _offered;
    private readonly IConversationStore _store;
    private readonly Receipts _receipts;
    private readonly Flood _flood;
    private readonly Dictionary<string, IChannel> _channels;
    private readonly ConversationOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;
    private readonly Moderation? _moderation;
    private long _leftUnanswered;

    private Conversation(
        CommandReader reader,
        Voice voice,
        Func<Question, Answer> answer,
        Func<KnowledgeSnapshot> knowledge,
        IConversationStore store,
        Receipts receipts,
        IReadOnlyList<IChannel> channels,
        ConversationOptions options,
        TimeProvider clock,
        ILogger log,
        Moderation? moderation)
    {
        _moderation = moderation;
        _reader = reader;
        _voice = voice;
        _answer = answer;
        _knowledge = knowledge;
        _offered = new OfferedQuestions(answer, knowledge);
        _store = store;
        _receipts = receipts;
        _flood = new Flood(options.PerUser, options.PerChat);
        _channels = channels.ToDictionary(channel => channel.Name, StringComparer.Ordinal);
        _options = options;
        _clock = clock;
        _log = log;
    }

    /// <summary>A conversation over the words embedded in this assembly.</summary>
    /// <param name="answer"><see cref="Answerer.Answer"/>.</param>
    /// <param name="knowledge">The newest state, as <see cref="KnowledgeBase.Snapshot"/> gives it.</param>
    /// <param name="channels">The channels whose messages <see cref="HandleAsync"/> is given.</param>
    /// <param name="log">Where it is told how many messages were too old to be answered; nowhere by default.</param>
    /// <param name="desk">What moderators change, and who they are; null where nothing is changed by messages.</param>
    /// <exception cref="WordTableException">A file of knowledge/phrasing is broken; the message names file and line.</exception>
    public static Conversation Load(
        Analyzer analyzer,
        Func<Question, Answer> answer,
        Func<KnowledgeSnapshot> knowledge,
        IConversationStore store,
        IReadOnlyList<IChannel> channels,
        ConversationOptions options,
        TimeProvider clock,
        Randomness randomness,
        ILogger<Conversation>? log = null,
        Newsdesk? desk = null)
    {
        var commands = CommandTable.Load(analyzer);
        var voice = Voice.Load(analyzer, commands, options, clock);
        var logger = log ?? NullLogger<Conversation>.Instance;
        return new Conversation(
            CommandReader.Load(analyzer, commands),
            voice,
            answer,
            knowledge,
            store,
            new Receipts(store, clock, randomness),
            channels,
            options,
            clock,
            logger,
            desk is null ? null : Moderation.Load(desk, analyzer, voice, store, channels, clock, randomness, logger));
    }

    /// <summary>What the bot says to a text, and what the chat is about after it. Keeps no trace: no inbox, receipt or statistics.</summary>
    public (Reply Reply, Chat Chat) Respond(string text, Chat chat, Sender sender)
    {
        var said = Say(_reader.Read(text), chat, sender, receipt: null, isModerator: false);
        return (said.Reply, said.Chat);
    }

    /// <summary>Handles one message of the inbox and commits its turn: the reply's parts, the chat's topic, the receipt and the asked question, or nothing of it.
    /// A message that is too old, or too much, is done without an answer.</summary>
    /// <exception cref="IOException">The store could not write; nothing happened, and the row can be handled again.</exception>
    public async Task HandleAsync(InboxRow row, CancellationToken cancellationToken)
    {
        var message = ConversationJson.ToMessage(row);
        var said = message.Kind is MessageKind.Changed or MessageKind.Post
            ? await FollowAsync(message, cancellationToken)
            : Allowed(message) switch
            {
                Charge.Granted => await RespondAsync(message, cancellationToken),
                Charge.TooMuch much => new Said(_voice.Replies.TooMuch(much)),
                _ => new Said(null),
            };
        IReadOnlyList<OutboxRow> reply = said.Reply is null ? [] : Rendered(message, said.Reply);
        IReadOnlyList<StoredRecord> puts = _moderation is null ? said.Puts
            : [.. said.Puts, .. _moderation.Previewed(row.Key, said.Reply), .. said.Notices.SelectMany((notice, place) => _moderation.Previewed($"{row.Key}!{place}", notice.Reply))];
        await _store.CommitAsync(new Turn(row.Key, [.. reply, .. said.Notices.SelectMany((notice, place) => Rendered(message, notice, place))], puts, said.Removals), cancellationToken);
    }

    /// <summary>The apology for a message that could not be handled; nothing where even its sender cannot be told.</summary>
    public IReadOnlyList<OutboxRow> LastWords(InboxRow row)
    {
        try
        {
            return Rendered(ConversationJson.ToMessage(row), _voice.Replies.Apology());
        }
        catch (System.Text.Json.JsonException)
        {
            return [];
        }
    }

    private Charge Allowed(IncomingMessage message)
    {
        if (_options.OperatorChannels.Contains(message.Channel)) return new Charge.Granted();
        var now = _clock.GetUtcNow();
        var writtenAt = message.SentAt ?? message.At;
        if (now - writtenAt <= _options.AnswerLife && _moderation?.RoleOf(message) is not null) return new Charge.Granted();
        if (now - writtenAt <= _options.AnswerLife) return _flood.Take(message, writtenAt < now ? writtenAt : now);

        // Said ever more seldom: a backup may hold thousands.
        var count = Interlocked.Increment(ref _leftUnanswered);
        if (BitOperations.IsPow2(count)) _log.LeftUnanswered((int)_options.AnswerLife.TotalHours, count);
        return new Charge.Silent();
    }

    private async Task<Said> RespondAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        var sender = new Sender(message.Channel, message.User, message.Chat);
        var repliedTo = await _receipts.RepliedToAsync(message, sender, cancellationToken);
        if (_moderation is not null && await AtTheDeskAsync(_moderation, message, sender, repliedTo, cancellationToken) is { } turn)
            return new Said(turn.Reply) { Puts = turn.Puts, Removals = turn.Removals, Notices = turn.Notices };
        if (message.Kind == MessageKind.Unreadable) return new Said(_voice.Replies.Unreadable());
        if (message.Kind == MessageKind.Joined) return new Said(_voice.Replies.GroupWelcome());

        var command = _reader.Read(message.Text);
        if (command is Command.Notify or Command.Dislike) return await TakeWishAsync(command, message, sender, repliedTo, cancellationToken);
        var receipt = command is Command.Why why ? await ReceiptForAsync(why, message, sender, repliedTo, cancellationToken) : null;
        var before = await ChatOfAsync(message, repliedTo, cancellationToken);
        var said = Say(command, before, sender, receipt, isModerator: _moderation?.RoleOf(message) is not null);
        var chat = new StoredRecord("chat", ChatKey(message), sender.Owner, ConversationJson.Write(said.Chat), _clock.GetUtcNow() + Chat.TopicLife);
        if (said is not { Question: { } question, Answer: { } answer }) return new Said(await RemindedAsync(_voice.Buttons.Below(said.Reply, code: null, isHeard: false), message, cancellationToken)) { Puts = [chat] };

        var code = _receipts.NewCode();
        // A question that was typed in Latin letters is repeated to its asker; a receipt is for everyone who has its code.
        var wordless = answer.Restated is null ? said.Reply : _voice.Answers.Write(answer with { Restated = null }, _offered.CanAnswer);
        return new Said(await RemindedAsync(_voice.Buttons.Below(said.Reply, code, _moderation is not null), message, cancellationToken))
        {
            Puts = [chat, .. _receipts.Of(message, sender, ChatKey(message), code, question, answer, wordless, before, said.Chat)],
        };
    }

    // A reply to an answer continues from it, however long ago that was and whoever had asked.
    private async ValueTask<Chat> ChatOfAsync(IncomingMessage message, RepliedTo? repliedTo, CancellationToken cancellationToken)
    {
        if (repliedTo is { Topic: { } topic }) return new Chat(topic, _clock.GetUtcNow(), IsBorrowed: !repliedTo.IsOwn);
        return await _store.FindAsync("chat", ChatKey(message), cancellationToken) is { } known ? ConversationJson.ToChat(known) : Chat.Fresh;
    }

    private async ValueTask<ShownReceipt?> ReceiptForAsync(
        Command.Why why, IncomingMessage message, Sender sender, RepliedTo? repliedTo, CancellationToken cancellationToken)
    {
        var code = why.Code.Length > 0
            ? ReceiptCode.Read(why.Code)
            : repliedTo?.Receipt ?? await _receipts.LastAsync(ChatKey(message), cancellationToken);
        return code is null ? null : await _receipts.FindAsync(code, sender, cancellationToken);
    }

    private Response Say(Command command, Chat chat, Sender sender, ShownReceipt? receipt, bool isModerator) => command switch
    {
        Command.Ask ask => Answered(ask, chat),
        Command.AskWhat => new Response(_voice.Replies.AskWhat(), chat),
        Command.Help => new Response(_voice.Replies.Help(isModerator), chat),
        Command.Start start => new Response(Opened(start.Payload), chat),
        Command.Why why => new Response(Explained(why, receipt), chat),
        Command.WhoAmI => new Response(_voice.Replies.WhoAmI(sender), chat),
        Command.Privacy => new Response(_voice.Replies.Privacy(Receipts.Life), chat),
        Command.Corrections => new Response(_voice.Replies.Corrections(_knowledge()), chat),
        Command.Smalltalk small => new Response(_voice.Replies.Smalltalk(small.Kind), chat),
        Command.Refuse refuse => new Response(_voice.Replies.Refused(refuse.Kind), Noted(refuse.About, chat)),
        // Where there is no chat to keep a draft in, nothing is moderated.
        Command.Moderate => new Response(_voice.Replies.Refused(RefusalKind.Moderation), chat),
        Command.Notify => new Response(_voice.Replies.NothingToNotify(), chat),
        Command.Dislike => new Response(_voice.Replies.NothingDisliked(), chat),
        Command.Unknown => new Response(_voice.Replies.UnknownCommand(), chat),
        var other => throw new InvalidOperationException($"No answer is written for the command {other.GetType().Name}: add it to this switch."),
    };

    private Reply Explained(Command.Why why, ShownReceipt? receipt)
    {
        if (receipt is not null) return _voice.Receipts.Write(receipt, _knowledge());
        return why.Code.Length == 0 ? _voice.Receipts.Nothing() : _voice.Receipts.Unknown((int)Receipts.Life.TotalDays);
    }

    private Response Answered(Command.Ask ask, Chat chat)
    {
        var now = _clock.GetUtcNow();
        var answer = _answer(new Question(ask.Text, chat.TopicAt(now)));
        // «Thanks for everything»: what is left beside the thanks asks for nothing.
        if (answer is Answer.Abstained { Reason: AbstainReason.Empty } && ask.Beside is { } kind) return new Response(_voice.Replies.Smalltalk(kind), chat);
        return new Response(_voice.Answers.Write(answer, _offered.CanAnswer), chat.After(answer.Topic, ask.Text, now), ask.Text, answer);
    }

    // A refused message is not answered, but «how many has it?» after it means what it spoke of.
    private Chat Noted(string about, Chat chat)
    {
        if (about.Length == 0) return chat;
        var now = _clock.GetUtcNow();
        var answer = _answer(new Question(about, chat.TopicAt(now)));
        var topic = answer.Topic ?? (answer is Answer.Abstained { Nearest: [var near, ..] } ? NamedIn(about, answer.Kind, near) : null);
        return chat.After(topic, about, now);
    }

    private static Topic NamedIn(string about, QuestionKind kind, FactVersion near) =>
        new(kind, about, [near.Id], [.. near.Content.Names.Where(name => about.Contains(name, StringComparison.Ordinal))]);

    // The payloads of links that open a chat: f_ID shows a fact, s_ID the source of a fact or an article.
    private Reply Opened(string payload)
    {
        var knowledge = _knowledge();
        if (payload.StartsWith("f_", StringComparison.Ordinal) && knowledge.Find(payload[2..]) is { IsCurrent: true } fact)
            return _voice.Answers.Write(new Answer.Found(QuestionKind.What, null, knowledge, new DirectAnswer.Statement(), [fact], Confidence: 1), _offered.CanAnswer);
        if (payload.StartsWith("s_", StringComparison.Ordinal) && ArticleOf(payload[2..], knowledge) is { } article)
            return _voice.Sources.Write(article, knowledge);
        return _voice.Replies.Welcome();
    }

    private static Article? ArticleOf(string id, KnowledgeSnapshot knowledge) =>
        knowledge.Articles.GetValueOrDefault(knowledge.Find(id)?.Content.ArticleId ?? id);

    // In a group everyone has a thread of their own; alone with the bot the chat is the person's.
    private static string ChatKey(IncomingMessage message) =>
        message.IsPrivate ? $"{message.Channel}:{message.Chat}" : $"{message.Channel}:{message.Chat}:{message.User}";

    private IReadOnlyList<OutboxRow> Rendered(IncomingMessage message, Reply reply)
    {
        if (!_channels.TryGetValue(message.Channel, out var channel))
            throw new InvalidOperationException($"Message {message.Key} came from the channel {message.Channel}, which is not set up: give its token back, or clear the inbox.");
        var now = _clock.GetUtcNow();
        var parts = channel.Render(reply).Select((part, place) => new OutboxRow(
            $"{message.Key}#{place}", message.Channel, message.Chat, message.MessageId, part.Body, OutboxState.New, now, now, Attempts: 0, MessageId: null)
        {
            OwnLine = message.OwnLine,
        });
        return FirstSend.Of([.. parts], _options);
    }

    /// <param name="Reply">Null where nothing is said to the sender.</param>
    private sealed record Said(Reply? Reply)
    {
        public IReadOnlyList<StoredRecord> Puts { get; init; } = [];

        public IReadOnlyList<(string Kind, string Key)> Removals { get; init; } = [];

        public IReadOnlyList<Notice> Notices { get; init; } = [];
    }

    private sealed record Response(Reply Reply, Chat Chat, string? Question = null, Answer? Answer = null);
}
