// A knowledge base with everything around it in memory, and short words for what a moderator does.
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using NewsBot.Arabic;
using NewsBot.Knowledge;
using Xunit;

namespace NewsBot.Tests.Knowledge;

public sealed class Newsroom
{
    public const string Sites = "تمتلك إيران 570 موقعاً عسكرياً في سورية.";
    public const string Coalition = "يمتلك التحالف الدولي 30 موقعاً في سورية.";

    private static readonly Lazy<Analyzer> Loaded = new(Analyzer.Load);
    private int _causes;

    private Newsroom(MemoryLog log, RecordingFollower follower, FakeTimeProvider clock, KnowledgeBase knowledge) =>
        (Log, Follower, Clock, Knowledge) = (log, follower, clock, knowledge);

    public static Analyzer Analyzer => Loaded.Value;

    public static Source Source { get; } = new("نداء بوست", "خريطة المواقع", "https://example.org/map", PartialDate.Of(2023, 7, 3));

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public MemoryLog Log { get; }

    public RecordingFollower Follower { get; }

    public FakeTimeProvider Clock { get; }

    public KnowledgeBase Knowledge { get; }

    public KnowledgeSnapshot Snapshot => Knowledge.Snapshot;

    public static async Task<Newsroom> OpenAsync(MemoryLog? log = null)
    {
        log ??= new MemoryLog();
        var follower = new RecordingFollower();
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero));
        var knowledge = await KnowledgeBase.OpenAsync(log, follower, Analyzer, clock, Token);
        return new Newsroom(log, follower, clock, knowledge);
    }

    public string NextCause() => $"tg:1:{++_causes}";

    public FactVersion Fact(string id) => Snapshot.Find(id) ?? throw new InvalidOperationException($"There is no fact {id}.");

    public Task<UpdateOutcome> ApplyAsync(Update update) => Knowledge.ApplyAsync(update, Token);

    /// <summary>Applies, and insists on it.</summary>
    public async Task<UpdateOutcome.Applied> DoAsync(Update update) => Assert.IsType<UpdateOutcome.Applied>(await ApplyAsync(update));

    public async Task<Rejection> RefusalAsync(Update update)
    {
        var before = Log.Rows.Count;
        var rejected = Assert.IsType<UpdateOutcome.Rejected>(await ApplyAsync(update));
        Assert.Equal(before, Log.Rows.Count);
        return rejected.Reason;
    }

    public Update.Add Add(string text, Source? source = null, PartialDate? asOf = null) => new("م-1", NextCause(), text, source ?? Source, asOf);

    public Update.Supersede Supersede(string id, string text, PartialDate? asOf = null) =>
        new("م-1", NextCause(), id, text, Source with { Title = "خريطة جديدة", Published = PartialDate.Of(2024) }, asOf);

    public Update.Correct Correct(string id, string text, Source? source = null, PartialDate? asOf = null, string? reason = null) =>
        new("م-1", NextCause(), id, text, source, asOf, reason);

    public Update.Clarify Clarify(string id, string text) => new("م-1", NextCause(), id, text);

    public Update.Retract Retract(string id, string reason = "غير مؤكد") => new("م-1", NextCause(), id, reason);

    public Update.Hold Hold(string id, string reason = "قيد التحقق") => new("م-1", NextCause(), id, reason);

    public Update.Release Release(string id) => new("م-1", NextCause(), id);

    public Update.Undo Undo(long revision) => new("م-1", NextCause(), revision);

    public static Update.Import Import(ArticleDraft draft, string author = AuthorHandles.Articles) => new(author, ArticleDraft.Cause(draft), draft);

    /// <summary>Everything that a snapshot says, as text.</summary>
    public static string Describe(KnowledgeSnapshot snapshot) => JsonSerializer.Serialize(new
    {
        Head = snapshot.Head.ToString(),
        Articles = snapshot.Articles.Values.OrderBy(article => article.Id, StringComparer.Ordinal),
        Speakers = snapshot.Speakers.Values.OrderBy(speaker => speaker.Id, StringComparer.Ordinal),
        Carriers = snapshot.Carriers.Values.OrderBy(carrier => carrier.Id, StringComparer.Ordinal),
        Documents = snapshot.Documents.Values.OrderBy(document => document.Id, StringComparer.Ordinal),
        snapshot.Versions,
        Newest = snapshot.Newest.OrderBy(pair => pair.Key, StringComparer.Ordinal),
        snapshot.Proposals,
    });
}
