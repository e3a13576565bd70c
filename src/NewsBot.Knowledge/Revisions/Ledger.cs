// What the log says beyond the state: causes, who decided what, and what article files brought.
namespace NewsBot.Knowledge.Revisions;

/// <summary>Grown one revision at a time; not thread-safe, its owner locks.</summary>
internal sealed class Ledger
{
    private readonly List<Revision> _revisions = [];
    private readonly Dictionary<string, long> _causes = new(StringComparer.Ordinal);
    private readonly List<FactTrail> _trails = [];
    private readonly Dictionary<string, FactTrail> _facts = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Article, string Key), string> _keys = [];
    private readonly Dictionary<string, List<string>> _keyed = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Publisher, string Title, string? Url, PartialDate Published), string> _sources = [];
    private readonly HashSet<string> _amended = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _lastPut = new(StringComparer.Ordinal);

    public int Count => _revisions.Count;

    /// <summary>Newest first.</summary>
    public IEnumerable<Revision> NewestFirst => _revisions.AsEnumerable().Reverse();

    public Revision? Find(long number) => number >= 1 && number <= _revisions.Count ? _revisions[(int)number - 1] : null;

    public Revision? FindCause(string cause) => _causes.TryGetValue(cause, out var number) ? Find(number) : null;

    public FactTrail TrailOf(string factId) => _facts[factId];

    /// <summary>The last revision that changed the fact or what it shows of its source; 0 where it is only being made.</summary>
    public long LastChange(FactVersion fact) => RecordNames.Of(fact.Content)
        .Select(record => _lastPut.GetValueOrDefault(record))
        .Append(_facts.TryGetValue(fact.Id, out var trail) ? trail.LastRevision : 0)
        .Max();

    /// <summary>Id of the fact that has this key in the article's file, or null.</summary>
    public string? FindKey(string article, string key) => _keys.GetValueOrDefault((article, key));

    /// <summary>Ids of all the facts that have ever had a key in the article's file.</summary>
    public IReadOnlyList<string> KeyedFacts(string article) => _keyed.TryGetValue(article, out var ids) ? ids : [];

    /// <summary>Ids of the facts that may say nearly the same as the text, in the order in which they were made.</summary>
    public IEnumerable<string> FactsNear(string text)
    {
        var words = WordSet.Of(text);
        return _trails.Where(trail => trail.Words.IsNear(words)).Select(trail => trail.FactId);
    }

    /// <summary>Id of an article with exactly this source, or null.</summary>
    public string? FindArticle(Source source) => _sources.GetValueOrDefault((source.Publisher, source.Title, source.Url, source.Published));

    /// <summary>A person put this record over another; files no longer change it.</summary>
    /// <param name="record">«article:ID», «speaker:ID» …</param>
    public bool IsAmended(string record) => _amended.Contains(record);

    public void Take(Revision revision)
    {
        _revisions.Add(revision);
        _causes.Add(revision.Cause, revision.Number);
        foreach (var change in revision.Changes)
        {
            if (change.Amended is { } record) _lastPut[record] = revision.Number;
            Take(revision, change);
        }

        foreach (var id in revision.FactIds())
        {
            var trail = _facts[id];
            trail.LastRevision = revision.Number;
            trail.IsTouchedByPerson |= revision.IsByPerson;
        }
    }

    private void Take(Revision revision, Change change)
    {
        switch (change)
        {
            case Change.ArticlePut put:
                var article = put.Article;
                _sources[(article.Publisher, article.Title, article.Url, article.Published)] = article.Id;
                TakePut(revision, RecordNames.Article(article.Id), put.Was);
                break;
            case Change.SpeakerPut put:
                TakePut(revision, RecordNames.Speaker(put.Speaker.Id), put.Was);
                break;
            case Change.CarrierPut put:
                TakePut(revision, RecordNames.Carrier(put.Carrier.Id), put.Was);
                break;
            case Change.DocumentPut put:
                TakePut(revision, RecordNames.Document(put.Document.Id), put.Was);
                break;
            case Change.FactAdded added:
                Make(added.Id, added.Content, revision.IsByPerson ? null : added.Content);
                if (added.Key is not null) TakeKey(added.Content.ArticleId, added.Key, added.Id);
                break;
            case Change.FactReplaced replaced:
                Make(replaced.NewId, replaced.Content, null);
                break;
            case Change.FactReworded reworded:
                var trail = _facts[reworded.Id];
                trail.Words = WordSet.Of(reworded.Content.Text);
                if (!revision.IsByPerson) trail.Brought = reworded.Content;
                break;
            case Change.ProposalMade { Proposal: var made } when !revision.IsByPerson:
                if (made.Proposed is null) _facts[made.FactId].IsGone = true;
                else _facts[made.FactId].Brought = made.Proposed;
                break;
            case Change.ProposalClosed { Proposal: { Proposed: null } closed } when !revision.IsByPerson:
                _facts[closed.FactId].IsGone = false;
                break;
        }
    }

    private void TakePut(Revision revision, string record, object? was)
    {
        if (revision.IsByPerson && was is not null) _amended.Add(record);
    }

    private void TakeKey(string article, string key, string id)
    {
        _keys[(article, key)] = id;
        if (!_keyed.TryGetValue(article, out var ids)) _keyed.Add(article, ids = []);
        ids.Add(id);
    }

    private void Make(string id, FactContent content, FactContent? brought)
    {
        var trail = new FactTrail(id) { Brought = brought, Words = WordSet.Of(content.Text) };
        _trails.Add(trail);
        _facts.Add(id, trail);
    }
}

/// <summary>What became of one fact, as far as later updates must know.</summary>
internal sealed class FactTrail(string factId)
{
    public string FactId => factId;

    /// <summary>The words of its newest version, by which repetitions are found.</summary>
    public WordSet Words { get; set; }

    /// <summary>The last revision that touched it.</summary>
    public long LastRevision { get; set; }

    /// <summary>Anything but an import touched it.</summary>
    public bool IsTouchedByPerson { get; set; }

    /// <summary>What its article's file said last, whether applied or only proposed; null where no file brought it.</summary>
    public FactContent? Brought { get; set; }

    /// <summary>Its article's file no longer had it, and that was proposed.</summary>
    public bool IsGone { get; set; }
}
