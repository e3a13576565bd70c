// A carrier is corrected in whatever words the fact that names it is corrected.
using Xunit;

namespace NewsBot.Tests.Knowledge;

public sealed class CarrierWordingTests
{
    [Theory]
    [InlineData("تصريحات ميلي نقلتها قناة الحدث لا قناة المملكة.")]
    [InlineData("الذي نقل تصريحات ميلي هو قناة الحدث وليس قناة المملكة.")]
    [InlineData("ليست قناة المملكة بل قناة الحدث هي من نقل تصريحات ميلي.")]
    [InlineData("نقلت قناة الحدث تصريحات ميلي.")]
    [InlineData("جاءت تصريحات ميلي عبر قناة الحدث.")]
    [InlineData("وردت تصريحات ميلي على شاشة قناة الحدث.")]
    [InlineData("الجهة الناقلة لتصريحات ميلي: قناة الحدث.")]
    public async Task The_medium_that_a_correction_names_is_the_carrier_of_all(string text)
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(Newsroom.Import(Drafts.Of(Drafts.Fact("carrier", "قناة المملكة هي التي نقلت تصريحات ميلي."), Drafts.Fact("other", "قال ميلي إن العدد ثابت."))));

        await room.DoAsync(room.Correct("f1", text));

        Assert.Equal("قناة الحدث", room.Knowledge.Snapshot.CitationOf(room.Fact("f2").Content).Via);
    }

    [Fact]
    public async Task A_correction_that_names_two_other_media_leaves_the_carrier_alone()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(Newsroom.Import(Drafts.Of(Drafts.Fact("carrier", "قناة المملكة هي التي نقلت تصريحات ميلي."), Drafts.Fact("other", "قال ميلي إن العدد ثابت."))));

        await room.DoAsync(room.Correct("f1", "تصريحات ميلي عند قناة المملكة وإذاعة النهر وصحيفة البحر."));

        Assert.Equal("قناة المملكة", room.Knowledge.Snapshot.CitationOf(room.Fact("f2").Content).Via);
    }
}
