// Discord's interaction (a command, a press, a menu entry) -> the bot's message: what a person would have typed.
using System.Text.Json;
using NewsBot.Conversation;
using NewsBot.Discord.Commands;
using NewsBot.Discord.Interacting;

namespace NewsBot.Discord.Receiving;

/// <summary>Pure.</summary>
internal sealed class InteractionReader(CommandList commands, CustomIds ids)
{
    private const int LongestText = 4096;

    /// <summary>Null for what no answer is due to, or what cannot be read.</summary>
    public IncomingMessage? Read(Interaction interaction, DateTimeOffset now)
    {
        if (TextOf(interaction) is not { } text) return null;
        return new IncomingMessage(
            interaction.Key,
            DiscordChannel.ChannelName,
            interaction.Channel,
            interaction.User,
            text.Length > LongestText ? text[..LongestText] : text,
            now,
            interaction.IsPrivate,
            interaction.Kind == InteractionKind.Component ? interaction.Data.Child("message")?.Text("id") : null,
            MessageId: null,
            text.Length == 0 ? MessageKind.Unreadable : MessageKind.Text);
    }

    private string? TextOf(Interaction interaction) => interaction.Kind switch
    {
        InteractionKind.Command when interaction.Command?.Number("type") == CommandList.MessageMenu => Target(interaction.Command.Value),
        InteractionKind.Command when interaction.Command is { } command => Typed(command),
        InteractionKind.Component => ids.Read(interaction.Command?.Text("custom_id")),
        _ => null,
    };

    // «/ask how many?»: an unknown name is answered as an unknown command is.
    private string Typed(JsonElement command)
    {
        var name = commands.KeyOf(command.Text("name") ?? "") ?? "unknown";
        var argument = string.Join(' ', command.Items("options").Select(option => option.Text("value")).OfType<string>());
        return argument.Length == 0 ? $"/{name}" : $"/{name} {argument}";
    }

    // The message that the menu was opened on; its words come with the command. Empty where it has none.
    private static string Target(JsonElement command)
    {
        var message = command.Text("target_id") is { } target ? command.Child("resolved", "messages", target) : null;
        return message?.Text("content")?.Trim() is { Length: > 0 } words ? $"/ask {words}" : "";
    }
}
