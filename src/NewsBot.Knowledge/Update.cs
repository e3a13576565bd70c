// What can be asked of the knowledge base, and what comes of it.
namespace NewsBot.Knowledge;

/// <summary>A source as a moderator gives it. <paramref name="Url"/> is null for the explicit «no link».</summary>
public sealed record Source(string Publisher, string Title, string? Url, PartialDate Published);

/// <summary>A request to change what is known.</summary>
/// <param name="Author">The author's handle, never a platform id.</param>
/// <param name="Cause">Unique per request: the same cause applied again changes nothing and reports the first revision.</param>
public abstract record Update(string Author, string Cause)
{
    /// <summary>The revision that the author had before his eyes: a fact that was changed after it is left as it is. Null does not look.</summary>
    public long? SeenAt { get; init; }

    /// <summary>A new fact.</summary>
    public sealed record Add(string Author, string Cause, string Text, Source Source, PartialDate? AsOf) : Update(Author, Cause);

    /// <summary>The old fact stays true as of its date and is no longer served as current.</summary>
    public sealed record Supersede(string Author, string Cause, string FactId, string Text, Source Source, PartialDate? AsOf) : Update(Author, Cause);

    /// <summary>The old fact was wrong. Without a source, the old fact's source stands.</summary>
    public sealed record Correct(string Author, string Cause, string FactId, string Text, Source? Source, PartialDate? AsOf, string? Reason) : Update(Author, Cause);

    /// <summary>The fact's words are right and what is known about its source was wrong: every fact that shares it is corrected with it.</summary>
    public sealed record Amend(string Author, string Cause, string FactId, SharedAttributes Values, string? Reason) : Update(Author, Cause);

    /// <summary>Wording only. Where a number, a date or a name comes, goes or changes, that is warned of.</summary>
    public sealed record Clarify(string Author, string Cause, string FactId, string Text) : Update(Author, Cause);

    /// <summary>Never served again; the reason is kept.</summary>
    public sealed record Retract(string Author, string Cause, string FactId, string Reason) : Update(Author, Cause);

    public sealed record Hold(string Author, string Cause, string FactId, string Reason) : Update(Author, Cause);

    public sealed record Release(string Author, string Cause, string FactId) : Update(Author, Cause);

    /// <summary>Several changes that belong together, in one revision: all of them or none.</summary>
    /// <param name="Parts">In order, each on top of the one before; their authors and causes are not looked at. None of them is an undo, an import or <see cref="Together"/>.</param>
    public sealed record Together(string Author, string Cause, IReadOnlyList<Update> Parts) : Update(Author, Cause);

    /// <summary>Takes a revision back, if no later one built on what it changed.</summary>
    public sealed record Undo(string Author, string Cause, long Revision) : Update(Author, Cause);

    /// <summary>Brings an article in by the rules of <see cref="ArticleDraft"/>: adds, clarifies and proposes, never brings back.</summary>
    public sealed record Import(string Author, string Cause, ArticleDraft Article) : Update(Author, Cause)
    {
        /// <summary>Its facts were compared with what is known for a preview, and its author has seen the warnings: they are not compared again.</summary>
        public bool IsCompared { get; init; }
    }

    /// <summary>Does what a <see cref="Proposal"/> proposes: rewords the fact that stands now, figures and all, or retracts it.</summary>
    /// <param name="Reason">Why it is retracted; null takes the proposal's own reason. Not used for a rewording.</param>
    public sealed record Accept(string Author, string Cause, string ProposalId, string? Reason) : Update(Author, Cause);

    /// <summary>Closes a proposal; the file proposes the same only once.</summary>
    public sealed record Dismiss(string Author, string Cause, string ProposalId) : Update(Author, Cause);
}

/// <summary>What facts share of their source; null for what stays.</summary>
/// <param name="Via">Who carried the statement.</param>
/// <param name="Dated">The document's date.</param>
/// <param name="HasUrl">The address changes to <paramref name="Url"/>, which is null for «no link».</param>
public sealed record SharedAttributes(
    string? Speaker = null,
    string? Role = null,
    string? Via = null,
    string? Document = null,
    PartialDate? Dated = null,
    string? Publisher = null,
    string? Title = null,
    PartialDate? Published = null,
    bool HasUrl = false,
    string? Url = null);

/// <summary>The handles that are no person's.</summary>
public static class AuthorHandles
{
    /// <summary>The article files at start.</summary>
    public const string Articles = "articles";

    /// <summary>The local command line.</summary>
    public const string Operator = "operator";
}

/// <summary>What became of an <see cref="Update"/>.</summary>
public abstract record UpdateOutcome
{
    private UpdateOutcome() { }

    /// <summary>Durable and in the next answer.</summary>
    /// <param name="FactId">The fact that now stands (the new one, or the one retracted); null for imports.</param>
    /// <param name="Repeated">True where the cause was known and nothing was done again.</param>
    /// <param name="Warnings">Codes with their values, for the moderator; nothing was blocked.</param>
    /// <param name="Import">Counts of an import; null otherwise.</param>
    public sealed record Applied(long Revision, string? FactId, bool Repeated, IReadOnlyList<UpdateWarning> Warnings, ImportCounts? Import) : UpdateOutcome;

    /// <summary>Nothing to change (an import that brings nothing new).</summary>
    public sealed record Unchanged(ImportCounts? Import) : UpdateOutcome;

    public sealed record Rejected(Rejection Reason) : UpdateOutcome;
}

/// <summary>Facts of an import: added, reworded by the file, proposed for a person to decide, left as they were.</summary>
public sealed record ImportCounts(int Added, int Clarified, int Proposed, int Unchanged);

/// <summary>Why an update was refused: what, which value, and the way out, in English; <see cref="Code"/> selects the Arabic wording.</summary>
/// <param name="Code">Kebab-case: «unknown-fact», «not-current», «empty-text», «text-too-long», «same-text», «unknown-revision», «built-upon»,
/// «missing-source», «missing-publisher», «publisher-too-long», «missing-title», «title-too-long», «bad-url», «insecure-url», «bad-date», «missing-reason»,
/// «reason-too-long», «not-held», «nothing-to-undo», «unknown-proposal», «changed-meanwhile», «no-record».</param>
/// <param name="Value">The offending value, or empty.</param>
public sealed record Rejection(string Code, string Value, string Message);

/// <param name="Code">«likely-duplicate» (value: the other fact's id), «retracted» and «held» (a fact that says nearly the same, and is shown to nobody; value: its id), «much-shorter» (than all that is replaced; value: that fact's id), «later-date» (a correction with a later as-of date: an update?), «hidden-controls», «future-date»,
/// «mixed-scripts», «total», «contradiction» (value: the other fact's id), «shared» (value: the id of a fact that is corrected too),
/// «not-wording» (a clarification that changes a number, a date or a name; value: what changes), «remainder» (value: what else the replaced fact said, and goes on to say).</param>
public sealed record UpdateWarning(string Code, string Value, string Message)
{
    public const string ContradictionCode = "contradiction";

    public const string NotWordingCode = "not-wording";

    /// <summary>The words of the fact, among those that are brought in together, that it is about; null where there is only one.</summary>
    public string? About { get; init; }

    /// <param name="isNew">A fact beside the others; otherwise one that takes the place of a named one.</param>
    public static UpdateWarning Contradiction(string factId, string publisher, bool isNew) =>
        new(ContradictionCode, factId, $"Fact '{factId}' of {publisher} gives another number for the same: " + (isNew
            ? $"published as a new fact, both are shown side by side; 'update' or 'correct' of '{factId}' would replace it."
            : $"it is not replaced, and may be shown beside this one; name '{factId}' if it is the one to be replaced."));

    /// <param name="what">The numbers, dates or names that come, go or change, or the words that turn the statement round.</param>
    public static UpdateWarning NotWording(string id, string what) =>
        new(NotWordingCode, what, $"This is a correction and no clarification: what fact '{id}' states changes ({what}); 'correct' says that it was wrong, 'update' that it has changed.");

    /// <summary>The same of one fact among several.</summary>
    public UpdateWarning Of(string fact) => this with { About = fact, Message = $"«{fact}»: {Message}" };
}
