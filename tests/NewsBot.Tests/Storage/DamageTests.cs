// Files cut, exchanged, scribbled on: a start either has everything or says what is wrong and the way out.
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Conversation;
using NewsBot.Knowledge;
using NewsBot.Storage;
using NewsBot.Storage.LiteDb;
using Xunit;

namespace NewsBot.Tests.Storage;

public sealed class DamageTests : IDisposable
{
    private const int Count = 30;

    private readonly TemporaryFolder _folder = new();

    // As they were when the store had been filled.
    private readonly List<RevisionLine> _lines = [];
    private byte[] _whole = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Database => _folder["newsbot.db"];

    private string Journal => _folder["newsbot.journal"];

    private string Revisions => _folder["revisions.jsonl"];

    private string Head => _folder["newsbot.head"];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(-1, "it is missing or empty, but there was one")]
    [InlineData(0, "it is missing or empty, but there was one")]
    [InlineData(4_000, "it has only 4000 bytes")]
    public async Task A_stub_is_refused_where_more_existed(int length, string what)
    {
        await FillAsync();
        if (length < 0)
            File.Delete(Database);
        else
            Cut(Database, length);

        var thrown = await RefusedAsync();

        Assert.Equal(
            $"The database '{Database}' is damaged: {what}. Restore a backup with 'restore FILE'; without one, 'restore {Revisions}' keeps all revisions, but no conversations.",
            thrown.Message);
    }

    [Fact]
    public async Task A_stub_is_refused_even_before_the_first_revision()
    {
        await FillAsync(revisions: 0);
        File.Delete(Database);
        File.Delete(Revisions);

        Assert.Contains("it is missing or empty, but there was one", (await RefusedAsync()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_cut_anywhere_is_refused()
    {
        await FillAsync();
        var whole = File.ReadAllBytes(Database);
        for (var length = 8_192L; length < whole.Length; length += 8_192)
        {
            File.WriteAllBytes(Database, whole[..(int)length]);
            Assert.Contains("is damaged: page ", (await RefusedAsync()).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Garbage_is_refused()
    {
        await FillAsync();
        var garbage = new byte[File.ReadAllBytes(Database).Length];
        new Random(1).NextBytes(garbage);
        File.WriteAllBytes(Database, garbage);

        Assert.Contains("is damaged: its first page is not one of ours", (await RefusedAsync()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bit_flipped_anywhere_in_the_database_is_found()
    {
        await FillAsync();
        var bytes = File.ReadAllBytes(Database);
        var random = new Random(7);
        for (var page = 0; page < bytes.Length / 8_192; page++)
        {
            // The page's head, its checksum, its middle, its slots at the end, and anywhere.
            foreach (var place in new[] { 0, 14, 17, 4_000, 8_191, random.Next(8_192) })
            {
                var at = (page * 8_192) + place;
                bytes[at] ^= (byte)(1 << random.Next(8));
                File.WriteAllBytes(Database, bytes);
                var thrown = await RefusedAsync();
                Assert.Contains(page == 0 ? "its first page is not one of ours" : $"page {page} is missing or its checksum does not hold", thrown.Message, StringComparison.Ordinal);
                bytes[at] = _whole[at];
            }
        }

        // Whole again: nothing was changed by all the refusals.
        File.WriteAllBytes(Database, _whole);
        await using var store = await OpenAsync();
        Assert.Equal(Count, (await store.ReadAsync(0, Cancel)).Count);
    }

    [Fact]
    public async Task Two_pages_exchanged_are_found()
    {
        await FillAsync();
        var bytes = File.ReadAllBytes(Database);
        var third = bytes.AsSpan(2 * 8_192, 8_192).ToArray();
        bytes.AsSpan(3 * 8_192, 8_192).CopyTo(bytes.AsSpan(2 * 8_192));
        third.CopyTo(bytes.AsSpan(3 * 8_192));
        File.WriteAllBytes(Database, bytes);

        Assert.Contains("is damaged: page 2 ", (await RefusedAsync()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_journal_of_garbage_is_unfinished_work_and_harms_nobody()
    {
        await FillAsync();
        var garbage = new byte[50_000];
        new Random(1).NextBytes(garbage);
        foreach (var journal in new[] { [1], [.. "NBJRNL01"u8, .. new byte[40_000]], garbage })
        {
            File.WriteAllBytes(Journal, journal);
            await AssertWholeAsync();
            Assert.Equal(0, new FileInfo(Journal).Length);
        }
    }

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
    public async Task A_folder_that_cannot_be_written_is_said_to_be_so()
    {
        File.WriteAllText(_folder["file"], "");

        var thrown = await Assert.ThrowsAsync<DataFolderException>(() => LiteDbStore.OpenAsync(_folder["file/data"], TimeProvider.System, NullLogger.Instance, Cancel));

        Assert.EndsWith("Free space or give this user rights, and start again.", thrown.Message, StringComparison.Ordinal);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Line(long number, string? body = null) =>
        Encoding.UTF8.GetString(RevisionLine.Write(new RevisionRow(number, $"cause {number}", Bytes(body ?? $$"""{"number":{{number}}}"""))));

    private static void Cut(string path, long length)
    {
        using var file = new FileStream(path, FileMode.Open);
        file.SetLength(length);
    }

    // Changes bytes in the database and seals the page again, as a forger would.
    private void ChangePage(byte[] from, byte[] to)
    {
        var bytes = File.ReadAllBytes(Database);
        var at = bytes.AsSpan().IndexOf(from);
        Assert.True(at > 0);
        to.CopyTo(bytes, at);
        var page = bytes.AsSpan(at / PageSeal.PageSize * PageSeal.PageSize, PageSeal.PageSize);
        Assert.False(PageSeal.TryOpen(page, at / PageSeal.PageSize));
        PageSeal.Close(page, at / PageSeal.PageSize);
        File.WriteAllBytes(Database, bytes);
    }

    private Task<LiteDbStore> OpenAsync() => LiteDbStore.OpenAsync(_folder.Path, TimeProvider.System, NullLogger.Instance, Cancel);

    private Task<DataFolderException> RefusedAsync() => Assert.ThrowsAsync<DataFolderException>(async () => await (await OpenAsync()).DisposeAsync());

    private async Task FillAsync(int revisions = Count)
    {
        await using (var store = await OpenAsync())
        {
            var first = (await store.ReadAsync(0, Cancel)).Count + 1;
            for (var number = first; number <= revisions; number++)
                Assert.IsType<AppendOutcome.Appended>(await store.AppendAsync(new RevisionRow(number, $"cause {number}", Bytes($$"""{"number":{{number}}}""")), Cancel));
            await store.AcceptAsync([.. Enumerable.Range(0, 50).Select(i => new InboxRow($"m{i}", $"q{i}", DateTimeOffset.UnixEpoch, Bytes(new string('m', 300)), InboxState.Waiting, 0))], Cancel);
            await store.PutAsync([.. Enumerable.Range(0, 50).Select(i => new StoredRecord("chat", $"{i}", null, new byte[500], null))], Cancel);
        }

        _whole = File.ReadAllBytes(Database);
        _lines.Clear();
        using var file = RevisionFile.Open(Revisions, probe: null, _lines.Add);
    }

    private async Task AssertWholeAsync()
    {
        await using var store = await OpenAsync();
        Assert.Equal(Enumerable.Range(1, Count).Select(number => (long)number), (await store.ReadAsync(0, Cancel)).Select(row => row.Number));
        Assert.Equal(50, (await store.CountAsync(Cancel)).Waiting);
        Assert.Equal(50, (await store.ListAsync("chat", Cancel)).Count);
    }
}
