// Snapshot and revisions in, the next snapshot out: the only place where changes become state.
using System.Collections.Immutable;
using System.Globalization;

namespace NewsBot.Knowledge.Revisions;

/// <summary>Pure: the same snapshot and revisions always give the same result, so a replayed log equals the state that wrote it.</summary>
internal sealed class SnapshotFold
{
    private readonly ImmutableDictionary<string, Article>.Builder _articles;
    private readonly ImmutableDictionary<string, Speaker>.Builder _speakers;
    private readonly ImmutableDictionary<string, Carrier>.Builder _carriers;
    private readonly ImmutableDictionary<string, Document>.Builder _documents;
    private readonly ImmutableList<FactVersion>.Builder _versions;
    private readonly ImmutableDictionary<string, int>.Builder _newest;
    private readonly ImmutableList<Proposal>.Builder _proposals;
    private readonly ImmutableList<RecordCorrection>.Builder _corrections;

    private SnapshotFold(KnowledgeSnapshot from)
    {
        _articles = from.Articles.ToBuilder();
        _speakers = from.Speakers.ToBuilder();
        _carriers = from.Carriers.ToBuilder();
        _documents = from.Documents.ToBuilder();
        _versions = from.Versions.ToBuilder();
        _newest = from.Newest.ToBuilder();
        _proposals = from.Proposals.ToBuilder();
        _corrections = from.Corrections.ToBuilder();
    }

    /// <param name="head">Number and hash of the last of the revisions.</param>
    /// <exception cref="BrokenLogException">A revision changes what does not exist, or makes what exists.</exception>
    public static KnowledgeSnapshot Apply(KnowledgeSnapshot from, IReadOnlyList<Revision> revisions, Head head)
    {
        if (revisions.Count == 0) return from;
        var fold = new SnapshotFold(from);
        foreach (var revision in revisions)
        {
            try
            {
                foreach (var change in revision.Changes) fold.Apply(revision, change);
            }
            catch (FormatException impossible)
            {
                throw BrokenLogException.At(revision.Number, impossible.Message);
            }
        }

        return new KnowledgeSnapshot
        {
            Head = head,
            Articles = fold._articles.ToImmutable(),
            Speakers = fold._speakers.ToImmutable(),
            Carriers = fold._carriers.ToImmutable(),
            Documents = fold._documents.ToImmutable(),
            Versions = fold._versions.ToImmutable(),
            Newest = fold._newest.ToImmutable(),
            Proposals = fold._proposals.ToImmutable(),
            Corrections = fold._corrections.ToImmutable(),
        };
    }

    /// <summary>The id of the fact that comes after <paramref name="count"/> facts.</summary>
    public static string FactId(int count) => string.Create(CultureInfo.InvariantCulture, $"f{count + 1}");

    private void Apply(Revision revision, Change change)
    {
        if (change.Amended is { } record) RecordHistory.Take(revision, change, record, _corrections);
        switch (change)
        {
            case Change.ArticlePut put:
                _articles[put.Article.Id] = put.Article;
                break;
            case Change.SpeakerPut put:
                _speakers[put.Speaker.Id] = put.Speaker;
                break;
            case Change.CarrierPut put:
                _carriers[put.Carrier.Id] = put.Carrier;
                break;
            case Change.DocumentPut put:
                _documents[put.Document.Id] = put.Document;
                break;
            case Change.FactAdded added:
                Make(revision, added.Id, added.Key, added.Content, replaces: null);
                break;
            case Change.FactReplaced replaced:
                Stand(revision, replaced.Id, new Standing(replaced.Status, replaced.Reason, replaced.NewId));
                Make(revision, replaced.NewId, null, replaced.Content, replaces: replaced.Id);
                break;
            case Change.FactReworded reworded:
                Reword(revision, reworded);
                break;
            case Change.FactRetracted retracted:
                Stand(revision, retracted.Id, new Standing(FactStatus.Retracted, retracted.Reason, null));
                break;
            case Change.FactHeld held:
                Stand(revision, held.Id, new Standing(FactStatus.Held, held.Reason, null));
                break;
            case Change.FactReleased released:
                Stand(revision, released.Id, Standing.Current);
                break;
            case Change.FactRestored restored:
                Stand(revision, restored.Id, restored.Now);
                break;
            case Change.ProposalMade made:
                _proposals.Add(made.Proposal);
                break;
            case Change.ProposalClosed closed:
                if (_proposals.RemoveAll(open => string.Equals(open.Id, closed.Proposal.Id, StringComparison.Ordinal)) == 0)
                    throw new FormatException($"it closes proposal '{closed.Proposal.Id}', which is not open");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(change), $"{change.GetType().Name} changes nothing.");
        }
    }

    private void Make(Revision revision, string id, string? key, FactContent content, string? replaces)
    {
        if (!string.Equals(id, FactId(_newest.Count), StringComparison.Ordinal))
            throw new FormatException($"it makes fact '{id}', but the next one is '{FactId(_newest.Count)}'");
        CheckReferences(content);
        _newest.Add(id, _versions.Count);
        _versions.Add(new FactVersion(id, 0, key, content, FactStatus.Current, revision.Number, null, replaces, null, null, revision.Author));
    }

    private void Reword(Revision revision, Change.FactReworded reworded)
    {
        CheckReferences(reworded.Content);
        var place = PlaceOf(reworded.Id);
        var old = _versions[place];
        _versions[place] = old with { Status = FactStatus.Clarified, Until = revision.Number, UntilAt = revision.At };
        _newest[reworded.Id] = _versions.Count;
        _versions.Add(old with { Version = old.Version + 1, Content = reworded.Content, Since = revision.Number, CreatedBy = revision.Author });
    }

    private void Stand(Revision revision, string id, Standing standing)
    {
        var place = PlaceOf(id);
        _versions[place] = _versions[place] with
        {
            Status = standing.Status,
            Reason = standing.Reason,
            ReplacedBy = standing.ReplacedBy,
            Until = standing.Status is FactStatus.Current or FactStatus.Held ? null : revision.Number,
            UntilAt = standing.Status is FactStatus.Current ? null : revision.At,
        };
    }

    private int PlaceOf(string id) =>
        _newest.TryGetValue(id, out var place) ? place : throw new FormatException($"it changes fact '{id}', which does not exist");

    private void CheckReferences(FactContent content)
    {
        Check(_articles.ContainsKey(content.ArticleId), "article", content.ArticleId);
        Check(content.SpeakerId is null || _speakers.ContainsKey(content.SpeakerId), "speaker", content.SpeakerId);
        Check(content.CarrierId is null || _carriers.ContainsKey(content.CarrierId), "carrier", content.CarrierId);
        Check(content.DocumentId is null || _documents.ContainsKey(content.DocumentId), "document", content.DocumentId);
    }

    private static void Check(bool exists, string what, string? id)
    {
        if (!exists) throw new FormatException($"a fact refers to the {what} '{id}', which does not exist");
    }
}
