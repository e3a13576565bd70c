// Texts made to be slow: each is read in time that grows with its length, not with the square of it.
using System.Diagnostics;
using Xunit;

namespace NewsBot.Tests.Arabic;

public sealed class HostileTextTests
{
    private const int Length = 200_000;

    /// <summary>A linear reading takes a small part of a second; a quadratic one, minutes.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("(")]
    [InlineData(".")]
    [InlineData("1.")]
    [InlineData("1,")]
    [InlineData("1.234.567.")]
    [InlineData("12/")]
    [InlineData("و")]
    [InlineData("a\u200F")]
    [InlineData("مليون ")]
    [InlineData("ألف و")]
    [InlineData("3 تموز ")]
    [InlineData("عام 2016-")]
    [InlineData("% ")]
    [InlineData(" ")]
    public void A_long_text_is_read_in_linear_time(string pattern)
    {
        var text = string.Concat(Enumerable.Repeat(pattern, Length / pattern.Length));
        var clock = Stopwatch.StartNew();
        ReadArabic.Analyzer.Analyze(text);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Bound);
    }
}
