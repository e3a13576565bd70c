// Methods by which updates reach the bot.
using System.Text.Json.Nodes;

namespace NewsBot.Testing.Telegram;

internal sealed class UpdateMethods(World world)
{
    private const int MostUpdates = 100;
    private const int LongestPoll = 50;

    private string _webhook = "";

    public JsonNode GetMe() => new JsonObject(world.Bot().Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())))
    {
        ["can_join_groups"] = true,
        ["can_read_all_group_messages"] = world.Options.CanReadAllGroupMessages,
        ["supports_guest_queries"] = world.Options.SupportsGuestQueries,
        ["supports_inline_queries"] = world.Options.SupportsInlineQueries,
        ["can_connect_to_business"] = false,
        ["has_main_web_app"] = false,
    };

    public async Task<JsonNode> GetUpdatesAsync(Call call, CancellationToken cancellationToken)
    {
        if (_webhook.Length > 0) throw ApiError.WebhookIsSet();
        Allow(call);
        return await world.Updates.PollAsync(
            call.Integer("offset") ?? 0,
            call.Clamped("limit", MostUpdates, 1, MostUpdates),
            TimeSpan.FromSeconds(call.Clamped("timeout", 0, 0, LongestPoll)),
            cancellationToken);
    }

    public JsonNode SetWebhook(Call call)
    {
        var url = call.Text("url") ?? "";
        if (url.Length > 0 && !url.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            throw ApiError.Bad("bad webhook: An HTTPS URL must be provided for webhook");
        Allow(call);
        _webhook = url;
        if (call.Flag("drop_pending_updates")) world.Updates.Forget();
        if (url.Length > 0) world.Updates.EndPoll(ApiError.EndedByWebhook());
        return true;
    }

    public JsonNode DeleteWebhook(Call call)
    {
        _webhook = "";
        if (call.Flag("drop_pending_updates")) world.Updates.Forget();
        return true;
    }

    public JsonNode GetWebhookInfo()
    {
        var info = new JsonObject { ["url"] = _webhook, ["has_custom_certificate"] = false, ["pending_update_count"] = world.Updates.Count };
        if (world.Updates.Allowed is { } kinds) info["allowed_updates"] = new JsonArray([.. kinds.Select(kind => (JsonNode)kind)]);
        return info;
    }

    private void Allow(Call call)
    {
        if (call.List("allowed_updates") is { } kinds) world.Updates.Allow(kinds.Select(kind => kind?.ToString() ?? ""));
    }
}
