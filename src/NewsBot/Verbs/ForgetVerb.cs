// forget: erases everything that is kept about one user.
using NewsBot.CommandLine;
using NewsBot.Composition;

namespace NewsBot.Verbs;

internal sealed class ForgetVerb(Newsroom newsroom)
{
    public async Task<int> RunAsync(Invocation invocation, Streams streams, CancellationToken cancellationToken)
    {
        var owner = invocation.Words[0];
        var colon = owner.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || colon == owner.Length - 1) throw new UsageException($"'{owner}' is no user: it is written CHANNEL:USER, for example telegram:123456.");

        // Alone with the bot, a chat has the id of its person.
        var chats = new HashSet<string>([owner, owner[(colon + 1)..]], StringComparer.Ordinal);
        var erased = await newsroom.Store.ForgetAsync(owner, chats, cancellationToken);
        await streams.Output.WriteLineAsync($"{owner}: {erased} records erased");
        return ExitCode.Done;
    }
}
