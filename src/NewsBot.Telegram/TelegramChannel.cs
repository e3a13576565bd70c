// The channel «telegram»: updates come in by long polling, replies go out as messages.
using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using NewsBot.Conversation;
using NewsBot.Telegram.Api;
using NewsBot.Telegram.Receiving;
using NewsBot.Telegram.Sending;
using Telegram.Bot.Types;

namespace NewsBot.Telegram;

/// <summary>Speaks the Bot API (https://core.telegram.org/bots/api) for one bot. Thread-safe.</summary>
public sealed class TelegramChannel : IChannel, IDisposable
{
    public const string ChannelName = "telegram";

    private readonly Connection _connection;
    private readonly ApiHealth _health;
    private readonly SendLimits _limits;
    private readonly MessageSender _sender;
    private readonly Courtesies _courtesies;
    private readonly UpdateLoop _loop;
    private readonly CommandMenu _menu;
    private readonly FileFetcher _files;
    private readonly NewsroomChats _newsroom;
    private readonly IReadOnlyList<CommandDescription> _commands;
    private readonly ConcurrentDictionary<string, bool> _offered = new(StringComparer.Ordinal);

    /// <param name="commands">What the menu of commands shows.</param>
    /// <param name="newsroom">The newsroom's own chats and people; none by default.</param>
    /// <param name="chance">A number from 0 up to, but not, 1; spreads the tries after a failure.</param>
    /// <exception cref="ArgumentException">The token or the address is malformed; the message does not show it.</exception>
    public TelegramChannel(TelegramSettings settings, IReadOnlyList<CommandDescription> commands, TimeProvider clock, Func<double> chance, ILogger<TelegramChannel> log, NewsroomChats? newsroom = null)
    {
        (_commands, _newsroom) = (commands, newsroom ?? NewsroomChats.None);
        _connection = new Connection(settings);
        _health = new ApiHealth(clock, chance);
        _limits = new SendLimits(clock);
        _sender = new MessageSender(_connection.Calls, _health, _limits, log);
        _courtesies = new Courtesies(_connection.Calls, clock, log);
        _files = new FileFetcher(_connection.Calls);
        _menu = new CommandMenu(_connection.Calls, log);
        _loop = new UpdateLoop(_connection, _health, _menu, commands, _newsroom, clock, log);
    }

    public string Name => ChannelName;

    /// <exception cref="ChannelException">Telegram does not know the token.</exception>
    public Task RunAsync(Accept accept, CancellationToken cancellationToken) =>
        _loop.RunAsync(accept, (update, message) => Greet(update, message, cancellationToken), cancellationToken);

    public IReadOnlyList<Part> Render(Reply reply) => [.. MessageWriter.Write(reply).Select(body => new Part(body.ToBytes()))];

    public TimeSpan WaitFor(string chat)
    {
        var (pause, wait) = (_health.Pause, _limits.WaitFor(ChatAddress.Parse(chat)));
        return pause > wait ? pause : wait;
    }

    public Task<SendOutcome> SendAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        _courtesies.Answering(row.Chat);
        return _sender.SendAsync(row, cancellationToken);
    }

    public Task<FetchOutcome> FetchAsync(string file, int most, CancellationToken cancellationToken) => _files.FetchAsync(file, most, cancellationToken);

    public void Dispose() => _connection.Dispose();

    private void Greet(Update update, IncomingMessage message, CancellationToken cancellationToken)
    {
        if (update.CallbackQuery is { } press) _courtesies.Acknowledge(press.Id, cancellationToken);
        if (message.Kind == MessageKind.Post) return;
        _courtesies.Await(message.Chat, cancellationToken);
        if (message.IsPrivate && _newsroom.Moderators.Contains(message.User) && _offered.TryAdd(message.Chat, true))
            _ = _menu.OfferToAsync(ChatAddress.Parse(message.Chat).Chat, [.. _commands, .. _newsroom.Commands], cancellationToken);
    }
}
