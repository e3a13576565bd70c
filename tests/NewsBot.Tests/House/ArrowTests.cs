// Which project may refer to which: one table, compared with what the project files say.
using System.Xml.Linq;
using NewsBot.Testing;
using Xunit;

namespace NewsBot.Tests.House;

public sealed class ArrowTests
{
    private static readonly string[] Everything =
        ["NewsBot.Arabic", "NewsBot.Knowledge", "NewsBot.Answering", "NewsBot.Conversation", "NewsBot.Telegram", "NewsBot.Discord", "NewsBot.Storage"];

    /// <summary>All arrows. Nobody in src refers to NewsBot.</summary>
    private static readonly Dictionary<string, string[]> Arrows = new(StringComparer.Ordinal)
    {
        ["NewsBot.Arabic"] = [],
        ["NewsBot.Knowledge"] = ["NewsBot.Arabic"],
        ["NewsBot.Answering"] = ["NewsBot.Arabic", "NewsBot.Knowledge"],
        ["NewsBot.Conversation"] = ["NewsBot.Arabic", "NewsBot.Knowledge", "NewsBot.Answering"],
        ["NewsBot.Telegram"] = ["NewsBot.Conversation"],
        ["NewsBot.Discord"] = ["NewsBot.Conversation"],
        ["NewsBot.Storage"] = ["NewsBot.Knowledge", "NewsBot.Conversation"],
        ["NewsBot"] = Everything,
        ["NewsBot.Testing"] = [.. Everything, "NewsBot"],
        ["NewsBot.Tests"] = [.. Everything, "NewsBot", "NewsBot.Testing"],
        ["NewsBot.Acceptance"] = [.. Everything, "NewsBot", "NewsBot.Testing"],
        ["NewsBot.Benchmarks"] = [.. Everything, "NewsBot"],
    };

    private static IEnumerable<string> ProjectFiles => Repository.Files("src", "*.csproj").Concat(Repository.Files("tests", "*.csproj"));

    [Fact]
    public void Every_project_refers_to_what_the_table_allows_and_to_nothing_else()
    {
        var found = ProjectFiles.ToDictionary(file => Path.GetFileNameWithoutExtension(file), References, StringComparer.Ordinal);

        Assert.Equal(Lines(Arrows), Lines(found));
    }

    [Fact]
    public void References_are_not_passed_on()
    {
        var props = XDocument.Load(Path.Combine(Repository.Root, "Directory.Build.props"));

        Assert.Equal("true", props.Descendants("DisableTransitiveProjectReferences").Single().Value);
        Assert.DoesNotContain(ProjectFiles, file => File.ReadAllText(file).Contains("DisableTransitiveProjectReferences", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_project_stands_in_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "NewsBot.sln")).Replace('\\', '/');

        Assert.All(ProjectFiles.Select(Repository.Relative), file => Assert.Contains($"\"{file}\"", solution, StringComparison.Ordinal));
    }

    private static string[] References(string file) =>
    [
        .. XDocument.Load(file).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))),
    ];

    private static string Lines(Dictionary<string, string[]> arrows) =>
        string.Join('\n', arrows.OrderBy(arrow => arrow.Key, StringComparer.Ordinal).Select(arrow => $"{arrow.Key} -> {string.Join(", ", arrow.Value.Order(StringComparer.Ordinal))}"));
}
