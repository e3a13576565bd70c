// Another wording that says the opposite, and one that does not: one phenomenon a test.
using NewsBot.Answering;
using NewsBot.Arabic;
using Xunit;

namespace NewsBot.Tests.Answering;

public sealed class ReversalsTests
{
    private static readonly Answerer Bot = Answerer.Load(Analyzer.Load());

    [Theory]
    [InlineData("a negation goes", "لم تسجل وزارة الصحة أي وفاة في الحسكة.", "سجلت وزارة الصحة وفاة في الحسكة.", "لم")]
    [InlineData("a negation comes", "غادر الوفد المدينة.", "لم يغادر الوفد المدينة.", "لم")]
    [InlineData("an opposite", "ارتفعت أسعار القمح.", "انخفضت أسعار القمح.", "ارتفعت, انخفضت")]
    [InlineData("another deed", "قتل 3 سائقين.", "أصيب 3 سائقين.", "قتل, أصيب")]
    [InlineData("a refusal comes", "أفرجت المحكمة عن الصحفي.", "رفضت المحكمة الإفراج عن الصحفي.", "رفضت")]
    [InlineData("the same in other words", "ارتفعت أسعار القمح.", "زادت أسعار القمح.", "")]
    [InlineData("«what led to», which negates nothing", "وقع انفجار وأدى إلى مقتل 5.", "وقع انفجار، ما أدى إلى مقتل 5.", "")]
    public void Words_that_turn_it_round_are_named(string phenomenon, string before, string after, string words) =>
        Assert.Equal((phenomenon, words), (phenomenon, string.Join(", ", Bot.ReversalsBetween(before, after))));
}
