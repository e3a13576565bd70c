// Everything known at one revision.
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace NewsBot.Knowledge;

/// <summary>Number and hash of the last revision; (0, 64 zeros) for an empty log.</summary>
/// <param name="Hash">SHA-256 of the revision's bytes, 64 lower-case hexadecimal digits.</param>
public sealed record Head(long Number, string Hash)
{
    public static Head Empty { get; } = new(0, new string('0', 64));

    /// <summary>Reads what <see cref="ToString"/> writes, nothing else.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Head? head)
    {
        head = null;
        var colon = text?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        if (text is null || colon < 1 || !long.TryParse(text.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
        var hash = text[(colon + 1)..];
        if (hash.Length != 64 || !hash.All(char.IsAsciiHexDigitLower)) return false;
        head = new Head(number, hash);
        return true;
    }

    /// <summary>«N:HASH».</summary>
    public override string ToString() => $"{Number}:{Hash}";
}

/// <summary>A change that a machine found and that a person must decide: an article file says something else than the log.</summary>
/// <param name="Id">«p» and the number of the revision that made it, «-» and its place there.</param>
/// <param name="FactId">The fact it is about.</param>
/// <param name="Proposed">The content proposed, or null where a retraction is proposed.</param>
/// <param name="Why">A code: «changed-in-file» or «gone-from-file».</param>
/// <param name="Revision">The revision that made it.</param>
public sealed record Proposal(string Id, string FactId, FactContent? Proposed, string Why, long Revision);

/// <summary>Facts of every status with what they refer to. Immutable; safe to read from any thread for as long as one likes.</summary>
public sealed class KnowledgeSnapshot
{
    public static KnowledgeSnapshot Empty { get; } = new()
    {
        Head = Head.Empty,
        Articles = ImmutableDictionary.Create<string, Article>(StringComparer.Ordinal),
        Speakers = ImmutableDictionary.Create<string, Speaker>(StringComparer.Ordinal),
        Carriers = ImmutableDictionary.Create<string, Carrier>(StringComparer.Ordinal),
        Documents = ImmutableDictionary.Create<string, Document>(StringComparer.Ordinal),
        Versions = [],
        Newest = ImmutableDictionary.Create<string, int>(StringComparer.Ordinal),
        Proposals = [],
    };

    public required Head Head { get; init; }

    public required ImmutableDictionary<string, Article> Articles { get; init; }

    public required ImmutableDictionary<string, Speaker> Speakers { get; init; }

    public required ImmutableDictionary<string, Carrier> Carriers { get; init; }

    public required ImmutableDictionary<string, Document> Documents { get; init; }

    /// <summary>All versions of all facts, in the order in which revisions made them. A version keeps its place for ever (its index
    /// is its document number in the keyword index); only its status, end and replacement change.</summary>
    public required ImmutableList<FactVersion> Versions { get; init; }

    /// <summary>Fact id → place of its newest version in <see cref="Versions"/>.</summary>
    public required ImmutableDictionary<string, int> Newest { get; init; }

    public required ImmutableList<Proposal> Proposals { get; init; }

    /// <summary>What persons put right in records that facts share, in the order of the revisions.</summary>
    public ImmutableList<RecordCorrection> Corrections { get; init; } = [];

    /// <summary>The newest version of a fact, whatever its status, or null.</summary>
    public FactVersion? Find(string factId) => Newest.TryGetValue(factId, out var place) ? Versions[place] : null;

    /// <summary>The fact took the place of another, which stands again: the change was undone, and nothing was withdrawn.</summary>
    public bool IsUndone(FactVersion fact) => fact is { Status: FactStatus.Retracted, Replaces: { } id } && Find(id) is { Status: FactStatus.Current or FactStatus.Held };

    /// <summary>The ids of the fact, of all that it replaced, and of all that replaced it; empty for an unknown fact.</summary>
    public IReadOnlySet<string> FamilyOf(string factId)
    {
        var family = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>([factId]);
        while (waiting.TryPop(out var next))
        {
            if (Find(next) is not { } fact || !family.Add(next)) continue;
            if (fact.Replaces is { } before) waiting.Push(before);
            if (fact.ReplacedBy is { } after) waiting.Push(after);
        }

        return family;
    }

    /// <summary>The fact at the end of the replacements that began with this one: itself where nothing replaced it. It need not be current.</summary>
    public FactVersion LastOf(FactVersion fact)
    {
        while (fact.ReplacedBy is { } next && Find(next) is { } replacement) fact = replacement;
        return fact;
    }

    /// <summary>What a citation line needs of a fact, resolved at this revision.</summary>
    public Citation CitationOf(FactContent fact)
    {
        var article = Articles[fact.ArticleId];
        var speaker = fact.SpeakerId is null ? null : Speakers[fact.SpeakerId];
        var carrier = fact.CarrierId is null ? null : Carriers[fact.CarrierId];
        var document = fact.DocumentId is null ? null : Documents[fact.DocumentId];
        return new Citation(article.Publisher, article.Title, article.Url, article.Published, speaker?.Name, speaker?.Role, carrier?.Name, document?.Name, document?.Dated, fact.AsOf);
    }
}

/// <summary>Who said it, via whom, who published it, when.</summary>
public sealed record Citation(
    string Publisher,
    string Title,
    string? Url,
    PartialDate Published,
    string? Speaker,
    string? SpeakerRole,
    string? Via,
    string? Document,
    PartialDate? DocumentDated,
    PartialDate AsOf);
