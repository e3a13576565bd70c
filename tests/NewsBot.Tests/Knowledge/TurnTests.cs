// A second speaker within a sentence: what he says is a fact of its own.
using System.Text;
using NewsBot.Arabic;
using NewsBot.Knowledge;
using Xunit;

namespace NewsBot.Tests.Knowledge;

public sealed class TurnTests
{
    private static readonly ArticleReader Reader = new(Analyzer.Load());

    [Theory]
    [InlineData("قال الناطق باسم الحكومة سالم البرهومي إن التعويضات دُفعت، غير أن قائمقام القضاء قال للصحيفة إن نصفها لم يصل بعد.", "سالم البرهومي", "قائمقام القضاء")]
    [InlineData("أكدت الشركة أن الإنتاج بلغ 40 ألف طن، لكن الخبير وليد حمدان رأى أن الرقم مبالغ فيه كثيراً.", "الشركة", "وليد حمدان")]
    [InlineData("قتل 12 شخصاً في حريق السوق، فيما قال الوزير خالد سعيد إن التحقيق في أسبابه جارٍ.", null, "خالد سعيد")]
    public void A_second_speaker_is_cut_off(string sentence, string? first, string second)
    {
        var draft = Read(sentence);

        Assert.Equal([first, second], draft.Facts.Select(fact => draft.Speakers.FirstOrDefault(speaker => speaker.Id == fact.Content.SpeakerId)?.Name));
        Assert.All(draft.Facts, fact => Assert.Equal(fact.Content.Text, draft.Article.SourceText!.Substring(fact.Content.SourceSpan!.Value.Start, fact.Content.SourceSpan.Value.Length)));
    }

    [Theory]
    [InlineData("قالت رئيسة البلدية إن المشروع تأخر كثيراً، لكنها أوضحت أن الكلفة لم تتغير منذ ذلك الحين.")] // goes on herself
    [InlineData("قالت الوزيرة هالة المرعشي إن الإشغال بلغ 93%، في حين توصي الوزارة بألا يتجاوز الإشغال 85%.")] // recommends, and is told of
    [InlineData("قالت الشركة إن الإنتاج بلغ 40 ألف طن، لكن الوزير نفى ذلك.")] // says nothing alone
    [InlineData("قال الوزير: «وعدنا الناس بالماء، لكن مدير الشركة قال إن الماء لن يصل هذا الصيف».")] // inside his speech
    [InlineData("بلغ الإنتاج 40 ألف طن في العام الماضي، بينما بلغ في هذا العام 52 ألف طن.")] // nobody speaks
    public void Everything_else_stays_one_fact(string sentence) => Assert.Single(Read(sentence).Facts);

    [Fact]
    public void Each_keeps_its_amounts_read_in_the_light_of_the_whole_sentence()
    {
        var facts = Read("قال الناطق سالم البرهومي إن المتضررين تلقوا 38 مليون دولار، غير أن المحافظ زياد حداد قال إن 15 قرية لم تتلق شيئاً.").Facts;

        Assert.Equal([["38 مليون دولار"], ["15 قرية"]], facts.Select(fact => fact.Content.Figures.Select(figure => figure.Written).ToArray()));
    }

    [Fact]
    public void A_part_names_the_fact_that_has_its_total()
    {
        var facts = Read("قال الناطق سالم البرهومي إن 5200 عائلة نزحت من القضاء، غير أن المحافظ زياد حداد قال إن 3400 عائلة من أصل 5200 عائلة لم تعد بعد.").Facts;

        Assert.Equal(facts[1].Key, facts[1].Content.Figures[0].PartOf);
    }

    private static ArticleDraft Read(string sentence) =>
        Reader.Read("article.txt", Encoding.UTF8.GetBytes($"خبر من القضاء\n\n{sentence}\n"), new ArticleOptions("صحيفة الموج", null, null, PartialDate.Of(2025, 5, 5)));
}
