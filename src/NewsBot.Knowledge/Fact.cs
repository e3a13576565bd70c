// One self-contained statement, who made it, and what became of it.
namespace NewsBot.Knowledge;

public enum SpeechAct
{
    /// <summary>Stated by the publisher itself, or by nobody in particular.</summary>
    Reported,
    Said,
    Confirmed,
    Denied,
    Warned,
    Estimated,
}

public enum Modality
{
    Asserted,
    Denied,

    /// <summary>Holds only under a condition that the text names.</summary>
    Conditional,

    /// <summary>Said to be possible, not to have happened.</summary>
    Possible,
}

public enum FactStatus
{
    Current,

    /// <summary>Not served while it is being checked.</summary>
    Held,

    /// <summary>Was true as of its date; a later fact replaces it.</summary>
    Superseded,

    /// <summary>Was wrong; the fact that replaces it is right.</summary>
    Corrected,

    /// <summary>Reworded; the same fact in its newer wording replaces it.</summary>
    Clarified,

    Retracted,
}

/// <summary>An amount that a fact states.</summary>
/// <param name="Unit">The counted noun in the singular, as the article spells it; a multiple belongs to the value (two million dinars: value 2,000,000,
/// unit dinar); per cent is «%».</param>
/// <param name="Measure">What is measured when it is not simply the number of units (an increase, a length); may be null.</param>
/// <param name="Of">Whose, or what is counted; may be null.</param>
/// <param name="Where">Place; may be null.</param>
/// <param name="PartOf">Key of the fact, in the same article, whose figure is the total of this one; may be null.</param>
/// <param name="Written">The amount as the text writes it, number and noun, or the noun in the dual alone; shown to readers.</param>
/// <param name="IsApproximate">The text says about, nearly, more than.</param>
/// <param name="Date">When it held or happened, where the text gives the amount a date of its own; may be null.</param>
public sealed record Figure(
    decimal Value,
    string Unit,
    string? Measure,
    string? Of,
    string? Where,
    string? PartOf,
    string Written,
    bool IsApproximate,
    PartialDate? Date = null);

public enum CircumstanceKind
{
    Time,
    Place,
    Reason,
    Aim,
}

/// <summary>When, where, why or what for, as the sentence says it.</summary>
/// <param name="Written">As the text writes it; stands in the text.</param>
/// <param name="Date">The date that a time means, relative ones from the day of publication; null where it is none that can be named.</param>
/// <param name="Within">The place that a place lies in, where the article itself says so; may be null.</param>
public sealed record Circumstance(CircumstanceKind Kind, string Written, PartialDate? Date, string? Within);

/// <summary>What a fact says. A change of any of it makes a new version; <see cref="FactVersion"/> adds what became of it.</summary>
/// <param name="Text">One self-contained statement, readable by itself.</param>
/// <param name="ArticleId">The <see cref="Article"/> that it is cited from.</param>
/// <param name="SpeakerId">Whose statement it is, or null for the publisher's own.</param>
/// <param name="CarrierId">Who carried it to the publisher, or null.</param>
/// <param name="DocumentId">The document that it is taken from, or null.</param>
/// <param name="AsOf">As of when it is known to hold.</param>
/// <param name="Names">Names that it is about, in their fullest form.</param>
/// <param name="Keywords">Words that readers may use for it and that stand nowhere in the text.</param>
/// <param name="Questions">Alternative questions that it answers.</param>
/// <param name="SourceSpan">Where the sentence stands in <see cref="Article.SourceText"/> (UTF-16 units), or null.</param>
public sealed record FactContent(
    string Text,
    string ArticleId,
    string? SpeakerId,
    SpeechAct SpeechAct,
    Modality Modality,
    string? CarrierId,
    string? DocumentId,
    PartialDate AsOf,
    IReadOnlyList<Figure> Figures,
    IReadOnlyList<string> Names,
    IReadOnlyList<string> Keywords,
    IReadOnlyList<string> Questions,
    SourceSpan? SourceSpan)
{
    /// <summary>Stands in <see cref="Text"/> for words that are left out because they were replaced.</summary>
    public const string Omission = "[\u2026]";

    /// <summary>Times, places, reasons and aims that were read from plain text; facts of Markdown articles have none.</summary>
    public IReadOnlyList<Circumstance> Circumstances { get; init; } = [];

    /// <summary>Where words stand in <see cref="Article.SourceText"/> that the text quotes letter by letter; without the marks. Only these may be
    /// shown as quotations of the speaker. Facts of Markdown articles have none.</summary>
    public IReadOnlyList<SourceSpan> Quotes { get; init; } = [];
}

/// <summary>A half-open range of UTF-16 units in an article's kept source text.</summary>
public readonly record struct SourceSpan(int Start, int Length);

/// <summary>One version of a fact and the revisions between which it was current. Immutable: the next revision makes a new one.</summary>
/// <param name="Id">«f» and the fact's number in the log; short, since moderators type it.</param>
/// <param name="Version">0-based: grows with every rewording of the same fact. (Id, Version) names these words for ever.</param>
/// <param name="Key">The fact's key in its article file («iran-sites»), or null.</param>
/// <param name="Since">The revision that made it current.</param>
/// <param name="Until">The revision that ended that, or null while it is current or held.</param>
/// <param name="Replaces">Id of the fact that it replaces, or null.</param>
/// <param name="ReplacedBy">Id of the fact that replaces it, or null.</param>
/// <param name="Reason">Why it was corrected, retracted or held, in a person's words; «undo:N» where revision N, which made it, was taken back,
/// «gone-from-file» where it was retracted because its file no longer has it; may be null.</param>
/// <param name="CreatedBy">Author handle of the revision that made it.</param>
public sealed record FactVersion(
    string Id,
    int Version,
    string? Key,
    FactContent Content,
    FactStatus Status,
    long Since,
    long? Until,
    string? Replaces,
    string? ReplacedBy,
    string? Reason,
    string CreatedBy)
{
    /// <summary>When the revision was made that ended it or held it; null while it is current.</summary>
    public DateTimeOffset? UntilAt { get; init; }

    public bool IsCurrent => Status == FactStatus.Current;
}
