// Whatever the text, reading it never throws, gives one attribution a sentence, and takes time that grows with its length.
using System.Diagnostics;
using CsCheck;
using Xunit;

namespace NewsBot.Tests.Knowledge.Attribution;

public sealed class HostileTests
{
    private const int Length = 200_000;

    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(20);

    private static readonly Gen<string> AnyText = Gen.OneOf(
            Gen.Char,
            Gen.Char['\u0600', '\u06FF'],
            Gen.Char['\uD800', '\uDFFF'],
            Gen.OneOfConst(' ', '\n', '.', ':', '"', '«', '»', '،', 'و', 'ا', 'ل', '1', 'a', '\u064B'))
        .Array[0, 60]
        .Select(characters => new string(characters));

    private static readonly Gen<string> NewsLikeText = Gen.OneOf(
            Gen.OneOfConst(
                "قال", "وأضافت", "نقلت", "قناة", "عن", "قوله", "إن", "أن", "الوزير", "وزير", "عمر", "الفارس", "«", "»", "\"", ":", ".", "،", "\n", "بحسب", "وفقاً", "للمركز",
                "مركز", "تقرير", "نشره", "مؤكداً", "هذه", "الحملة", "عبد", "بن", "إذا", "قد", "يذكر", "لم", "يؤكد", "في", "12", "من جهته", "شهود", "الولايات المتحدة", "؟"),
            AnyText.Select(text => text[..Math.Min(3, text.Length)]))
        .Array[0, 40]
        .Select(parts => string.Join(' ', parts));

    [Fact]
    public void Random_text_never_throws() => AnyText.Sample(IsRead);

    [Fact]
    public void News_like_text_never_throws_and_every_span_lies_in_the_text() => NewsLikeText.Sample(IsRead);

    [Theory]
    [InlineData("\"")]
    [InlineData("« ")]
    [InlineData("قال ")]
    [InlineData("وزير الصحة ")]
    [InlineData("وأضاف أن ")]
    [InlineData("بن ")]
    [InlineData("قال عمر الفارس إن السد امتلأ. ")]
    [InlineData("نقلت قناة المملكة عن ")]
    [InlineData("هذه الحملة ")]
    [InlineData("بحسب تقرير نشره ")]
    public void A_long_text_is_read_in_linear_time(string pattern)
    {
        var text = string.Concat(Enumerable.Repeat(pattern, Length / pattern.Length));
        var clock = Stopwatch.StartNew();
        Reading.Of(text);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Bound);
    }

    private static bool IsRead(string text)
    {
        var reading = Reading.Of(text, text);
        return reading.Sentences.All(sentence =>
            sentence.Quotes.Concat(sentence.References.Select(reference => reference.Span)).All(span => span.Start >= 0 && span.Length >= 0 && span.Start + span.Length <= text.Length)
            && sentence.Names.All(name => name.Length > 0)
            && sentence.Speaker is not { Name.Length: 0 });
    }
}
