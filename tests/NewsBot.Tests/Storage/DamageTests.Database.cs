// A database cut, exchanged and scribbled on.
using Xunit;

namespace NewsBot.Tests.Storage;

public sealed partial class DamageTests
{
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
}
