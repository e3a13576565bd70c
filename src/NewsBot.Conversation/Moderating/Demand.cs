// What readers asked and did not get: counted by key words, and who wants to be told once there is an answer.
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsBot.Answering;
using NewsBot.Arabic;
using NewsBot.Conversation.Reading;
using NewsBot.Conversation.Wording;
using NewsBot.Knowledge;

namespace NewsBot.Conversation.Moderating;

/// <param name="Words">As it was asked last.</param>
/// <param name="Continued">The question that it continued; null for one that stands by itself.</param>
/// <param name="Count">How often it was asked.</param>
/// <param name="Waiting">How many want to be told.</param>
internal sealed record UnansweredQuestion(string Words, string? Continued, int Count, int Waiting);

/// <summary>Somebody waits for an answer.</summary>
/// <param name="Topic">What a follow-up continued from; null for a question that stands by itself, and in old rows.</param>
internal sealed record WaitingBody(string Question, string Channel, string Chat, string? MessageId, DateTimeOffset At, Topic? Topic = null);

/// <summary>An answer did not help.</summary>
internal sealed record DislikeBody(string Question, string Reason, string Receipt, DateTimeOffset At);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(WaitingBody))]
[JsonSerializable(typeof(DislikeBody))]
internal sealed partial class DemandContext : JsonSerializerContext;

internal sealed class Demand(IConversationStore store, Analyzer analyzer, Answerer answerer, Voice voice, TimeProvider clock)
{
    public const string Subscription = "subscription";

    private const string Disliked = "disliked";
    private const int MostKeyWords = 6;
    private const int MostLookedAt = 200;

    // The newest: each of them is read, at every preview.
    private const int MostGrouped = 5000;

    private static readonly TimeSpan WaitingLife = TimeSpan.FromDays(90);

    private static readonly DemandContext Json = new(new JsonSerializerOptions(DemandContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>The most asked first. A question that would be answered by now is not among them.</summary>
    public async Task<IReadOnlyList<UnansweredQuestion>> UnansweredAsync(CancellationToken cancellationToken) =>
        [.. (await WantedAsync(cancellationToken)).Where(wanted => !IsAnswered(answerer, wanted.Question)).Select(Written)];

    /// <summary>Those of <see cref="UnansweredAsync"/> that a change answers; of many the most asked are looked at.</summary>
    public async Task<IReadOnlyList<UnansweredQuestion>> AnsweredByAsync(KnowledgeSnapshot after, CancellationToken cancellationToken)
    {
        var then = answerer.With(after);
        return [.. (await WantedAsync(cancellationToken)).Take(MostLookedAt).Where(wanted => IsAnswered(then, wanted.Question) && !IsAnswered(answerer, wanted.Question)).Select(Written)];
    }

    public async Task<IReadOnlyList<DislikeBody>> DislikedAsync(CancellationToken cancellationToken) =>
        [.. (await store.ListAsync(Disliked, cancellationToken))
            .Select(record => JsonSerializer.Deserialize(record.Body.Span, Json.DislikeBody))
            .OfType<DislikeBody>()
            .OrderByDescending(body => body.At)];

    public StoredRecord DislikedRecord(string question, string reason, string receipt, Sender sender)
    {
        var now = clock.GetUtcNow();
        return new StoredRecord(Disliked, $"{receipt}:{sender.Owner}", sender.Owner, JsonSerializer.SerializeToUtf8Bytes(new DislikeBody(question, reason, receipt, now), Json.DislikeBody), now + Receipts.Life);
    }

    /// <param name="topic">What the chat was about when it was asked, or null.</param>
    public StoredRecord WaitingRecord(string question, Topic? topic, IncomingMessage message, Sender sender)
    {
        var now = clock.GetUtcNow();
        // A question that stands by itself is the same one whatever was spoken of before.
        var continued = answerer.MayContinue(question) ? topic : null;
        var body = new WaitingBody(question, message.Channel, message.Aside ?? message.Chat, message.MessageId, now, continued);
        var key = continued is null ? KeyOf(question) : $"{KeyOf(continued.Text)} > {KeyOf(question)}";
        return new StoredRecord(Subscription, $"{sender.Owner}:{message.Chat}:{key}", sender.Owner, JsonSerializer.SerializeToUtf8Bytes(body, Json.WaitingBody), now + WaitingLife);
    }

    /// <summary>How many of those who wait can be answered now, and are told soon.</summary>
    public async Task<int> AnsweredAsync(CancellationToken cancellationToken) => (await WaitingAsync(cancellationToken)).Count(one => IsAnswered(answerer, new Question(one.Body.Question, one.Body.Topic)));

    /// <summary>What everyone who waits is told now, each once: the records go in the same turn.</summary>
    public async Task<DeskTurn?> AnswersAsync(Reply none, CancellationToken cancellationToken)
    {
        var notices = new List<Notice>();
        var removals = new List<(string, string)>();
        foreach (var (key, body) in await WaitingAsync(cancellationToken))
        {
            var found = answerer.Answer(new Question(body.Question, body.Topic));
            if (!Answers(found)) continue;
            var reply = voice.Answers.Write(found, _ => false);
            notices.Add(new Notice(body.Channel, body.Chat, voice.Replies.NowAnswered(body.Question, reply), body.MessageId));
            removals.Add((Subscription, key));
        }

        return notices.Count == 0 ? null : new DeskTurn(none) { Notices = notices, Removals = removals };
    }

    private async Task<IReadOnlyList<(string Key, WaitingBody Body)>> WaitingAsync(CancellationToken cancellationToken) =>
        [.. (await store.ListAsync(Subscription, cancellationToken))
            .Select(record => (record.Key, Body: JsonSerializer.Deserialize(record.Body.Span, Json.WaitingBody)!)) // Written by WaitingRecord.
            .Where(one => one.Body is not null)];

    // What was asked without an answer, and what somebody waits for, whose question may be older than questions are kept.
    private async Task<IReadOnlyList<Wanted>> WantedAsync(CancellationToken cancellationToken)
    {
        var asked = (await store.ListAsync("question", cancellationToken))
            .Select(ConversationJson.ToQuestion)
            .OfType<QuestionBody>()
            .Where(body => !body.Answered)
            .Select(body => (body.At, Question: new Question(body.Text, body.Before), IsWaiting: false));
        var waiting = (await WaitingAsync(cancellationToken)).Select(one => (one.Body.At, Question: new Question(one.Body.Question, one.Body.Topic), IsWaiting: true));
        return [.. asked.Concat(waiting)
            .OrderByDescending(one => one.At)
            .Take(MostGrouped)
            .GroupBy(one => KeyOf(one.Question), StringComparer.Ordinal)
            .Where(group => group.Key.Length > 0)
            .Select(group => new Wanted(group.First().Question, group.Count(one => !one.IsWaiting), group.Count(one => one.IsWaiting)))
            .OrderByDescending(wanted => wanted.Count + wanted.Waiting)];
    }

    private UnansweredQuestion Written(Wanted wanted) =>
        new(wanted.Question.Text, answerer.Continues(wanted.Question) ? wanted.Question.Topic?.Text : null, wanted.Count, wanted.Waiting);

    private static bool IsAnswered(Answerer asked, Question question) => Answers(asked.Answer(question));

    private static bool Answers(Answer answer) => answer is Answer.Found or Answer.Derived or Answer.Disputed or Answer.Premise;

    // «And in Aleppo?» is another question behind another one, and the same one behind the same in other words.
    private string KeyOf(Question question) => answerer.Continues(question) && question.Topic is { } topic ? $"{KeyOf(topic.Text)} > {KeyOf(question.Text)}" : KeyOf(question.Text);

    // The stems of its words in order of the alphabet, without those that only ask: the same thing is asked in many orders.
    private string KeyOf(string question) => string.Join(' ', analyzer.Analyze(Scrubber.Clean(question)).Tokens
        .Where(token => token.Word.Normal.Length > 2 && !answerer.Asks(token.Word.Normal))
        .Select(token => token.Word.Stems[^1])
        .Distinct(StringComparer.Ordinal)
        .OrderByDescending(stem => stem.Length)
        .Take(MostKeyWords)
        .Order(StringComparer.Ordinal));

    private sealed record Wanted(Question Question, int Count, int Waiting);
}
