// What one revision does to what is known: the closed family of changes that the log is made of.
namespace NewsBot.Knowledge.Revisions;

/// <summary>What a fact's newest version is, apart from its words.</summary>
/// <param name="Reason">Why it was corrected, retracted or held.</param>
/// <param name="ReplacedBy">Id of the fact that replaces it.</param>
internal sealed record Standing(FactStatus Status, string? Reason, string? ReplacedBy)
{
    public static Standing Current { get; } = new(FactStatus.Current, null, null);

    public static Standing Of(FactVersion version) => new(version.Status, version.Reason, version.ReplacedBy);
}

/// <summary>One change. Ids are assigned before a change is written, so replaying needs nothing but the log. «Was» is what stood before: an
/// undo finds there what to bring back.</summary>
internal abstract record Change
{
    private Change() { }

    /// <summary>Id of the fact that is changed or made, or null for records and proposals. The new fact of a replacement is extra.</summary>
    public virtual string? FactId => null;

    /// <summary>The record that is put right, by its <see cref="RecordNames"/>: what a citation shows of it changes. Null where none is.</summary>
    public virtual string? Amended => null;

    public sealed record ArticlePut(Article Article, Article? Was) : Change
    {
        // The text and the note are no part of a citation.
        public override string? Amended => Was is null || Was with { SourceText = Article.SourceText, Note = Article.Note } == Article ? null : RecordNames.Article(Article.Id);
    }

    public sealed record SpeakerPut(Speaker Speaker, Speaker? Was) : Change
    {
        public override string? Amended => Was is null ? null : RecordNames.Speaker(Speaker.Id);
    }

    public sealed record CarrierPut(Carrier Carrier, Carrier? Was) : Change
    {
        public override string? Amended => Was is null ? null : RecordNames.Carrier(Carrier.Id);
    }

    public sealed record DocumentPut(Document Document, Document? Was) : Change
    {
        public override string? Amended => Was is null ? null : RecordNames.Document(Document.Id);
    }

    public sealed record FactAdded(string Id, string? Key, FactContent Content) : Change
    {
        public override string FactId => Id;
    }

    /// <param name="Status"><see cref="FactStatus.Superseded"/> or <see cref="FactStatus.Corrected"/>: what becomes of the old fact.</param>
    public sealed record FactReplaced(string Id, FactStatus Status, string? Reason, Standing Was, string NewId, FactContent Content) : Change
    {
        public override string FactId => Id;
    }

    /// <summary>A new version of the same fact; the one before becomes <see cref="FactStatus.Clarified"/>.</summary>
    public sealed record FactReworded(string Id, FactContent Content) : Change
    {
        public override string FactId => Id;
    }

    public sealed record FactRetracted(string Id, string Reason, Standing Was) : Change
    {
        public override string FactId => Id;
    }

    public sealed record FactHeld(string Id, string Reason, Standing Was) : Change
    {
        public override string FactId => Id;
    }

    public sealed record FactReleased(string Id, Standing Was) : Change
    {
        public override string FactId => Id;
    }

    /// <summary>An undo gives a fact back what it was.</summary>
    public sealed record FactRestored(string Id, Standing Now, Standing Was) : Change
    {
        public override string FactId => Id;
    }

    public sealed record ProposalMade(Proposal Proposal) : Change;

    public sealed record ProposalClosed(Proposal Proposal) : Change;
}
