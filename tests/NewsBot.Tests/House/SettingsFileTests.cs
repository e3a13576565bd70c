// Code and file cannot drift: appsettings.json holds every setting, each with the default that the code has.
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsBot.Settings;
using NewsBot.Testing;
using Xunit;

namespace NewsBot.Tests.House;

public sealed class SettingsFileTests
{
    private static string File => Path.Combine(Repository.Root, "appsettings.json");

    [Fact]
    public void The_file_bound_onto_fresh_options_changes_nothing()
    {
        var configuration = new ConfigurationBuilder().AddJsonFile(File).Build();
        var bound = new NewsBotOptions();
        configuration.GetSection(NewsBotOptions.Section).Bind(bound);

        Assert.Equal(JsonSerializer.Serialize(new NewsBotOptions()), JsonSerializer.Serialize(bound));
    }

    [Fact]
    public void The_file_holds_every_setting_and_no_other()
    {
        var file = JsonNode.Parse(System.IO.File.ReadAllText(File))![NewsBotOptions.Section]!;
        var code = JsonSerializer.SerializeToNode(new NewsBotOptions());

        Assert.True(JsonNode.DeepEquals(Sorted(code!), Sorted(file)), $"appsettings.json has\n{Sorted(file)}\nbut the code has\n{Sorted(code!)}");
    }

    [Fact]
    public void Settings_are_validated_at_the_start()
    {
        var services = new ServiceCollection().AddSettings(new ConfigurationBuilder().AddInMemoryCollection([new("NewsBot:TimeZone", "Nowhere/Town")]).Build());
        using var provider = services.BuildServiceProvider();

        Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());
    }

    private static JsonNode Sorted(JsonNode node) => node is JsonObject section
        ? new JsonObject(section.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => KeyValuePair.Create(entry.Key, entry.Value is null ? null : Sorted(entry.Value))))
        : node.DeepClone();
}
