// Parts and their totals: which amount another belongs to, and whether they add up.
using NewsBot.Knowledge.Reading.Amounts;
using Xunit;

namespace NewsBot.Tests.Knowledge.Amounts;

public sealed class PartTests
{
    [Theory]
    [InlineData("في المخازن 830 صندوقاً، منها 570 للغذاء، و125 للدواء.", "-; 0.0.0; 0.0.0")]
    [InlineData("أصيب 7 أشخاص بينهم 3 أطفال.", "-; 0.0.0")]
    [InlineData("أيد القرار 14 عضواً من أصل 21.", "0.0.1; -")]
    [InlineData("أيد القرار 14 عضواً من أصل 21، فيما عارضه خمسة أعضاء وامتنع عضوان.", "0.0.1; -; 0.0.1; 0.0.1")]
    [InlineData("يمتلك 30 موقعاً موزعة على 17 قاعدة و13 نقطة.", "-; 0.0.0; 0.0.0")]
    [InlineData("وصلت 52 شاحنة وأربع سفن، بينها اثنتان من الخارج.", "-; -; 0.0.1")]
    [InlineData("أُغلقت أربعة مكاتب، بواقع مكتبين في كل من أم الخير وصفا.", "-; 0.0.0; 0.0.0")]
    [InlineData("تضم المكتبة 1200 مخطوطة، 700 منها بالعربية.", "-; 0.0.0")]
    [InlineData("بلغت الموازنة 35 مليون دينار.\nذهب 18 مليون دينار إلى الطرق، و12 مليوناً إلى المياه، و5 ملايين إلى الحدائق.", "-; 0.0.0; 0.0.0; 0.0.0")]
    [InlineData("أخلت 17 موقعاً من أصل 28، توزعت بين تسعة في الشمال وخمسة في الجبل وثلاثة على الضفة.", "0.0.1; -; 0.0.0; 0.0.0; 0.0.0")]
    [InlineData("في البلاد 94 موقعاً، مقابل 113 في العام الماضي، بينها 41 لسارم، منها ست قواعد، و27 لنوران و18 لكيلان، فيما تتوزع ثمانية مواقع على دول أخرى.", "-; -; 0.0.0; 0.0.2; 0.0.0; 0.0.0; 0.0.0")]
    [InlineData("أوقف 14 شخصاً: ستة من عمال المطبعة، وخمسة من أصحاب المراكز، وثلاثة طلاب.", "-; 0.0.0; 0.0.0; 0.0.0")]
    [InlineData("إن 62 في المئة من 2400 أسرة ترفض.", "0.0.1; -")]
    [InlineData("وقعت مواجهات على بعد 18 كيلومتراً من المدينة، أسفرت عن مقتل سبعة أشخاص بينهم ممرضان.", "-; -; 0.0.1")]
    [InlineData("قالت أم خليل، وهي أم لخمسة أطفال، إنها مشت تسعة كيلومترات لتطعيم ثلاثة منهم.", "-; -; 0.0.0")]
    [InlineData("شارك 40 لاعباً، خلال 3 أيام.", "-; -")]
    [InlineData("باع المتجر 5 هواتف.\nوباع 4 دراجات و3 سيارات.", "-; -; -")]
    public void A_part_names_its_total(string text, string parts) =>
        Assert.Equal(parts, ReadAmounts.Each(text, figure => figure.PartOf is var (paragraph, sentence, index) ? $"{paragraph}.{sentence}.{index}" : null));

    [Theory]
    [InlineData("وزعت 500 سلة موزعة على 300 سلة في الشمال و150 سلة في الجنوب.", "The parts do not add up: 300 + 150 = 450, but the total is 500 («500 سلة»); the difference is -50.")]
    [InlineData("يمتلك 31 موقعاً موزعة على 17 قاعدة و13 نقطة.", "The parts do not add up: 17 + 13 = 30, but the total is 31 («31 موقعاً»); the difference is -1.")]
    [InlineData("وصلت 100 شاحنة، منها 60 للوقود، و30 للغذاء، و8 للدواء.", "The parts do not add up: 60 + 30 + 8 = 98, but the total is 100 («100 شاحنة»); the difference is -2.")]
    public void A_sum_that_does_not_add_up_is_a_warning(string text, string message)
    {
        var warning = Assert.Single(Totals.Check(ReadAmounts.Of(text)));

        Assert.Equal("total", warning.Code);
        Assert.Equal(message, warning.Message);
    }

    [Theory]
    [InlineData("وزعت 450 سلة موزعة على 300 سلة في الشمال و150 سلة في الجنوب.")]
    [InlineData("وصلت 100 شاحنة، منها 60 للوقود.")]
    [InlineData("وصلت نحو 100 شاحنة، منها 60 للوقود، و30 للغذاء، و8 للدواء.")]
    [InlineData("وصلت 100 شاحنة و50 سفينة.")]
    public void A_sum_that_adds_up_or_need_not_is_none(string text) => Assert.Empty(Totals.Check(ReadAmounts.Of(text)));
}
