// The moderators' desk over a fake store, with real answers, and a clock that only the test moves.
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using NewsBot.Answering;
using NewsBot.Conversation;
using NewsBot.Conversation.Moderating;
using NewsBot.Knowledge;
using NewsBot.Tests.Knowledge;
using Xunit;
using Talk = NewsBot.Conversation.Conversation;

namespace NewsBot.Tests.Conversation;

internal sealed class DeskTalks
{
    public const string Editor = "101";
    public const string Second = "102";
    public const string Reporter = "103";

    /// <summary>What a source needs, as lines with labels.</summary>
    public const string Source = "المصدر: صحيفة الفرات\nالعنوان: جسور دير الحجر\nالتاريخ: 2024-05-02\nبلا رابط";

    private readonly Talk _talk;
    private readonly FakeChannel _channel = new("telegram");
    private int _messages;
    private byte _codes;

    private DeskTalks(KnowledgeBase knowledge, Answerer answerer, FakeTimeProvider clock, IReadOnlyList<ChatPlace> newsChannels, ILogger<Talk>? log)
    {
        (Knowledge, Clock) = (knowledge, clock);
        var moderators = new Moderators(
            [Of(Editor, ModeratorRole.Editor), Of(Second, ModeratorRole.Editor), Of(Reporter, ModeratorRole.Reporter)],
            new HashSet<string>(StringComparer.Ordinal));
        _talk = Talk.Load(
            Words.Analyzer,
            answerer.Answer,
            () => knowledge.Snapshot,
            Store,
            [_channel],
            new ConversationOptions(),
            clock,
            bytes => bytes.Fill(++_codes),
            log,
            new Newsdesk(knowledge, answerer, new ArticleReader(Words.Analyzer), moderators, [], newsChannels));
    }

    public KnowledgeBase Knowledge { get; }

    public FakeTimeProvider Clock { get; }

    public FakeStore Store { get; } = new();

    /// <summary>What the last message brought about: the reply first, then what others are told.</summary>
    public IReadOnlyList<Reply> Said { get; private set; } = [];

    /// <param name="newsChannel">The newsroom's own channel, or null. There is no chat of moderators.</param>
    public static async Task<DeskTalks> OpenAsync(string? newsChannel = null, ILogger<Talk>? log = null)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2024, 6, 1, 9, 0, 0, TimeSpan.Zero));
        var answerer = Answerer.Load(Words.Analyzer);
        var knowledge = await KnowledgeBase.OpenAsync(new MemoryLog(), answerer, Words.Analyzer, clock, TestContext.Current.CancellationToken);
        return new DeskTalks(knowledge, answerer, clock, newsChannel is null ? [] : [new ChatPlace("telegram", newsChannel)], log);
    }

    /// <summary>Somebody writes alone with the bot; returns the reply's text as it is read.</summary>
    public Task<string> SayAsync(string text, string user = Editor) => SayAsync(Message(text, user));

    public async Task<string> SayAsync(IncomingMessage message)
    {
        var before = _channel.Rendered.Count;
        await _talk.HandleAsync(ConversationJson.ToRow(message), TestContext.Current.CancellationToken);
        Said = [.. _channel.Rendered.Skip(before)];
        return Said.Count == 0 ? "" : Said[0].Text.Seen();
    }

    /// <summary>Knowledge changed, as the watch says it; returns what those who wait are told.</summary>
    public async Task<IReadOnlyList<string>> ChangedAsync()
    {
        await SayAsync(Message("", "") with { Kind = MessageKind.Changed });
        return [.. Said.Select(reply => reply.Text.Seen())];
    }

    /// <summary>Presses the button of a label below the last reply.</summary>
    public Task<string> PressAsync(string label, string user = Editor) =>
        SayAsync(Said[0].Buttons.OfType<ReplyButton.Say>().Single(button => string.Equals(button.Label.Seen(), label, StringComparison.Ordinal)).Text, user);

    /// <summary>An editor adds a fact and publishes it.</summary>
    public async Task<string> AddAsync(string text)
    {
        await SayAsync($"/add {text}\n{Source}");
        return await SayAsync("نشر");
    }

    public IncomingMessage Message(string text, string user = Editor) =>
        new($"telegram:1:{++_messages}", "telegram", user, user, text, Clock.GetUtcNow(), IsPrivate: true, RepliesTo: null, MessageId: $"m{_messages}");

    /// <summary>An article file is brought in as it stands now.</summary>
    public async Task ImportAsync(string text)
    {
        var article = new ArticleReader(Words.Analyzer).Read("news.txt", Encoding.UTF8.GetBytes(text), new ArticleOptions("صحيفة الفرات", "أخبار دير الحجر", "none", PartialDate.Of(2024, 5, 2)));
        Assert.IsType<UpdateOutcome.Applied>(await Knowledge.ApplyAsync(new Update.Import("articles", ArticleDraft.Cause(article), article), TestContext.Current.CancellationToken));
    }

    private static Moderator Of(string id, ModeratorRole role) => new("telegram", id, IsGroup: false, role);
}
