// What holds of every analysis, whatever the text: spans, order, and that nothing is lost.
using System.Text;
using CsCheck;
using NewsBot.Arabic;
using Xunit;

namespace NewsBot.Tests.Arabic;

public sealed class AnalyzerPropertyTests
{
    /// <summary>Text that is rich in what the reader cares about, with arbitrary UTF-16 units between, lone surrogates among them.</summary>
    private static readonly Gen<string> AnyText = Gen.OneOf(
            Gen.Char,
            Gen.Char['\u0600', '\u06FF'],
            Gen.Char['\uD800', '\uDFFF'],
            Gen.Char['\uFB50', '\uFEFF'],
            Gen.Char['\u2000', '\u206F'],
            Gen.OneOfConst(' ', '\n', '.', ',', '،', '(', ')', '/', '-', '%', 'و', 'ا', 'ل', '1', '٢', '۳', 'a', 'É', '\u064B', 'ـ'))
        .Array[0, 60]
        .Select(characters => new string(characters));

    private static readonly Gen<string> NewsLikeText = Gen.OneOf(
            Gen.OneOfConst(
                "في", "عام", "2016", "٣", "تموز", "كانون", "الثاني", "/", "يوليو", "ثلاثة", "وعشرين", "مليون", "ونصف", "ألف", "و", "800", "بالمئة", "%",
                "موقعين", "،", ".", "؟", "\n", "الثالث", "عشر", "من", "U.S.", "(", ")", "7", "-", "2023", "مئتي", "آلاف", "نصف", "بـ"),
            AnyText.Select(text => text[..Math.Min(3, text.Length)]))
        .Array[0, 30]
        .Select(parts => string.Join(' ', parts));

    [Fact]
    public void Tokens_and_the_gaps_between_them_are_the_text() => AnyText.Sample(text =>
    {
        var rebuilt = new StringBuilder();
        var at = 0;
        foreach (var token in ReadArabic.Analyzer.Analyze(text).Tokens)
        {
            if (token.Span.Start < at || token.Span.Length <= 0) return false;
            rebuilt.Append(text, at, token.Span.Start - at).Append(token.Span.In(text));
            at = token.Span.End;
        }

        return rebuilt.Append(text, at, text.Length - at).ToString() == text;
    });

    [Fact]
    public void Every_word_has_a_normal_form_a_stem_and_a_key() => AnyText.Sample(text =>
        ReadArabic.Analyzer.Analyze(text).Tokens.All(token =>
            token.Word.Normal.Length > 0
            && token.Word.Key.Length > 0
            && token.Word.Stems.Count > 0
            && token.Word.Stems.All(stem => stem.Length > 0)
            && token.Word.Stems.Distinct().Count() == token.Word.Stems.Count));

    [Fact]
    public void Sentences_cover_the_text_without_its_outer_white_space() => AnyText.Sample(text =>
        string.Concat(ReadArabic.Analyzer.Analyze(text).Sentences.Select(span => span.In(text).ToString())) == text.Trim());

    [Fact]
    public void Folding_twice_changes_nothing() => AnyText.Sample(text =>
    {
        var once = ReadArabic.Analyzer.Fold(text);
        return ReadArabic.Analyzer.Fold(once) == once;
    }, print: Escaped);

    [Fact]
    public void The_same_text_gives_the_same_analysis() => NewsLikeText.Sample(text =>
    {
        var first = ReadArabic.Analyzer.Analyze(text);
        var second = Analyzer.Load().Analyze(text);
        return first.Tokens.SequenceEqual(second.Tokens)
            && first.Sentences.SequenceEqual(second.Sentences)
            && first.Numbers.SequenceEqual(second.Numbers)
            && first.Dates.SequenceEqual(second.Dates);
    }, iter: 20);

    [Fact]
    public void Numbers_and_dates_stand_on_tokens_of_the_text_in_order() => NewsLikeText.Sample(text =>
    {
        var analysis = ReadArabic.Analyzer.Analyze(text);
        return InOrder(analysis.Numbers.Select(number => (number.FirstToken, number.TokenCount)), analysis.Tokens.Count)
            && InOrder(analysis.Dates.Select(date => (date.FirstToken, date.TokenCount)), analysis.Tokens.Count);
    });

    [Fact]
    public void A_text_without_controls_stays_as_it_is() => AnyText.Sample(text =>
    {
        var clean = TextHygiene.StripControls(text);
        return !TextHygiene.HasControls(clean) && TextHygiene.HasControls(text) == (clean != text);
    });

    private static string Escaped(string text) => string.Join(' ', text.Select(character => ((int)character).ToString("X4")));

    private static bool InOrder(IEnumerable<(int First, int Count)> mentions, int tokens)
    {
        var at = 0;
        foreach (var (first, count) in mentions)
        {
            if (first < at || count < 1 || first + count > tokens) return false;
            at = first + count;
        }

        return true;
    }
}
