// Posts of the newsroom's own channel: proposed to moderators as facts, and where one is edited, as corrections with the difference.
using NewsBot.Arabic;
using NewsBot.Conversation.Wording;
using NewsBot.Knowledge;

namespace NewsBot.Conversation.Moderating;

internal sealed class PostDesk(
    Newsdesk desk, Analyzer analyzer, DeskRecords records, DeskPreviews previews, ImportDesk imports, IConversationStore store, Phrasebook phrases)
{
    // Below this part of shared words a new sentence is another one, not the old one changed.
    private const double SameSentence = 0.4;

    private readonly DeskNotices _notices = new(desk);

    /// <summary>Where no chat of moderators is set, what is proposed waits in their list. Null for a post of another channel, and for one in which nothing is stated.</summary>
    public async Task<DeskTurn?> ReadAsync(IncomingMessage post, CancellationToken cancellationToken)
    {
        if (!desk.NewsChannels.Contains(new ChatPlace(post.Channel, post.Chat))) return null;
        var id = $"{post.Channel}:{post.Chat}:{post.MessageId}";
        var draft = DraftOf(post, id);
        var before = post.Origin is MessageOrigin.Edited or MessageOrigin.Deleted ? await store.FindAsync(ImportDesk.PostRecord, id, cancellationToken) : null;
        if (post.Origin == MessageOrigin.Deleted) return before is null ? null : await WithdrawnAsync(draft, id, ImportDesk.ReadPost(before).Article, cancellationToken);
        if (post.Text.Trim().Length == 0) return null;

        // The title names the article, so that it stays when the first line is edited.
        if (before is not null) draft = draft.With(DeskField.Title, ImportDesk.ReadPost(before).Title);
        var article = imports.Read(draft, out _);
        var open = await OpenAsync(id, cancellationToken);
        // What is only shown otherwise (a preview of a link came) is the same proposal still.
        if (open.Any(proposal => proposal.Kind == DeskKind.Import && string.Equals(proposal[DeskField.Text], draft[DeskField.Text], StringComparison.Ordinal))) return null;
        var isTaken = article is not null && desk.Knowledge.Snapshot.Articles.ContainsKey(article.Article.Id);
        DeskDraft[] proposals = article is null ? [] : isTaken ? [.. Together(draft, DeskKind.Correct, [.. Differences(draft, article)], Phrases.PostEditedReason)] : [draft];
        // What was declined before it was edited is proposed anew.
        var heading = before is null ? Phrases.PostProposed : isTaken ? Phrases.PostEdited : open.Count > 0 ? Phrases.PostEditedOpen : Phrases.PostProposed;
        var preview = await ShownAsync(proposals, article, heading, cancellationToken);
        var shown = preview ?? (open.Count > 0 ? Told(Phrases.PostEditedBack) : null);
        if (shown is not null && article is not null) shown = shown with { Puts = [.. shown.Puts, imports.Remembered(id, article.Article)] };
        return shown is null ? null : Replacing(open, shown, preview is null ? DeskEnding.Emptied : DeskEnding.Edited);
    }

    // What was taken from a post that is gone: what is published is proposed to be withdrawn, what still waits no longer does.
    private async Task<DeskTurn?> WithdrawnAsync(DeskDraft post, string id, string? article, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(id, cancellationToken);
        DeskDraft[] gone = [.. StandingOf(article).Select(fact => Of(post, DeskKind.Retract, fact.Id, null, Phrases.PostDeletedReason))];
        var shown = await ShownAsync([.. Together(post, DeskKind.Retract, gone, Phrases.PostDeletedReason)], article: null, Phrases.PostDeleted, cancellationToken) ?? (open.Count > 0 ? Told(Phrases.PostDeletedOpen) : null);
        return shown is null ? null : Replacing(open, shown with { Removals = [(ImportDesk.PostRecord, id)] }, DeskEnding.Deleted);
    }

    // What was proposed of this post and is not decided on.
    private async Task<IReadOnlyList<DeskDraft>> OpenAsync(string id, CancellationToken cancellationToken) =>
        [.. (await records.ProposalsAsync(cancellationToken)).Where(proposal => string.Equals(proposal.Post, id, StringComparison.Ordinal))];

    // One post has one proposal: whoever presses the button of an older one is told that it is over.
    private DeskTurn Replacing(IReadOnlyList<DeskDraft> open, DeskTurn turn, DeskEnding how) => turn with
    {
        Puts = [.. turn.Puts, .. open.Select(proposal => records.DecidedRecord(proposal.Code, DeskDecision.Over(how)))],
        Removals = [.. turn.Removals, .. open.Select(proposal => (DeskRecords.Proposal, proposal.Code))],
    };

    private DeskTurn Told(Phrase what)
    {
        var told = ReplyMaker.Plain(ReplyKind.Help, answered: true, phrases.Say(what));
        return new DeskTurn(told) { Notices = _notices.ToChats(told) };
    }

    private async Task<DeskTurn?> ShownAsync(IReadOnlyList<DeskDraft> proposals, ArticleDraft? article, Phrase heading, CancellationToken cancellationToken)
    {
        var shown = new List<(DeskDraft Proposal, Reply Reply)>();
        foreach (var proposal in proposals)
        {
            if (await PreviewAsync(proposal, article, cancellationToken) is { } preview) shown.Add((proposal, preview.Headed(phrases.Say(heading))));
        }

        return shown.Count == 0 ? null : new DeskTurn(shown[0].Reply)
        {
            Notices = [.. shown.SelectMany(one => _notices.ToChats(one.Reply))],
            Puts = [.. shown.Select(one => records.Proposed(one.Proposal))],
        };
    }

    // In the order in which they were made. What is being checked was taken from the post too.
    private List<FactVersion> StandingOf(string? article)
    {
        var snapshot = desk.Knowledge.Snapshot;
        return [.. snapshot.Newest.Values.Select(place => snapshot.Versions[place]).OrderBy(fact => fact.Id.Length).ThenBy(fact => fact.Id, StringComparer.Ordinal).Where(fact => fact.Status is FactStatus.Current or FactStatus.Held && string.Equals(fact.Content.ArticleId, article, StringComparison.Ordinal))];
    }

    private DeskDraft DraftOf(IncomingMessage post, string id)
    {
        var origin = post.Forwarded;
        var fields = new Dictionary<DeskField, string>
        {
            [DeskField.Text] = post.Text,
            [DeskField.Title] = ImportDesk.TitleOf(post.Text),
            [DeskField.Publisher] = origin?.Name ?? post.Chat,
            [DeskField.Published] = imports.DayOf(origin?.At ?? post.SentAt ?? post.At).ToString(),
            [DeskField.Url] = origin?.Url ?? "",
        };
        // Nobody's proposal: there is no one to be told what became of it.
        return new DeskDraft(records.NewCode(), DeskKind.Import, DeskStage.Confirming, fields, [], desk.Knowledge.Snapshot.Head.Number, DateTimeOffset.MaxValue, post.Channel, post.Chat, "") { Post = id };
    }

    // Sentence by sentence: what is gone and what came in its place is a correction, what only came is added, what is only gone is withdrawn.
    private IEnumerable<DeskDraft> Differences(DeskDraft draft, ArticleDraft article)
    {
        var now = article.Facts.ToDictionary(fact => fact.Key, fact => fact.Content.Text, StringComparer.Ordinal);
        var standing = StandingOf(article.Article.Id);
        var fresh = now.Where(one => !standing.Exists(fact => fact.Key == one.Key || string.Equals(fact.Content.Text, one.Value, StringComparison.Ordinal))).Select(one => one.Value).ToList();
        foreach (var gone in standing.Where(fact => (fact.Key is null || !now.ContainsKey(fact.Key)) && !now.ContainsValue(fact.Content.Text)))
        {
            var nearest = fresh.OrderByDescending(text => Alike(text, gone.Content.Text)).FirstOrDefault();
            if (nearest is not null && Alike(nearest, gone.Content.Text) >= SameSentence)
            {
                fresh.Remove(nearest);
                yield return Of(draft, DeskKind.Correct, gone.Id, nearest, Phrases.PostEditedReason);
            }
            else
            {
                yield return Of(draft, DeskKind.Retract, gone.Id, null, Phrases.PostEditedReason);
            }
        }

        foreach (var text in fresh) yield return Of(draft, DeskKind.Add, null, text, Phrases.PostEditedReason);
    }

    // One edit, or one deletion, is one decision, and the one preview shows all that it changes.
    private IEnumerable<DeskDraft> Together(DeskDraft post, DeskKind kind, DeskDraft[] parts, Phrase reason) => parts.Length < 2 ? parts
        : [Of(post, kind, null, kind == DeskKind.Retract ? null : string.Join(' ', parts.Select(part => part[DeskField.Text]).OfType<string>()), reason) with { Parts = parts }];

    private DeskDraft Of(DeskDraft post, DeskKind kind, string? fact, string? text, Phrase reason)
    {
        var draft = post with { Code = records.NewCode(), Kind = kind, Fields = new Dictionary<DeskField, string>() };
        draft = draft.With(DeskField.Fact, fact).With(DeskField.Text, text).With(DeskField.Reason, phrases.Say(reason));
        return kind != DeskKind.Add ? draft : draft
            .With(DeskField.Publisher, post[DeskField.Publisher])
            .With(DeskField.Title, post[DeskField.Title])
            .With(DeskField.Published, post[DeskField.Published])
            .With(DeskField.Url, post[DeskField.Url]);
    }

    private async Task<Reply?> PreviewAsync(DeskDraft draft, ArticleDraft? article, CancellationToken cancellationToken)
    {
        var update = DeskUpdates.Of(draft, "preview", $"preview:{draft.Code}", article);
        return update is not null && desk.Knowledge.Preview(update) is { Outcome: UpdateOutcome.Applied applied, Snapshot: var after }
            ? await previews.WriteAsync(draft, update, applied, after, ModeratorRole.Editor, isProposed: true, cancellationToken)
            : null;
    }

    private double Alike(string one, string other)
    {
        var left = analyzer.Analyze(one).Tokens.Select(token => token.Word.Stems[^1]).ToHashSet(StringComparer.Ordinal);
        var right = analyzer.Analyze(other).Tokens.Select(token => token.Word.Stems[^1]).ToHashSet(StringComparer.Ordinal);
        var common = left.Count(right.Contains);
        return left.Count + right.Count == 0 ? 0 : (double)common / (left.Count + right.Count - common);
    }
}
