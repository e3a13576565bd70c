// Where an amount holds and where a sentence happens: by the preposition, by what was named before, by lists.
using NewsBot.Knowledge;
using Xunit;

namespace NewsBot.Tests.Knowledge.Amounts;

public sealed class WhereTests
{
    [Theory]
    [InlineData("brackets behind names of one list", "توزعت 87 إصابة على ثلاث محليات هي: حلب (44 إصابة)، وعين الرمل (28 إصابة)، وتل الورد (15 إصابة).", "-; -; حلب; عين الرمل; تل الورد")]
    [InlineData("names behind a colon", "تخدم الشبكة 430 ألف نسمة في أربع ولايات: السدرة التي يسكنها 180 ألفاً، ومرسى الخور 250 ألفاً.", "-; -; السدرة; مرسى الخور")]
    [InlineData("distance from a place", "انقطع الكابل على بعد 85 كيلومتراً من ساحل صحار.", "ساحل صحار")]
    [InlineData("the province named last", "ضرب السيل محافظة النخيل.\nأنفقت الوزارة 5 ملايين دينار على الطرق في المحافظة.", "النخيل")]
    [InlineData("at a crossing that has no name", "تنتظر 70 شاحنة على المعبر.", "المعبر")]
    [InlineData("where the cause is", "لقي 13 شخصاً مصرعهم جراء سيول اجتاحت أربع قرى في وادي الزيتون.", "وادي الزيتون; وادي الزيتون")]
    [InlineData("where they lie, told by «where»", "تبرع الناس بالدم في مستشفى النور، حيث يرقد 18 جريحاً.", "مستشفى النور")]
    [InlineData("unknown place in a list of places", "يشمل ذلك 21 ألف تلميذ في ولاية السدرة، و17 ألفاً في عين الورد.", "السدرة; عين الورد")]
    [InlineData("the total is not where its part is", "نجح 95 تلميذاً في ولاية السدرة، من أصل 160 ألفاً.", "السدرة; -")]
    [InlineData("a place in the clause behind", "قوام القوات ستة آلاف جندي، علماً أن اجتماعاً سيعقد في مدينة السدرة.", "-")]
    [InlineData("to one side of what has no name", "يقع السد على بعد 46 كيلومتراً شمال الحدود المشتركة.", "شمال الحدود المشتركة")]
    [InlineData("where to", "حولت الشركة 34 رحلة إلى مطار السدرة.", "مطار السدرة")]
    [InlineData("a state that pays is not where", "قالت جمهورية أرزان كلاماً.\nإن أرزان ستدفع 75 مليون دولار.", "-")]
    [InlineData("how long something took", "وقّعوا في مدينة السدرة، بعد مفاوضات دامت ثلاث سنوات.", "-")]
    [InlineData("for whom a part is", "دفعت 75 مليون دولار، منها 45 مليوناً لقضاء السدرة و20 مليوناً لقضاء الورد.", "-; السدرة; الورد")]
    [InlineData("where parts come from", "شاركت 12 سيارة، تسع منها من بلدة السدرة وثلاث من بلدة الورد.", "-; السدرة; الورد")]
    [InlineData("dateline", "تل الورد - وكالة السفح - ارتفعت الحصيلة إلى 312 قتيلاً.", "-")]
    [InlineData("the letter that says «with»", "سيربط الكابل صلالة بدبي، بتكلفة 165 مليون دولار.", "-")]
    public void An_amount_holds_where_its_words_say(string phenomenon, string text, string where) =>
        Assert.Equal((phenomenon, where), (phenomenon, ReadAmounts.Each(text, figure => figure.Figure.Where)));

    [Theory]
    [InlineData("no preposition", "كشفت الولايات المتحدة خطتها.", "")]
    [InlineData("the governor of a bank names no place", "قال محافظ المصرف كلاماً.\nواجتمع الخبراء في المصرف.", "")]
    [InlineData("the people of the village name no place", "عثر مزارع من أهالي القرية على تمثال.\nوزار القرية كثيرون.", "")]
    [InlineData("adjective of a country before its capital", "تبدأ المحادثات في العاصمة العُمانية مسقط.", "العاصمة العُمانية مسقط")]
    [InlineData("in each of several", "تأثرت الخدمات في كل من عُمان والأردن.", "عُمان; الأردن")]
    [InlineData("unknown capital before a mark", "قال في مؤتمر صحافي بالعاصمة درّان، إن العمل انتهى.", "العاصمة درّان")]
    [InlineData("on a road", "انهار جسر على طريق النخيل.", "طريق النخيل")]
    [InlineData("feminine name that is no adjective", "ضبط الأختام في منزله بمدينة جمصة.", "مدينة جمصة")]
    [InlineData("short word of a name", "تعمل الطبيبة في مستشفى ود النيل.", "مستشفى ود النيل")]
    [InlineData("subject of «lies»", "يقع تل الرمان قرب البحر.", "تل الرمان")]
    [InlineData("where it comes from", "تأخر شحن الأغشية القادمة من إسبانيا.", "إسبانيا")]
    [InlineData("verb that is spelled like «valley»", "وأدى المرض إلى نفوق الماشية.", "")]
    public void A_place_is_told_by_a_preposition_of_place(string phenomenon, string text, string places) =>
        Assert.Equal((phenomenon, places), (phenomenon, ReadAmounts.Circumstances(text, CircumstanceKind.Place, place => place.Written)));

    [Theory]
    [InlineData("the groups are no part", "توزعت 87 إصابة على ثلاث محليات هي: حلب (44 إصابة)، وعين الرمل (28 إصابة)، وتل الورد (15 إصابة).", "-; -; 0.0.0; 0.0.0; 0.0.0")]
    [InlineData("of what stands before the verb", "زوّر المتهم 68 عقداً، مستعيناً بأختام مقلدة ضُبط منها 12 ختماً.", "-; -")]
    [InlineData("half of them is counted by itself", "يعمل في الموقع 46 شخصاً، نصفهم من الطلاب، إلى جانب ثلاثة غواصين.", "-; -")]
    public void A_part_is_of_what_its_words_say(string phenomenon, string text, string parts) =>
        Assert.Equal((phenomenon, parts), (phenomenon, ReadAmounts.Each(text, figure => figure.PartOf is var (paragraph, sentence, index) ? $"{paragraph}.{sentence}.{index}" : null)));
}
