// Temporary: prints what is read of files.
using Xunit;

namespace NewsBot.Tests.Knowledge.Attribution;

public sealed class DumpTests
{
    [Fact]
    public void Dump()
    {
        foreach (var file in (Environment.GetEnvironmentVariable("DUMP") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries))
        {
            var all = File.ReadAllText(file);
            var cut = all.IndexOf('\n', StringComparison.Ordinal);
            var reading = Reading.Of(all[(cut + 1)..], all[..cut]);
            Console.WriteLine("== " + file);
            var lines = reading.Text.Split('\n');
            foreach (var sentence in reading.Sentences)
            {
                var text = lines[sentence.Paragraph];
                Console.WriteLine($"{sentence.Paragraph}.{sentence.Sentence} {text[..Math.Min(60, text.Length)]}");
                Console.WriteLine($"    {Reading.Said(sentence.Speaker)} | {sentence.Act} {sentence.Modality} | via {sentence.Carrier} | doc {sentence.Document} | q {string.Join("#", sentence.Quotes.Select(span => reading.Text.Substring(span.Start, Math.Min(span.Length, 20))))} | n {string.Join("، ", sentence.Names)} | r {string.Join("، ", sentence.References.Select(reference => reading.Text.Substring(reference.Span.Start, reference.Span.Length) + "=" + reference.Target))}");
            }
        }
    }
}
