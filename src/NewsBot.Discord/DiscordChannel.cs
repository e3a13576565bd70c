// The channel «discord»: events come in over the gateway, replies go out as messages and as answers to interactions.
using Microsoft.Extensions.Logging;
using NewsBot.Conversation;
using NewsBot.Conversation.Moderating;
using NewsBot.Discord.Commands;
using NewsBot.Discord.Gateway;
using NewsBot.Discord.Http;
using NewsBot.Discord.Interacting;
using NewsBot.Discord.Receiving;
using NewsBot.Discord.Rest;
using NewsBot.Discord.Sending;

namespace NewsBot.Discord;

/// <summary>Speaks the gateway and the REST interface, version 10 (https://discord.com/developers/docs), for one bot. Thread-safe.</summary>
public sealed class DiscordChannel : IChannel, IDisposable
{
    public const string ChannelName = "discord";

    private static readonly TimeSpan TellPause = TimeSpan.FromHours(1);

    private readonly DiscordSettings _settings;
    private readonly IChannelState _state;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;
    private readonly DiscordClient _client;
    private readonly Words _words = Words.Load();
    private readonly CommandRegistration _registration;
    private readonly Interactions _interactions;
    private readonly InteractionReader _interactionReader;
    private readonly FormOpener _forms;
    private readonly NewsPlaces _places;
    private readonly MessageWriter _writer;
    private readonly MessageSender _messages;
    private readonly InteractionSender _answers;
    private readonly FileFetcher _files;
    private readonly InteractionEndpoint? _endpoint;
    private volatile Identity? _me;
    private volatile bool _isRegistered;

    /// <param name="commands">What the list of commands shows.</param>
    /// <param name="desk">The moderators' commands and forms; null where nobody moderates here.</param>
    /// <param name="store">Where the secrets of interactions are kept until they are answered.</param>
    /// <param name="state">Where sessions are kept over a restart.</param>
    /// <param name="suggest">Questions that would be answered, for what was typed so far; asked while somebody types, so it must be quick.</param>
    /// <param name="chance">A number from 0 up to, but not, 1; spreads heartbeats and the tries after a failure.</param>
    /// <exception cref="InvalidDataException">The file of Discord's words is broken; the message names the line.</exception>
    public DiscordChannel(
        DiscordSettings settings, IReadOnlyList<CommandDescription> commands, DiscordDesk? desk, IConversationStore store, IChannelState state, Suggest suggest,
        TimeProvider clock, Func<double> chance, ILogger<DiscordChannel> log)
        : this(settings, commands, desk, store, state, suggest, clock, GatewayTiming.Documented, chance, log)
    {
    }

    internal DiscordChannel(
        DiscordSettings settings, IReadOnlyList<CommandDescription> commands, DiscordDesk? desk, IConversationStore store, IChannelState state, Suggest suggest,
        TimeProvider clock, GatewayTiming timing, Func<double> chance, ILogger log)
    {
        (_settings, _state, _clock, _log) = (settings, state, clock, log);
        _client = new DiscordClient(settings, clock, timing, chance, log);
        var (list, ids) = (new CommandList(commands, desk?.Commands ?? [], _words), new CustomIds(settings.Token));
        _registration = new CommandRegistration(_client.Rest, list, settings.Guilds, log);
        _interactionReader = new InteractionReader(list, ids, desk?.Forms, () => _me?.User);
        _interactions = new Interactions(_client.Rest, store, _interactionReader.IsQuiet, _client.Vitals, clock, log);
        _forms = new FormOpener(desk?.Forms, _interactionReader, _interactions, ids, _words, suggest, clock);
        _places = new NewsPlaces(settings.NewsChannels);
        _writer = new MessageWriter(ids);
        _messages = new MessageSender(_client.Rest, () => _me?.User, clock);
        _answers = new InteractionSender(_client.Rest, _interactions);
        _files = new FileFetcher(settings.ApiUrl, clock);
        if (settings.PublicKey is { } key) _endpoint = new InteractionEndpoint(new Signature(key), _interactionReader, _forms, _interactions, _words, clock, log);
    }

    public string Name => ChannelName;

    /// <summary>Connected, in a session, and heartbeats are answered; by HTTP, that Discord knew the token.</summary>
    public bool IsHealthy => _client.IsReady || _isRegistered;

    /// <summary>How long Discord took to answer the last heartbeat; null where it did not yet.</summary>
    public TimeSpan? Latency => _client.Latency;

    /// <summary>How many interactions died before their first word.</summary>
    public long LostInteractions => _client.Vitals.LostInteractions;

    /// <summary>Takes an interaction that Discord posted. Only where a public key was given.</summary>
    /// <param name="signature">The header «X-Signature-Ed25519».</param>
    /// <param name="timestamp">The header «X-Signature-Timestamp».</param>
    /// <param name="running">Cancelled when the bot stops.</param>
    /// <exception cref="IOException">The store could not write; nothing was taken in.</exception>
    public Task<EndpointAnswer> ReceiveAsync(string? signature, string? timestamp, ReadOnlyMemory<byte> body, CancellationToken running) =>
        (_endpoint ?? throw new InvalidOperationException("This channel takes no interactions over HTTP: it was given no public key.")).ReceiveAsync(signature, timestamp, body, running);

    /// <exception cref="ChannelException">Discord closed the connection for good; the message says why and the way out.</exception>
    public async Task RunAsync(Accept accept, CancellationToken cancellationToken)
    {
        if (_endpoint is not null)
        {
            await AwaitRequestsAsync(_endpoint, accept, cancellationToken);
            return;
        }

        using var running = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var beside = new List<Task>();
        try
        {
            var readBack = new ReadBack(_client.Rest, _state, accept, _settings.Fingerprint, _places, _clock, _log, running.Token);
            await readBack.LoadAsync();
            await _places.LearnAsync(_client.Rest, _log, running.Token);
            beside.Add(readBack.RunAsync(() => _client.IsReady));
            beside.Add(TellAsync(running.Token));
            var fatal = await _client.RunAsync(id => OpenAsync(id, readBack, accept, beside, running.Token), running.Token);
            throw new ChannelException(fatal.Why);
        }
        finally
        {
            await running.CancelAsync();

            // The last word on each session is written by then.
            await Task.WhenAll(beside.Select(task => task.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default)));
        }
    }

    public IReadOnlyList<Part> Render(Reply reply) => [.. _writer.Write(reply).Select(body => new Part(body.ToBytes()))];

    // Interactions are answered past all limits of channels and of the bot.
    public TimeSpan WaitFor(string line) => Keys.IsInteraction(line) ? TimeSpan.Zero : _messages.WaitFor(line);

    public Task<SendOutcome> SendAsync(OutboxRow row, CancellationToken cancellationToken) =>
        Keys.IsAnswer(row.Id) ? _answers.SendAsync(row, cancellationToken) : _messages.SendAsync(row, cancellationToken);

    public Task<FetchOutcome> FetchAsync(string file, int most, CancellationToken cancellationToken) => _files.FetchAsync(file, most, cancellationToken);

    public void Dispose()
    {
        _files.Dispose();
        _client.Dispose();
    }

    private async Task AwaitRequestsAsync(InteractionEndpoint endpoint, Accept accept, CancellationToken cancellationToken)
    {
        endpoint.Accept = accept;
        var outcome = await _client.Rest.CallAsync(Routes.CurrentApplication with { IsRepeated = true }, cancellationToken);
        if (outcome is RestOutcome.TokenRefused) throw new ChannelException(Ending.OfClose(4004).Why);
        if (outcome is RestOutcome.Done { Body: var application } && application.Text("id") is { } id)
        {
            _isRegistered = true;
            _me = new Identity(application.Child("bot")?.Text("id") ?? id, id, application.Text("name") ?? "");
            await _registration.SetAsync(id, cancellationToken);
        }

        await Task.Delay(Timeout.InfiniteTimeSpan, _clock, cancellationToken);
    }

    private async Task<(Session? Session, Take Take)> OpenAsync(ShardId shard, ReadBack readBack, Accept accept, List<Task> beside, CancellationToken cancellationToken)
    {
        var keeper = new SessionKeeper(_state, _settings.SessionName(shard), _clock);
        var session = await keeper.ReadAsync(cancellationToken);
        if (session is not null) _me = session.Me;
        var pump = new EventPump(keeper, new EventReader(_interactionReader, _interactions, readBack, _places, _clock), accept, _clock, _log);
        beside.Add(keeper.RunAsync(cancellationToken));
        beside.Add(pump.RunAsync(cancellationToken));
        return (session, Take);

        async ValueTask Take(GatewayEvent happened, CancellationToken token)
        {
            AtOnce(happened, shard, accept, cancellationToken);
            await pump.TakeAsync(happened, token);
        }
    }

    // For whoever reads the log and no meter.
    private async Task TellAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.Delay(TellPause, _clock, cancellationToken);
            var vitals = _client.Vitals;
            _log.Vitals(
                vitals.Identifies, vitals.Resumes, vitals.Reconnects, vitals.Limited(LimitScope.User), vitals.Limited(LimitScope.Shared), vitals.Limited(LimitScope.Global),
                vitals.LostInteractions, _client.Latency?.TotalMilliseconds ?? 0);
        }
    }

    // What cannot wait for its turn in the queue.
    private void AtOnce(GatewayEvent happened, ShardId shard, Accept accept, CancellationToken cancellationToken)
    {
        switch (happened.Name)
        {
            case "READY":
                _me = happened.Session.Me;
                _log.Ready(happened.Session.Me.Name, shard.Number);
                if (shard.Number == 0) Pass("registration", () => _registration.SetAsync(happened.Session.Me.Application, cancellationToken));
                break;
            case "RESUMED":
                _me = happened.Session.Me;
                break;
            case "INTERACTION_CREATE" when Interaction.Read(happened.Data) is { } interaction:
                Greet(interaction, happened.ReceivedAt, accept, cancellationToken);
                break;
        }
    }

    private void Greet(Interaction interaction, long receivedAt, Accept accept, CancellationToken cancellationToken)
    {
        switch (interaction.Kind)
        {
            case InteractionKind.Autocomplete:
                Pass("suggestion", () => _client.Rest.CallAsync(Routes.Callback(interaction.Id, interaction.Token, _forms.Choices(interaction)), cancellationToken));
                break;
            case InteractionKind.Command or InteractionKind.Component when _interactionReader.FormOf(interaction, _clock.GetUtcNow()) is { } request:
                Pass("form", () => _forms.OpenAsync(interaction, request, receivedAt, _client.Rest, accept, cancellationToken));
                break;
            case InteractionKind.Command or InteractionKind.Component or InteractionKind.Modal when _interactionReader.Read(interaction, _clock.GetUtcNow()) is not null:
                _interactions.Begin(interaction, receivedAt, respond: null, cancellationToken);
                break;
            case InteractionKind.Component or InteractionKind.Modal:
                Pass("answer to a button that is not ours", () => _client.Rest.CallAsync(
                    Routes.Callback(interaction.Id, interaction.Token, Callbacks.Message(MessageWriter.Plain(_words["button.unknown"]), isQuiet: true)), cancellationToken));
                break;
        }
    }

    // Never awaited by what does the work, never repeated.
    private void Pass(string name, Func<Task> work) => _ = Task.Run(async () =>
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException)
        {
            // The bot stops.
        }
        catch (Exception problem)
        {
            _log.CourtesyFailed(name, problem.GetType().Name);
        }
    });
}

/// <summary>What moderators use here: their commands, and the forms that these open.</summary>
public sealed record DiscordDesk(IReadOnlyList<CommandDescription> Commands, DeskForms Forms);

/// <summary>Questions for what somebody has typed so far, the best first.</summary>
public delegate IReadOnlyList<string> Suggest(string typed);
