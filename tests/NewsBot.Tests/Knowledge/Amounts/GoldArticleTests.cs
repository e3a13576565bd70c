// How many of the quantities that people read in three articles the reader finds in their plain text.
using System.Text.Json;
using NewsBot.Knowledge;
using NewsBot.Testing;
using Xunit;

namespace NewsBot.Tests.Knowledge.Amounts;

public sealed class GoldArticleTests(ITestOutputHelper output)
{
    private const double Wanted = 0.9;

    private static string Shared => Path.Combine(Repository.Root, "..", "shared", "data");

    [Fact]
    public void Nine_of_ten_quantities_are_found_in_the_plain_text()
    {
        var gold = Path.Combine(Shared, "gold", "facts.jsonl");
        Assert.SkipUnless(File.Exists(gold), $"There is no {gold}.");
        var (all, found) = (0, 0);
        foreach (var article in File.ReadLines(gold).Select(line => JsonDocument.Parse(line).RootElement).GroupBy(fact => fact.GetProperty("article").GetString()!))
        {
            var text = File.ReadAllText(Path.Combine(Shared, "articles", article.Key + ".txt")).ReplaceLineEndings("\n");
            var published = article.Select(fact => fact.GetProperty("as_of").GetString()).Select(date => PartialDate.TryParse(date, out var read) ? read : default).Max();
            var sentences = ReadAmounts.Of(text, published);
            var left = sentences.SelectMany(sentence => sentence.Figures).Select(figure => (figure.Figure.Value, figure.Figure.Unit)).ToList();
            foreach (var figure in sentences.SelectMany(sentence => sentence.Figures)) output.WriteLine(figure.ToString());
            foreach (var circumstance in sentences.SelectMany(sentence => sentence.Circumstances)) output.WriteLine(circumstance.ToString());
            foreach (var quantity in article.Select(fact => fact.GetProperty("quantity")).Where(quantity => quantity.ValueKind == JsonValueKind.Object))
            {
                all++;
                var wanted = (quantity.GetProperty("value").GetDecimal(), quantity.GetProperty("unit").GetString()!);
                if (left.Contains(wanted)) found++;
                else output.WriteLine($"missing in {article.Key}: {quantity}");
            }
        }

        output.WriteLine($"{found} of {all}");
        Assert.True(found >= all * Wanted, $"{found} of {all} quantities were found.");
    }
}
