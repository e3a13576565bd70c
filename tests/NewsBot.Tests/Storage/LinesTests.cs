// Who is next, among many.
using System.Diagnostics;
using NewsBot.Storage.Rows;
using Xunit;

namespace NewsBot.Tests.Storage;

public sealed class LinesTests
{
    private const int Many = 10_000;

    // What sorts or walks through all of them for each head needs minutes; this needs milliseconds, even on a busy machine.
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(5);

    [Fact]
    public void The_next_of_one_long_line_is_found_at_once()
    {
        var lines = new Lines();
        for (var i = 0; i < Many; i++) lines.Add("line", i, $"{i}");

        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Many; i++)
        {
            Assert.Equal($"{i}", lines.Heads.First().Id);
            lines.Remove($"{i}");
        }

        Assert.True(watch.Elapsed < Enough, $"It took {watch.Elapsed}.");
        Assert.Equal(0, lines.Count);
    }

    [Fact]
    public void The_next_of_many_lines_are_found_at_once()
    {
        var lines = new Lines();
        for (var i = 0; i < 2 * Many; i++) lines.Add($"line {i % Many}", i, $"{i}");

        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 2 * Many; i++)
        {
            Assert.Equal($"{i}", lines.Heads.Take(8).First().Id);
            lines.Remove($"{i}");
        }

        Assert.True(watch.Elapsed < Enough, $"It took {watch.Elapsed}.");
        Assert.Empty(lines.Heads);
    }

    [Fact]
    public void An_item_that_is_added_again_stands_in_its_new_line_only()
    {
        var lines = new Lines();
        lines.Add("a", 1, "x");
        lines.Add("a", 2, "y");
        lines.Add("b", 3, "z");

        lines.Add("b", 1, "x");

        Assert.Equal(["y"], lines.Of("a"));
        Assert.Equal(["x", "z"], lines.Of("b"));
        Assert.Empty(lines.Of("c"));
        Assert.Equal(3, lines.Count);
    }
}
