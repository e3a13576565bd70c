// Sets the commands where they differ from what Discord has: a guild takes only 200 new ones a day.
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using NewsBot.Discord.Rest;

namespace NewsBot.Discord.Commands;

internal sealed class CommandRegistration(RestClient rest, CommandList commands, IReadOnlyList<string> guilds, ILogger log)
{
    // Discord knows these of global commands only, and says of a guild's commands what it likes.
    private static readonly string[] GlobalOnly = ["contexts", "integration_types"];

    private static readonly string[] ComparedInGuild = ["type", "name", "description", "options", "default_member_permissions"];
    private static readonly string[] Compared = [.. ComparedInGuild, .. GlobalOnly];
    private static readonly string[] ComparedOfOption = ["type", "name", "description", "required", "autocomplete", "max_length"];

    /// <summary>Global, or of the chosen guilds; never both, or everybody there would see each command twice. Failing is no reason not to answer.</summary>
    public async Task SetAsync(string application, CancellationToken cancellationToken)
    {
        await SetAsync(application, guild: null, guilds.Count == 0 ? commands.All : [], cancellationToken);
        foreach (var guild in guilds) await SetAsync(application, guild, InGuild(commands.All), cancellationToken);
    }

    private static JsonArray InGuild(JsonArray all)
    {
        var commands = (JsonArray)all.DeepClone();
        foreach (var command in commands.OfType<JsonObject>())
        {
            foreach (var name in GlobalOnly) command.Remove(name);
        }

        return commands;
    }

    private async Task SetAsync(string application, string? guild, JsonArray wanted, CancellationToken cancellationToken)
    {
        var known = await rest.CallAsync(Routes.Commands(application, guild), cancellationToken);
        var compared = guild is null ? Compared : ComparedInGuild;
        if (known is RestOutcome.Done done && Normal(done.Body, compared) == Normal(JsonSerializer.SerializeToElement(wanted), compared)) return;
        var outcome = known is RestOutcome.Done ? await rest.CallAsync(Routes.SetCommands(application, guild, (JsonArray)wanted.DeepClone()), cancellationToken) : known;
        switch (outcome)
        {
            case RestOutcome.Done:
                log.CommandsSet(wanted.Count, guild is null ? "global" : $"in guild {guild}");
                break;
            case RestOutcome.Refused refused:
                log.CommandsFailed(refused.Why);
                break;
            default:
                log.CommandsFailed(outcome.GetType().Name);
                break;
        }
    }

    /// <summary>What counts of a list of commands, in one order; what Discord adds or leaves out where it is the default does not.</summary>
    private static string Normal(JsonElement list, string[] names) => list.ValueKind != JsonValueKind.Array
        ? ""
        : string.Join('\n', list.EnumerateArray().Select(command => NormalOf(command, names)).Order(StringComparer.Ordinal));

    private static string NormalOf(JsonElement element, string[] names) => string.Join(
        ' ',
        names.Select(name => (name, element.Child(name)) switch
        {
            (_, null) => "",
            ("options", { } options) => string.Join(',', options.EnumerateArray().Select(option => NormalOf(option, ComparedOfOption))),
            ("contexts" or "integration_types", { } numbers) => string.Join(',', numbers.EnumerateArray().Select(number => number.GetRawText()).Order(StringComparer.Ordinal)),
            (_, { ValueKind: JsonValueKind.False }) => "",
            (_, { } value) => value.ToString(),
        }).Select(text => $"[{text}]"));
}
