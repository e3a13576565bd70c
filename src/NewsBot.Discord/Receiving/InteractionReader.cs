// Discord's interaction (a command, a press, a menu entry, a form) -> the bot's message: what a person would have typed.
using System.Text.Json;
using NewsBot.Conversation;
using NewsBot.Conversation.Moderating;
using NewsBot.Discord.Commands;
using NewsBot.Discord.Interacting;
using NewsBot.Discord.Sending;

namespace NewsBot.Discord.Receiving;

/// <summary>A form that is asked for: its first word can only be the form, so it is no message yet.</summary>
/// <param name="Order">What a person would have typed; where there is no form for it, it goes this way.</param>
/// <param name="Continues">It completes what was begun.</param>
internal sealed record FormRequest(IncomingMessage Order, bool Continues);

/// <param name="forms">Null where nobody moderates here.</param>
/// <param name="me">The bot's user id; null before it is known.</param>
internal sealed class InteractionReader(CommandList commands, CustomIds ids, DeskForms? forms, Func<string?> me)
{
    private const int LongestText = 4096;

    /// <summary>Null for what no answer is due to, what cannot be read, and what asks for a form.</summary>
    public IncomingMessage? Read(Interaction interaction, DateTimeOffset now) => FormOf(interaction, now) is null ? Message(interaction, now) : null;

    /// <summary>The form that is asked for; null where none is, or by somebody who is no moderator: he is answered like everybody.</summary>
    public FormRequest? FormOf(Interaction interaction, DateTimeOffset now)
    {
        if (forms is null || !(Continues(interaction) || Begins(interaction))) return null;
        return Message(interaction, now) is { } order && forms.IsFor(order) ? new FormRequest(order, interaction.Kind == InteractionKind.Component) : null;
    }

    /// <summary>Whether its answer is for nobody else, whatever it is.</summary>
    public bool IsQuiet(Interaction interaction) =>
        interaction.Kind is InteractionKind.Component or InteractionKind.Modal || commands.IsOfDesk(interaction.Command?.Text("name") ?? "");

    /// <summary>The Latin name of the moderators' command that somebody is writing; null for any other.</summary>
    public string? DeskCommandOf(Interaction interaction) =>
        interaction.Command?.Text("name") is { } name && commands.IsOfDesk(name) ? commands.KeyOf(name) : null;

    /// <summary>Who is at it, and where; its text is no one's words.</summary>
    public IncomingMessage Message(Interaction interaction, string text, DateTimeOffset now) => new(
        interaction.Key,
        DiscordChannel.ChannelName,
        interaction.Channel,
        interaction.User,
        text.Length > LongestText ? text[..LongestText] : text,
        now,
        interaction.IsPrivate,
        RepliesTo: null,
        MessageId: null,
        text.Length == 0 ? MessageKind.Unreadable : MessageKind.Text)
    {
        Groups = interaction.Roles,
        OwnLine = interaction.Key,
        // What is answered out of others' sight is not spoken of before them later.
        Aside = interaction.IsPrivate ? null : MessageSender.DirectChatOf(interaction.User),
    };

    private IncomingMessage? Message(Interaction interaction, DateTimeOffset now)
    {
        if (TextOf(interaction) is not { } text) return null;
        var target = TargetOf(interaction);
        var message = Message(interaction, text, now);
        return interaction.Kind switch
        {
            InteractionKind.Component => message with { RepliesTo = interaction.Data.Child("message")?.Text("id") },
            InteractionKind.Modal when !DeskForms.IsOrder(text) && forms?.IsFor(message) == false => message with { Text = DeskForms.NobodysOrder },
            InteractionKind.Modal when Modals.ReadId(IdOf(interaction)) is var form => message with
            {
                RepliesTo = form?.Target ?? interaction.Data.Child("message")?.Text("id"),
                Quoted = form is { } filled ? DeskForms.Material(filled.Head, Modals.Values(interaction.Command)) : null,
            },
            _ when target is { } on && DeskCommandOf(interaction) is not null => message with { RepliesTo = on.Text("id"), Quoted = Attachments.Quoted(on, me()) },
            _ => message with { File = FileOf(interaction) },
        };
    }

    private string? TextOf(Interaction interaction) => interaction.Kind switch
    {
        InteractionKind.Command when interaction.Command is { } command => Typed(command, TargetOf(interaction)),
        InteractionKind.Component => IdOf(interaction) is { } words ? CustomIds.WithoutMark(words) : null,
        InteractionKind.Modal when forms is not null && Modals.ReadId(IdOf(interaction)) is { } form => forms.Compose(form.Head, Modals.Values(interaction.Command)),
        _ => null,
    };

    private string? IdOf(Interaction interaction) => ids.Read(interaction.Command?.Text("custom_id"));

    // «/ask how many?»: an unknown name is answered as an unknown command is.
    private string Typed(JsonElement command, JsonElement? target)
    {
        var name = commands.KeyOf(command.Text("name") ?? "") ?? "unknown";
        var asked = commands.IsOfDesk(command.Text("name") ?? "") ? null : target;
        var argument = asked is { } message ? message.Text("content")?.Trim() ?? "" : string.Join(' ', command.Items("options").Where(option => !IsFile(option)).Select(option => option.Text("value")).OfType<string>());
        if (argument.Length > 0) return $"/{name} {argument}";

        // A message without words that somebody asks about is nothing that can be read.
        return asked is not null ? "" : $"/{name}";
    }

    // The message that a menu was opened on; its words come with the command.
    private static JsonElement? TargetOf(Interaction interaction) =>
        interaction.Kind == InteractionKind.Command && interaction.Command is { } command && command.Number("type") == CommandList.MessageMenu && command.Text("target_id") is { } target
            ? command.Child("resolved", "messages", target)
            : null;

    // The file that was chosen with a command: the option holds its id, and it is described beside.
    private static IncomingFile? FileOf(Interaction interaction) => interaction.Command is { } command && command.Items("options").FirstOrDefault(IsFile).Text("value") is { } id
        ? Attachments.File(command.Child("resolved", "attachments", id))
        : null;

    private static bool IsFile(JsonElement option) => option.Number("type") == CommandList.FileOption;

    private bool Begins(Interaction interaction) => interaction.Kind == InteractionKind.Command && DeskCommandOf(interaction) is { } command && DeskForms.Has(command);

    private bool Continues(Interaction interaction) => interaction.Kind == InteractionKind.Component && IdOf(interaction) is { } words && CustomIds.IsFill(words);
}
