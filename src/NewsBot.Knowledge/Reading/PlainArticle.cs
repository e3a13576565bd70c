// The plain layout: title, blank line, paragraphs. Every sentence that states something becomes a fact; what it states, its readers say.
using System.Buffers;
using System.Globalization;
using NewsBot.Arabic;
using NewsBot.Knowledge.Updating;

namespace NewsBot.Knowledge.Reading;

internal sealed class PlainArticle
{
    private const int FewestWords = 3;
    private const int LongestHeading = 8;

    // A statement ends with one of these. A short line that ends otherwise (also with a question mark) is a heading.
    private const string ClosingQuotes = "\"»”";
    private const string EndsOfStatements = ".!…\"»”)";

    private static readonly SearchValues<string> SpacedDashes = SearchValues.Create([" - ", " – ", " — "], StringComparison.Ordinal);

    private readonly string _name;
    private readonly ArticleOptions _options;
    private readonly Analyzer _analyzer;

    // Kept as the article's source text; spans point into it.
    private readonly string _source;
    private readonly bool _hasTitleLine;
    private readonly SentenceReaders _readers;
    private readonly List<Paragraph> _paragraphs = [];
    private readonly List<Statement> _statements = [];
    private readonly Dictionary<string, int> _repeats = new(StringComparer.Ordinal);

    public PlainArticle(string name, string text, ArticleOptions options, Analyzer analyzer, SentenceReaders readers) =>
        (_name, _options, _analyzer, _readers, _source, _hasTitleLine) =
            (name, options, analyzer, readers, CleanText.OfLines(text).Text, !text.AsSpan(0, text.IndexOf('\n', StringComparison.Ordinal) is var end and >= 0 ? end : text.Length).IsWhiteSpace());

    public ArticleDraft Read()
    {
        if (_source.Length == 0) throw ArticleText.Error(_name, "it is empty: write a title, a blank line and paragraphs.");
        var publisher = CleanText.Of(_options.Publisher).Text;
        if (publisher.Length == 0) throw ArticleText.Error(_name, "the publisher is missing: give it with --publisher NAME.");
        if (publisher.Length > Rejections.LongestPublisher)
            throw ArticleText.Error(_name, $"the publisher has {publisher.Length} characters, at most {Rejections.LongestPublisher} are kept: give its name only.");
        if (_options.Published is not { } published)
            throw ArticleText.Error(_name, "the date of publication is missing: give it with --published DATE, as 2023, 2023-08 or 2023-08-15.");
        var title = Title(out var body);
        var article = new Article(ArticleId.Of(_analyzer, publisher, title, published), title, publisher, Url(), published, _source, null);
        foreach (var block in Paragraphs(body, title)) TakeParagraph(block);
        return _statements.Count > 0
            ? new DraftWriter(article, _analyzer).Write(_statements, _readers.Read(title, _paragraphs, published))
            : throw ArticleText.Error(_name, $"no sentence of {FewestWords} words or more stands below the title: write a title, a blank line and paragraphs.");
    }

    /// <param name="body">Where the text after the title begins.</param>
    private string Title(out int body)
    {
        body = 0;
        var given = CleanText.Of(_options.Title).Text;
        // The first paragraph is no title: cited as one, it would speak for the publisher.
        if (given.Length == 0 && !_hasTitleLine) throw ArticleText.Error(_name, 1, "the title is missing: write it there, or give it with --title TITLE.");
        var firstLine = _source.IndexOf('\n', StringComparison.Ordinal) is var end and >= 0 ? end : _source.Length;
        var title = given.Length > 0 ? given : CleanText.Of(_source[..firstLine]).Text;
        if (title.Length > Rejections.LongestTitle)
        {
            throw ArticleText.Error(
                _name, 1, $"the title has {title.Length} characters, at most {Rejections.LongestTitle} are kept: give a shorter one with --title TITLE.");
        }

        if (given.Length == 0 || IsHeadline(firstLine)) body = firstLine;
        return title;
    }

    // A title was given, and the file begins with a line of its own that is no statement: its own headline.
    private bool IsHeadline(int firstLine) =>
        !EndsStatement(_source[firstLine - 1]) && (firstLine == _source.Length || string.IsNullOrWhiteSpace(_source[firstLine..Next(firstLine)]));

    private int Next(int lineEnd) => _source.IndexOf('\n', lineEnd + 1) is var next and >= 0 ? next : _source.Length;

    private string? Url()
    {
        if (_options.Url is null || string.Equals(_options.Url, "none", StringComparison.Ordinal)) return null;
        if (SourceAddress.Check(_options.Url) is not { } wrong) return _options.Url;
        var why = wrong.Code == "insecure-url" ? "begins with http" : "is no web address";
        throw ArticleText.Error(_name, $"'{_options.Url}' {why}: give --url with an address from https:// on, or --url none.");
    }

    // Runs of lines between blank ones, without the title where it is repeated, without headings and bare addresses.
    private IEnumerable<SourceSpan> Paragraphs(int body, string title)
    {
        var folded = _analyzer.Fold(title);
        var isFirst = true;
        var blocks = Blocks(body).ToList();
        foreach (var (block, lines) in blocks)
        {
            var text = TextOf(block);
            // A post of one sentence is called by it, and states it.
            if (isFirst && blocks.Count > 1 && string.Equals(_analyzer.Fold(text), folded, StringComparison.Ordinal)) continue;
            var isNothing = lines == 1 && (IsHeading(text) || (isFirst && IsDateline(text)));
            isFirst = false;
            if (!isNothing && !IsAddress(text)) yield return block;
        }
    }

    private IEnumerable<(SourceSpan Block, int Lines)> Blocks(int body)
    {
        var (start, lines) = (-1, 0);
        for (var at = body; at <= _source.Length;)
        {
            var end = at < _source.Length && _source.IndexOf('\n', at) is var found and >= 0 ? found : _source.Length;
            var isBlank = string.IsNullOrWhiteSpace(_source[at..end]);
            if (!isBlank) (start, lines) = (start < 0 ? at : start, lines + 1);
            if (start >= 0 && (isBlank || end == _source.Length))
            {
                yield return (new SourceSpan(start, (isBlank ? at - 1 : end) - start), lines);
                (start, lines) = (-1, 0);
            }

            at = end + 1;
        }
    }

    private void TakeParagraph(SourceSpan block)
    {
        // Of the same length, so that spans hold; a line break within a paragraph ends no sentence.
        var analysis = _analyzer.Analyze(_source.Substring(block.Start, block.Length).Replace('\n', ' '));
        var paragraph = new Paragraph(block, analysis);
        paragraph = paragraph with { Turns = _readers.Turns(paragraph) };
        var (token, sentence) = (0, 0);
        for (var i = 0; i < paragraph.Turns.Count; i++)
        {
            var turn = paragraph.Turns[i];
            while (analysis.Sentences[sentence].End < turn.End) sentence++;
            var words = 0;
            for (; token < analysis.Tokens.Count && analysis.Tokens[token].Span.End <= turn.End; token++)
            {
                if (analysis.Tokens[token].Kind != TokenKind.Number) words++;
            }

            var raw = turn.End < analysis.Sentences[sentence].End ? WithoutComma(turn.In(analysis.Text)) : turn.In(analysis.Text);
            var text = CleanText.Of(raw.ToString()).Text;
            if (words < FewestWords || IsAddress(text)) continue;
            if (text.Length > Rejections.LongestText)
            {
                throw ArticleText.Error(
                    _name, LineAt(block.Start + turn.Start), $"a sentence has {text.Length} characters, a fact at most {Rejections.LongestText}: break it up.");
            }

            var span = new SourceSpan(block.Start + turn.Start + raw.Length - raw.TrimStart().Length, raw.Trim().Length);
            _statements.Add(new Statement(_paragraphs.Count, sentence, i, Key(text), text, span));
        }

        _paragraphs.Add(paragraph);
    }

    // The sign before the next speaker belongs to neither; quotation marks close what the one before said.
    private static ReadOnlySpan<char> WithoutComma(ReadOnlySpan<char> turn)
    {
        while (turn.Length > 0 && (char.IsWhiteSpace(turn[^1]) || (char.GetUnicodeCategory(turn[^1]) is UnicodeCategory.OtherPunctuation or UnicodeCategory.DashPunctuation && !ClosingQuotes.Contains(turn[^1], StringComparison.Ordinal)))) turn = turn[..^1];
        return turn;
    }

    private string Key(string sentence)
    {
        var key = ArticleId.FactKey(_analyzer, sentence);
        var count = _repeats[key] = _repeats.GetValueOrDefault(key) + 1;
        return count == 1 ? key : string.Create(CultureInfo.InvariantCulture, $"{key}-{count}");
    }

    private static bool IsHeading(string text) => IsShort(text) && !EndsStatement(text[^1]);

    // Above the first sentence a place, a dash and the outlet in quotation marks say where an article comes from, and state nothing.
    private static bool IsDateline(string text) => IsShort(text) && ClosingQuotes.Contains(text[^1], StringComparison.Ordinal) && text.AsSpan().IndexOfAny(SpacedDashes) > 0;

    private static bool IsShort(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length is >= 2 and <= LongestHeading;

    private static bool EndsStatement(char unit) => EndsOfStatements.Contains(unit, StringComparison.Ordinal);

    private static bool IsAddress(string text) =>
        !text.Contains(' ', StringComparison.Ordinal)
        && (text.Contains("://", StringComparison.Ordinal) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase));

    private string TextOf(SourceSpan block) => CleanText.Of(_source.Substring(block.Start, block.Length)).Text;

    // The cleaned source keeps its line breaks but for blank lines before the title.
    private int LineAt(int place) => 1 + _source.AsSpan(0, place).Count('\n');
}
