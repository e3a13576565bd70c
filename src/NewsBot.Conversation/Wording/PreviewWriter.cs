// What a moderator sees of a change before it is decided on.
using NewsBot.Conversation.Moderating;
using NewsBot.Knowledge;

namespace NewsBot.Conversation.Wording;

internal sealed class PreviewWriter(Phrasebook phrases)
{
    private const int LongestAnswer = 160;
    private const int MostAnswers = 5;

    // An article is seen whole before it is published; what is longer than this no one reads in a chat.
    private const int MostImported = 150;

    private readonly ImportWriter _imports = new(phrases);
    private readonly CitationWriter _citations = new(phrases);
    private readonly RecordWriter _records = new(phrases);
    private readonly WarningWriter _warnings = new(phrases);

    /// <summary>What would stand, what it replaces, what it was understood to say, what to look at, which answers change, and which questions that had none get one.</summary>
    /// <param name="isProposed">Shown to all editors, who did not ask for it: they answer by a reply.</param>
    public Reply Write(
        DeskDraft draft,
        Update update,
        UpdateOutcome.Applied applied,
        KnowledgeSnapshot before,
        KnowledgeSnapshot after,
        IReadOnlyList<ChangedAnswer> changed,
        IReadOnlyList<UnansweredQuestion> answered,
        ModeratorRole role,
        bool isProposed = false)
    {
        var decide = isProposed ? Phrases.PreviewDecide : role == ModeratorRole.Editor ? Phrases.PreviewConfirm : Phrases.PreviewPropose;
        string[] text = [.. Lines(draft, update, applied, before, after), .. Changed(changed), .. Answered(answered), phrases.Say(decide)];
        return ReplyMaker.Plain(ReplyKind.AskBack, answered: false, string.Join('\n', text)) with
        {
            Facts = DeskUpdates.FactOf(update) is { } fact ? [fact] : [],
            Draft = draft.Code,
            Buttons =
            [
                new ReplyButton.Say(phrases.Say(role == ModeratorRole.Editor ? Phrases.ButtonPublish : Phrases.ButtonPropose), $"/confirm {draft.Code}"),
                new ReplyButton.Say(phrases.Say(Phrases.ButtonCancel), $"/cancel {draft.Code}"),
            ],
        };
    }

    /// <summary>What would stand, what it replaces, what it was understood to say, and what to look at.</summary>
    public IEnumerable<string> Lines(DeskDraft draft, Update update, UpdateOutcome.Applied applied, KnowledgeSnapshot before, KnowledgeSnapshot after)
    {
        IEnumerable<string> lines = update switch
        {
            Update.Import import => Imported(import.Article),
            Update.Together together => PartWriter.Lines(together, before, phrases),
            _ => [phrases.Say(Phrases.Preview(draft.Kind)), .. Change(update, applied, before, after)],
        };
        return [.. lines, .. Shared(applied), .. _warnings.Lines(applied.Warnings, before, KindOf(draft))];
    }

    /// <summary>What cannot be published any more, and why: it can only be dropped.</summary>
    public Reply Impossible(DeskDraft draft, Reply why)
    {
        var text = draft[DeskField.Text] ?? draft[DeskField.Reason] ?? "";
        var what = phrases.Say(Phrases.PendingProposal, ("kind", phrases.Say(Phrases.RevisionKind(draft.Kind.ToString().ToLowerInvariant()))), ("text", DeskWriter.Short(OneLine(text), LongestAnswer)));
        return ReplyMaker.Plain(ReplyKind.AskBack, answered: false, $"{what}\n{why.Text}") with
        {
            Draft = draft.Code,
            Buttons = [new ReplyButton.Say(phrases.Say(Phrases.ButtonCancel), $"/cancel {draft.Code}")],
        };
    }

    /// <summary>How many lines there are to look at among what is warned of.</summary>
    public int Warnings(DeskDraft draft, UpdateOutcome.Applied applied, KnowledgeSnapshot before) => _warnings.Lines(applied.Warnings, before, KindOf(draft)).Count();

    /// <summary>Before and after of the answers that change.</summary>
    public IEnumerable<string> Changed(IReadOnlyList<ChangedAnswer> changed)
    {
        if (changed.Count == 0)
        {
            yield return phrases.Say(Phrases.PreviewUnchanged);
            yield break;
        }

        yield return phrases.Say(Phrases.PreviewChanged, ("count", phrases.Count(Phrases.Answers, changed.Count)));
        foreach (var answer in changed.Take(MostAnswers))
        {
            yield return phrases.Say(
                Phrases.PreviewChangedOne,
                ("question", DeskWriter.Asked(phrases, answer.Question, answer.Continued, LongestAnswer)),
                ("before", DeskWriter.Short(OneLine(answer.Before), LongestAnswer)),
                ("after", DeskWriter.Short(OneLine(answer.After), LongestAnswer)));
        }
    }

    // Of several changes only what is added has a source of its own, which another may contradict.
    private static DeskKind KindOf(DeskDraft draft) => draft.Parts.Count > 0 ? DeskKind.Add : draft.Kind;

    private IEnumerable<string> Change(Update update, UpdateOutcome.Applied applied, KnowledgeSnapshot before, KnowledgeSnapshot after)
    {
        var old = DeskUpdates.FactOf(update) is { } id ? before.Find(id) : null;
        var stands = applied.FactId is { } made ? after.Find(made) : null;
        if (old is not null) yield return PartWriter.Replaced(old, phrases);
        var isNew = stands is not null && !string.Equals(stands.Content.Text, old?.Content.Text, StringComparison.Ordinal);
        if (isNew) yield return phrases.Say(old is null ? Phrases.PreviewText : Phrases.PreviewBecomes, ("fact", DeskWriter.Short(stands!.Content.Text, DeskWriter.LongestText))); // Not null: checked.
        foreach (var line in _records.Lines(before, after)) yield return line;
        if (DeskUpdates.ReasonOf(update) is { } reason) yield return phrases.Say(Phrases.PreviewReason, ("reason", DeskWriter.Short(reason, DeskWriter.LongestText)));
        if (!isNew) yield break;
        yield return phrases.Say(update is Update.Correct { Source: null } ? Phrases.PreviewSourceKept : Phrases.PreviewSource, ("source", _citations.Write([after.CitationOf(stands!.Content)]) ?? ""));
        foreach (var understood in Understood(stands, after)) yield return phrases.Say(Phrases.PreviewUnderstood, ("lines", understood));
    }

    private IEnumerable<string> Understood(FactVersion fact, KnowledgeSnapshot after)
    {
        var content = fact.Content;
        if (content.Figures.Count == 0 && content.SpeakerId is null && content.Circumstances.Count == 0) yield break;
        var draft = new ArticleDraft(
            after.Articles[content.ArticleId],
            content.SpeakerId is { } speaker ? [after.Speakers[speaker]] : [],
            content.CarrierId is { } carrier ? [after.Carriers[carrier]] : [],
            content.DocumentId is { } document ? [after.Documents[document]] : [],
            [new FactDraft(fact.Id, content with { Quotes = [] })]);
        foreach (var line in _imports.Lines(draft)) yield return line;
    }

    private IEnumerable<string> Imported(ArticleDraft article)
    {
        yield return phrases.Say(
            Phrases.PreviewImport,
            ("count", phrases.Count(Phrases.Facts, article.Facts.Count)),
            ("publisher", Bidi.Unknown(article.Article.Publisher)),
            ("title", Bidi.Unknown(article.Article.Title)),
            ("date", phrases.Date(article.Article.Published)));
        foreach (var line in _imports.Lines(article).Take(MostImported)) yield return line;
        if (article.Facts.Count > MostImported) yield return phrases.Say(Phrases.PreviewImportMore, ("count", phrases.Count(Phrases.Facts, article.Facts.Count - MostImported)));
    }

    private IEnumerable<string> Shared(UpdateOutcome.Applied applied)
    {
        string[] ids = [.. applied.Warnings.Where(warning => warning.Code == "shared").Select(warning => warning.Value).Distinct(StringComparer.Ordinal)];
        if (ids.Length == 0) yield break;
        yield return phrases.Say(Phrases.PreviewShared, ("count", phrases.Count(Phrases.Facts, ids.Length)), ("ids", Bidi.Ltr(string.Join(' ', ids))));
    }

    private IEnumerable<string> Answered(IReadOnlyList<UnansweredQuestion> answered)
    {
        if (answered.Count == 0) yield break;
        yield return phrases.Say(Phrases.PreviewAnswers, ("count", phrases.Count(Phrases.Questions, answered.Count)));
        foreach (var question in answered.Take(MostAnswers)) yield return DeskWriter.Wanted(phrases, question, LongestAnswer);
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
