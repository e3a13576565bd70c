// What a screen shows: dates, sums, signs and names keep their order inside Arabic lines.
using CsCheck;
using NewsBot.Conversation.Wording;
using Xunit;

namespace NewsBot.Tests.Conversation;

public sealed class BidiTests
{
    [Theory]
    [InlineData("بتاريخ 2023-07-03 نُشرت", "2023-07-03")]
    [InlineData("بتاريخ ٢٠٢٣-٠٧-٠٣ نُشرت", "٢٠٢٣-٠٧-٠٣")]
    [InlineData("بتاريخ 3/7/2023 نُشرت", "3/7/2023")]
    [InlineData("بتاريخ ٣/٧/٢٠٢٣ نُشرت", "٣/٧/٢٠٢٣")]
    [InlineData("أي ١٧ + ١٣ = ٣٠ موقعاً", "١٧ + ١٣ = ٣٠")]
    [InlineData("بلغت -٥ درجات", "-٥")]
    [InlineData("أي 17 + 13 = 30 موقعاً", "17 + 13 = 30")]
    [InlineData("أي 570 - 105 = 465 موقعاً", "570 - 105 = 465")]
    [InlineData("بلغت -5 درجات", "-5")]
    [InlineData("حساب @jusoorstudies على المنصة", "@jusoorstudies")]
    [InlineData("الرابط https://example.org/a/b?c=1&d=2 للمزيد", "https://example.org/a/b?c=1&d=2")]
    [InlineData("بين 10-20 موقعاً", "10-20")]
    [InlineData("قال Mark Milley ذلك", "Mark Milley")]
    [InlineData("الأمر /ask يسأل", "/ask")]
    public void A_run_that_reads_from_left_to_right_is_shown_so(string text, string run) => Assert.Contains(run, BidiOrder.Shown(Bidi.Embed(text)), StringComparison.Ordinal);

    [Theory]
    [InlineData("بتاريخ 2023-07-03 نُشرت", "03-07-2023")]
    [InlineData("أي 17 + 13 = 30 موقعاً", "30 = 13 + 17")]
    [InlineData("بلغت -5 درجات", "5-")]
    [InlineData("حساب @jusoorstudies على المنصة", "jusoorstudies@")]
    public void Without_isolates_the_same_run_is_shown_turned_round(string text, string turned) => Assert.Contains(turned, BidiOrder.Shown(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("تملك إيران 570 موقعاً")]
    [InlineData("بلغت 3.5 ملايين و310,000 نسمة")]
    [InlineData("في 3 تموز/ يوليو 2023")]
    [InlineData("نسبة 61% و٨٩٪")]
    public void A_lone_number_stays_with_its_noun(string text) => Assert.Equal(text, Bidi.Embed(text));

    [Fact]
    public void The_full_stop_after_a_latin_name_stays_in_the_arabic_line() =>
        Assert.Equal("قالها \u2066Milley\u2069.", Bidi.Embed("قالها Milley."));

    [Theory]
    [InlineData("570 موقعاً", "\u200F570 موقعاً")]
    [InlineData("موقعان", "موقعان")]
    [InlineData("نعم\n5 مواقع\n\nلا", "نعم\n\u200F5 مواقع\n\nلا")]
    public void A_line_begins_with_an_arabic_word_or_a_mark(string text, string lines)
    {
        Assert.Equal(lines, Bidi.Lines(text));
        Assert.Equal(lines, Bidi.Lines(Bidi.Lines(text)));
    }

    [Fact]
    public void A_title_in_latin_letters_is_isolated_by_its_first_letter() => Assert.Equal("\u2068BBC News\u2069", Bidi.Unknown("BBC News"));

    [Fact]
    public void A_title_over_two_lines_becomes_one() => Assert.Equal("\u2068A B\u2069", Bidi.Unknown("A\nB"));

    [Fact]
    public void Isolates_are_balanced_on_every_line_whatever_the_text_holds() =>
        Gen.OneOfConst('ا', 'ب', ' ', '\n', '\u2028', '\u2029', 'a', 'Z', '5', '٣', '-', '+', '=', '/', '.', '@', '"', '\u2066', '\u2067', '\u2069', '\u202E', '\u200F')
            .Array[0, 60]
            .Sample(characters =>
            {
                var text = new string(characters);
                foreach (var made in new[] { Bidi.Embed(text), Bidi.Unknown(text), Bidi.Ltr(text), Bidi.Lines(Bidi.Embed(text)) })
                {
                    foreach (var line in made.Split('\n', '\u2028', '\u2029')) AssertBalanced(line);
                }
            });

    [Fact]
    public void Isolating_changes_no_character_that_is_seen() =>
        Gen.OneOfConst('ا', 'ب', ' ', 'a', '5', '٣', '-', '+', '=', '/', '.', '@')
            .Array[0, 60]
            .Sample(characters => Assert.Equal(new string(characters), Bidi.Embed(new string(characters)).Seen()));

    internal static void AssertBalanced(string line)
    {
        var depth = 0;
        foreach (var c in line)
        {
            Assert.False(c is '\u2067' or (>= '\u202A' and <= '\u202E'), "An override or embedding was let through.");
            if (c is '\u2066' or '\u2068') depth++;
            if (c == '\u2069') Assert.True(--depth >= 0, "A pop without its isolate.");
        }

        Assert.Equal(0, depth);
    }
}
