// Decides what an update comes to: one switch over everything that can be asked of the knowledge base.
using NewsBot.Arabic;
using NewsBot.Knowledge.Revisions;

namespace NewsBot.Knowledge.Updating;

internal sealed class UpdatePlanner
{
    // From this part of shared stems on, two facts say nearly the same.
    private const double NearlySame = 0.8;

    // A longer article is not read through by whoever is asked to look at it.
    private const int MostCompared = 40;

    // Of an import each fact is compared with so many of those that have nearly its words: lists of like sentences have thousands.
    private const int MostNear = 20;

    // So few words are hardly the whole statement, where there were twice as many.
    private const int MostOfStub = 4;

    private readonly Analyzer _analyzer;
    private readonly Typing _typing;
    private readonly Amendments _amendments;
    private readonly Conflicts _conflicts;
    private readonly Rewording _rewording;
    private readonly SumsOfFacts _sums;

    public UpdatePlanner(Analyzer analyzer)
    {
        _analyzer = analyzer;
        _typing = new Typing(analyzer);
        _amendments = new Amendments(analyzer, _typing);
        _conflicts = new Conflicts(analyzer);
        _rewording = new Rewording(analyzer);
        _sums = new SumsOfFacts(analyzer);
    }

    public Plan Make(Update update, PlanBasis basis) => PlanOf(update, basis) switch
    {
        Plan.Ready ready when update is Update.Import import => ready with { Warnings = [.. ready.Warnings, .. Imported(import, ready, basis)] },
        Plan.Ready ready when update is not Update.Undo => ready with { Warnings = [.. ready.Warnings.Concat(_sums.Warnings(basis.Snapshot, ready.Changes)).Distinct()] },
        var plan => plan,
    };

    private Plan PlanOf(Update update, PlanBasis basis) => update switch
    {
        Update.Add add => Add(add, basis),
        Update.Supersede supersede => Supersede(supersede, basis),
        Update.Correct correct => Correct(correct, basis),
        Update.Amend amend => Amend(amend, basis),
        Update.Clarify clarify => Clarify(clarify, basis),
        Update.Retract retract => Retract(retract, basis),
        Update.Hold hold => Hold(hold, basis),
        Update.Release release => Release(release, basis),
        Update.Together together => Together(together, basis),
        Update.Undo undo => UndoPlanner.Make(undo, basis),
        Update.Import import => ImportPlanner.Make(import, basis),
        Update.Accept accept => ProposalPlanner.Accept(accept, basis),
        Update.Dismiss dismiss => ProposalPlanner.Dismiss(dismiss, basis),
        _ => throw new ArgumentOutOfRangeException(nameof(update), $"{update.GetType().Name} cannot be applied."),
    };

    private Plan Add(Update.Add add, PlanBasis basis)
    {
        var draft = new Draft(basis);
        var text = draft.Text(add.Text);
        var source = draft.Source(add.Source);
        var asOf = draft.AsOf(add.AsOf, source.Published);
        if (draft.Refusal is { } refusal) return new Plan.Refused(refusal);

        var article = SourceCheck.ArticleOf(source, basis.Snapshot, basis.Ledger, _analyzer, draft.Changes);
        var content = _typing.New(text, draft.Article(article), asOf, draft);
        var conflict = _conflicts.Find(content, source.Publisher, basis);
        draft.Changes.Add(new Change.FactAdded(draft.TakeFactId(), null, conflict.Content));
        if (conflict.With.Count > 0) draft.Warnings.InsertRange(0, Contradictions(conflict, basis, isNew: true));
        string[] alike = [.. basis.Ledger.FactsNear(text)];
        if (conflict.With.Count == 0 && NearestOf(alike, text, basis, article: null) is { } near) draft.Warnings.Insert(0, Warnings.LikelyDuplicate(near));
        if (GoneOf(alike, text, basis) is { } gone) draft.Warnings.Insert(0, Warnings.Gone(gone));
        return draft.Ready(RevisionKind.Add, add.Cause, null);
    }

    private Plan Supersede(Update.Supersede supersede, PlanBasis basis)
    {
        var draft = new Draft(basis);
        draft.SeenAt(supersede.SeenAt, supersede.FactId);
        var old = draft.Standing(supersede.FactId);
        var text = draft.Text(supersede.Text);
        var source = draft.Source(supersede.Source);
        var asOf = draft.AsOf(supersede.AsOf, source.Published);
        if (draft.Refusal is { } refusal) return new Plan.Refused(refusal);
        if (IsSameFolded(text, old!)) return new Plan.Refused(Rejections.SameText(old!.Id)); // there, since nothing was refused

        var article = SourceCheck.ArticleOf(source, basis.Snapshot, basis.Ledger, _analyzer, draft.Changes);
        var content = _typing.Resourced(old!.Content, text, draft.Article(article), asOf, draft);
        draft.Replace(old, FactStatus.Superseded, null, content);
        WarnOfShortness(old, text, draft);
        draft.Warnings.AddRange(Contradictions(_conflicts.Find(content, source.Publisher, basis, old.Id), basis, isNew: false));
        KeepRemainder(old, text, draft);
        return draft.Ready(RevisionKind.Update, supersede.Cause, null);
    }

    private Plan Correct(Update.Correct correct, PlanBasis basis)
    {
        var draft = new Draft(basis);
        draft.SeenAt(correct.SeenAt, correct.FactId);
        var old = draft.Standing(correct.FactId);
        var text = draft.Text(correct.Text);
        var source = correct.Source is null ? null : draft.Source(correct.Source);
        var asOf = draft.AsOf(correct.AsOf, source?.Published ?? old?.Content.AsOf ?? default);
        var reason = draft.Reason(correct.Reason, isNeeded: false);
        if (draft.Refusal is { } refusal) return new Plan.Refused(refusal);
        if (IsSameFolded(text, old!)) return new Plan.Refused(Rejections.SameText(old!.Id)); // there, since nothing was refused

        var article = draft.Article(source is null ? old!.Content.ArticleId : SourceCheck.ArticleOf(source, basis.Snapshot, basis.Ledger, _analyzer, draft.Changes));
        var content = source is null
            ? _typing.Restated(old!.Content, text, article, asOf, draft)
            : _typing.Resourced(old!.Content, text, article, asOf, draft);
        if (asOf.CompareTo(old.Content.AsOf) > 0) draft.Warnings.Insert(0, Warnings.LaterDate(asOf, old.Content.AsOf));
        draft.Replace(old, FactStatus.Corrected, reason, content);
        WarnOfShortness(old, text, draft);
        if (source is not null) draft.Warnings.AddRange(Contradictions(_conflicts.Find(content, source.Publisher, basis, old.Id), basis, isNew: false));
        // What the words said of who carried it, of a role or of a document was said of every fact that shares it.
        _amendments.FollowText(old, text, reason, draft);
        _amendments.FollowAmounts(old, text, reason, draft);
        KeepRemainder(old, text, draft);
        return draft.Ready(RevisionKind.Correct, correct.Cause, reason);
    }

    private Plan Amend(Update.Amend amend, PlanBasis basis)
    {
        var draft = new Draft(basis);
        draft.SeenAt(amend.SeenAt, amend.FactId);
        var fact = draft.Standing(amend.FactId);
        var values = draft.Attributes(amend.Values);
        var reason = draft.Reason(amend.Reason, isNeeded: false);
        if (draft.Refusal is null) _amendments.Follow(amend with { Values = values }, fact!, reason, draft); // there, since nothing was refused
        return draft.Refusal is { } refusal ? new Plan.Refused(refusal) : draft.Ready(RevisionKind.Correct, amend.Cause, reason);
    }

    private Plan Clarify(Update.Clarify clarify, PlanBasis basis)
    {
        var draft = new Draft(basis);
        draft.SeenAt(clarify.SeenAt, clarify.FactId);
        var old = draft.Standing(clarify.FactId);
        var text = draft.Text(clarify.Text);
        if (draft.Refusal is { } refusal) return new Plan.Refused(refusal);

        // Marks and punctuation are wording too, so only the very same characters are no clarification.
        if (string.Equals(text, old!.Content.Text, StringComparison.Ordinal)) return new Plan.Refused(Rejections.SameText(old.Id));
        if (_rewording.Change(old.Content, text, basis.Snapshot) is { } what) draft.Warnings.Add(UpdateWarning.NotWording(old.Id, what));
        draft.Changes.Add(new Change.FactReworded(old.Id, _typing.Reworded(old.Content, text)));
        draft.CloseProposalsOf(old.Id, proposed => string.Equals(proposed?.Text, text, StringComparison.Ordinal));
        return draft.Ready(RevisionKind.Clarify, clarify.Cause, null);
    }

    private static Plan Retract(Update.Retract retract, PlanBasis basis)
    {
        var draft = new Draft(basis);
        draft.SeenAt(retract.SeenAt, retract.FactId);
        var old = draft.Standing(retract.FactId);
        var reason = draft.Reason(retract.Reason, isNeeded: true);
        if (draft.Refusal is { } refusal) return new Plan.Refused(refusal);

        draft.Changes.Add(new Change.FactRetracted(old!.Id, reason!, Standing.Of(old))); // both there, since nothing was refused
        draft.CloseProposalsOf(old.Id, _ => true);
        return draft.Ready(RevisionKind.Retract, retract.Cause, reason);
    }

    private static Plan Hold(Update.Hold hold, PlanBasis basis)
    {
        var draft = new Draft(basis);
        var fact = draft.Standing(hold.FactId);
        if (fact is { Status: FactStatus.Held }) return new Plan.Refused(Rejections.NotCurrent(fact));
        var reason = draft.Reason(hold.Reason, isNeeded: true);
        if (draft.Refusal is { } refusal) return new Plan.Refused(refusal);

        draft.Changes.Add(new Change.FactHeld(fact!.Id, reason!, Standing.Of(fact))); // both there, since nothing was refused
        return draft.Ready(RevisionKind.Hold, hold.Cause, reason);
    }

    private static Plan Release(Update.Release release, PlanBasis basis)
    {
        var draft = new Draft(basis);
        if (basis.Snapshot.Find(release.FactId) is not { } fact) return new Plan.Refused(Rejections.UnknownFact(release.FactId));
        if (fact.Status != FactStatus.Held) return new Plan.Refused(Rejections.NotHeld(fact));
        draft.Changes.Add(new Change.FactReleased(fact.Id, Standing.Of(fact)));
        return draft.Ready(RevisionKind.Release, release.Cause, null);
    }

    // Each part is planned against what the parts before it leave.
    private Plan Together(Update.Together together, PlanBasis basis)
    {
        var plans = new List<Plan.Ready>();
        foreach (var part in together.Parts)
        {
            if (part is Update.Together or Update.Undo or Update.Import) throw new ArgumentException($"{part.GetType().Name} is no part of a joint update.", nameof(together));
            // Whether sums still add up is seen when all parts are there.
            var plan = PlanOf(part with { SeenAt = together.SeenAt }, basis);
            if (plan is not Plan.Ready ready) return plan;
            plans.Add(ready);
            var revision = new Revision(basis.NextRevision, basis.Snapshot.Head.Hash, default, together.Author, together.Cause, ready.Kind, null, ready.Changes);
            basis = basis with { Snapshot = SnapshotFold.Apply(basis.Snapshot, [revision], basis.Snapshot.Head) };
        }

        return new Plan.Ready(plans[0].Kind, together.Cause, plans[0].Reason, [.. plans.SelectMany(plan => plan.Changes)], [.. plans.SelectMany(plan => plan.Warnings).Distinct()], null);
    }

    private void KeepRemainder(FactVersion old, string text, Draft draft)
    {
        if (_typing.Remainder(old.Content, text) is not { } remainder) return;
        var id = draft.TakeFactId();
        draft.Changes.Add(new Change.FactAdded(id, null, remainder));
        draft.Warnings.Add(Warnings.Remainder(id, old.Id, remainder.Text));
    }

    private bool IsSameFolded(string text, FactVersion fact) =>
        string.Equals(_analyzer.Fold(text), _analyzer.Fold(fact.Content.Text), StringComparison.Ordinal);

    // What the article files say at start was looked at when it was written, and a whole shelf of them would be compared with itself.
    private IEnumerable<UpdateWarning> Imported(Update.Import import, Plan.Ready plan, PlanBasis basis)
    {
        if (import.IsCompared || string.Equals(import.Author, AuthorHandles.Articles, StringComparison.Ordinal)) yield break;
        var article = import.Article.Article;
        if (article.Published.FirstDay > basis.Today) yield return Warnings.FutureDate("published", article.Published);
        if (MixedScripts.In($"{article.Publisher} {article.Title}").ToArray() is { Length: > 0 } strange) yield return Warnings.MixedScripts(string.Join(", ", strange.Distinct(StringComparer.Ordinal)));
        var read = new Dictionary<string, Analysis>(StringComparer.Ordinal);
        foreach (var added in plan.Changes.OfType<Change.FactAdded>().Take(MostCompared))
        {
            var text = added.Content.Text;
            UpdateWarning[] warnings = [.. Contradictions(_conflicts.Find(added.Content, article.Publisher, basis, replaced: null, read), basis, isNew: true)];
            string[] alike = [.. basis.Ledger.FactsNear(text).Take(MostNear)];
            if (warnings.Length == 0 && NearestOf(alike, text, basis, article.Id) is { } near) warnings = [Warnings.LikelyDuplicate(near)];
            if (GoneOf(alike, text, basis) is { } gone) warnings = [Warnings.Gone(gone), .. warnings];
            string[] mixed = [.. MixedScripts.In(text).Distinct(StringComparer.Ordinal)];
            if (mixed.Length > 0) warnings = [.. warnings, Warnings.MixedScripts(string.Join(", ", mixed))];
            foreach (var warning in warnings) yield return warning.Of(text);
        }
    }

    private static IEnumerable<UpdateWarning> Contradictions(Conflict conflict, PlanBasis basis, bool isNew) =>
        conflict.With.Select(other => UpdateWarning.Contradiction(other.Id, basis.Snapshot.Articles[other.Content.ArticleId].Publisher, isNew));

    // A correction of «90» to «the number is 90», where a whole sentence stood.
    private void WarnOfShortness(FactVersion old, string text, Draft draft)
    {
        var (words, before) = (_analyzer.Analyze(text).Tokens.Count, _analyzer.Analyze(old.Content.Text).Tokens.Count);
        if (words <= MostOfStub && words * 2 < before) draft.Warnings.Insert(0, Warnings.MuchShorter(old.Id, old.Content.Text));
    }

    // The current fact, of those that may be meant, that shares most of its stems with the text.
    /// <param name="article">Its facts are left aside; null for none.</param>
    private string? NearestOf(string[] alike, string text, PlanBasis basis, string? article) =>
        NearestOf(alike, text, basis, fact => fact.IsCurrent && !string.Equals(fact.Content.ArticleId, article, StringComparison.Ordinal))?.Id;

    // The same of what readers are not shown any more. What was taken back by an undo is only said anew.
    private FactVersion? GoneOf(string[] alike, string text, PlanBasis basis) =>
        NearestOf(alike, text, basis, fact => fact.Status == FactStatus.Held || (fact.Status == FactStatus.Retracted && !UndoPlanner.IsUndo(fact.Reason)));

    // The earliest of equals.
    private FactVersion? NearestOf(string[] alike, string text, PlanBasis basis, Predicate<FactVersion> isMeant)
    {
        var analysis = _analyzer.Analyze(text);
        var (nearest, best) = ((FactVersion?)null, 0.0);
        foreach (var id in alike)
        {
            if (basis.Snapshot.Find(id) is not { } fact || !isMeant(fact)) continue;
            var overlap = Overlap.Of(analysis, _analyzer.Analyze(fact.Content.Text));
            if (overlap >= NearlySame && overlap > best) (nearest, best) = (fact, overlap);
        }

        return nearest;
    }
}
