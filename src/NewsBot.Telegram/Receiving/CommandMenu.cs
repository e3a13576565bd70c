// The menu of commands that Telegram shows beside the field to write in.
using Microsoft.Extensions.Logging;
using NewsBot.Conversation;
using NewsBot.Telegram.Api;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace NewsBot.Telegram.Receiving;

internal sealed class CommandMenu(ITelegramBotClient calls, ILogger log)
{
    private const string Arabic = "ar";

    /// <summary>Sets the menu for everyone, and for those whose Telegram speaks Arabic. Failing at that is no reason not to answer.</summary>
    public async Task OfferAsync(IReadOnlyList<CommandDescription> commands, CancellationToken cancellationToken)
    {
        BotCommand[] menu = [.. commands.Select(command => new BotCommand(command.Name, command.Text))];
        try
        {
            await calls.SetMyCommands(menu, cancellationToken: cancellationToken);
            await calls.SetMyCommands(menu, languageCode: Arabic, cancellationToken: cancellationToken);
        }
        catch (Exception problem) when (Verdict.Of(problem) is { } verdict && !cancellationToken.IsCancellationRequested)
        {
            log.MenuFailed(verdict.Why);
        }
    }

    /// <summary>Shows a moderator, alone with the bot, the moderators' commands below those of everyone. Possible once that person has written to the bot.</summary>
    public async Task OfferToAsync(long chat, IReadOnlyList<CommandDescription> commands, CancellationToken cancellationToken)
    {
        try
        {
            await calls.SetMyCommands(
                [.. commands.Select(command => new BotCommand(command.Name, command.Text))], new BotCommandScopeChat { ChatId = chat }, cancellationToken: cancellationToken);
        }
        catch (Exception problem) when (Verdict.Of(problem) is { } verdict && !cancellationToken.IsCancellationRequested)
        {
            log.MenuFailed(verdict.Why);
        }
    }
}
