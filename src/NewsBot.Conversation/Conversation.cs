// The project's one verb: a message in, a turn out; and the one switch over everything the bot can do.
using NewsBot.Answering;
using NewsBot.Arabic;
using NewsBot.Conversation.Reading;
using NewsBot.Conversation.Wording;
using NewsBot.Knowledge;

namespace NewsBot.Conversation;

/// <summary>Takes messages from inbox to outbox. Thread-safe.</summary>
public sealed class Conversation
{
    // The question's words go when this is over; the versions of facts stay for ever.
    private static readonly TimeSpan QuestionLife = TimeSpan.FromDays(30);

    private readonly CommandReader _reader;
    private readonly ReplyWriter _replies;
    private readonly AnswerWriter _answers;
    private readonly Func<Question, Answer> _answer;
    private readonly Func<KnowledgeSnapshot> _knowledge;
    private readonly IConversationStore _store;
    private readonly Dictionary<string, IChannel> _channels;
    private readonly TimeProvider _clock;
    private readonly Randomness _randomness;

    private Conversation(
        CommandReader reader,
        ReplyWriter replies,
        AnswerWriter answers,
        Func<Question, Answer> answer,
        Func<KnowledgeSnapshot> knowledge,
        IConversationStore store,
        IReadOnlyList<IChannel> channels,
        TimeProvider clock,
        Randomness randomness)
    {
        _reader = reader;
        _replies = replies;
        _answers = answers;
        _answer = answer;
        _knowledge = knowledge;
        _store = store;
        _channels = channels.ToDictionary(channel => channel.Name, StringComparer.Ordinal);
        _clock = clock;
        _randomness = randomness;
    }

    /// <summary>A conversation over the words embedded in this assembly.</summary>
    /// <param name="answer"><see cref="Answerer.Answer"/>.</param>
    /// <param name="knowledge">The newest state, as <see cref="KnowledgeBase.Snapshot"/> gives it.</param>
    /// <param name="channels">The channels whose messages <see cref="HandleAsync"/> is given.</param>
    /// <exception cref="WordTableException">A file of knowledge/phrasing is broken; the message names file and line.</exception>
    public static Conversation Load(
        Analyzer analyzer,
        Func<Question, Answer> answer,
        Func<KnowledgeSnapshot> knowledge,
        IConversationStore store,
        IReadOnlyList<IChannel> channels,
        ConversationOptions options,
        TimeProvider clock,
        Randomness randomness)
    {
        var phrases = Phrasebook.Load();
        var commands = CommandTable.Load(analyzer);
        return new Conversation(
            CommandReader.Load(analyzer, commands),
            new ReplyWriter(phrases, commands),
            new AnswerWriter(analyzer, phrases, options, clock),
            answer,
            knowledge,
            store,
            channels,
            clock,
            randomness);
    }

    /// <summary>What the bot says to a text, and what the chat is about after it. Keeps no trace: no inbox, receipt or statistics.</summary>
    public (Reply Reply, Chat Chat) Respond(string text, Chat chat, Sender sender)
    {
        var said = Say(text, chat, sender);
        return (said.Reply, said.Chat);
    }

    /// <summary>Handles one message of the inbox and commits its turn: the reply's parts, the chat's topic, the receipt and the asked question, or nothing of it.</summary>
    /// <exception cref="IOException">The store could not write; nothing happened, and the row can be handled again.</exception>
    public async Task HandleAsync(InboxRow row, CancellationToken cancellationToken)
    {
        var message = ConversationJson.ToMessage(row);
        var sender = new Sender(message.Channel, message.User, message.Chat);
        var key = ChatKey(message);
        var known = await _store.FindAsync("chat", key, cancellationToken);
        var said = Say(message.Text, known is null ? Chat.Fresh : ConversationJson.ToChat(known), sender);

        var puts = new List<StoredRecord>
        {
            new("chat", key, sender.Owner, ConversationJson.Write(said.Chat), _clock.GetUtcNow() + Chat.TopicLife),
        };
        if (said is { Question: not null, Answer: not null }) puts.AddRange(Kept(message, sender, said.Question, said.Answer, said.Reply));
        await _store.CommitAsync(new Turn(row.Key, Rendered(message, said.Reply), puts, Removals: []), cancellationToken);
    }

    /// <summary>The apology for a message that could not be handled; nothing where even its sender cannot be told.</summary>
    public IReadOnlyList<OutboxRow> LastWords(InboxRow row)
    {
        try
        {
            return Rendered(ConversationJson.ToMessage(row), _replies.Apology());
        }
        catch (System.Text.Json.JsonException)
        {
            return [];
        }
    }

    private Response Say(string text, Chat chat, Sender sender) => _reader.Read(text) switch
    {
        Command.Ask ask => Answered(ask, chat),
        Command.AskWhat => new Response(_replies.AskWhat(), chat),
        Command.Help => new Response(_replies.Help(), chat),
        Command.Start start => new Response(Opened(start.Payload), chat),
        Command.WhoAmI => new Response(_replies.WhoAmI(sender), chat),
        Command.Privacy => new Response(_replies.Privacy(QuestionLife), chat),
        Command.Corrections => new Response(_replies.Corrections(_knowledge()), chat),
        Command.Smalltalk small => new Response(_replies.Smalltalk(small.Kind), chat),
        Command.Refuse refuse => new Response(_replies.Refused(refuse.Kind), Noted(refuse.About, chat)),
        Command.Unknown => new Response(_replies.UnknownCommand(), chat),
        var other => throw new InvalidOperationException($"No answer is written for the command {other.GetType().Name}: add it to this switch."),
    };

    private Response Answered(Command.Ask ask, Chat chat)
    {
        var now = _clock.GetUtcNow();
        var answer = _answer(new Question(ask.Text, chat.TopicAt(now)));
        // «Thanks for everything»: what is left beside the thanks asks for nothing.
        if (answer is Answer.Abstained { Reason: AbstainReason.Empty } && ask.Beside is { } kind) return new Response(_replies.Smalltalk(kind), chat);
        var after = answer.Topic is null ? chat : new Chat(answer.Topic, now);
        return new Response(_answers.Write(answer, CanAnswer), after, ask.Text, answer);
    }

    private bool CanAnswer(string question) => _answer(new Question(question, Topic: null)) is Answer.Found or Answer.Derived;

    // A refused message is not answered, but «how many has it?» after it means what it spoke of.
    private Chat Noted(string about, Chat chat)
    {
        if (about.Length == 0) return chat;
        var now = _clock.GetUtcNow();
        var answer = _answer(new Question(about, chat.TopicAt(now)));
        var topic = answer.Topic ?? (answer is Answer.Abstained { Nearest: [var near, ..] } ? NamedIn(about, answer.Kind, near) : null);
        return topic is null ? chat : new Chat(topic, now);
    }

    private static Topic NamedIn(string about, QuestionKind kind, FactVersion near) =>
        new(kind, about, [near.Id], [.. near.Content.Names.Where(name => about.Contains(name, StringComparison.Ordinal))]);

    // The payloads of links that open a chat: f_ID shows a fact.
    private Reply Opened(string payload)
    {
        var knowledge = _knowledge();
        var fact = payload.StartsWith("f_", StringComparison.Ordinal) ? knowledge.Find(payload[2..]) : null;
        return fact is { IsCurrent: true }
            ? _answers.Write(new Answer.Found(QuestionKind.What, null, knowledge, new DirectAnswer.Statement(), [fact], Confidence: 1), CanAnswer)
            : _replies.Welcome();
    }

    // In a group everyone has a thread of their own; alone with the bot the chat is the person's.
    private static string ChatKey(IncomingMessage message) =>
        message.IsPrivate ? $"{message.Channel}:{message.Chat}" : $"{message.Channel}:{message.Chat}:{message.User}";

    private List<OutboxRow> Rendered(IncomingMessage message, Reply reply)
    {
        if (!_channels.TryGetValue(message.Channel, out var channel))
            throw new InvalidOperationException($"Message {message.Key} came from the channel {message.Channel}, which is not set up: give its token back, or clear the inbox.");
        var now = _clock.GetUtcNow();
        return [.. channel.Render(reply).Select((part, place) => new OutboxRow(
            $"{message.Key}#{place}", message.Channel, message.Chat, message.MessageId, part.Body, OutboxState.New, now, now, Attempts: 0, MessageId: null))];
    }

    private IEnumerable<StoredRecord> Kept(IncomingMessage message, Sender sender, string question, Answer answer, Reply reply)
    {
        var now = _clock.GetUtcNow();
        var code = ReceiptCode.New(_randomness);
        var shown = reply.Facts.Select(answer.Snapshot.Find).OfType<FactVersion>().Select(fact => new ReceiptFact(fact.Id, fact.Version));
        var receipt = new ReceiptBody(
            message.Key, now, reply.Kind, reply.Answered, reply.Text, reply.CitationLine, [.. shown], reply.Confidence, answer.Snapshot.Head.ToString());
        var asked = new QuestionBody(question, now, message.Chat, answer.Kind, reply.Answered, code);
        yield return new StoredRecord("receipt", code, sender.Owner, ConversationJson.Write(receipt), now + QuestionLife);
        yield return new StoredRecord("question", message.Key, sender.Owner, ConversationJson.Write(asked), now + QuestionLife);
    }

    private sealed record Response(Reply Reply, Chat Chat, string? Question = null, Answer? Answer = null);
}
