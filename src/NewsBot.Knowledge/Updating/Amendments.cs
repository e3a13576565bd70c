// Corrects records that facts share, and with them every fact whose words state the old value: all in one revision.
using NewsBot.Arabic;
using NewsBot.Knowledge.Revisions;

namespace NewsBot.Knowledge.Updating;

internal sealed class Amendments(Analyzer analyzer, Typing typing)
{
    private readonly SharedValues _values = new(analyzer);

    /// <summary>What a correction of a fact's words says of the records behind it.</summary>
    public void FollowText(FactVersion old, string text, string? reason, Draft draft)
    {
        SharedValue[] values = [.. _values.Corrected(old.Content, text, draft.Basis.Snapshot)];
        foreach (var value in values) Put(value, old, reason, draft);
        if (!values.Any(value => value.Put is Change.CarrierPut) && OtherCarrier(old.Content, text, draft) is { } carrier) Put(carrier, old, reason, draft);
    }

    /// <summary>An amount that a fact sums up stands in a fact of its own too: corrected in the one, it is corrected in the other.</summary>
    public void FollowAmounts(FactVersion old, string text, string? reason, Draft draft)
    {
        var (before, after) = (analyzer.Analyze(old.Content.Text), analyzer.Analyze(text));
        foreach (var (was, now) in CountedAmounts.Changed(before, after))
        {
            foreach (var id in draft.Basis.Snapshot.Newest.Keys.Order(NumberOrder.Instance))
            {
                var fact = draft.Basis.Snapshot.Versions[draft.Basis.Snapshot.Newest[id]];
                if (!fact.IsCurrent || fact.Id == old.Id || fact.Content.ArticleId != old.Content.ArticleId || draft.Replaces(fact.Id)) continue;
                if (fact.Content.Figures is not [var figure] || figure.Value != was.Value || !IsTold(figure, was, before) || !Slots.Stands(figure.Written, fact.Content.Text)) continue;
                draft.Replace(fact, FactStatus.Corrected, reason, typing.Amended(fact.Content, fact.Content.Text.Replace(figure.Written, now, StringComparison.Ordinal), fact.Content.AsOf));
                draft.Warnings.Add(Warnings.Shared(fact.Id, figure.Written));
            }
        }
    }

    // The sum names the figure's noun behind the amount, and its holder and place somewhere.
    private bool IsTold(Figure figure, CountedAmount amount, Analysis text)
    {
        bool Stands(string? name) => name is null || analyzer.Analyze(name).Tokens.All(token => text.Tokens.Any(other => Overlap.Share(token.Word, other.Word)));
        return analyzer.Analyze(figure.Unit).Tokens is [var unit, ..] && Overlap.Share(unit.Word, amount.Noun) && figure.Of is not null && Stands(figure.Of) && Stands(figure.Where) && Stands(figure.Measure);
    }

    // «It was the other channel, not this one»: in whatever words a fact that names the carrier is corrected, it says who that was.
    private SharedValue? OtherCarrier(FactContent old, string text, Draft draft)
    {
        var snapshot = draft.Basis.Snapshot;
        var named = snapshot.Carriers.Values.Where(known => ArticleOf(known.Id) == old.ArticleId && _values.Replaced(old.Text, known.Name, known.Name) is not null).ToArray();
        if (named is not [var was] || typing.OtherCarrier(text, snapshot.Articles[old.ArticleId], was.Name) is not { } now) return null;
        return new(new Change.CarrierPut(was with { Name = now, Aliases = [] }, was), was.Name, now);
    }

    /// <summary>What a person says is wrong about a fact's source, whatever its words.</summary>
    public void Follow(Update.Amend amend, FactVersion fact, string? reason, Draft draft)
    {
        var values = Values(amend, fact, draft).ToArray();
        if (draft.Refusal is not null) return;
        if (values.Length == 0) draft.Refuse(Rejections.NothingChanges(fact.Id));
        foreach (var value in values) Put(value, except: null, reason, draft);
    }

    private static IEnumerable<SharedValue> Values(Update.Amend amend, FactVersion fact, Draft draft)
    {
        var (snapshot, content, values) = (draft.Basis.Snapshot, fact.Content, amend.Values);
        if (values.Speaker is not null || values.Role is not null)
        {
            if (content.SpeakerId is null) draft.Refuse(Rejections.NoRecord("speaker", fact.Id));
            else
            {
                var was = snapshot.Speakers[content.SpeakerId];
                var now = was with { Name = values.Speaker ?? was.Name, Role = values.Role ?? was.Role, Aliases = values.Speaker is null ? was.Aliases : [] };
                if (values.Speaker is { } name && name != was.Name) yield return new(new Change.SpeakerPut(now, was), was.Name, name);
                else if (now.Role != was.Role) yield return new(new Change.SpeakerPut(now, was), was.Role ?? "", now.Role!); // One of the two was given.
            }
        }

        if (values.Via is { } via)
        {
            if (content.CarrierId is null) draft.Refuse(Rejections.NoRecord("carrier", fact.Id));
            else if (snapshot.Carriers[content.CarrierId] is var was && was.Name != via) yield return new(new Change.CarrierPut(was with { Name = via, Aliases = [] }, was), was.Name, via);
        }

        if (values.Document is not null || values.Dated is not null)
        {
            if (content.DocumentId is null) draft.Refuse(Rejections.NoRecord("document", fact.Id));
            else
            {
                var was = snapshot.Documents[content.DocumentId];
                var now = was with { Name = values.Document ?? was.Name, Dated = values.Dated ?? was.Dated, Aliases = values.Document is null ? was.Aliases : [] };
                if (now.Name != was.Name || now.Dated != was.Dated) yield return new(new Change.DocumentPut(now, was), now.Name == was.Name ? "" : was.Name, now.Name == was.Name ? $"{now.Dated}" : now.Name);
            }
        }

        var article = snapshot.Articles[content.ArticleId];
        var source = article with { Publisher = values.Publisher ?? article.Publisher, Title = values.Title ?? article.Title, Published = values.Published ?? article.Published, Url = values.HasUrl ? values.Url : article.Url };
        if (source != article)
        {
            var isPublisher = source.Publisher != article.Publisher;
            var now = isPublisher ? source.Publisher : source.Title != article.Title ? source.Title : source.Published != article.Published ? source.Published.ToString() : source.Url ?? "no link";
            yield return new(new Change.ArticlePut(source, article), isPublisher ? article.Publisher : "", now);
        }
    }

    private void Put(SharedValue value, FactVersion? except, string? reason, Draft draft)
    {
        draft.Changes.Add(value.Put);
        for (var i = 0; i < draft.Changes.Count; i++)
        {
            if (draft.Changes[i] is Change.FactReplaced made) draft.Changes[i] = made with { Content = made.Content with { AsOf = AsOf(made.Content, value.Put) } };
        }

        var snapshot = draft.Basis.Snapshot;
        var article = value.Put switch
        {
            Change.ArticlePut put => put.Article.Id,
            Change.SpeakerPut put => ArticleOf(put.Speaker.Id),
            Change.CarrierPut put => ArticleOf(put.Carrier.Id),
            Change.DocumentPut put => ArticleOf(put.Document.Id),
            _ => throw new InvalidOperationException("Only records are shared."),
        };
        foreach (var id in snapshot.Newest.Keys.Order(NumberOrder.Instance))
        {
            var fact = snapshot.Versions[snapshot.Newest[id]];
            if (fact.Status is not (FactStatus.Current or FactStatus.Held) || fact.Content.ArticleId != article || fact.Id == except?.Id) continue;
            if (draft.Changes.Exists(change => change is Change.FactReworded { } reworded && reworded.Id == fact.Id)) continue;
            var text = value.Old.Length == 0 ? null : Renewed(fact.Content.Text, value, snapshot);
            if (text is not null) Correct(fact, text, value, reason, draft);
            else if (fact.Content.AsOf != AsOf(fact.Content, value.Put)) draft.Changes.Add(new Change.FactReworded(fact.Id, fact.Content with { AsOf = AsOf(fact.Content, value.Put) }));
            if (text is not null || Refers(fact.Content, value.Put)) draft.Warnings.Add(Warnings.Shared(fact.Id, value.Old.Length == 0 ? value.New : value.Old));
        }
    }

    private void Correct(FactVersion fact, string text, SharedValue value, string? reason, Draft draft)
    {
        // Another shared value of the same correction may have changed it already.
        var place = draft.Changes.FindIndex(change => change is Change.FactReplaced done && done.Id == fact.Id);
        if (place >= 0)
        {
            var before = (Change.FactReplaced)draft.Changes[place];
            if (Renewed(before.Content.Text, value, draft.Basis.Snapshot) is { } both) draft.Changes[place] = before with { Content = Restated(before.Content, both, value) };
            return;
        }

        draft.Replace(fact, FactStatus.Corrected, reason, Restated(fact.Content, text, value));
    }

    private string? Renewed(string text, SharedValue value, KnowledgeSnapshot snapshot) => value.Put is Change.SpeakerPut { Was: { } was, Speaker: var now } && was.Name != now.Name
        ? _values.Renamed(text, value.Old, value.New, snapshot.Speakers.Values.Where(other => other.Id != was.Id && ArticleOf(other.Id) == ArticleOf(was.Id)).Select(other => other.Name))
        : _values.Replaced(text, value.Old, value.New);

    private FactContent Restated(FactContent old, string text, SharedValue value) => typing.Amended(old, text, AsOf(old, value.Put)) with
    {
        Names = [.. old.Names.Select(name => _values.Replaced(name, value.Old, value.New) ?? name).Distinct(StringComparer.Ordinal)],
        Keywords = old.Keywords,
        Questions = [.. old.Questions.Select(question => _values.Replaced(question, value.Old, value.New) ?? question)],
    };

    private static bool Refers(FactContent fact, Change put) => put switch
    {
        Change.SpeakerPut speaker => fact.SpeakerId == speaker.Speaker.Id,
        Change.CarrierPut carrier => fact.CarrierId == carrier.Carrier.Id,
        Change.DocumentPut document => fact.DocumentId == document.Document.Id,
        _ => true,
    };

    // What was known as of the wrong date is known as of the right one.
    private static PartialDate AsOf(FactContent fact, Change put) => put switch
    {
        Change.DocumentPut { Was: { Dated: { } was }, Document: { Dated: { } now } } document when fact.DocumentId == document.Document.Id && fact.AsOf == was => now,
        Change.ArticlePut { Was: { } was } article when fact.ArticleId == was.Id && fact.AsOf == was.Published => article.Article.Published,
        _ => fact.AsOf,
    };

    private static string ArticleOf(string record) => record[..record.LastIndexOf('/')];

    // f2 before f10.
    private sealed class NumberOrder : IComparer<string>
    {
        public static NumberOrder Instance { get; } = new();

        public int Compare(string? x, string? y) => (x?.Length ?? 0) != (y?.Length ?? 0) ? (x?.Length ?? 0).CompareTo(y?.Length ?? 0) : string.CompareOrdinal(x, y);
    }
}
