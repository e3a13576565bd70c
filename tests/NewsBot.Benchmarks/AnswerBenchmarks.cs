// How long one question takes, from text to answer, at several sizes of the knowledge base.
using System.Collections.Immutable;
using System.Globalization;
using BenchmarkDotNet.Attributes;
using NewsBot.Answering;
using NewsBot.Arabic;
using NewsBot.Knowledge;

namespace NewsBot.Benchmarks;

[MemoryDiagnoser]
public class AnswerBenchmarks
{
    private const int FactsPerArticle = 25;

    private static readonly string[] Places = ["الشمال", "الجنوب", "الساحل", "الجبل", "السهل", "الوادي", "المرفأ", "المدينة"];
    private static readonly string[] Things = ["سفينة", "مدرسة", "حافلة", "رافعة", "مشروع", "مستشفى", "محطة", "مزرعة"];

    private Answerer _answerer = null!;

    /// <summary>Facts in the knowledge base.</summary>
    [Params(1_000, 10_000)]
    public int Facts { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        _answerer = Answerer.Load(Analyzer.Load());
        _answerer.Follow(Snapshot(Facts));
    }

    [Benchmark]
    public Answer A_number() => _answerer.Answer(new Question("كم سفينة في إقليم المرفأ رقم 17؟", null));

    [Benchmark]
    public Answer A_dialect_question_with_a_slip() => _answerer.Answer(new Question("شكد عدد الحافلاات بالسهل؟", null));

    [Benchmark]
    public Answer Nothing_on_this() => _answerer.Answer(new Question("ما عاصمة اليابان؟", null));

    private static KnowledgeSnapshot Snapshot(int count)
    {
        var articles = ImmutableDictionary.CreateBuilder<string, Article>(StringComparer.Ordinal);
        var versions = ImmutableList.CreateBuilder<FactVersion>();
        var newest = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var article = $"a{i / FactsPerArticle}";
            if (!articles.ContainsKey(article)) articles[article] = new Article(article, $"أخبار {Places[i / FactsPerArticle % Places.Length]}", "صحيفة الموج", null, PartialDate.Of(2025), null, null);
            var text = string.Create(CultureInfo.InvariantCulture, $"في إقليم {Places[i % Places.Length]} رقم {i % 211} عدد من المنشآت بينها {i + 3} {Things[i % Things.Length]} تابعة للبلدية {i / 7}.");
            var content = new FactContent(text, article, null, SpeechAct.Reported, Modality.Asserted, null, null, PartialDate.Of(2025), [], [], [], [], null);
            versions.Add(new FactVersion($"f{i + 1}", 0, $"k{i}", content, FactStatus.Current, 1, null, null, null, null, "articles"));
            newest[$"f{i + 1}"] = i;
        }

        return new KnowledgeSnapshot
        {
            Head = new Head(1, new string('0', 64)),
            Articles = articles.ToImmutable(),
            Speakers = KnowledgeSnapshot.Empty.Speakers,
            Carriers = KnowledgeSnapshot.Empty.Carriers,
            Documents = KnowledgeSnapshot.Empty.Documents,
            Versions = versions.ToImmutable(),
            Newest = newest.ToImmutable(),
            Proposals = [],
        };
    }
}
