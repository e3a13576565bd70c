// How answers are marked, also against the tool that marks them from outside.
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsBot.Evaluation;
using NewsBot.Testing;
using Xunit;

namespace NewsBot.Tests.Program;

public sealed class JudgeTests
{
    private readonly Judge _judge = new(GoldText.Load());

    [Theory]
    [InlineData("٥٧٠ موقعاً", "570")]
    [InlineData("570 موقعًا", "موقعا")]
    [InlineData("إيران", "ايران")]
    [InlineData("مدرسة", "مدرسه")]
    [InlineData("\u2068570\u2069 موقع", "570 موقع")]
    [InlineData("٣٫٥ مليون", "3.5")]
    public void Spelling_does_not_decide(string text, string must) => Assert.Empty(Mark(Item(must: must), text));

    [Theory]
    [InlineData("830 موقعاً", "30")]
    [InlineData("3.5 مليون", "3")]
    [InlineData("1,570 موقع", "570")]
    public void A_number_does_not_stand_in_a_longer_one(string text, string must) => Assert.Equal([$"missing one of: {must}"], Mark(Item(must: must), text));

    [Fact]
    public void A_publisher_that_is_cited_counts_as_shown() =>
        Assert.Empty(_judge.Mark(Item(must: "نداء بوست"), answered: true, "نشره الموقع", ["نداء بوست"]));

    [Theory]
    [InlineData("570 موقعاً، منها 30 قاعدة", true)]
    [InlineData("منها 30 قاعدة من أصل 570 موقعاً", false)]
    [InlineData("30 قاعدة\n570 موقعاً", false)]
    [InlineData("المجموع 540 + 30 = 570", true)]
    public void A_number_is_said_first(string text, bool passes) =>
        Assert.Equal(passes ? [] : ["the direct answer does not come first"], Mark(Item(kind: "number", must: "570"), text));

    [Fact]
    public void Declining_is_right_where_nothing_is_known() => Assert.Empty(_judge.Mark(Item(answerable: false), answered: false, "لا نعرف", []));

    [Fact]
    public void Answering_is_wrong_where_nothing_is_known() =>
        Assert.Equal(["it answers, and should decline"], _judge.Mark(Item(answerable: false), answered: true, "نعم", []));

    [Fact]
    public void A_dump_of_the_article_fails() =>
        Assert.Equal(["too long for a chat: 601 characters, at most 600"], Mark(Item(), new string('ن', 601)));

    [Fact]
    public void Forbidden_words_fail() => Assert.Equal(["forbidden: روسيا"], Mark(Item(mustNot: "روسيا"), "تملكه روسيا"));

    [Fact]
    public async Task The_marks_are_those_of_the_tool_that_marks_from_outside()
    {
        var tool = Path.Combine(Repository.Shared, "tools", "score_answers.py");
        var gold = Path.Combine(Repository.Shared, "data", "gold", "founding.jsonl");
        Assert.SkipUnless(File.Exists(tool) && File.Exists(gold), "The shared tools are not beside this repository.");
        var folder = Directory.CreateTempSubdirectory("newsbot-test-");
        try
        {
            var items = GoldItem.ReadFile(gold);
            var answers = items.Select(Answer).ToList();
            var file = Path.Combine(folder.FullName, "answers.jsonl");
            await File.WriteAllLinesAsync(
                file, answers.Select(answer => JsonSerializer.Serialize(new { id = answer.Item.Id, answered = answer.Answered, text = answer.Text, citations = Array.Empty<object>() })), TestContext.Current.CancellationToken);
            var theirs = await RunPythonAsync(tool, gold, file);
            Assert.SkipWhen(theirs is null, "There is no python3 on this machine.");

            string[] failed = [.. answers.Where(answer => _judge.Mark(answer.Item, answer.Answered, answer.Text, []).Count > 0).Select(answer => answer.Item.Id)];

            Assert.Equal(theirs["failed"]!.AsArray().Select(id => id!.GetValue<string>()), failed);
            Assert.InRange(failed.Length, 1, items.Count - 1);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Answers of every sort, made from the gold itself: right, cut short, with a number too many, too long, forbidden.
    private static (GoldItem Item, bool Answered, string Text) Answer(GoldItem item, int place)
    {
        var right = string.Join(" ثم ", item.Must.Select(group => group[place % group.Count]));
        return (place % 7) switch
        {
            0 => (item, !item.Answerable, right),
            1 => (item, item.Answerable, $"15 شيئاً\n{right}"),
            2 => (item, item.Answerable, $"1{right}"),
            3 => (item, item.Answerable, $"{right} {string.Concat(Enumerable.Repeat("وقال ", 130))}"),
            4 => (item, item.Answerable, $"{right} {string.Join(' ', item.MustNot)}"),
            5 => (item, item.Answerable, $"\u2068{right}\u2069."),
            _ => (item, item.Answerable, right),
        };
    }

    private static async Task<JsonNode?> RunPythonAsync(string tool, string gold, string answers)
    {
        try
        {
            using var python = Process.Start(new ProcessStartInfo("python3", [tool, gold, answers, "--json"]) { RedirectStandardOutput = true })!;
            var output = await python.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await python.WaitForExitAsync(TestContext.Current.CancellationToken);
            return JsonNode.Parse(output);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private IReadOnlyList<string> Mark(GoldItem item, string text) => _judge.Mark(item, answered: true, text, []);

    private static GoldItem Item(string kind = "fact", bool answerable = true, string? must = null, string? mustNot = null) =>
        new("i", null, "?", kind, "msa", answerable, must is null ? [] : [[must]], mustNot is null ? [] : [mustNot]);
}
