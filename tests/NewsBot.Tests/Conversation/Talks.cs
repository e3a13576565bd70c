// A whole conversation over a fake store and answers made by hand.
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using NewsBot.Answering;
using NewsBot.Conversation;
using NewsBot.Knowledge;
using Xunit;
using Talk = NewsBot.Conversation.Conversation;

namespace NewsBot.Tests.Conversation;

internal sealed class Talks
{
    public Talks(Func<Question, Answer>? answer = null, ConversationOptions? options = null, ILogger<Talk>? log = null)
    {
        Clock = new FakeTimeProvider(new DateTimeOffset(2023, 8, 20, 9, 0, 0, TimeSpan.Zero));
        Talk = Talk.Load(
            Words.Analyzer,
            question =>
            {
                Asked.Add(question);
                return (answer ?? Sites)(question);
            },
            () => Knowledge,
            Store,
            [Telegram, Console],
            options ?? new ConversationOptions(),
            Clock,
            bytes => bytes.Fill(0xA5),
            log);
    }

    public FakeTimeProvider Clock { get; }

    public FakeStore Store { get; } = new();

    public FakeChannel Telegram { get; } = new("telegram");

    public FakeChannel Console { get; } = new("console");

    /// <summary>What is known now; answers go by what was known before.</summary>
    public KnowledgeSnapshot Knowledge { get; set; } = SomeFacts.Snapshot;

    public List<Question> Asked { get; } = [];

    public Talk Talk { get; }

    /// <summary>Answers every question with Iran's sites and makes them the topic.</summary>
    public static Answer Sites(Question question) => new Answer.Found(
        QuestionKind.HowMany,
        new Topic(QuestionKind.HowMany, question.Text, ["f1"], ["إيران"]),
        SomeFacts.Snapshot,
        new DirectAnswer.Amount(SomeFacts.IranSites.FirstFigure()),
        [SomeFacts.IranSites],
        0.9);

    public static Answer Nothing(Question question) =>
        new Answer.Abstained(QuestionKind.What, null, SomeFacts.Snapshot, AbstainReason.UnknownTopic, [], 0.1);

    public IncomingMessage Message(string text, string key = "telegram:1:7", string user = "u1", string chat = "c1", bool isPrivate = true) =>
        new(key, "telegram", chat, user, text, Clock.GetUtcNow(), isPrivate, null, "m1");

    public async Task<Turn> HandleAsync(IncomingMessage message)
    {
        await Talk.HandleAsync(ConversationJson.ToRow(message), TestContext.Current.CancellationToken);
        return Store.Turns[^1];
    }

    /// <summary>Handles a message and gives the reply's text as a reader sees it, without its citation; null where there was none.</summary>
    public async Task<string?> SayAsync(IncomingMessage message)
    {
        var before = Telegram.Rendered.Count;
        await HandleAsync(message);
        return Telegram.Rendered.Count == before ? null : Telegram.Rendered.Last().Text.Seen();
    }

    /// <summary>Writes down, as delivery does, that a sent message answers the message of an inbox key.</summary>
    public async Task SentAsync(string messageId, string inboxKey, string chat = "c1", string channel = "telegram") => await Store.CommitAsync(
        new Turn(
            $"sent {messageId}",
            [],
            [new StoredRecord("sent", SentKey.Of(channel, chat, messageId), null, Encoding.UTF8.GetBytes(inboxKey), Clock.GetUtcNow().AddDays(30))],
            []),
        TestContext.Current.CancellationToken);
}
