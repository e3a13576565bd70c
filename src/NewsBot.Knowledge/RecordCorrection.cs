// What a person put right in a record that facts share, before and after.
using NewsBot.Knowledge.Revisions;

namespace NewsBot.Knowledge;

/// <summary>A record put right. It concerns every fact that referred to it then, whether the fact's own words changed or not.</summary>
public abstract record RecordCorrection
{
    private RecordCorrection(long revision, string? reason, string record) => (Revision, Reason, Record) = (revision, reason, record);

    /// <summary>The revision that put it right.</summary>
    public long Revision { get; }

    /// <summary>In a person's words; may be null.</summary>
    public string? Reason { get; }

    /// <summary>The revision that took it back; null where it holds.</summary>
    public long? UndoneIn { get; init; }

    // Which record, in one name space for all kinds.
    internal string Record { get; }

    public sealed record OfArticle(long Revision, string? Reason, Article Before, Article After)
        : RecordCorrection(Revision, Reason, RecordNames.Article(Before.Id));

    public sealed record OfSpeaker(long Revision, string? Reason, Speaker Before, Speaker After)
        : RecordCorrection(Revision, Reason, RecordNames.Speaker(Before.Id));

    public sealed record OfCarrier(long Revision, string? Reason, Carrier Before, Carrier After)
        : RecordCorrection(Revision, Reason, RecordNames.Carrier(Before.Id));

    public sealed record OfDocument(long Revision, string? Reason, Document Before, Document After)
        : RecordCorrection(Revision, Reason, RecordNames.Document(Before.Id));
}
