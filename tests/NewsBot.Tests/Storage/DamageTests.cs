// Files cut, exchanged, scribbled on: a start either has everything or says what is wrong and the way out.
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Conversation;
using NewsBot.Knowledge;
using NewsBot.Storage;
using NewsBot.Storage.LiteDb;
using Xunit;

namespace NewsBot.Tests.Storage;

public sealed partial class DamageTests : IDisposable
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
