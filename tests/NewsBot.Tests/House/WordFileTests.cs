// Rules for the words: every file of knowledge/lexicon and knowledge/phrasing is read by exactly one project, and well-formed.
using System.Reflection;
using System.Text;
using NewsBot.Arabic;
using NewsBot.Testing;
using Xunit;

namespace NewsBot.Tests.House;

public sealed class WordFileTests
{
    private static readonly Assembly[] Readers =
    [
        typeof(Analyzer).Assembly,
        typeof(NewsBot.Knowledge.KnowledgeBase).Assembly,
        typeof(NewsBot.Answering.Answerer).Assembly,
        typeof(NewsBot.Conversation.Conversation).Assembly,
        typeof(NewsBot.Discord.DiscordChannel).Assembly,
        typeof(Application).Assembly,
    ];

    public static TheoryData<string> Files =>
        [.. Repository.Files("knowledge/lexicon", "*").Concat(Repository.Files("knowledge/phrasing", "*")).Select(Repository.Relative).Where(file => !file.EndsWith(".md", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_word_file_is_embedded_by_exactly_one_project(string file)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Repository.Root, file));
        var owners = Readers.Where(assembly => assembly.GetManifestResourceNames()
            .Any(name => name.EndsWith("/" + Path.GetFileName(file), StringComparison.Ordinal) && Embedded(assembly, name).AsSpan().SequenceEqual(bytes)));

        Assert.Single(owners);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_word_file_is_well_formed(string file)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Repository.Root, file));

        var table = WordTable.Parse(file, bytes, 1, int.MaxValue);

        var lines = Encoding.UTF8.GetString(bytes).Split('\n');
        Assert.Equal("", lines[^1]);
        Assert.DoesNotContain(lines, line => line.EndsWith('\r'));
        Assert.Empty(table.Rows
            .Where(row => lines[row.Line - 1].Split('\t').Any(field => field != field.Trim()))
            .Select(row => $"{file}, line {row.Line}: a field begins or ends with a space"));
    }

    private static byte[] Embedded(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
