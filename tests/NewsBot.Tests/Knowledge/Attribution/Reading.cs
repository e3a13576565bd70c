// Reads short invented articles for the tests of this folder; one analyzer and one reader, for loading them reads every word list.
using NewsBot.Arabic;
using NewsBot.Knowledge;
using NewsBot.Knowledge.Reading;
using NewsBot.Knowledge.Reading.Attribution;

namespace NewsBot.Tests.Knowledge.Attribution;

/// <summary>The text of an article and what was read of each of its sentences.</summary>
internal sealed record Reading(string Text, IReadOnlyList<NewsBot.Knowledge.Reading.Attribution.Attribution> Sentences)
{
    private static readonly Analyzer Analyzer = Analyzer.Load();

    private static readonly AttributionReader Reader = AttributionReader.Load(Analyzer);

    public NewsBot.Knowledge.Reading.Attribution.Attribution Last => Sentences[^1];

    /// <summary>The speaker of the last sentence with the role behind a slash; «-» for nobody.</summary>
    public string Speaker => Said(Last.Speaker);

    public string[] Quotes => [.. Last.Quotes.Select(span => Text.Substring(span.Start, span.Length))];

    public string[] References => [.. Last.References.Select(reference => $"{Text.Substring(reference.Span.Start, reference.Span.Length)}={reference.Target}")];

    /// <summary>Paragraphs are parted by line breaks.</summary>
    public static Reading Of(string text, string title = "")
    {
        var paragraphs = new List<Paragraph>();
        var start = 0;
        foreach (var block in text.Split('\n'))
        {
            paragraphs.Add(new Paragraph(new SourceSpan(start, block.Length), Analyzer.Analyze(block)));
            start += block.Length + 1;
        }

        return new Reading(text, Reader.Read(title, paragraphs));
    }

    public static string Said(SpeakerMention? speaker) => speaker switch
    {
        null => "-",
        { Role: null } => speaker.Name,
        _ => $"{speaker.Name} / {speaker.Role}",
    };
}
