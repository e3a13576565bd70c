// What moderators look up: the history of a fact, what waits for them, and counts.
using System.Globalization;
using NewsBot.Conversation.Wording;
using NewsBot.Knowledge;

namespace NewsBot.Conversation.Moderating;

internal sealed class DeskLists(Newsdesk desk, DeskRecords records, Demand demand, ProposalLists proposals, Receipts receipts, IConversationStore store, Phrasebook phrases, TimeProvider clock)
{
    private const int LongestText = 160;
    private const int MostQuestions = 10;
    private const int MostDisliked = 5;
    private const int MostRevisions = 10;

    private readonly RecordWriter _written = new(phrases);

    private KnowledgeSnapshot Known => desk.Knowledge.Snapshot;

    /// <summary>Who changed it when and why, and every wording that it, what it replaced and what replaced it had. What was withdrawn is said here, to moderators.</summary>
    public Reply History(string id)
    {
        var lines = new List<string> { phrases.Say(Phrases.HistoryHeading, ("id", Bidi.Ltr(id))) };
        var revisions = desk.Knowledge.History(id);
        foreach (var revision in revisions.Take(MostRevisions))
        {
            var at = TimeZoneInfo.ConvertTime(revision.At, clock.LocalTimeZone);
            lines.Add(phrases.Say(
                Phrases.HistoryLine,
                ("revision", revision.Number.ToString(CultureInfo.InvariantCulture)),
                ("kind", phrases.Say(Phrases.RevisionKind(revision.Kind))),
                ("date", phrases.Date(PartialDate.Of(DateOnly.FromDateTime(at.DateTime)))),
                ("time", at.ToString("HH:mm", CultureInfo.InvariantCulture)),
                ("by", Bidi.Unknown(revision.Author))));
            if (!string.IsNullOrWhiteSpace(revision.Reason)) lines.Add(phrases.Say(Phrases.CorrectionsReason, ("reason", DeskWriter.Short(revision.Reason, LongestText))));
            foreach (var (before, after) in Known.Corrections.Where(record => record.Revision == revision.Number).Select(_written.Of))
                lines.Add(phrases.Say(Phrases.CorrectionsRecord, ("before", DeskWriter.Short(before, LongestText)), ("after", DeskWriter.Short(after, LongestText))));
        }

        if (revisions.Count > MostRevisions) lines.Add(phrases.Say(Phrases.HistoryMore, ("count", phrases.Count(Phrases.Changes, revisions.Count - MostRevisions))));
        var family = Known.FamilyOf(id);
        foreach (var version in Known.Versions.Reverse().Where(version => family.Contains(version.Id)))
        {
            lines.Add(phrases.Say(
                Phrases.HistoryVersion,
                ("id", Bidi.Ltr(version.Id)),
                ("status", phrases.Say(Phrases.Status(version.Status))),
                ("fact", DeskWriter.Short(version.Content.Text, LongestText))));
        }

        return ReplyMaker.Plain(ReplyKind.Help, answered: true, string.Join('\n', lines)) with { Facts = [id] };
    }

    /// <param name="typed">Which proposal is to be shown whole; empty for the list.</param>
    public async Task<Reply> PendingAsync(string typed, CancellationToken cancellationToken)
    {
        if (typed.Trim() is { Length: > 0 } id) return await proposals.FindAsync(id, cancellationToken) ?? NotPending(id);
        var list = await proposals.WriteAsync(cancellationToken);
        var lines = list.Lines.ToList();
        var asked = await demand.UnansweredAsync(cancellationToken);
        if (asked.Count > 0) lines.Add(phrases.Say(Phrases.PendingQuestions));
        lines.AddRange(asked.Take(MostQuestions).Select(question => DeskWriter.Wanted(phrases, question, LongestText)));
        AddMore(lines, asked.Count, MostQuestions);
        var disliked = await demand.DislikedAsync(cancellationToken);
        if (disliked.Count > 0) lines.Add(phrases.Say(Phrases.PendingDisliked));
        foreach (var one in disliked.Take(MostDisliked)) lines.AddRange(await DislikedAsync(one, cancellationToken));
        AddMore(lines, disliked.Count, MostDisliked);
        if (lines.Count == 0) lines.Add(phrases.Say(Phrases.PendingNothing));
        return ReplyMaker.Plain(ReplyKind.Help, answered: true, string.Join('\n', lines)) with { Buttons = list.Buttons, Draft = list.Draft };
    }

    public async Task<Reply> StatsAsync(CancellationToken cancellationToken)
    {
        var asked = (await store.ListAsync("question", cancellationToken)).Select(ConversationJson.ToQuestion).OfType<QuestionBody>().ToArray();
        var waiting = (await store.ListAsync(Demand.Subscription, cancellationToken)).Count;
        var pending = (await records.ProposalsAsync(cancellationToken)).Count + Known.Proposals.Count;
        var current = Known.Newest.Values.Count(place => Known.Versions[place].IsCurrent);
        string[] lines =
        [
            phrases.Say(Phrases.StatsFacts, ("facts", phrases.Count(Phrases.Facts, current)), ("articles", phrases.Count(Phrases.Articles, Known.Articles.Count))),
            phrases.Say(Phrases.StatsQuestions, ("asked", phrases.Count(Phrases.Questions, asked.Length)), ("answered", phrases.Count(Phrases.Questions, asked.Count(question => question.Answered)))),
            phrases.Say(Phrases.StatsWaiting, ("waiting", phrases.Count(Phrases.People, waiting)), ("pending", phrases.Count(Phrases.Changes, pending))),
        ];
        return ReplyMaker.Plain(ReplyKind.Help, answered: true, string.Join('\n', lines));
    }

    private Reply NotPending(string id) =>
        ReplyMaker.Plain(ReplyKind.Refused, answered: false, phrases.Say(Phrases.PendingUnknown, ("id", Bidi.Unknown(DeskWriter.Short(id, LongestText))), ("pending", Bidi.Ltr("/pending"))));

    private void AddMore(List<string> lines, int count, int shown)
    {
        if (count > shown) lines.Add(phrases.Say(Phrases.PendingMoreQuestions, ("count", phrases.Count(Phrases.Questions, count - shown))));
    }

    // The question, why the answer did not help, the answer as it was given, and how it was come by.
    private async Task<IReadOnlyList<string>> DislikedAsync(DislikeBody one, CancellationToken cancellationToken)
    {
        var question = ("question", DeskWriter.Short(one.Question, LongestText));
        var line = one.Reason.Length > 0
            ? phrases.Say(Phrases.PendingDislike, question, ("reason", DeskWriter.Short(one.Reason, LongestText)))
            : phrases.Say(Phrases.PendingDislikeBare, question);
        return await receipts.BodyAsync(one.Receipt, cancellationToken) is { } given
            ? [line, phrases.Say(Phrases.PendingDislikeAnswer, ("answer", DeskWriter.Short(given.Text.ReplaceLineEndings(" "), LongestText)), ("why", Bidi.Ltr($"/why {one.Receipt}")))]
            : [line];
    }
}
