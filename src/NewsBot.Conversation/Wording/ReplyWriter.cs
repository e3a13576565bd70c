// The replies that are no answers: help, smalltalk, refusals, and what the bot tells about itself.
using NewsBot.Conversation.Limits;
using NewsBot.Conversation.Reading;
using NewsBot.Knowledge;

namespace NewsBot.Conversation.Wording;

internal sealed class ReplyWriter(Phrasebook phrases, CommandTable commands, CommandTable desk)
{
    private const int MostCorrections = 5;
    private const int LongestText = 160;

    private readonly RecordWriter _records = new(phrases);

    public Reply Apology() => ReplyMaker.Plain(ReplyKind.Refused, answered: false, phrases.Say(Phrases.Apology));

    /// <summary>For the command to ask that comes without a question.</summary>
    public Reply AskWhat() => ReplyMaker.Plain(ReplyKind.AskBack, answered: false, phrases.Say(Phrases.AskWhat));

    public Reply Welcome() => ReplyMaker.Plain(ReplyKind.Help, answered: true, phrases.Say(Phrases.Welcome));

    /// <summary>For a group that takes the bot in.</summary>
    public Reply GroupWelcome() => ReplyMaker.Plain(ReplyKind.Help, answered: true, phrases.Say(Phrases.GroupWelcome, ("ask", Slash("ask"))));

    /// <summary>For a voice message, a picture, a file.</summary>
    public Reply Unreadable() => ReplyMaker.Plain(ReplyKind.Refused, answered: false, phrases.Say(Phrases.Unreadable));

    public Reply TooMuch(Charge.TooMuch charge) => ReplyMaker.Plain(ReplyKind.Refused, answered: false, phrases.Say(
        charge.IsChats ? Phrases.TooMuchInChat : Phrases.TooMuch,
        ("seconds", phrases.Count(Phrases.Seconds, charge.Seconds))));

    /// <summary>Made from the command tables: a command without a line here does not exist, but for those that only buttons say.</summary>
    public Reply Help(bool isModerator)
    {
        string[] text = [phrases.Say(Phrases.HelpHeading), .. Lines(commands.All), phrases.Say(Phrases.HelpGroups, ("ask", Slash("ask")))];
        if (isModerator) text = [.. text, phrases.Say(Phrases.HelpModerators), .. Lines(desk.All.Where(command => command.Aliases.Count > 0)), phrases.Say(Phrases.HelpDeleted, ("retract", Slash("retract")))];
        return ReplyMaker.Plain(ReplyKind.Help, answered: true, string.Join('\n', text));
    }

    /// <summary>The numeric ids that an operator puts into the configuration.</summary>
    public Reply WhoAmI(Sender sender) => ReplyMaker.Plain(ReplyKind.Help, answered: true, phrases.Say(
        Phrases.WhoAmI,
        ("channel", Bidi.Ltr(sender.Channel)),
        ("user", Bidi.Ltr(sender.User)),
        ("chat", Bidi.Ltr(sender.ChatId))));

    public Reply Privacy(TimeSpan kept) => ReplyMaker.Plain(ReplyKind.Help, answered: true, phrases.Say(
        Phrases.Privacy,
        ("days", phrases.Count(Phrases.Days, (int)kept.TotalDays))));

    /// <summary>The last corrections and withdrawals, newest first.</summary>
    public Reply Corrections(KnowledgeSnapshot knowledge)
    {
        var facts = knowledge.Versions.Where(fact => fact.Status is FactStatus.Corrected or FactStatus.Retracted).ToArray();
        var corrected = facts.Where(fact => fact.Status == FactStatus.Corrected).Select(fact => fact.Until).ToHashSet();
        // Who said or carried it, and the name of a document, stand in the facts that are corrected with them.
        var records = knowledge.Corrections.Where(record => record.UndoneIn is null && (record is RecordCorrection.OfArticle || !corrected.Contains(record.Revision)));
        var changed = facts.Select(fact => (fact.Until, Lines: Change(fact, knowledge)))
            .Concat(records.Select(record => (Until: (long?)record.Revision, Lines: Change(record))))
            .OrderByDescending(change => change.Until)
            .Take(MostCorrections)
            .ToArray();
        if (changed.Length == 0) return ReplyMaker.Plain(ReplyKind.Help, answered: true, phrases.Say(Phrases.CorrectionsNone));
        string[] lines = [phrases.Say(Phrases.CorrectionsHeading, ("count", phrases.Count(Phrases.Changes, changed.Length))), .. changed.SelectMany(change => change.Lines)];
        return ReplyMaker.Plain(ReplyKind.Help, answered: true, string.Join('\n', lines));
    }

    public Reply Smalltalk(SmalltalkKind kind) => ReplyMaker.Plain(
        kind == SmalltalkKind.Help ? ReplyKind.Help : ReplyKind.Smalltalk,
        answered: true,
        phrases.Say(Phrases.Smalltalk(kind)));

    public Reply Refused(RefusalKind kind) => ReplyMaker.Plain(ReplyKind.Refused, answered: false, kind switch
    {
        RefusalKind.Moderation => phrases.Say(Phrases.RefusedModeration, ("whoami", Slash("whoami"))),
        _ => phrases.Say(Phrases.RefusedOrder),
    });

    /// <summary>The reader will be told.</summary>
    public Reply WillNotify() => ReplyMaker.Plain(ReplyKind.Help, answered: true, phrases.Say(Phrases.NotifyAgreed));

    public Reply NothingToNotify() => ReplyMaker.Plain(ReplyKind.AskBack, answered: false, phrases.Say(Phrases.NotifyNothing));

    /// <summary>The answer to a question that had none when it was asked.</summary>
    public Reply NowAnswered(string question, Reply answer)
    {
        var heading = Bidi.Lines(phrases.Say(Phrases.NotifyNow, ("question", Bidi.Embed(Draft.Shortened(question, LongestText))))) + "\n";
        return answer with { Text = heading + answer.Text, Borders = [heading.Length, .. answer.Borders.Select(border => border + heading.Length)], LeadLength = 0 };
    }

    /// <summary>It is noted; who did not say why is asked for it.</summary>
    public Reply DislikeNoted(bool hasReason) =>
        ReplyMaker.Plain(ReplyKind.Help, answered: true, phrases.Say(hasReason ? Phrases.DislikeThanks : Phrases.DislikeWhy));

    public Reply NothingDisliked() => ReplyMaker.Plain(ReplyKind.AskBack, answered: false, phrases.Say(Phrases.DislikeNothing));

    /// <summary>The answer, and below it what a moderator's open step still waits for.</summary>
    public static Reply Reminded(Reply answer, string reminder) => answer with { Text = $"{answer.Text}\n{Bidi.Lines(reminder)}", Borders = [.. answer.Borders, answer.Text.Length + 1] };

    public Reply UnknownCommand() =>
        ReplyMaker.Plain(ReplyKind.AskBack, answered: false, phrases.Say(Phrases.UnknownCommand, ("help", Slash("help"))));

    // What was wrong is shown beside what is right; what was withdrawn is not said again.
    private IEnumerable<string> Change(FactVersion fact, KnowledgeSnapshot knowledge)
    {
        var after = fact.ReplacedBy is { } id ? knowledge.Find(id) : null;
        if (fact.Status == FactStatus.Corrected && after is not null)
        {
            yield return phrases.Say(Phrases.CorrectionsCorrected, ("before", Short(fact.Content.Text)), ("after", Short(after.Content.Text)));
        }
        else if (knowledge.IsUndone(fact))
        {
            yield return phrases.Say(Phrases.CorrectionsUndone, ("before", Short(fact.Content.Text)), ("after", Short(knowledge.Find(fact.Replaces!)!.Content.Text))); // IsUndone found it.
            yield break;
        }
        else
        {
            var citation = knowledge.CitationOf(fact.Content);
            yield return phrases.Say(Phrases.CorrectionsRetracted, ("publisher", Bidi.Unknown(citation.Publisher)), ("title", Bidi.Unknown(citation.Title)));
        }

        if (phrases.Reason(fact) is { } reason) yield return phrases.Say(Phrases.CorrectionsReason, ("reason", Short(reason)));
    }

    private IEnumerable<string> Change(RecordCorrection record)
    {
        var (before, after) = _records.Of(record);
        yield return phrases.Say(Phrases.CorrectionsRecord, ("before", Short(before)), ("after", Short(after)));
        if (!string.IsNullOrWhiteSpace(record.Reason)) yield return phrases.Say(Phrases.CorrectionsReason, ("reason", Short(record.Reason)));
    }

    private IEnumerable<string> Lines(IEnumerable<CommandWord> all) =>
        all.Select(command => phrases.Say(Phrases.HelpCommand, ("command", Slash(command.Name)), ("description", Bidi.Embed(command.Description))));

    private static string Short(string text) => Bidi.Embed(Draft.Shortened(text, LongestText));

    private static string Slash(string command) => Bidi.Ltr($"/{command}");
}
