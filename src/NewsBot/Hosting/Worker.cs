// The worker: channels, the loops between them and the store, and the socket for other verbs, over one data folder.
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NewsBot.CommandLine;
using NewsBot.Composition;
using NewsBot.Conversation;
using NewsBot.Conversation.Delivery;
using NewsBot.Knowledge;
using NewsBot.Settings;
using NewsBot.Socket;
using NewsBot.Terminal;
using NewsBot.Verbs;

namespace NewsBot.Hosting;

/// <summary>Runs until cancelled, or until its only channel has an end and reaches it. Then it takes nothing more in, answers what
/// is under way, and sends what is ready; all within <see cref="StopTime"/>.</summary>
/// <param name="store">What the loops work on: the newsroom's own, or one that passes everything on to it.</param>
/// <param name="channels">Where it listens and answers.</param>
/// <param name="door">Where platforms post to it; null where no port is opened.</param>
internal sealed class Worker(
    Newsroom newsroom, IConversationStore store, IReadOnlyList<IChannel> channels, SocketServer socket, IConfiguration configuration, WebDoor? door = null)
{
    public static readonly TimeSpan StopTime = TimeSpan.FromSeconds(10);

    private Exception? _defect;
    private int _stopped;
    private IHostApplicationLifetime? _lifetime;

    /// <param name="greeted">The terminal, where a person sits before it.</param>
    /// <exception cref="AggregateException">A loop ended by a defect.</exception>
    public async Task RunAsync(ConsoleChannel? greeted, CancellationToken cancellationToken)
    {
        var talk = newsroom.Converse(channels, store);
        greeted?.Show(talk.Respond("/start", Chat.Fresh, Sender.Operator).Reply);

        var (inboxBell, outboxBell) = (new Doorbell(), new Doorbell());
        var inbox = new InboxWorker(store, talk, inboxBell, outboxBell, newsroom.Talking, newsroom.Clock, newsroom.Logs.CreateLogger<InboxWorker>());
        var log = newsroom.Logs.CreateLogger<Worker>();
        log.Opened(newsroom.Knowledge.Snapshot.Head.Number, string.Join(", ", channels.Select(channel => channel.Name)), socket.Path);

        // The host stops them in the reverse order: first nothing more is taken in, then the inbox is drained, then the outboxes.
        await RunAsync(
            [
                token => socket.RunAsync(RunVerbAsync, token),
                new Housekeeping(store, newsroom.Clock, log).RunAsync,
                new QuestionCensus(newsroom.Frequent, newsroom.Clock, log).RunAsync,
                new ChangeWatch(newsroom.Knowledge, store, inbox.AcceptAsync, newsroom.Clock, log).RunAsync,
                .. channels.Select(channel => (Func<CancellationToken, Task>)new OutboxWorker(
                    store, channel, outboxBell, newsroom.Talking, newsroom.Clock, newsroom.Logs.CreateLogger<OutboxWorker>()).RunAsync),
                inbox.RunAsync,
                .. channels.Select(channel => (Func<CancellationToken, Task>)(token => ListenAsync(channel, inbox.AcceptAsync, log, token))),
                .. door is null ? [] : new Func<CancellationToken, Task>[] { door.RunAsync },
            ],
            cancellationToken);
        log.Stopped((await store.CountAsync(CancellationToken.None)).Unsent);
        if (_defect is not null) throw new AggregateException(_defect);
    }

    // A channel that cannot go on stops by itself; the others go on. Without any other the worker has nothing to do.
    private async Task ListenAsync(IChannel channel, Accept accept, ILogger log, CancellationToken cancellationToken)
    {
        try
        {
            await channel.RunAsync(accept, cancellationToken);
        }
        catch (ChannelException stopped) when (Interlocked.Increment(ref _stopped) < channels.Count)
        {
            log.ChannelStopped(channel.Name, stopped.Message);
            await Task.Delay(Timeout.InfiniteTimeSpan, newsroom.Clock, cancellationToken);
        }
    }

    private async Task RunAsync(IReadOnlyList<Func<CancellationToken, Task>> loops, CancellationToken cancellationToken)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.ToStandardError(configuration, LogLevel.Warning);
        builder.Services.AddSettings(configuration);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = StopTime);
        builder.Services.AddSingleton<IHostLifetime, QuietLifetime>();
        foreach (var loop in loops)
            builder.Services.AddSingleton<IHostedService>(_ => new Loop(loop, End));

        using var host = builder.Build();
        _lifetime = host.Services.GetRequiredService<IHostApplicationLifetime>();
        await using var stopping = cancellationToken.Register(() => End(null));
        await host.RunAsync(CancellationToken.None);
    }

    // A host that is told to stop while it starts leaves its services running: so it is told afterwards.
    private void End(Exception? defect)
    {
        Interlocked.CompareExchange(ref _defect, defect, null);
        _lifetime?.ApplicationStarted.Register(_lifetime.StopApplication);
    }

    private async Task<int> RunVerbAsync(Invocation call, Streams streams, CancellationToken cancellationToken)
    {
        try
        {
            if (call.ArticlesFolder is { } articles && NewsroomVerbs.ReadsKnowledge(call)) await newsroom.Articles.BringInAsync(articles, cancellationToken);
            return await new NewsroomVerbs(newsroom).RunAsync(call, streams, cancellationToken);
        }
        catch (DerivationException underived)
        {
            End(underived);
            return Failures.Report(underived, streams.Error, trace: false);
        }
        catch (Exception problem)
        {
            return Failures.Report(problem, streams.Error, trace: false);
        }
    }
}
