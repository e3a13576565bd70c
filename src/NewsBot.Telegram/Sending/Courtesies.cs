// Small signs of life that nothing depends on: «typing …» where an answer takes its time, and the end of a button's spinning.
using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using NewsBot.Telegram.Api;
using Telegram.Bot;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Telegram.Sending;

/// <summary>Never awaited by what does the work, never repeated, never counted as a failure. Thread-safe.</summary>
internal sealed class Courtesies(ITelegramBotClient calls, TimeProvider clock, ILogger log)
{
    // Answers take some 20 ms: a sign for each would cost a request and show nothing.
    private static readonly TimeSpan TypingAfter = TimeSpan.FromMilliseconds(700);

    private readonly ConcurrentDictionary<string, bool> _awaited = new(StringComparer.Ordinal);

    /// <summary>A message of the chat was taken in: if it is not answered soon, the reader sees that somebody writes.</summary>
    public void Await(string chat, CancellationToken cancellationToken)
    {
        _awaited[chat] = true;
        _ = PassAsync("typing notice", async token =>
        {
            await Task.Delay(TypingAfter, clock, token);
            if (!_awaited.TryRemove(chat, out _)) return;
            var address = ChatAddress.Parse(chat);
            await calls.SendChatAction(address.Chat, ChatAction.Typing, address.Topic, cancellationToken: token);
        }, cancellationToken);
    }

    /// <summary>The chat is being answered.</summary>
    public void Answering(string chat) => _awaited.TryRemove(chat, out _);

    /// <summary>The press of a button was taken in.</summary>
    public void Acknowledge(string press, CancellationToken cancellationToken) =>
        _ = PassAsync("callback answer", token => calls.AnswerCallbackQuery(press, cancellationToken: token), cancellationToken);

    private async Task PassAsync(string name, Func<CancellationToken, Task> call, CancellationToken cancellationToken)
    {
        try
        {
            await call(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The bot stops.
        }
        catch (Exception problem)
        {
            log.CourtesyFailed(name, Verdict.Of(problem)?.Why ?? problem.GetType().Name);
        }
    }
}
