// Sets the commands where they differ from what Discord has: a guild takes only 200 new ones a day.
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using NewsBot.Discord.Rest;

namespace NewsBot.Discord.Commands;

internal sealed class CommandRegistration(RestClient rest, CommandList commands, IReadOnlyList<string> guilds, ILogger log)
{
    private static readonly string[] Compared = ["type", "name", "description", "options", "contexts", "integration_types", "default_member_permissions"];
    private static readonly string[] ComparedOfOption = ["type", "name", "description", "required", "autocomplete", "max_length"];

    /// <summary>Global, or of the chosen guilds; never both, or everybody there would see each command twice. Failing is no reason not to answer.</summary>
    public async Task SetAsync(string application, CancellationToken cancellationToken)
    {
        await SetAsync(application, guild: null, guilds.Count == 0 ? commands.All : [], cancellationToken);
        foreach (var guild in guilds) await SetAsync(application, guild, commands.All, cancellationToken);
    }

    private async Task SetAsync(string application, string? guild, JsonArray wanted, CancellationToken cancellationToken)
    {
        var known = await rest.CallAsync(Routes.Commands(application, guild), cancellationToken);
        if (known is RestOutcome.Done done && Normal(done.Body) == Normal(JsonSerializer.SerializeToElement(wanted))) return;
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
    private static string Normal(JsonElement list) => list.ValueKind != JsonValueKind.Array
        ? ""
        : string.Join('\n', list.EnumerateArray().Select(command => Normal(command, Compared)).Order(StringComparer.Ordinal));

    private static string Normal(JsonElement element, string[] names) => string.Join(
        ' ',
        names.Select(name => (name, element.Child(name)) switch
        {
            (_, null) => "",
            ("options", { } options) => string.Join(',', options.EnumerateArray().Select(option => Normal(option, ComparedOfOption))),
            ("contexts" or "integration_types", { } numbers) => string.Join(',', numbers.EnumerateArray().Select(number => number.GetRawText()).Order(StringComparer.Ordinal)),
            (_, { ValueKind: JsonValueKind.False }) => "",
            (_, { } value) => value.ToString(),
        }).Select(text => $"[{text}]"));
}
