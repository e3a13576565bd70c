// Who says each sentence of an article: reads everybody it names first, then sentence after sentence, each in the light of those before.
using NewsBot.Arabic;

namespace NewsBot.Knowledge.Reading.Attribution;

/// <summary>Thread-safe. Never throws, whatever the text; linear in its length.</summary>
internal sealed class AttributionReader
{
    private readonly Analyzer _analyzer;
    private readonly SpeechLexicon _lexicon;
    private readonly MentionReader _mentions;
    private readonly CueFinder _cues;
    private readonly CastReader _casts;
    private readonly TurnReader _turns;

    private AttributionReader(Analyzer analyzer)
    {
        _analyzer = analyzer;
        _lexicon = SpeechLexicon.Load(analyzer);
        _mentions = new MentionReader(_lexicon);
        _cues = new CueFinder(_lexicon, _mentions);
        _casts = new CastReader(_lexicon, _mentions, _cues);
        _turns = new TurnReader(_lexicon, _cues);
    }

    /// <exception cref="WordTableException">A word list is broken; the message names file and line.</exception>
    public static AttributionReader Load(Analyzer analyzer) => new(analyzer);

    /// <summary>The media that a text names, each as written, in order.</summary>
    public IReadOnlyList<string> Media(string text)
    {
        var passage = Passage.Of(new Paragraph(default, _analyzer.Analyze(text)), _lexicon);
        var media = new List<string>();
        for (var at = 0; at < passage.Words.Length; at++)
        {
            if (_mentions.Read(passage, at, passage.Words.Length, objectFollows: true) is not { IsMedium: true, IsFull: true } medium) continue;
            media.Add(medium.Name);
            at = medium.End - 1;
        }

        return media;
    }

    /// <summary>The sentences of a paragraph, cut where a second speaker takes the word.</summary>
    public IReadOnlyList<TextSpan> Turns(Paragraph paragraph) => _turns.Of(Passage.Of(paragraph, _lexicon));

    /// <summary>One attribution for each turn (<see cref="Paragraph.Turns"/>) of all paragraphs, in order.</summary>
    public IReadOnlyList<Attribution> Read(string title, IReadOnlyList<Paragraph> paragraphs)
    {
        var head = Passage.Of(new Paragraph(default, _analyzer.Analyze(title)), _lexicon);
        Passage[] passages = [.. paragraphs.Select(paragraph => Passage.Of(paragraph, _lexicon))];
        var cast = _casts.Read(head, passages);
        var speech = new SpeechReader(_lexicon, _mentions, _cues, cast);
        var references = new ReferenceReader(_lexicon, _mentions, cast);
        var attributions = new List<Attribution>();
        var order = 1;
        for (var paragraph = 0; paragraph < passages.Length; paragraph++)
        {
            var passage = passages[paragraph];
            for (var sentence = 0; sentence < passage.Sentences.Count; sentence++, order++)
            {
                var (first, end) = passage.Sentences[sentence];
                var speaking = speech.Read(passage, sentence, order);
                var (names, resolved) = references.Read(passage, first, end, order, speaking);
                attributions.Add(new Attribution(
                    paragraph, sentence, speaking.Speaker?.Record, speaking.Act, speaking.Modality, speaking.Carrier, speaking.Document,
                    speaking.Quotes, names, resolved));
            }
        }

        return attributions;
    }
}
