// What moderators look up: the history of a fact, what waits for them, and counts.
using System.Globalization;
using NewsBot.Conversation.Wording;
using NewsBot.Knowledge;

namespace NewsBot.Conversation.Moderating;

internal sealed class DeskLists(Newsdesk desk, DeskRecords records, Demand demand, IConversationStore store, Phrasebook phrases, TimeProvider clock)
{
    private const int LongestText = 160;
    private const int MostQuestions = 10;
    private const int MostProposals = 5;
    private const int MostRevisions = 10;

    private readonly RecordWriter _written = new(phrases);

    private KnowledgeSnapshot Known => desk.Knowledge.Snapshot;

    /// <summary>Who changed it when and why, and every wording that it, or what it replaced, had. What was withdrawn is said here, to moderators.</summary>
    public Reply History(string id)
    {
        var lines = new List<string> { phrases.Say(Phrases.HistoryHeading, ("id", Bidi.Ltr(id))) };
        foreach (var revision in desk.Knowledge.History(id).Take(MostRevisions))
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

        var family = new HashSet<string>(StringComparer.Ordinal);
        for (var fact = Known.Find(id); fact is not null && family.Add(fact.Id);) fact = fact.Replaces is null ? null : Known.Find(fact.Replaces);
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

    public async Task<Reply> PendingAsync(CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        var buttons = new List<ReplyButton>();
        foreach (var group in await AddProposalsAsync(buttons, cancellationToken)) lines.Add(group);
        var asked = await demand.UnansweredAsync(cancellationToken);
        if (asked.Count > 0) lines.Add(phrases.Say(Phrases.PendingQuestions));
        lines.AddRange(asked.Take(MostQuestions).Select(question => phrases.Say(
            Phrases.PendingQuestion, ("question", DeskWriter.Short(question.Words, LongestText)), ("count", phrases.Count(Phrases.Times, question.Count)))));
        lines.AddRange(asked.Where(question => question.Waiting > 0).Take(MostQuestions).Select(question => phrases.Say(
            Phrases.PendingWaiting, ("question", DeskWriter.Short(question.Words, LongestText)), ("waiting", phrases.Count(Phrases.People, question.Waiting)))));
        var disliked = await demand.DislikedAsync(cancellationToken);
        if (disliked.Count > 0) lines.Add(phrases.Say(Phrases.PendingDisliked));
        lines.AddRange(disliked.Take(MostQuestions).Select(one => one.Reason.Length > 0
            ? phrases.Say(Phrases.PendingDislike, ("question", DeskWriter.Short(one.Question, LongestText)), ("reason", DeskWriter.Short(one.Reason, LongestText)))
            : phrases.Say(Phrases.PendingDislikeBare, ("question", DeskWriter.Short(one.Question, LongestText)))));
        if (lines.Count == 0) lines.Add(phrases.Say(Phrases.PendingNothing));
        return ReplyMaker.Plain(ReplyKind.Help, answered: true, string.Join('\n', lines)) with { Buttons = buttons };
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

    /// <param name="withdrawn">Id of the fact whose words tell what is withdrawn, where the reason does not.</param>
    private string Line(DeskDraft proposal, string? withdrawn)
    {
        var text = proposal[DeskField.Text] ?? (withdrawn is null ? null : Known.Find(withdrawn)?.Content.Text) ?? proposal[DeskField.Reason] ?? "";
        return phrases.Say(Phrases.PendingProposal, ("kind", phrases.Say(Phrases.RevisionKind(proposal.Kind.ToString().ToLowerInvariant()))), ("text", DeskWriter.Short(text.ReplaceLineEndings(" "), LongestText)));
    }

    // Those of people, then those of article files.
    private async Task<List<string>> AddProposalsAsync(List<ReplyButton> buttons, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        foreach (var proposal in (await records.ProposalsAsync(cancellationToken)).Take(MostProposals))
        {
            if (proposal.Parts.Count > 0) lines.Add(phrases.Say(Phrases.PendingEdit, ("changes", phrases.Count(Phrases.Changes, proposal.Parts.Count))));
            lines.AddRange(proposal.Parts.Count > 0 ? proposal.Parts.Select(part => Line(part, part[DeskField.Fact])) : [Line(proposal, withdrawn: null)]);
            buttons.Add(new ReplyButton.Say(phrases.Say(Phrases.ButtonPublish), $"/confirm {proposal.Code}"));
            buttons.Add(new ReplyButton.Say(phrases.Say(Phrases.ButtonCancel), $"/cancel {proposal.Code}"));
        }

        foreach (var open in Known.Proposals.Take(MostProposals))
        {
            var fact = DeskWriter.Short(Known.Find(open.FactId)?.Content.Text ?? "", LongestText);
            lines.Add(open.Proposed is { } proposed
                ? phrases.Say(Phrases.PendingRewording, ("id", Bidi.Ltr(open.FactId)), ("fact", fact), ("proposed", DeskWriter.Short(proposed.Text, LongestText)))
                : phrases.Say(Phrases.PendingGone, ("id", Bidi.Ltr(open.FactId)), ("fact", fact)));
            buttons.Add(new ReplyButton.Say(phrases.Say(Phrases.ButtonAccept, ("id", Bidi.Ltr(open.FactId))), $"/accept {open.Id}"));
            buttons.Add(new ReplyButton.Say(phrases.Say(Phrases.ButtonDismiss, ("id", Bidi.Ltr(open.FactId))), $"/dismiss {open.Id}"));
        }

        if (lines.Count > 0) lines.Insert(0, phrases.Say(Phrases.PendingProposals));
        return lines;
    }
}
