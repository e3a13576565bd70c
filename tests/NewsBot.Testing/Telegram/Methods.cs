// The methods that are played, by name.
using System.Text.Json.Nodes;

namespace NewsBot.Testing.Telegram;

/// <summary>Names are read without regard to case, as Telegram does.</summary>
internal sealed class Methods
{
    private readonly World _world;
    private readonly UpdateMethods _updates;
    private readonly Dictionary<string, Func<Call, JsonNode>> _methods;

    public Methods(World world)
    {
        _world = world;
        _updates = new UpdateMethods(world);
        Profile = new ProfileMethods(world);
        var messages = new MessageMethods(world);
        var chats = new ChatMethods(world);
        _methods = new Dictionary<string, Func<Call, JsonNode>>(StringComparer.OrdinalIgnoreCase)
        {
            ["getMe"] = _ => _updates.GetMe(),
            ["setWebhook"] = _updates.SetWebhook,
            ["deleteWebhook"] = _updates.DeleteWebhook,
            ["getWebhookInfo"] = _ => _updates.GetWebhookInfo(),
            ["logOut"] = _ => true,
            ["close"] = _ => true,
            ["sendMessage"] = messages.Send,
            ["editMessageText"] = messages.EditText,
            ["editMessageReplyMarkup"] = messages.EditMarkup,
            ["deleteMessage"] = messages.Delete,
            ["sendChatAction"] = messages.Act,
            ["answerCallbackQuery"] = world.Presses.Answer,
            ["setMyCommands"] = Profile.SetCommands,
            ["getMyCommands"] = Profile.GetCommands,
            ["deleteMyCommands"] = Profile.DeleteCommands,
            ["setMyName"] = call => Profile.Set("name", 64, call),
            ["getMyName"] = call => Profile.Get("name", call),
            ["setMyDescription"] = call => Profile.Set("description", 512, call),
            ["getMyDescription"] = call => Profile.Get("description", call),
            ["setMyShortDescription"] = call => Profile.Set("short_description", 120, call),
            ["getMyShortDescription"] = call => Profile.Get("short_description", call),
            ["getFile"] = world.Files.Get,
            ["getChat"] = chats.GetChat,
            ["getChatMember"] = chats.GetMember,
            ["leaveChat"] = chats.Leave,
        };
    }

    public ProfileMethods Profile { get; }

    public bool Plays(string method) => method.Equals("getUpdates", StringComparison.OrdinalIgnoreCase) || _methods.ContainsKey(method);

    /// <summary>Throws <see cref="ApiError"/> for what Telegram refuses.</summary>
    public async Task<JsonNode> RunAsync(Call call, CancellationToken cancellationToken)
    {
        if (call.Method.Equals("getUpdates", StringComparison.OrdinalIgnoreCase)) return await _updates.GetUpdatesAsync(call, cancellationToken);
        if (!_methods.TryGetValue(call.Method, out var method)) throw ApiError.NotFound();
        lock (_world.Gate) return method(call);
    }
}
