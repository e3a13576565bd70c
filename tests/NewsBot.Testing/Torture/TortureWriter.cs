// Writes until it is killed, and says on standard output what was acknowledged.
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Conversation;
using NewsBot.Knowledge;
using NewsBot.Storage;
using NewsBot.Storage.LiteDb;

namespace NewsBot.Testing.Torture;

/// <summary>
/// Lines: «ready»; «revision N» and «turn KEY» for what is durable. Revisions are chained: each body holds the hash of the one before.
/// Several writers at once, so that groups form.
/// </summary>
public static class TortureWriter
{
    private const int Appenders = 4;
    private const int Askers = 8;

    public static async Task RunAsync(string path, CancellationToken cancellationToken)
    {
        using var folder = DataFolder.Open(path);
        await using var store = await LiteDbStore.OpenAsync(path, TimeProvider.System, NullLogger.Instance, cancellationToken);
        Console.WriteLine("ready");

        var run = Guid.NewGuid().ToString("N");
        var chain = new Chain(store);
        await Task.WhenAll(
            Enumerable.Range(0, Appenders).Select(i => AppendAsync(chain, $"{run}:{i}", cancellationToken))
                .Concat(Enumerable.Range(0, Askers).Select(i => AskAsync(store, $"{run}:{i}", cancellationToken))));
    }

    /// <summary>The body of a revision that follows from <paramref name="before"/>.</summary>
    public static byte[] Body(long number, string cause, ReadOnlySpan<byte> before) => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new
    {
        number,
        cause,
        previous = Convert.ToHexStringLower(SHA256.HashData(before)),
        text = new string('x', (int)(number % 13) * 100),
    }));

    private static async Task AppendAsync(Chain chain, string name, CancellationToken cancellationToken)
    {
        for (var i = 0; !cancellationToken.IsCancellationRequested; i++)
            Console.WriteLine($"revision {await chain.AppendAsync($"{name}:{i}", cancellationToken)}");
    }

    private static async Task AskAsync(LiteDbStore store, string name, CancellationToken cancellationToken)
    {
        for (var i = 0; !cancellationToken.IsCancellationRequested; i++)
        {
            var key = $"{name}:{i}";
            await store.AcceptAsync([new InboxRow(key, name, TimeProvider.System.GetUtcNow(), new byte[400], InboxState.Waiting, 0)], cancellationToken);
            var part = new OutboxRow($"{key}#0", "torture", name, null, new byte[900], OutboxState.New, default, default, 0, null);
            await store.CommitAsync(
                new Turn(key, [part], [new StoredRecord("chat", name, null, Encoding.UTF8.GetBytes(key), null), new StoredRecord("turn", key, null, new byte[100], null)], []),
                cancellationToken);
            Console.WriteLine($"turn {key}");
            await store.MarkAsync(part with { State = OutboxState.Sent, MessageId = key }, [], cancellationToken);
        }
    }

    /// <summary>Hands out numbers; appends are in flight together, as the store's groups need it.</summary>
    private sealed class Chain(LiteDbStore store)
    {
        private readonly SemaphoreSlim _gate = new(1);
        private long _last = -1;
        private byte[] _body = [];

        public async Task<long> AppendAsync(string cause, CancellationToken cancellationToken)
        {
            await _gate.WaitAsync(cancellationToken);
            long number;
            ValueTask<AppendOutcome> append;
            try
            {
                if (_last < 0)
                {
                    var all = await store.ReadAsync(0, cancellationToken);
                    _last = all.Count;
                    _body = all.Count == 0 ? [] : all[^1].Body.ToArray();
                }

                number = ++_last;
                _body = Body(number, cause, _body);
                append = store.AppendAsync(new RevisionRow(number, cause, _body), cancellationToken);
            }
            finally
            {
                _gate.Release();
            }

            return await append is AppendOutcome.Appended ? number : throw new InvalidOperationException($"Revision {number} was refused.");
        }
    }
}
