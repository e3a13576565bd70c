// The contract, over memory.
using NewsBot.Conversation;
using NewsBot.Knowledge;
using NewsBot.Storage.Memory;

namespace NewsBot.Tests.Storage;

public sealed class MemoryStoreTests : StoreContract
{
    private MemoryStore? _store;

    protected override IRevisionLog Revisions => Store;

    protected override IConversationStore Conversations => Store;

    protected override IChannelState Channels => Store;

    private MemoryStore Store => _store ??= new MemoryStore(Clock);

    public override ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
