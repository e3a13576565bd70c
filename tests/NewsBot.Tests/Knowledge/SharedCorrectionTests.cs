// What facts share of their source is corrected once, and with every fact that carries it.
using NewsBot.Knowledge;
using NewsBot.Knowledge.Revisions;
using NewsBot.Knowledge.Updating;
using Xunit;

namespace NewsBot.Tests.Knowledge;

public sealed class SharedCorrectionTests
{
    private static readonly SharedValues Values = new(Newsroom.Analyzer);

    [Theory]
    [InlineData("نقلت قناة الجسر كلام الوزير.", "نقلت قناة النهر كلام الوزير.", "قناة النهر")]
    [InlineData("نُشر الكلام بحسب ما ذكرته قناة الجسر.", "نُشر الكلام بحسب ما ذكرته إذاعة النهر المحلية.", "إذاعة النهر المحلية")]
    [InlineData("أدلى الوزير بكلامه لقناة الجسر أمس.", "أدلى الوزير بكلامه لقناة النهر أمس.", "قناة النهر")]
    public void What_stands_in_the_place_of_a_value_is_its_correction(string before, string after, string expected)
    {
        var value = Assert.Single(Values.Corrected(Drafts.Content(before), after, Known("قناة الجسر")));

        Assert.Equal(expected, Assert.IsType<Change.CarrierPut>(value.Put).Carrier.Name);
    }

    [Theory]
    [InlineData("نقلت قناة الجسر كلام الوزير.", "نقلت قناة الجسر كلام الوزيرة.")]
    [InlineData("نقلت قناة الجسر كلام الوزير.", "لم يُنقل شيء.")]
    [InlineData("قال الوزير ذلك.", "قال الوزير ذلك لقناة النهر.")]
    public void A_value_that_still_stands_or_never_stood_is_left_alone(string before, string after) =>
        Assert.Empty(Values.Corrected(Drafts.Content(before), after, Known("قناة الجسر")));

    [Theory]
    [InlineData("قال الوزير سالم النهري إن الماء يكفي.", "قال الوزير سالم البحري إن الماء يكفي.", "سالم البحري")]
    [InlineData("قال الوزير سالم النهري إن الماء يكفي.", "قال الوزير هاني البحري إن الماء يكفي.", null)]
    public void A_name_that_keeps_a_part_of_itself_was_wrong_wherever_it_stands(string before, string after, string? expected) =>
        Assert.Equal(expected, Values.Corrected(Drafts.Content(before), after, Speaking("سالم النهري", null)).Select(value => ((Change.SpeakerPut)value.Put).Speaker.Name).SingleOrDefault());

    [Theory]
    [InlineData("وقال رئيس الهيئة سالم النهري ذلك.", "قال نائب رئيس الهيئة سالم النهري ذلك.", "نائب رئيس الهيئة")]
    [InlineData("وقال رئيس الهيئة سالم النهري ذلك.", "قال رئيس الهيئة سالم النهري غير ذلك.", null)]
    public void A_role_that_stands_in_a_longer_one_was_wrong(string before, string after, string? expected) =>
        Assert.Equal(expected, Values.Corrected(Drafts.Content(before), after, Speaking("سالم النهري", "رئيس الهيئة")).Select(value => ((Change.SpeakerPut)value.Put).Speaker.Role).SingleOrDefault());

    [Fact]
    public void A_longer_value_that_stands_already_is_not_lengthened_again() =>
        Assert.Equal("قال نائب رئيس الهيئة", Values.Replaced("قال نائب رئيس الهيئة", "رئيس الهيئة", "نائب رئيس الهيئة"));

    [Theory]
    [InlineData("قالت لقناة الجسر إن", "قالت لقناة النهر إن")]
    [InlineData("قناة الجسر", "قناة النهر")]
    [InlineData("قناة أخرى", null)]
    public void The_new_value_takes_the_place_of_the_old_one_in_other_texts(string text, string? expected) =>
        Assert.Equal(expected, Values.Replaced(text, "قناة الجسر", "قناة النهر"));

    [Theory]
    [InlineData("بلغ عدد المدارس 12 مدرسة", false)]
    [InlineData("شركة Apple في دمشق", false)]
    [InlineData("شركة Аpple في دمشق", true)]
    [InlineData("الrوس", true)]
    [InlineData("COVID-19", false)]
    [InlineData("", false)]
    public void A_word_of_two_scripts_is_seen(string text, bool isMixed) => Assert.Equal(isMixed, MixedScripts.In(text).Any());

    private static KnowledgeSnapshot Known(string carrier) => Known(new Carrier($"{Drafts.Article.Id}/c", carrier, []), null);

    private static KnowledgeSnapshot Speaking(string name, string? role) => Known(null, new Speaker($"{Drafts.Article.Id}/s", name, role, []));

    private static KnowledgeSnapshot Known(Carrier? carrier, Speaker? speaker)
    {
        var empty = KnowledgeSnapshot.Empty;
        return new KnowledgeSnapshot
        {
            Head = empty.Head,
            Articles = empty.Articles.Add(Drafts.Article.Id, Drafts.Article),
            Speakers = speaker is null ? empty.Speakers : empty.Speakers.Add(speaker.Id, speaker),
            Carriers = carrier is null ? empty.Carriers : empty.Carriers.Add(carrier.Id, carrier),
            Documents = empty.Documents,
            Versions = empty.Versions,
            Newest = empty.Newest,
            Proposals = empty.Proposals,
        };
    }
}
