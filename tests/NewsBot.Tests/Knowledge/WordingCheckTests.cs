// A clarification that changes what a fact states is none.
using NewsBot.Knowledge;
using NewsBot.Knowledge.Updating;
using Xunit;

namespace NewsBot.Tests.Knowledge;

public sealed class WordingCheckTests
{
    private static readonly WordingCheck Check = new(Newsroom.Analyzer);

    [Theory]
    [InlineData("لدى تركيا 125 موقعاً.", "لدى تركيا 900 موقعاً.", "125, 900")]
    [InlineData("لدى تركيا 125 موقعاً.", "لدى تركيا مواقع كثيرة.", "125")]
    [InlineData("لدى تركيا مواقع كثيرة.", "لدى تركيا 125 موقعاً.", "125")]
    [InlineData("ارتفعت الأسعار 5 دنانير.", "ارتفعت الأسعار 5%.", "5, 5")]
    [InlineData("دفعت المنظمة 5 ملايين دولار.", "دفعت المنظمة 5 ملايين يورو.", "دولار, يورو")]
    [InlineData("وصلت الكتيبة الثانية.", "وصلت الكتيبة الثالثة.", "الثانية, الثالثة")]
    public void A_number_that_comes_goes_or_changes_is_no_wording(string old, string text, string expected) => Assert.Equal(expected, Check.Change(old, text, [], []));

    [Theory]
    [InlineData("لدى تركيا 125 موقعاً.", "لدى تركيا مئة وخمسة وعشرون موقعاً.")]
    [InlineData("لدى تركيا 125 موقعاً.", "تملك تركيا ١٢٥ موقعاً، أي مواقع ثابتة.")]
    [InlineData("لدى تركيا موقعان.", "لتركيا موقعان اثنان.")]
    [InlineData("زار الوزير المدينة للمرة الثانية.", "زار الوزير المدينة مجدداً.")]
    public void The_same_number_in_other_words_is(string old, string text) => Assert.Null(Check.Change(old, text, [], []));

    [Theory]
    [InlineData("نُشرت في 3 تموز 2023.", "نُشرت في 4 تموز 2023.", "3 تموز 2023, 4 تموز 2023")]
    [InlineData("نُشرت في 3 تموز 2023.", "نُشرت في الصيف.", "3 تموز 2023")]
    public void A_date_that_goes_or_changes_is_no_wording(string old, string text, string expected) => Assert.Equal(expected, Check.Change(old, text, [], []));

    [Theory]
    [InlineData("نُشرت في 3 تموز.", "نُشرت في 3 تموز 2023.")]
    [InlineData("نُشرت في 3 تموز 2023.", "نُشرت في الثالث من يوليو 2023.")]
    public void The_same_date_told_otherwise_is(string old, string text) => Assert.Null(Check.Change(old, text, [], []));

    [Theory]
    [InlineData("قال مارك ميلي إن الحرب انتهت.", "قال جون ميلي إن الحرب انتهت.", "مارك ميلي, جون ميلي")]
    [InlineData("قال مارك ميلي إن الحرب انتهت.", "قال مسؤول إن الحرب انتهت.", "مارك ميلي")]
    public void A_name_that_goes_or_changes_is_no_wording(string old, string text, string expected) =>
        Assert.Equal(expected, Check.Change(old, text, ["مارك ميلي"], text.Contains("جون", StringComparison.Ordinal) ? ["جون ميلي"] : []));

    [Fact]
    public void A_name_that_is_added_is_no_wording() => Assert.Equal("سالم النهري", Check.Change("قال الوزير إن الماء يكفي.", "قال الوزير سالم النهري إن الماء يكفي.", [], ["سالم النهري"]));

    [Theory]
    [InlineData("قال ميلي إن الحرب انتهت.", "قال مارك ميلي إن الحرب انتهت.")]
    [InlineData("قال مارك ميلي إن الحرب انتهت.", "قال ميلي إن الحرب انتهت.")]
    public void The_same_name_in_full_or_cut_is(string old, string text) => Assert.Null(Check.Change(old, text, ["مارك ميلي"], ["مارك ميلي"]));

    [Fact]
    public async Task What_changes_is_warned_of()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(room.Add(Newsroom.Sites));
        var clarify = room.Clarify("f1", "تمتلك إيران 900 موقع عسكري في سورية.");
        const string Message = "This is a correction and no clarification: what fact 'f1' states changes (570, 900); 'correct' says that it was wrong, 'update' that it has changed.";

        Assert.Equal(new UpdateWarning("not-wording", "570, 900", Message), Assert.Single((await room.DoAsync(clarify)).Warnings));
    }

    [Fact]
    public async Task A_person_named_anew_is_read_in_the_words()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(room.Add("قال وزير المياه سالم النهري إن المياه تكفي المدينة."));

        Assert.Empty((await room.DoAsync(room.Clarify("f1", "أكد وزير المياه سالم النهري أن المياه تكفي المدينة."))).Warnings);
        Assert.Equal("not-wording", Assert.Single((await room.DoAsync(room.Clarify("f1", "قال وزير المياه سالم البحري إن المياه تكفي المدينة."))).Warnings).Code);
    }

    [Fact]
    public async Task A_place_that_is_spelled_otherwise_is_wording()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(Newsroom.Import(Drafts.Of(Drafts.Fact("total", Newsroom.Sites))));

        Assert.Empty((await room.DoAsync(room.Clarify("f1", "يوجد لإيران في سوريا 570 موقعاً عسكرياً."))).Warnings);
        Assert.Equal("not-wording", Assert.Single((await room.DoAsync(room.Clarify("f1", "يوجد لروسيا في سوريا 570 موقعاً عسكرياً."))).Warnings).Code);
    }

    [Theory]
    [InlineData("نفت وزارة الداخلية انهيار سد الرافدة.", "أكدت وزارة الداخلية انهيار سد الرافدة.", "نفت, أكدت")]
    [InlineData("قالت وزارة الداخلية إن السد انهار.", "قالت وزارة الداخلية إن السد ربما انهار.", "ربما")]
    [InlineData("قالت وزارة الداخلية إن السد انهار.", "ذكرت وزارة الداخلية أن السد انهار.", null)]
    [InlineData("انهار السد يوم الاثنين.", "انهار السد يوم الثلاثاء.", "يوم الاثنين, يوم الثلاثاء")]
    [InlineData("انهار السد يوم الاثنين.", "يوم الاثنين انهار السد.", null)]
    public async Task A_denial_a_doubt_or_another_day_is_no_wording(string old, string text, string? expected)
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(room.Add(old));

        Assert.Equal(expected, new Rewording(Newsroom.Analyzer).Change(room.Fact("f1").Content, text, room.Snapshot));
    }
}
