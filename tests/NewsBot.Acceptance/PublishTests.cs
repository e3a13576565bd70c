// What is published is what the next question is answered with: the real command line beside a running worker.
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsBot.Testing;
using Xunit;

namespace NewsBot.Acceptance;

public sealed class PublishTests : IAsyncLifetime
{
    private const string Turkey = "كم موقعاً لتركيا في سورية؟";

    private readonly string _home = Directory.CreateTempSubdirectory("newsbot-test-").FullName;
    private BuiltProgram _worker = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _worker = await BuiltProgram.StartWorkerAsync(_home, Path.Combine(_home, "data"), Cancel);

    public async ValueTask DisposeAsync()
    {
        await _worker.DisposeAsync();
        Directory.Delete(_home, recursive: true);
    }

    [Fact]
    public async Task An_update_is_the_next_answer_with_its_own_source()
    {
        await PublishAsync(new { kind = "update", fact = "f45", text = "يعود 130 موقعاً من المواقع العسكرية الأجنبية في سورية إلى تركيا.", publisher = "مركز عمران", title = "خريطة 2024", url = "none", published = "2024-07-03" });

        var answer = await AskAsync(Turkey);

        Assert.True((bool)answer["answered"]!);
        Assert.Contains("130", (string)answer["text"]!, StringComparison.Ordinal);
        Assert.Equal("مركز عمران", (string)answer["citations"]![0]!["publisher"]!);
    }

    [Fact]
    public async Task An_addition_answers_what_had_no_answer()
    {
        Assert.False((bool)(await AskAsync("كم جسراً في مدينة دير الحجر؟"))["answered"]!);

        var published = await PublishAsync(new { kind = "add", text = "في مدينة دير الحجر 7 جسور.", publisher = "صحيفة الفرات", title = "جسور دير الحجر", url = "none", published = "2024-05-02" });

        var answer = await AskAsync("كم جسراً في مدينة دير الحجر؟");
        Assert.True((bool)answer["answered"]!);
        Assert.Contains("7 جسور", (string)answer["text"]!, StringComparison.Ordinal);
        Assert.Equal((string)published["fact"]!, (string)answer["facts"]![0]!);
    }

    [Fact]
    public async Task A_retraction_is_reported_and_is_no_answer()
    {
        await PublishAsync(new { kind = "retract", fact = "f45", reason = "لم يثبت الرقم" });

        var answer = await AskAsync(Turkey);

        Assert.Equal((false, "withdrawn"), ((bool)answer["answered"]!, (string)answer["kind"]!));
        Assert.Contains("لم يثبت الرقم", (string)answer["text"]!, StringComparison.Ordinal);
        Assert.DoesNotContain("125", (string)answer["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shared_attribute_changes_the_citation_of_every_answer()
    {
        var published = await PublishAsync(new { kind = "correct", fact = "f5", title = "تصريحات عن التهديدات الإرهابية", reason = "العنوان من منشور آخر" });

        Assert.Equal("f5", (string)published["fact"]!);
        foreach (var question in new[] { "من قال إن مكافحة الإرهاب أول تهديد؟", Turkey })
            Assert.Equal("تصريحات عن التهديدات الإرهابية", (string)(await AskAsync(question))["citations"]![0]!["title"]!);
    }

    [Fact]
    public async Task Two_sources_that_disagree_are_shown_side_by_side()
    {
        var published = await PublishAsync(new { kind = "add", text = "عدد المواقع العسكرية لروسيا في سورية 114 موقعاً.", publisher = "مركز عمران", title = "دراسة روسيا", url = "none", published = "2023-07-10" });
        Assert.Contains("gives another number for the same", (string)published["warnings"]![0]!, StringComparison.Ordinal);

        var answer = await AskAsync("كم موقعا لروسيا في سورية؟");

        Assert.Equal((true, "disputed"), ((bool)answer["answered"]!, (string)answer["kind"]!));
        Assert.Contains("114", (string)answer["text"]!, StringComparison.Ordinal);
        Assert.Contains("105", (string)answer["text"]!, StringComparison.Ordinal);
        Assert.Equal(["مركز عمران", "نداء بوست"], answer["citations"]!.AsArray().Select(citation => (string)citation!["publisher"]!).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_clarification_that_is_none_is_warned_of_and_an_address_that_is_not_secure_refused()
    {
        var clarify = await RunAsync(new { kind = "clarify", fact = "f45", text = "لتركيا في سورية 900 موقع عسكري من مواقع القوات الأجنبية." }, "publish", "--json");
        Assert.Equal(0, clarify.Code);
        Assert.Contains("This is a correction and no clarification: ", clarify.Output + clarify.Error, StringComparison.Ordinal);

        var add = await RunAsync(new { kind = "add", text = "في مدينة دير الحجر 7 جسور.", publisher = "صحيفة", title = "خبر", url = "http://example.org/a", published = "2024" }, "publish", "--json");
        Assert.Equal(1, add.Code);
        Assert.Contains("http://example.org/a' begins with http: give the address from https:// on", JsonNode.Parse(add.Output)!["refused"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    private async Task<JsonNode> PublishAsync(object update)
    {
        var published = await RunAsync(update, "publish", "--json");
        Assert.True(published.Code == 0, published.Output + published.Error);
        return JsonNode.Parse(published.Output)!;
    }

    private async Task<JsonNode> AskAsync(string question)
    {
        var asked = await RunAsync(new { id = 1, conversation = (string?)null, question }, "ask", "--json");
        Assert.Equal(0, asked.Code);
        return JsonNode.Parse(asked.Output)!;
    }

    private Task<ProgramResult> RunAsync(object line, params string[] arguments) => BuiltProgram.RunAsync(_home, JsonSerializer.Serialize(line) + "\n", Cancel, arguments);
}
