// A hand-made snapshot: facts by their text, with figures in one line each.
using System.Collections.Immutable;
using System.Text;
using NewsBot.Answering;
using NewsBot.Arabic;
using NewsBot.Knowledge;

namespace NewsBot.Tests.Answering;

internal sealed class SmallKnowledge
{
    private readonly List<FactVersion> _versions = [];
    private readonly Dictionary<string, Article> _articles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Speaker> _speakers = new(StringComparer.Ordinal);

    public KnowledgeSnapshot Snapshot => new()
    {
        Head = new Head(_versions.Count, new string('0', 64)),
        Articles = _articles.ToImmutableDictionary(StringComparer.Ordinal),
        Speakers = _speakers.ToImmutableDictionary(StringComparer.Ordinal),
        Carriers = KnowledgeSnapshot.Empty.Carriers,
        Documents = KnowledgeSnapshot.Empty.Documents,
        Versions = [.. _versions],
        Newest = _versions.Select((version, place) => (version.Id, place)).ToImmutableDictionary(pair => pair.Id, pair => pair.place, StringComparer.Ordinal),
        Proposals = [],
    };

    public SmallKnowledge Fact(
        string text,
        string article = "harbour",
        string title = "توسعة مرفأ الشمال",
        string publisher = "صحيفة الموج",
        string? speaker = null,
        Modality modality = Modality.Asserted,
        FactStatus status = FactStatus.Current,
        string? key = null,
        Figure[]? figures = null,
        string[]? names = null,
        string? role = null,
        string? replaces = null)
    {
        _articles[article] = new Article(article, title, publisher, null, PartialDate.Of(2025, 3, 2), null, null);
        string? speakerId = null;
        if (speaker is not null)
        {
            speakerId = $"{article}/{speaker}";
            _speakers[speakerId] = new Speaker(speakerId, speaker, role, []);
        }

        var id = $"f{_versions.Count + 1}";
        var content = new FactContent(text, article, speakerId, speaker is null ? SpeechAct.Reported : SpeechAct.Said, modality, null, null, PartialDate.Of(2025, 3, 2), figures ?? [], names ?? [], [], [], null);
        _versions.Add(new FactVersion(id, 0, key ?? id, content, status, _versions.Count + 1, status == FactStatus.Current ? null : _versions.Count + 2, replaces, null, status == FactStatus.Retracted ? "خطأ في المصدر" : null, "articles"));
        if (_versions.FindIndex(version => version.Id == replaces) is >= 0 and var replaced) _versions[replaced] = _versions[replaced] with { ReplacedBy = id };
        return this;
    }

    /// <summary>A bot that knows one plain-text article of 5 May 2025 and nothing else.</summary>
    public static Answerer BotOf(string article)
    {
        var analyzer = Analyzer.Load();
        var options = new ArticleOptions("صحيفة الموج", null, null, PartialDate.Of(2025, 5, 5));
        return Answerer.Load(analyzer).With(Of(new ArticleReader(analyzer).Read("article.txt", Encoding.UTF8.GetBytes(article), options)));
    }

    /// <summary>Articles as they were read, each of their facts current.</summary>
    public static KnowledgeSnapshot Of(params ArticleDraft[] drafts)
    {
        FactDraft[] facts = [.. drafts.SelectMany(draft => draft.Facts)];
        return new()
        {
            Head = new Head(1, new string('0', 64)),
            Articles = drafts.ToImmutableDictionary(draft => draft.Article.Id, draft => draft.Article, StringComparer.Ordinal),
            Speakers = drafts.SelectMany(draft => draft.Speakers).ToImmutableDictionary(speaker => speaker.Id, StringComparer.Ordinal),
            Carriers = drafts.SelectMany(draft => draft.Carriers).ToImmutableDictionary(carrier => carrier.Id, StringComparer.Ordinal),
            Documents = drafts.SelectMany(draft => draft.Documents).ToImmutableDictionary(document => document.Id, StringComparer.Ordinal),
            Versions = [.. facts.Select((fact, i) => new FactVersion($"f{i + 1}", 0, fact.Key, fact.Content, FactStatus.Current, 1, null, null, null, null, "articles"))],
            Newest = facts.Select((_, place) => place).ToImmutableDictionary(place => $"f{place + 1}", place => place, StringComparer.Ordinal),
            Proposals = [],
        };
    }

    /// <summary>A snapshot in which one version has another status.</summary>
    public static KnowledgeSnapshot With(KnowledgeSnapshot before, int place, FactStatus status, long? until = null) =>
        With(before, place, before.Versions[place] with { Status = status, Until = until });

    /// <summary>A snapshot in which one version says something else.</summary>
    public static KnowledgeSnapshot With(KnowledgeSnapshot before, int place, FactContent content) =>
        With(before, place, before.Versions[place] with { Content = content });

    private static KnowledgeSnapshot With(KnowledgeSnapshot before, int place, FactVersion version) => new()
    {
        Head = before.Head,
        Articles = before.Articles,
        Speakers = before.Speakers,
        Carriers = before.Carriers,
        Documents = before.Documents,
        Versions = before.Versions.SetItem(place, version),
        Newest = before.Newest,
        Proposals = before.Proposals,
    };

    public static Figure Count(decimal value, string unit, string? of = null, string? where = null, string? partOf = null, string? measure = null, string? written = null) =>
        new(value, unit, measure, of, where, partOf, written ?? $"{value} {unit}", false);
}
