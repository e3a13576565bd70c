// An update as an operator writes it, on the command line or as a line of JSON, before anything of it is checked.
using System.Text.Json;
using NewsBot.CommandLine;
using NewsBot.Knowledge;

namespace NewsBot.Verbs;

/// <param name="Key">The cause: a key that was used before is applied once. Null for a new cause each time.</param>
/// <param name="Url">«none» for the explicit no-link.</param>
/// <param name="Revision">What <c>undo</c> takes back.</param>
internal sealed record PublishRequest(
    string? Kind,
    string? Key,
    string? Fact,
    string? Text,
    string? Publisher,
    string? Title,
    string? Url,
    string? Published,
    string? AsOf,
    string? Reason,
    string? Revision,
    PublishedAttributes Shared)
{
    public const string Author = "operator";

    private const string NoLink = "none";

    public static PublishRequest Of(Invocation invocation) => new(
        invocation.Words[0],
        Key: null,
        invocation.Value("fact"),
        invocation.Value("text"),
        invocation.Value("publisher"),
        invocation.Value("title"),
        invocation.Value("url"),
        invocation.Value("published"),
        invocation.Value("as-of"),
        invocation.Value("reason"),
        invocation.Words.ElementAtOrDefault(1),
        new PublishedAttributes(invocation.Value("speaker"), invocation.Value("role"), invocation.Value("via"), invocation.Value("document"), invocation.Value("dated")));

    /// <exception cref="JsonException">A property is no text.</exception>
    public static PublishRequest Of(JsonElement line) => new(
        line.Text("kind"),
        line.Text("key"),
        line.Text("fact"),
        line.Text("text"),
        line.Text("publisher"),
        line.Text("title"),
        line.Text("url"),
        line.Text("published"),
        line.Text("asOf"),
        line.Text("reason"),
        line.Echo("revision")?.ToString(),
        new PublishedAttributes(line.Text("speaker"), line.Text("role"), line.Text("via"), line.Text("document"), line.Text("dated")));

    /// <exception cref="RefusedException">Something is missing or malformed; the message says which part.</exception>
    public Update ToUpdate()
    {
        var cause = $"publish:{(string.IsNullOrWhiteSpace(Key) ? Guid.NewGuid().ToString("n") : Key)}";
        return Kind switch
        {
            "add" => new Update.Add(Author, cause, Needed("text", Text), FullSource(), Date("as-of date", AsOf)),
            "update" => new Update.Supersede(Author, cause, Needed("fact", Fact), Needed("text", Text), FullSource(), Date("as-of date", AsOf)),
            "correct" when string.IsNullOrWhiteSpace(Text) && (Shared.Any || HasSource) => new Update.Amend(Author, cause, Needed("fact", Fact), Attributes(), Reason),
            "correct" when Shared.Any => throw new RefusedException("'correct' changes the text, or what facts share of their source (speaker, role, via, document, dated): give one of the two."),
            "correct" => new Update.Correct(Author, cause, Needed("fact", Fact), Needed("text", Text), HasSource ? FullSource() : null, Date("as-of date", AsOf), Reason),
            "clarify" => new Update.Clarify(Author, cause, Needed("fact", Fact), Needed("text", Text)),
            "retract" => new Update.Retract(Author, cause, Needed("fact", Fact), Needed("reason", Reason)),
            "hold" => new Update.Hold(Author, cause, Needed("fact", Fact), Needed("reason", Reason)),
            "release" => new Update.Release(Author, cause, Needed("fact", Fact)),
            "undo" => new Update.Undo(Author, cause, RevisionNumber()),
            null => throw new RefusedException($"The kind is missing: it is one of {Kinds}."),
            _ => throw new RefusedException($"'{Kind}' is no kind of update: it is one of {Kinds}."),
        };
    }

    private const string Kinds = "add, update, correct, clarify, retract, hold, release and undo";

    private SharedAttributes Attributes() => new(
        Shared.Speaker, Shared.Role, Shared.Via, Shared.Document, Date("document's date", Shared.Dated), Publisher, Title, Date("publication date", Published), Url is not null, Url == NoLink ? null : Url);

    private bool HasSource => new[] { Publisher, Title, Url, Published }.Any(part => part is not null);

    private Source FullSource()
    {
        (string Part, string? Value)[] parts = [("publisher", Publisher), ("title", Title), ("url (an address, or none)", Url), ("published (YYYY, YYYY-MM or YYYY-MM-DD)", Published)];
        string[] missing = [.. parts.Where(part => string.IsNullOrWhiteSpace(part.Value)).Select(part => part.Part)];
        if (missing.Length > 0) throw new RefusedException($"'{Kind}' needs a source, and of it is missing: {string.Join(", ", missing)}.");
        // Nothing is missing: the four are there.
        return new Source(Publisher!, Title!, Url == NoLink ? null : Url, Date("publication date", Published)!.Value);
    }

    private string Needed(string part, string? value) =>
        string.IsNullOrWhiteSpace(value) ? throw new RefusedException($"'{Kind}' needs the {part}, and it is missing.") : value;

    private static PartialDate? Date(string what, string? value) =>
        string.IsNullOrWhiteSpace(value) ? null
        : PartialDate.TryParse(value.Trim(), out var date) ? date
        : throw new RefusedException($"The {what} '{value}' is no date: write YYYY, YYYY-MM or YYYY-MM-DD.");

    private long RevisionNumber() =>
        long.TryParse(Needed("revision", Revision), out var number) && number > 0 ? number
        : throw new RefusedException($"'{Revision}' is no revision: it is a number, as publish and facts --history print it.");
}

/// <summary>What <c>correct</c> changes for every fact that shares it, instead of a text.</summary>
/// <param name="Dated">The document's date.</param>
internal sealed record PublishedAttributes(string? Speaker, string? Role, string? Via, string? Document, string? Dated)
{
    public bool Any => new[] { Speaker, Role, Via, Document, Dated }.Any(value => !string.IsNullOrWhiteSpace(value));
}
