// Optimal string alignment: what one slip of the finger costs.
using NewsBot.Answering.Finding;
using Xunit;

namespace NewsBot.Tests.Answering;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("موقع", "موقع", 0)]
    [InlineData("موقع", "موقغ", 1)]
    [InlineData("تحالف", "تحلف", 1)]
    [InlineData("تحالف", "تحاللف", 1)]
    [InlineData("مدينة", "مدنية", 1)]
    [InlineData("حلب", "حمص", 2)]
    [InlineData("", "ab", 2)]
    public void Counts_insertions_deletions_replacements_and_swaps(string left, string right, int distance)
    {
        Assert.Equal(distance, EditDistance.Of(left, right, 2));
        Assert.Equal(distance, EditDistance.Of(right, left, 2));
    }

    [Fact]
    public void Gives_up_beyond_the_bound() => Assert.True(EditDistance.Of("دير الزور", "ريف دمشق", 2) > 2);
}
