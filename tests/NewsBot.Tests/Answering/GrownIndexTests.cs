// The same revision gives the same answers however the index came about.
using System.Text.Json;
using NewsBot.Answering;
using NewsBot.Arabic;
using NewsBot.Knowledge;
using NewsBot.Testing;
using Xunit;

namespace NewsBot.Tests.Answering;

public sealed class GrownIndexTests
{
    private static readonly string[] Questions =
    [
        "كم رصيفاً في المرفأ؟", "كم عدد الرافعات", "من يدير المرفأ؟", "متى تبدأ التوسعة؟", "لماذا تأخرت التوسعة؟", "هل في المرفأ 9 أرصفة؟",
        "كم رصيف بالمرفى", "وش اسم المرفأ", "ما لون السفن؟", "أين تقع الورشة؟", "",
    ];

    [Fact]
    public void An_index_grown_fact_by_fact_answers_like_one_built_at_once()
    {
        var analyzer = Analyzer.Load();
        var whole = Facts().Snapshot;
        var grown = Answerer.Load(analyzer);
        for (var count = 1; count <= whole.Versions.Count; count++) grown.Follow(FirstOf(whole, count));
        var rebuilt = Answerer.Load(analyzer);
        rebuilt.Follow(whole);

        foreach (var question in Questions)
        {
            Assert.Equal(Describe(rebuilt.Answer(new Question(question, null))), Describe(grown.Answer(new Question(question, null))));
        }
    }

    [Fact]
    public void Over_all_gold_questions_too()
    {
        var gold = Path.Combine(Repository.Root, "..", "shared", "data", "gold", "founding.jsonl");
        Assert.SkipUnless(File.Exists(gold), "The gold questions (../shared) are not on this machine.");
        var analyzer = Analyzer.Load();
        var file = Path.Combine(Repository.Root, "knowledge", "articles", "us-forces-syria-2023.md");
        var draft = new ArticleReader(analyzer).Read(file, File.ReadAllBytes(file), new ArticleOptions(null, null, null, null));
        var whole = SmallKnowledge.Of(draft);
        var grown = Answerer.Load(analyzer);
        for (var count = 1; count <= whole.Versions.Count; count++) grown.Follow(FirstOf(whole, count));
        var rebuilt = Answerer.Load(analyzer);
        rebuilt.Follow(whole);

        foreach (var line in File.ReadLines(gold))
        {
            using var item = JsonDocument.Parse(line);
            var question = new Question(item.RootElement.GetProperty("question").GetString()!, null);
            Assert.Equal(Describe(rebuilt.Answer(question)), Describe(grown.Answer(question)));
        }
    }

    [Fact]
    public void An_index_that_saw_the_old_role_answers_like_one_that_saw_only_the_new_one()
    {
        var analyzer = Analyzer.Load();
        var before = new SmallKnowledge().Fact("أعلن أن التوسعة تكتمل في نيسان.", speaker: "ليلى القاسم").Fact("في المرفأ خمسة أرصفة.").Snapshot;
        var speaker = before.Speakers.Values.Single();
        var after = new KnowledgeSnapshot
        {
            Head = before.Head,
            Articles = before.Articles,
            Speakers = before.Speakers.SetItem(speaker.Id, speaker with { Role = "وزيرة النقل" }),
            Carriers = before.Carriers,
            Documents = before.Documents,
            Versions = before.Versions,
            Newest = before.Newest,
            Proposals = before.Proposals,
        };
        var grown = Answerer.Load(analyzer);
        grown.Follow(before);
        grown.Follow(after);
        var rebuilt = Answerer.Load(analyzer);
        rebuilt.Follow(after);

        foreach (var question in new[] { "ماذا أعلنت وزيرة النقل؟", "متى تكتمل التوسعة؟" })
        {
            Assert.Equal(Describe(rebuilt.Answer(new Question(question, null))), Describe(grown.Answer(new Question(question, null))));
        }

        Assert.IsType<Answer.Found>(grown.Answer(new Question("ماذا أعلنت وزيرة النقل؟", null)));
    }

    private static SmallKnowledge Facts()
    {
        var facts = new SmallKnowledge()
            .Fact("في مرفأ الشمال خمسة أرصفة و12 رافعة.")
            .Fact("تدير المرفأ شركة الساحل المساهمة.")
            .Fact("تبدأ توسعة المرفأ في 4 أيار 2025.")
            .Fact("تأخرت التوسعة بسبب نقص التمويل.");
        for (var i = 0; i < 40; i++) facts.Fact($"استقبل المرفأ {i + 100} سفينة في الأسبوع رقم {i + 1}.", article: $"weekly{i % 3}");
        return facts;
    }

    internal static KnowledgeSnapshot FirstOf(KnowledgeSnapshot whole, int count) => new()
    {
        Head = new Head(count, whole.Head.Hash),
        Articles = whole.Articles,
        Speakers = whole.Speakers,
        Carriers = whole.Carriers,
        Documents = whole.Documents,
        Versions = whole.Versions.RemoveRange(count, whole.Versions.Count - count),
        Newest = whole.Newest.RemoveRange(whole.Versions.Skip(count).Select(version => version.Id)),
        Proposals = [],
    };

    private static string Describe(Answer answer) => answer switch
    {
        Answer.Found found => $"found {found.Direct} {Ids(found.Facts)} {found.Confidence:R}",
        Answer.Derived derived => $"derived {derived.Derivation.Result} {Ids(derived.Facts)} {derived.Confidence:R}",
        Answer.Premise premise => $"premise {premise.Direct} {Ids(premise.Facts)} {premise.Confidence:R}",
        Answer.Disputed disputed => $"disputed {Ids(disputed.Facts)}",
        Answer.Withdrawn withdrawn => $"withdrawn {withdrawn.Fact.Id}",
        Answer.Abstained abstained => $"abstained {abstained.Reason} {Ids(abstained.Nearest)} {abstained.Confidence:R}",
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };

    private static string Ids(IReadOnlyList<FactVersion> facts) => string.Join(',', facts.Select(fact => fact.Id));
}
