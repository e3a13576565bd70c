// A whole conversation over a fake store and answers made by hand.
using Microsoft.Extensions.Time.Testing;
using NewsBot.Answering;
using NewsBot.Conversation;
using Xunit;
using Talk = NewsBot.Conversation.Conversation;

namespace NewsBot.Tests.Conversation;

internal sealed class Talks
{
    public Talks(Func<Question, Answer>? answer = null)
    {
        Clock = new FakeTimeProvider(new DateTimeOffset(2023, 8, 20, 9, 0, 0, TimeSpan.Zero));
        Talk = Talk.Load(
            Words.Analyzer,
            question =>
            {
                Asked.Add(question);
                return (answer ?? Sites)(question);
            },
            () => SomeFacts.Snapshot,
            Store,
            [Telegram, Console],
            new ConversationOptions(),
            Clock,
            bytes => bytes.Fill(0xA5));
    }

    public FakeTimeProvider Clock { get; }

    public FakeStore Store { get; } = new();

    public FakeChannel Telegram { get; } = new("telegram");

    public FakeChannel Console { get; } = new("console");

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
}
