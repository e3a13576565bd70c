// What follows from a total and its parts where running text states both, and what does not: one phenomenon a test.
using NewsBot.Answering;
using Xunit;

namespace NewsBot.Tests.Answering;

public sealed class PartsTests
{
    private const string Article = """
        بلدية الربوة تفتتح سوقاً جديدة

        وبلغت كلفة السوق 40 مليون درهم، دفعت البلدية 22 مليوناً منها ودفع المصرف العقاري ثمانية ملايين وغطت تبرعات المغتربين الباقي.

        ويستهلك المخبز 60 طناً من الدقيق شهرياً، يذهب أربعة أخماسها إلى الأرغفة والباقي إلى الكعك.

        وتضم السوق 120 حانوتاً، رُمّم ثلثاها قبل الافتتاح.

        ووُعدت 500 أسرة بمساكن بديلة، لم تتسلم منها سوى 180 أسرة.

        وتقدم للوظائف 400 مرشح، بينهم 150 امرأة.

        ويشارك 30 حارساً من أصل 75 في دورة الإسعاف.

        وتبلغ ميزانية النظافة 9 ملايين درهم، تتحمل الولاية 5 ملايين منها ويتقاسم التجار والسكان الباقي مناصفة.

        وفُحصت 90 عينة، لم يصل منها 12 عينة.
        """;

    private static readonly Answerer Bot = SmallKnowledge.BotOf(Article);

    [Fact]
    public void The_rest_of_a_total_belongs_to_whom_the_sentence_gives_it() => Assert.Equal((Operation.Difference, 10_000_000), Derived("كم دفعت تبرعات المغتربين؟"));

    [Fact]
    public void A_stated_part_is_not_the_rest() => Assert.IsType<DirectAnswer.Amount>(Assert.IsType<Answer.Found>(Ask("كم دفعت البلدية من كلفة السوق؟")).Direct);

    [Fact]
    public void A_rest_that_is_shared_out_is_nobodys() => Assert.IsNotType<Answer.Derived>(Ask("كم تحمّل التجار من ميزانية النظافة؟"));

    [Fact]
    public void A_share_in_words_with_its_pronoun_is_worked_out_of_its_total() => Assert.Equal((Operation.Part, 48), Derived("كم طناً من الدقيق يذهب إلى الأرغفة؟"));

    [Fact]
    public void The_rest_of_a_share_in_words_is_worked_out_too() => Assert.Equal((Operation.Part, 12), Derived("كم طناً من الدقيق يذهب إلى الكعك؟"));

    [Fact]
    public void Two_thirds_come_out_whole() => Assert.Equal((Operation.Part, 80), Derived("كم حانوتاً رُمّم؟"));

    [Fact]
    public void Who_did_not_get_it_are_the_total_less_those_who_did() => Assert.Equal((Operation.Difference, 320), Derived("كم أسرة لم تتسلم مساكن بديلة؟"));

    [Fact]
    public void Who_is_still_waiting_is_the_total_less_the_part() => Assert.Equal((Operation.Difference, 320), Derived("كم أسرة ما زالت بلا مساكن بديلة؟"));

    [Fact]
    public void Women_among_candidates_are_a_share_of_them() => Assert.Equal((Operation.Share, 37.5m), Derived("ما نسبة النساء من المرشحين؟"));

    [Fact]
    public void Out_of_brings_the_total_of_a_share() => Assert.Equal((Operation.Share, 40), Derived("كم نسبة الحراس المشاركين في دورة الإسعاف؟"));

    [Fact]
    public void A_part_that_is_itself_denied_is_no_complement() => Assert.IsNotType<Answer.Derived>(Ask("كم عينة لم تصل؟"));

    private static (Operation Operation, decimal Result) Derived(string question)
    {
        var derivation = Assert.IsType<Answer.Derived>(Ask(question)).Derivation;
        return (derivation.Operation, derivation.Result);
    }

    private static Answer Ask(string question) => Bot.Answer(new Question(question, null));
}
