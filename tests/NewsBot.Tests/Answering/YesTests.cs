// When a fact is a yes: not where what it tells was refused, wanted, expected or told of somebody else. And when it contradicts what the question takes for granted.
using NewsBot.Answering;
using Xunit;

namespace NewsBot.Tests.Answering;

public sealed class YesTests
{
    [Theory]
    [InlineData("refused", "رفضت المحكمة الإفراج عن الصحفي سامي داوود.", "هل أفرجت المحكمة عن سامي داوود؟", false)]
    [InlineData("refused, and asked just so", "رفضت المحكمة الإفراج عن الصحفي سامي داوود.", "هل رفضت المحكمة الإفراج عن سامي داوود؟", true)]
    [InlineData("demanded", "طالبت النيابة بسجن الوزير السابق هاني رزق.", "هل سجن هاني رزق؟", false)]
    [InlineData("called for", "دعا البرلمان الحكومة إلى إقالة وزير النقل مروان عيسى.", "هل أقيل وزير النقل مروان عيسى؟", false)]
    [InlineData("expected", "توقع المحلل كريم فارس فوز الاتحاد بالبطولة.", "هل فاز الاتحاد بالبطولة؟", false)]
    [InlineData("taken back", "تراجعت الحكومة عن قرار رفع سعر الخبز.", "هل رفعت الحكومة سعر الخبز؟", false)]
    [InlineData("planned", "من المقرر أن يعقد المجلس الجديد جلسته الأولى في حزيران.", "هل عقد المجلس الجديد جلسته الأولى؟", false)]
    [InlineData("sought", "قال رئيس النادي فهد المنصور إن النادي يسعى إلى التعاقد مع مدافع.", "هل تعاقد النادي مع مدافع؟", false)]
    [InlineData("of somebody else in the sentence", "حكمت المحكمة على وليد حمود بالسجن خمس سنوات، فيما برأت المتهمة رنا قاسم.", "هل حكمت المحكمة على رنا قاسم بالسجن؟", false)]
    [InlineData("«what led to», which negates nothing", "وقع انفجار في مرفأ العقبة، ما أسفر عن مقتل خمسة عمال.", "هل وقع انفجار في مرفأ العقبة؟", true)]
    [InlineData("«what is nearly», which negates nothing", "افتتح الوزير ما يقارب 20 مدرسة في السدرة.", "هل افتتح الوزير 20 مدرسة في السدرة؟", true)]
    [InlineData("one of two amounts", "قتل تسعة أشخاص وجرح 34 في حريق فندق الشاطئ.", "هل قتل تسعة أشخاص في حريق فندق الشاطئ؟", true)]
    [InlineData("a denial in another clause", "افتتح الوزير مدرسة النخيل، ولم يلق كلمة.", "هل افتتح الوزير مدرسة النخيل؟", true)]
    [InlineData("a denial in its clause", "لم يفتتح الوزير مدرسة النخيل.", "هل افتتح الوزير مدرسة النخيل؟", false)]
    [InlineData("on that day", "وقع انفجار في مرفأ العقبة يوم السبت 3 أيار.", "هل وقع انفجار في مرفأ العقبة في 3 أيار؟", true)]
    [InlineData("on another day", "وقع انفجار في مرفأ العقبة يوم السبت 3 أيار.", "هل وقع انفجار في مرفأ العقبة في 4 أيار؟", false)]
    [InlineData("one of two amounts is another", "قتل تسعة أشخاص وجرح 34 في حريق فندق الشاطئ.", "هل قتل ثمانية أشخاص وجرح 34 في حريق فندق الشاطئ؟", false)]
    [InlineData("both amounts", "قتل تسعة أشخاص وجرح 34 في حريق فندق الشاطئ.", "هل قتل تسعة أشخاص وجرح 34 في حريق فندق الشاطئ؟", true)]
    [InlineData("planned for a day", "وكان مقرراً أن تبدأ حملة التطعيم في 25 فبراير.", "هل بدأت حملة التطعيم في 25 فبراير؟", false)]
    [InlineData("what a contract demands", "قال وزير الطاقة إن الشركة تنتج 310 ميغاواط فقط، بينما يلزمها العقد بإنتاج 450 ميغاواط.", "هل تنتج الشركة 450 ميغاواط حالياً؟", false)]
    [InlineData("the opposite of what is asked", "يؤكد القائد سامي حداد أن فكر تنظيم الصقر، أي أيديولوجيته، ما زال حياً ولم يمت بعد.", "هل يرى حداد أن أيديولوجية الصقر ماتت؟", false)]
    [InlineData("above a bound", "بلغ إنتاج الزيت 17 ألف طن هذا الموسم.", "هل تجاوز إنتاج الزيت 15 ألف طن؟", true)]
    [InlineData("above a bound, said right before it", "بلغ إنتاج الزيت 17 ألف طن هذا الموسم.", "هل إنتاج الزيت أكتر من 15 ألف طن؟", true)]
    [InlineData("not above a bound", "بلغ إنتاج الزيت 17 ألف طن هذا الموسم.", "هل تجاوز إنتاج الزيت 20 ألف طن؟", false)]
    [InlineData("the bound itself", "بلغ إنتاج الزيت 17 ألف طن هذا الموسم.", "هل تجاوز إنتاج الزيت 17 ألف طن؟", false)]
    [InlineData("below a bound", "أصيب ستة عمال في مصنع النخيل.", "هل أصيب أقل من عشرة عمال في مصنع النخيل؟", true)]
    [InlineData("not above a bound, asked just so", "بلغ إنتاج الزيت 17 ألف طن هذا الموسم.", "هل لم يتجاوز إنتاج الزيت 20 ألف طن؟", true)]
    [InlineData("about as much as the bound", "بلغ إنتاج الزيت نحو 17 ألف طن هذا الموسم.", "هل تجاوز إنتاج الزيت 17 ألف طن؟", false)]
    [InlineData("done", "افتتح الوزير مدرسة النخيل في مدينة السدرة.", "هل افتتح الوزير مدرسة النخيل؟", true)]
    public void A_fact_is_a_yes_only_to_what_it_says_was_done(string phenomenon, string fact, string question, bool isYes) => Assert.Equal((phenomenon, isYes), (phenomenon, SmallKnowledge.BotOf($"""
        أخبار اليوم في السدرة

        {fact}
        """).Answer(new Question(question, null)) is Answer.Found { Direct: DirectAnswer.Yes }));

    [Theory]
    [InlineData("another day", "وقع انفجار في مرفأ العقبة يوم السبت 3 أيار.", "هل وقع انفجار في مرفأ العقبة في 4 أيار؟", 0)]
    [InlineData("the opposite, with a time set between", "أعلنت مديرية الصحة في السدرة، يوم الثلاثاء 20 أيار/ مايو 2025، انخفاض إصابات الحصبة.", "لماذا ارتفعت إصابات الحصبة في السدرة؟", 0)]
    [InlineData("not above a bound", "بلغ إنتاج الزيت 17 ألف طن هذا الموسم.", "هل تجاوز إنتاج الزيت 20 ألف طن؟", 17_000)]
    [InlineData("not below a bound", "أصيب ستة عمال في مصنع النخيل.", "هل أصيب أقل من خمسة عمال في مصنع النخيل؟", 6)]
    [InlineData("the amount that differs", "قتل تسعة أشخاص وجرح 34 في حريق فندق الشاطئ.", "هل قتل ثمانية أشخاص وجرح 34 في حريق فندق الشاطئ؟", 9)]
    public void What_is_told_otherwise_is_put_right(string phenomenon, string fact, string question, int amount)
    {
        var premise = Assert.IsType<Answer.Premise>(SmallKnowledge.BotOf($"""
            أخبار اليوم في السدرة

            {fact}
            """).Answer(new Question(question, null)));
        Assert.Equal((phenomenon, amount), (phenomenon, premise.Direct is DirectAnswer.Amount told ? (int)told.Figure.Value : 0));
    }

    [Theory]
    [InlineData("the opposite of another thing", "قررت السلطات منع سقي الحدائق، وخفض ضغط المياه ليلاً.", "هل رفعت السلطات أسعار المياه؟")]
    [InlineData("a denial that has only the name of what is asked", "نفى المتحدث سالم العمري أن يكون مصنع الإسمنت قد أغلق.", "متى يفتتح مصنع الإسمنت؟")]
    [InlineData("a denial of another thing", "نفى المتحدث باسم البلدية أن يكون الجسر قد أغلق للصيانة.", "ليش انهار الجسر؟")]
    [InlineData("a denial of another thing, of what is called by several words", "انهار جسر وادي الرمان مساء الاثنين. نفى المتحدث سالم العمري أن يكون جسر وادي الرمان قد أغلق للصيانة.", "لماذا انهار جسر وادي الرمان؟")]
    [InlineData("a year that names one of two, and no amount", "أودى فيضان 2018 بحياة 11 شخصاً وشرد 15 ألفاً.", "أيهما أوقع قتلى أكثر: فيضان هذا العام أم فيضان 2018؟")]
    [InlineData("the dead of a fact that counts the wounded too", "قتل تسعة أشخاص وجرح 34 في حريق فندق الشاطئ.", "هل قتل تسعة أشخاص في حريق فندق الشاطئ؟")]
    [InlineData("the opposite of another thing, beside what is asked", "خفضت البلدية ضغط المياه ليلاً، وأبقت أسعار المياه.", "هل رفعت البلدية أسعار المياه؟")]
    [InlineData("the opposite of another thing, asked for its cause", "خفضت البلدية ضغط المياه ليلاً، وبقيت أسعار المياه.", "لماذا رفعت البلدية أسعار المياه؟")]
    [InlineData("the opposite, done to another thing", "أغلقت البلدية الجسر، فيما يعمل المطار.", "هل فتحت البلدية المطار؟")]
    [InlineData("above a bound", "بلغ إنتاج الزيت 17 ألف طن هذا الموسم.", "هل تجاوز إنتاج الزيت 15 ألف طن؟")]
    [InlineData("about as much as the bound", "بلغ إنتاج الزيت نحو 17 ألف طن هذا الموسم.", "هل تجاوز إنتاج الزيت 17 ألف طن؟")]
    [InlineData("the opposite, of one of the things", "قررت السلطات منع سقي الحدائق، وخفض ضغط المياه ليلاً. ترتفع أسعار المياه في الصيف.", "هل رفعت السلطات ضغط الحدائق؟")]
    public void What_is_told_of_another_thing_contradicts_nothing(string phenomenon, string fact, string question) => Assert.NotEqual((phenomenon, typeof(Answer.Premise)), (phenomenon, SmallKnowledge.BotOf($"""
        أخبار اليوم في السدرة

        {fact}
        """).Answer(new Question(question, null)).GetType()));
}
