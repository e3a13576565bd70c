// Which revisions put right a record that facts share, and which of them are a fact's own history.
using System.Collections.Immutable;
using System.Globalization;

namespace NewsBot.Knowledge.Revisions;

/// <summary>A put names no fact: which facts carried the record then follows from their versions. So it is told of logs of every age.</summary>
internal static class RecordHistory
{
    /// <summary>Keeps what a person put right, and whether it was taken back.</summary>
    /// <param name="record">The record that the change puts right.</param>
    public static void Take(Revision revision, Change change, string record, ImmutableList<RecordCorrection>.Builder corrections)
    {
        if (revision.Kind == RevisionKind.Correct && CorrectionOf(revision, change) is { } made) corrections.Add(made);
        if (revision.Kind != RevisionKind.Undo) return;
        for (var at = 0; at < corrections.Count; at++)
        {
            var known = corrections[at];
            if (!string.Equals(known.Record, record, StringComparison.Ordinal)) continue;
            if (IsUndo(revision, known.Revision) && known.UndoneIn is null) corrections[at] = known with { UndoneIn = revision.Number };
            else if (known.UndoneIn is { } undone && IsUndo(revision, undone)) corrections[at] = known with { UndoneIn = null };
        }
    }

    /// <summary>Whether the revision put right what one of the versions showed of its source while it stood.</summary>
    /// <param name="versions">Of the facts asked for.</param>
    public static bool Concerns(Revision revision, IReadOnlyList<FactVersion> versions) => revision.Changes.Any(change =>
        change.Amended is { } record && versions.Any(version =>
            version.Since < revision.Number && (version.Until is not { } until || until >= revision.Number)
            && RecordNames.Of(version.Content).Contains(record, StringComparer.Ordinal)));

    private static RecordCorrection? CorrectionOf(Revision revision, Change change) => change switch
    {
        Change.ArticlePut { Was: { } was } put => new RecordCorrection.OfArticle(revision.Number, revision.Reason, was, put.Article),
        Change.SpeakerPut { Was: { } was } put => new RecordCorrection.OfSpeaker(revision.Number, revision.Reason, was, put.Speaker),
        Change.CarrierPut { Was: { } was } put => new RecordCorrection.OfCarrier(revision.Number, revision.Reason, was, put.Carrier),
        Change.DocumentPut { Was: { } was } put => new RecordCorrection.OfDocument(revision.Number, revision.Reason, was, put.Document),
        _ => null,
    };

    private static bool IsUndo(Revision revision, long number) => string.Equals(revision.Reason, string.Create(CultureInfo.InvariantCulture, $"undo:{number}"), StringComparison.Ordinal);
}
