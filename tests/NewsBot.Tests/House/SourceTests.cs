// Rules that every source file keeps.
using System.Text.RegularExpressions;
using NewsBot.Testing;
using Xunit;

namespace NewsBot.Tests.House;

public sealed partial class SourceTests
{
    private const int LongestFile = 300;

    private static IEnumerable<string> Sources => Repository.Files("src", "*.cs");

    [Fact]
    public void Code_holds_no_Arabic_letter() =>
        Assert.Empty(Lines(Sources).Where(line => ArabicLetter().IsMatch(line.Text)).Select(line => line.Place));

    [Fact]
    public void Only_Letters_names_an_Arabic_letter_by_its_code() =>
        Assert.Empty(Lines(Sources.Where(file => Repository.Relative(file) != "src/NewsBot.Arabic/Letters.cs"))
            .Where(line => ArabicEscape().IsMatch(line.Text)).Select(line => line.Place));

    [Fact]
    public void Every_file_begins_by_saying_what_it_is_for() =>
        Assert.All(Sources.Concat(Repository.Files("tests", "*.cs")), file => Assert.Matches("^// .{10,}", File.ReadLines(file).FirstOrDefault() ?? ""));

    [Fact]
    public void No_file_is_too_long_to_read_at_once() =>
        Assert.All(Sources, file => Assert.InRange(File.ReadLines(file).Count(), 1, LongestFile));

    [Fact]
    public void Namespaces_follow_folders() =>
        Assert.Empty(Sources
            .Select(file => (File: Repository.Relative(file), Namespace: NamespaceLine().Match(File.ReadAllText(file))))
            .Where(source => source.Namespace.Success && source.Namespace.Groups[1].Value != Expected(source.File))
            .Select(source => $"{source.File}: {source.Namespace.Groups[1].Value}"));

    private static string Expected(string file) => string.Join('.', file.Split('/')[1..^1]);

    private static IEnumerable<(string Place, string Text)> Lines(IEnumerable<string> files) =>
        files.SelectMany(file => File.ReadLines(file).Select((text, at) => ($"{Repository.Relative(file)}:{at + 1}", text)));

    // The quotation marks «» and the ellipsis are no letters; all blocks of Arabic are.
    [GeneratedRegex(@"[\u0600-\u06FF\u0750-\u077F\u0870-\u08FF\uFB50-\uFDFF\uFE70-\uFEFC]")]
    private static partial Regex ArabicLetter();

    [GeneratedRegex(@"\\u06[0-9A-Fa-f]{2}|\\x0?6[0-9A-Fa-f]{2}")]
    private static partial Regex ArabicEscape();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();
}
