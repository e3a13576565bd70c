// What waits for an editor's decision: a short block each, and each whole where it is asked for.
using System.Globalization;
using NewsBot.Conversation.Wording;
using NewsBot.Knowledge;

namespace NewsBot.Conversation.Moderating;

/// <param name="Draft">The code of the only proposal, where it is shown whole; null otherwise.</param>
internal sealed record ProposalList(IReadOnlyList<string> Lines, IReadOnlyList<ReplyButton> Buttons, string? Draft = null);

internal sealed class ProposalLists(Newsdesk desk, DeskPreviews previews, PreviewWriter writer, DeskRecords records, AnswerChanges changes, Phrasebook phrases, TimeProvider clock)
{
    private const int LongestText = 120;

    // More would be a wall of words.
    private const int MostProposals = 5;

    // The only one that waits is shown whole, unless that is more than a screen.
    private const int MostLines = 20;

    private KnowledgeSnapshot Known => desk.Knowledge.Snapshot;

    /// <summary>Those of people and posts, the oldest first, then those of article files; nothing where nothing waits.</summary>
    public async Task<ProposalList> WriteAsync(CancellationToken cancellationToken)
    {
        var open = await records.ProposalsAsync(cancellationToken);
        if (open.Count + Known.Proposals.Count == 0) return new ProposalList([], []);
        if (open is [var only] && Known.Proposals.Count == 0 && await ShownAsync(only, cancellationToken) is var whole && whole.Text.Split('\n').Length <= MostLines)
            return new ProposalList([phrases.Say(Phrases.PendingProposals), whole.Text], whole.Buttons, whole.Draft);

        var (lines, buttons) = (new List<string> { phrases.Say(Phrases.PendingProposals) }, new List<ReplyButton>());
        DeskDraft[] listed = [.. open.Take(MostProposals)];
        DeskOutlook[] outlooks = [.. listed.Select(previews.Of).Select(previews.Compared)];
        Proposal[] filed = [.. Known.Proposals.Take(MostProposals)];
        KnowledgeSnapshot[] after = [.. outlooks.Select(outlook => outlook.After), .. filed.Select(After)];
        var counts = await changes.CountsAsync(after, cancellationToken);
        for (var at = 0; at < listed.Length; at++)
        {
            var id = ReceiptCode.Brief(listed[at].Code);
            lines.Add(await HeadingAsync(listed[at], cancellationToken));
            lines.AddRange(outlooks[at].Problem is { } problem ? [.. What(listed[at], outlooks[at]), problem.Text] : [.. What(listed[at], outlooks[at]), .. Outlook(listed[at], outlooks[at], counts[at])]);
            buttons.Add(new ReplyButton.Say(phrases.Say(Phrases.ButtonShow, ("id", Bidi.Ltr(id))), $"/pending {id}"));
        }

        for (var at = 0; at < filed.Length; at++)
        {
            lines.Add(Filed(filed[at], LongestText));
            lines.Add(Changed(counts[listed.Length + at]));
            buttons.AddRange(Decisions(filed[at]));
        }

        var more = open.Count - listed.Length + Known.Proposals.Count - filed.Length;
        if (more > 0) lines.Add(phrases.Say(Phrases.PendingMore, ("count", phrases.Count(Phrases.Changes, more))));
        var example = listed.Length > 0 ? ReceiptCode.Brief(listed[0].Code) : filed[0].FactId;
        lines.Add(phrases.Say(Phrases.PendingHow, ("example", Bidi.Ltr($"/pending {example}"))));
        return new ProposalList(lines, buttons);
    }

    /// <summary>One of them whole, with what it changes: by the beginning of its code, or the id of the fact that a file proposes to change. Null where none is meant.</summary>
    public async Task<Reply?> FindAsync(string typed, CancellationToken cancellationToken)
    {
        if ((await records.ProposalsAsync(cancellationToken)).FirstOrDefault(proposal => ReceiptCode.Begins(proposal.Code, typed)) is { } open) return await ShownAsync(open, cancellationToken);
        if (DeskReader.FactId(typed) is not { } id || Known.Proposals.FirstOrDefault(proposal => string.Equals(proposal.FactId, id, StringComparison.Ordinal)) is not { } filed) return null;
        string[] lines = [Filed(filed, DeskWriter.LongestText), .. writer.Changed(await changes.WithAsync(After(filed), cancellationToken))];
        return ReplyMaker.Plain(ReplyKind.AskBack, answered: false, string.Join('\n', lines)) with { Buttons = Decisions(filed) };
    }

    private async Task<Reply> ShownAsync(DeskDraft proposal, CancellationToken cancellationToken) =>
        (await previews.ProposedAsync(proposal, cancellationToken)).Headed(await HeadingAsync(proposal, cancellationToken));

    private async Task<string> HeadingAsync(DeskDraft proposal, CancellationToken cancellationToken)
    {
        var at = TimeZoneInfo.ConvertTime(proposal.ProposedAt ?? clock.GetUtcNow(), clock.LocalTimeZone);
        var by = proposal.Post is not null ? phrases.Say(Phrases.PendingByPost) : Bidi.Unknown(await records.HandleOfAsync(proposal.Channel, proposal.User, cancellationToken));
        return phrases.Say(
            Phrases.PendingItem,
            ("id", Bidi.Ltr(ReceiptCode.Brief(proposal.Code))),
            ("kind", phrases.Say(Phrases.RevisionKind(proposal.Kind.ToString().ToLowerInvariant()))),
            ("by", by),
            ("date", phrases.Date(PartialDate.Of(DateOnly.FromDateTime(at.DateTime)))),
            ("time", at.ToString("HH:mm", CultureInfo.InvariantCulture)));
    }

    private IEnumerable<string> What(DeskDraft proposal, DeskOutlook outlook)
    {
        if (outlook.Update is Knowledge.Update.Import { Article: var article })
        {
            yield return phrases.Say(
                Phrases.PendingImport,
                ("publisher", Bidi.Unknown(article.Article.Publisher)),
                ("title", Short(article.Article.Title)),
                ("date", phrases.Date(article.Article.Published)),
                ("count", phrases.Count(Phrases.Facts, article.Facts.Count)));
            yield break;
        }

        if (proposal.Parts.Count > 0)
            yield return phrases.Say(proposal.Kind == DeskKind.Retract ? Phrases.PendingDeleted : Phrases.PendingEdit, ("changes", phrases.Count(Phrases.Changes, proposal.Parts.Count)));
        var first = proposal.Parts.Count > 0 ? proposal.Parts[0] : proposal;
        if (first[DeskField.Fact] is { } id) yield return phrases.Say(Phrases.PreviewReplaces, ("id", Bidi.Ltr(id)), ("fact", Short(Known.Find(id)?.Content.Text ?? "")));
        if (first[DeskField.Text] is { } text) yield return phrases.Say(first[DeskField.Fact] is null ? Phrases.PreviewText : Phrases.PreviewBecomes, ("fact", Short(text)));
        else if (first[DeskField.Reason] is { } reason) yield return phrases.Say(Phrases.PreviewReason, ("reason", Short(reason)));
    }

    private IEnumerable<string> Outlook(DeskDraft proposal, DeskOutlook outlook, int changed)
    {
        var warnings = writer.Warnings(proposal, outlook.Applied!, Known); // Looked at only where there is no problem.
        if (warnings > 0) yield return phrases.Say(Phrases.PendingWarnings, ("count", phrases.Count(Phrases.Warnings, warnings)));
        yield return Changed(changed);
    }

    private string Changed(int count) => count == 0 ? phrases.Say(Phrases.PreviewUnchanged) : phrases.Say(Phrases.PreviewChanged, ("count", phrases.Count(Phrases.Answers, count)));

    private string Filed(Proposal filed, int length)
    {
        var fact = DeskWriter.Short(Known.Find(filed.FactId)?.Content.Text ?? "", length);
        return filed.Proposed is { } proposed
            ? phrases.Say(Phrases.PendingRewording, ("id", Bidi.Ltr(filed.FactId)), ("fact", fact), ("proposed", DeskWriter.Short(proposed.Text, length)))
            : phrases.Say(Phrases.PendingGone, ("id", Bidi.Ltr(filed.FactId)), ("fact", fact));
    }

    private KnowledgeSnapshot After(Proposal filed) => desk.Knowledge.Preview(new Knowledge.Update.Accept("preview", $"preview:{filed.Id}", filed.Id, null)).Snapshot;

    private IReadOnlyList<ReplyButton> Decisions(Proposal filed) =>
    [
        new ReplyButton.Say(phrases.Say(Phrases.ButtonAccept, ("id", Bidi.Ltr(filed.FactId))), $"/accept {filed.Id}"),
        new ReplyButton.Say(phrases.Say(Phrases.ButtonDismiss, ("id", Bidi.Ltr(filed.FactId))), $"/dismiss {filed.Id}"),
    ];

    private static string Short(string text) => DeskWriter.Short(text.ReplaceLineEndings(" "), LongestText);
}
