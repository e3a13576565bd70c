// Invented articles of any number: words drawn as in a language (a few very often, most hardly ever), and questions made of their words.
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NewsBot.Knowledge;

namespace NewsBot.Benchmarks.Scale;

/// <summary>The same numbers always give the same articles.</summary>
internal sealed class InventedNews
{
    private const int FactsPerArticle = 25;
    private const int WordsPerFact = 18;
    private const int Words = 30_000;
    private const string Letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";

    private static readonly string[] Function = ["في", "من", "على", "إلى", "عن", "التي", "الذي", "كان", "هذا", "بعد"];
    private static readonly string[] Askings = ["كم عدد", "متى", "أين", "لماذا", "من", "ما", "هل", "ماذا قال", "كيف"];

    private readonly Random _random = new(17);
    private readonly string[] _words = new string[Words];
    private readonly List<(string Title, string Text)> _facts = [];
    private int _asked;

    public InventedNews(int facts)
    {
        for (var i = 0; i < Words; i++) _words[i] = Word();
        var title = "";
        for (var i = 0; i < facts; i++)
        {
            if (i % FactsPerArticle == 0) title = $"{Drawn(0.4)} {Drawn(0.4)} {Drawn(0.4)}";
            _facts.Add((title, Sentence()));
        }
    }

    public IReadOnlyList<(string Title, string Text)> Facts => _facts;

    /// <summary>A question in words of one fact and of its title, one word of four misspelt.</summary>
    public string Question()
    {
        var (title, text) = _facts[_random.Next(_facts.Count)];
        var words = text.Split(' ');
        var rare = words[_random.Next(words.Length)];
        if (_random.Next(4) == 0 && rare.Length > 4) rare = rare[..2] + Letters[_random.Next(Letters.Length)] + rare[3..];
        return $"{Askings[_asked++ % Askings.Length]} {words[_random.Next(words.Length)]} {title.Split(' ')[0]} {words[_random.Next(words.Length)]} {rare}؟";
    }

    /// <summary>4,096 characters that mean harm: unknown words, marks, controls, half characters, digits.</summary>
    public string Noise()
    {
        var noise = new StringBuilder();
        var kind = _random.Next(3);
        while (noise.Length < 4_096)
        {
            if (kind == 0) noise.Append((char)_random.Next(1, 0xFFFF));
            else if (kind == 1) noise.Append(Word()).Append(' ');
            else noise.Append(_words[_random.Next(Words)]).Append(_random.Next(1_000)).Append(_random.Next(3) == 0 ? "\u202E\u064B؟" : " ");
        }

        return noise.ToString(0, 4_096);
    }

    public KnowledgeSnapshot Snapshot()
    {
        var articles = ImmutableDictionary.CreateBuilder<string, Article>(StringComparer.Ordinal);
        var versions = ImmutableList.CreateBuilder<FactVersion>();
        var newest = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < _facts.Count; i++)
        {
            var article = string.Create(CultureInfo.InvariantCulture, $"a{i / FactsPerArticle}");
            articles.TryAdd(article, new Article(article, _facts[i].Title, "-", null, PartialDate.Of(2025), null, null));
            var version = Version(i + 1, _facts[i].Text, article);
            newest[version.Id] = i;
            versions.Add(version);
        }

        return With(KnowledgeSnapshot.Empty, articles.ToImmutable(), versions.ToImmutable(), newest.ToImmutable());
    }

    /// <summary>The snapshot with one more fact, in an article of its own.</summary>
    public static KnowledgeSnapshot With(KnowledgeSnapshot before, string text)
    {
        var number = before.Versions.Count + 1;
        var article = string.Create(CultureInfo.InvariantCulture, $"m{number}");
        var version = Version(number, text, article);
        return With(
            before,
            before.Articles.SetItem(article, new Article(article, "خبر عاجل", "-", null, PartialDate.Of(2025), null, null)),
            before.Versions.Add(version),
            before.Newest.SetItem(version.Id, number - 1));
    }

    private static KnowledgeSnapshot With(
        KnowledgeSnapshot before,
        ImmutableDictionary<string, Article> articles,
        ImmutableList<FactVersion> versions,
        ImmutableDictionary<string, int> newest)
    {
        return new KnowledgeSnapshot
        {
            Head = new Head(before.Head.Number + 1, new string('0', 64)),
            Articles = articles,
            Speakers = before.Speakers,
            Carriers = before.Carriers,
            Documents = before.Documents,
            Versions = versions,
            Newest = newest,
            Proposals = [],
        };
    }

    private static FactVersion Version(int number, string text, string article)
    {
        var content = new FactContent(text, article, null, SpeechAct.Reported, Modality.Asserted, null, null, PartialDate.Of(2025), [], [], [], [], null);
        return new FactVersion(string.Create(CultureInfo.InvariantCulture, $"f{number}"), 0, null, content, FactStatus.Current, 1, null, null, null, null, "benchmark");
    }

    private string Sentence()
    {
        var words = new string[WordsPerFact];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = _random.Next(4) == 0 ? Function[_random.Next(Function.Length)]
                : _random.Next(12) == 0 ? _random.Next(2, 3_000).ToString(CultureInfo.InvariantCulture)
                : Drawn(1);
        }

        return string.Join(' ', words) + ".";
    }

    // The lower the skew, the rarer the words.
    private string Drawn(double skew) => _words[(int)(Math.Pow(Words, 1 - Math.Pow(_random.NextDouble(), 1 / (1 + skew))) - 1) % Words];

    private string Word()
    {
        var letters = new char[_random.Next(3, 8)];
        for (var i = 0; i < letters.Length; i++) letters[i] = Letters[_random.Next(Letters.Length)];
        return _random.Next(3) == 0 ? "ال" + new string(letters) : new string(letters);
    }
}
