// revisions.jsonl and the noted head, cut, exchanged and scribbled on.
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Knowledge;
using NewsBot.Storage;
using NewsBot.Storage.LiteDb;
using NewsBot.Tests.Conversation;
using Xunit;

namespace NewsBot.Tests.Storage;

public sealed partial class DamageTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(50)]
    [InlineData(99_999)]
    public async Task A_torn_last_line_of_the_revisions_is_cut_off(int torn)
    {
        await FillAsync();
        var line = $"{Count + 1}\t{new string('0', 64)}\tYQ==\t{{}}" + new string('x', 100_000);
        File.AppendAllText(Revisions, line[..torn]);
        var before = new FileInfo(Revisions).Length;

        await AssertWholeAsync();
        Assert.Equal(before - torn, new FileInfo(Revisions).Length);
    }

    [Fact]
    public async Task Lines_of_a_torn_group_are_cut_off()
    {
        // Power failed in the middle of a group: its first block is missing, its later lines are there.
        await FillAsync();
        File.AppendAllText(Revisions, new string('\0', 300) + "\n");
        File.AppendAllText(Revisions, Line(Count + 2));

        await AssertWholeAsync();
    }

    [Fact]
    public async Task Revisions_that_only_the_file_has_are_taken_into_the_database()
    {
        await FillAsync();
        File.AppendAllText(Revisions, Line(Count + 1) + Line(Count + 2));

        await using (var store = await OpenAsync())
            Assert.Equal(Count + 2, (await store.ReadAsync(0, Cancel)).Count);
        File.Delete(Revisions);
        await using (var again = await OpenAsync())
        {
            Assert.Equal(Count + 2, (await again.ReadAsync(0, Cancel)).Count);
            Assert.Equal(new AppendOutcome.CauseKnown(Count + 2), await again.AppendAsync(new RevisionRow(99, $"cause {Count + 2}", Bytes("{}")), Cancel));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1_000)]
    public async Task Revisions_that_only_the_database_has_are_written_into_the_file(int kept)
    {
        await FillAsync();
        var whole = File.ReadAllBytes(Revisions);
        Cut(Revisions, kept);

        await AssertWholeAsync();
        Assert.Equal(whole, File.ReadAllBytes(Revisions));
    }

    [Fact]
    public async Task A_line_changed_in_the_middle_stops_the_start_and_is_named()
    {
        await FillAsync();
        var text = File.ReadAllText(Revisions).Replace("\"number\":12}", "\"number\":21}", StringComparison.Ordinal);
        File.WriteAllText(Revisions, text);

        Assert.Equal(
            $"Revision 12 in '{_folder.Path}' cannot be trusted: its line in revisions.jsonl is damaged. Restore a backup with 'restore FILE'.",
            (await RefusedAsync()).Message);
    }

    [Fact]
    public async Task A_revision_rewritten_with_a_fitting_hash_stops_the_start_and_is_named()
    {
        await FillAsync();
        var lines = File.ReadAllLines(Revisions);
        lines[11] = Line(12, "{\"number\":12,\"forged\":true}").TrimEnd('\n');
        File.WriteAllText(Revisions, string.Join('\n', lines) + "\n");

        Assert.Equal(
            $"Revision 12 in '{_folder.Path}' cannot be trusted: the database and revisions.jsonl hold different ones. Restore a backup with 'restore FILE'.",
            (await RefusedAsync()).Message);
    }

    [Fact]
    public async Task A_revision_changed_in_both_files_stops_the_start_and_is_named()
    {
        // Somebody who knows the forms: the line fits its digest, and the page its checksum.
        await FillAsync();
        File.WriteAllText(Revisions, File.ReadAllText(Revisions).Replace(Line(12), Line(12, "{\"number\":21}"), StringComparison.Ordinal));
        ChangePage(Bytes("{\"number\":12}"), Bytes("{\"number\":21}"));

        Assert.Contains("is damaged: the row 12 of 'revisions' does not match its checksum", (await RefusedAsync()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verifying_finds_a_row_that_no_start_reads()
    {
        await FillAsync();
        ChangePage(Bytes("{\"number\":12}"), Bytes("{\"number\":21}"));

        await using var store = await OpenAsync();
        var thrown = await Assert.ThrowsAsync<DataFolderException>(() => store.VerifyAsync(Cancel));

        Assert.Equal(
            "The store is damaged: the row 12 of 'revisions' does not match its checksum. Restore a backup with 'restore FILE'.",
            thrown.Message);
    }

    [Fact]
    public async Task Verifying_a_whole_store_finds_nothing()
    {
        await FillAsync();
        await using var store = await OpenAsync();

        await store.VerifyAsync(Cancel);
    }

    [Fact]
    public async Task A_thousand_altered_revisions_are_all_found()
    {
        await FillAsync();
        var bytes = File.ReadAllBytes(Revisions);
        var random = new Random(3);
        for (var i = 0; i < 1_000; i++)
        {
            var at = random.Next(bytes.Length);
            var old = bytes[at];
            do
                bytes[at] = (byte)random.Next(256);
            while (bytes[at] == old);
            Assert.True(IsFound(bytes), $"Byte {at} changed from {old} to {bytes[at]} unseen.");
            bytes[at] = old;
        }

        // The scan that every start makes: the changed line ends what is read, or is another line than the database has.
        bool IsFound(byte[] changed)
        {
            File.WriteAllBytes(Revisions, changed);
            var lines = new List<RevisionLine>();
            using var file = RevisionFile.Open(Revisions, probe: null, lines.Add);
            return lines.Count < Count || !lines.SequenceEqual(_lines);
        }
    }

    [Fact]
    public async Task A_log_shorter_than_the_noted_head_is_refused()
    {
        // An older copy of both legs, which fit each other, beside the newer note.
        await FillAsync(revisions: 10);
        var (database, revisions) = (File.ReadAllBytes(Database), File.ReadAllBytes(Revisions));
        await FillAsync();
        File.WriteAllBytes(Database, database);
        File.WriteAllBytes(Revisions, revisions);

        Assert.Equal(
            $"The log in '{_folder.Path}' ends at revision 10, but revision {Count} was written once. Restore a backup with 'restore FILE'; if the shorter log is meant, delete '{Head}'.",
            (await RefusedAsync()).Message);
        Assert.Equal(revisions, File.ReadAllBytes(Revisions));
    }

    [Fact]
    public async Task A_log_that_is_not_the_noted_one_is_refused()
    {
        await FillAsync();
        File.WriteAllText(Head, $"5:{new string('a', 64)}\n");

        Assert.Equal(
            $"Revision 5 in '{_folder.Path}' cannot be trusted: it is not the one noted in newsbot.head (aaaaaaaaaaaa…). Restore a backup with 'restore FILE'.",
            (await RefusedAsync()).Message);
    }

    [Fact]
    public async Task A_note_that_cannot_be_read_is_refused_and_a_missing_one_is_written_anew()
    {
        await FillAsync();
        var note = File.ReadAllText(Head);
        Assert.Matches($"^{Count}:[0-9a-f]{{64}}\n$", note);
        File.WriteAllText(Head, "?");
        Assert.Equal(
            $"The noted head '{Head}' cannot be read: it is not «NUMBER:HASH». If nobody has changed the data folder by hand, delete that file; otherwise restore a backup with 'restore FILE'.",
            (await RefusedAsync()).Message);

        File.Delete(Head);
        await AssertWholeAsync();
        Assert.Equal(note, File.ReadAllText(Head));
    }

    [Fact]
    public async Task A_note_that_lags_behind_the_log_is_brought_up_to_it_at_start()
    {
        // As a crash leaves it right after revisions: the note waits for a quiet moment.
        await FillAsync(revisions: 10);
        var late = File.ReadAllText(Head);
        await FillAsync();
        var note = File.ReadAllText(Head);
        File.WriteAllText(Head, late);

        await AssertWholeAsync();

        Assert.Equal(note, File.ReadAllText(Head));
    }

    [Fact]
    public async Task The_head_is_noted_while_the_store_is_open_once_it_is_quiet()
    {
        await FillAsync(revisions: 10);
        await using var store = await OpenAsync();
        var before = File.ReadAllText(Head);

        await store.AppendAsync(new RevisionRow(11, "cause 11", Bytes("""{"number":11}""")), Cancel);

        await Eventually.Is(() => File.ReadAllText(Head) != before);
        Assert.StartsWith("11:", File.ReadAllText(Head), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_said_to_be_so()
    {
        File.WriteAllText(_folder["file"], "");

        var thrown = await Assert.ThrowsAsync<DataFolderException>(() => LiteDbStore.OpenAsync(_folder["file/data"], TimeProvider.System, NullLogger.Instance, Cancel));

        Assert.EndsWith("Free space or give this user rights, and start again.", thrown.Message, StringComparison.Ordinal);
    }
}
