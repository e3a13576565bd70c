// The log of revisions, as every store keeps it.
using NewsBot.Knowledge;
using Xunit;

namespace NewsBot.Tests.Storage;

public abstract partial class StoreContract
{
    [Fact]
    public async Task An_empty_log_reads_as_an_empty_list() => Assert.Empty(await Revisions.ReadAsync(0, Cancel));

    [Fact]
    public async Task Revisions_come_back_in_order_byte_for_byte()
    {
        string[] bodies = ["{}", "{\"text\":\"  قال \\u0000 إنه \\r \"}", "{\"a\":\"" + new string('x', 20_000) + "\"}", "\t tabs \t and a return \r"];
        for (var i = 0; i < bodies.Length; i++)
            await AppendAsync(Revision(i + 1, body: bodies[i]));

        var rows = await Revisions.ReadAsync(0, Cancel);

        Assert.Equal([1L, 2, 3, 4], rows.Select(row => row.Number));
        Assert.Equal(bodies, rows.Select(row => Text(row.Body)));
    }

    [Theory]
    [InlineData(-5, 3)]
    [InlineData(0, 3)]
    [InlineData(2, 1)]
    [InlineData(3, 0)]
    [InlineData(99, 0)]
    public async Task Reading_after_a_number_leaves_out_what_stands_before(long after, int expected)
    {
        for (var number = 1; number <= 3; number++)
            await AppendAsync(Revision(number));

        var rows = await Revisions.ReadAsync(after, Cancel);

        Assert.Equal(expected, rows.Count);
        Assert.All(rows, row => Assert.True(row.Number > after));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_number_that_is_not_the_next_one_is_refused(long number)
    {
        await AppendAsync(Revision(1));

        Assert.Equal(new AppendOutcome.NumberTaken(1), await Revisions.AppendAsync(Revision(number, "another"), Cancel));
        Assert.Single(await Revisions.ReadAsync(0, Cancel));
    }

    [Fact]
    public async Task A_cause_that_is_known_is_told_with_its_number_whatever_number_was_tried()
    {
        await AppendAsync(Revision(1, "telegram:1:7"));
        await AppendAsync(Revision(2, "telegram:1:8"));

        Assert.Equal(new AppendOutcome.CauseKnown(1), await Revisions.AppendAsync(Revision(3, "telegram:1:7"), Cancel));
        Assert.Equal(new AppendOutcome.CauseKnown(2), await Revisions.AppendAsync(Revision(1, "telegram:1:8"), Cancel));
        Assert.Equal(2, (await Revisions.ReadAsync(0, Cancel)).Count);
    }

    [Fact]
    public async Task Causes_of_any_length_and_kind_are_told_apart()
    {
        var longOne = new string('ق', 5_000);
        string[] causes = ["", " ", "null", "a", "A", "a ", " a", "é", "e\u0301", "\0", "#", longOne, longOne + "1", longOne + "2", "x\ty\nz"];

        for (var i = 0; i < causes.Length; i++)
            await AppendAsync(Revision(i + 1, causes[i]));

        Assert.Equal(causes, (await Revisions.ReadAsync(0, Cancel)).Select(row => row.Cause));
        for (var i = 0; i < causes.Length; i++)
            Assert.Equal(new AppendOutcome.CauseKnown(i + 1), await Revisions.AppendAsync(Revision(causes.Length + 1, causes[i]), Cancel));
    }

    [Fact]
    public async Task A_body_with_a_line_feed_is_a_defect_of_the_caller()
    {
        var thrown = await Assert.ThrowsAsync<ArgumentException>(async () => await Revisions.AppendAsync(Revision(1, body: "{\n}"), Cancel));

        Assert.StartsWith("The body of revision 1 holds a line feed. Write it as JSON on one line.", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changing_the_buffer_afterwards_changes_nothing()
    {
        var body = Bytes("{\"a\":1}");
        await AppendAsync(new RevisionRow(1, "c", body));
        body[0] = (byte)'X';

        Assert.Equal("{\"a\":1}", Text((await Revisions.ReadAsync(0, Cancel))[0].Body));
    }

    [Fact]
    public async Task Of_many_who_append_the_same_number_at_once_one_wins()
    {
        var tries = Enumerable.Range(0, 50).Select(i => Revisions.AppendAsync(Revision(1, $"try {i}"), Cancel).AsTask());

        var outcomes = await Task.WhenAll(tries);

        Assert.Single(outcomes, outcome => outcome is AppendOutcome.Appended);
        Assert.Equal(49, outcomes.Count(outcome => outcome == new AppendOutcome.NumberTaken(1)));
        Assert.Single(await Revisions.ReadAsync(0, Cancel));
    }

    protected async Task AppendAsync(RevisionRow revision) => Assert.IsType<AppendOutcome.Appended>(await Revisions.AppendAsync(revision, Cancel));
}
