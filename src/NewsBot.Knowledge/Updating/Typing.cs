// Makes typed content of a person's words: what the reader of articles reads, and what the fact before it held.
using NewsBot.Arabic;
using NewsBot.Knowledge.Reading;

namespace NewsBot.Knowledge.Updating;

/// <summary>What a person wrote of the old fact by hand is better than what is read, so it is kept where the new words bear it out.</summary>
internal sealed class Typing
{
    private readonly Analyzer _analyzer;
    private readonly StatementReader _reader;
    private readonly Slots _slots;

    public Typing(Analyzer analyzer)
    {
        _analyzer = analyzer;
        _reader = new StatementReader(analyzer);
        _slots = new Slots(analyzer, _reader.IsEarlier);
    }

    /// <summary>A statement from a source.</summary>
    public FactContent New(string text, Article article, PartialDate asOf, Draft draft)
    {
        var read = _reader.Read(text, article, asOf);
        draft.Warnings.AddRange(read.Warnings);
        return Settled(read, article, draft);
    }

    /// <summary>Another statement about the same from another source.</summary>
    public FactContent Resourced(FactContent old, string text, Article article, PartialDate asOf, Draft draft)
    {
        var read = New(text, article, asOf, draft);
        var carried = _slots.Resourced(old, text, article.Id, asOf);
        return Joined(carried, read, old) with
        {
            SpeakerId = read.SpeakerId,
            SpeechAct = read.SpeechAct,
            Modality = read.Modality,
            CarrierId = read.CarrierId,
            DocumentId = read.DocumentId,
        };
    }

    /// <summary>Another statement from the same source: who said it, and how, changes only where the two texts are read differently.</summary>
    public FactContent Restated(FactContent old, string text, Article article, PartialDate asOf, Draft draft)
    {
        var before = _reader.Read(old.Text, article, old.AsOf);
        var after = _reader.Read(text, article, asOf);
        draft.Warnings.AddRange(after.Warnings);
        var content = Joined(_slots.Restated(old, text, asOf), after.Content, old);
        if (after.Content.Modality != before.Content.Modality) content = content with { Modality = after.Content.Modality };
        if (after.Content.SpeechAct != before.Content.SpeechAct) content = content with { SpeechAct = after.Content.SpeechAct };
        if (after.Speaker is not { } speaker || IsSame(speaker.Name, before.Speaker?.Name)) return content;
        return content with { SpeakerId = Settled(after, article, draft).SpeakerId };
    }

    /// <summary>The same statement in other words.</summary>
    public FactContent Reworded(FactContent old, string text) => _slots.Reworded(old, text);

    /// <summary>The persons and bodies that a text names.</summary>
    public IReadOnlyList<string> Names(string text, Article article)
    {
        var read = _reader.Read(text, article, article.Published);
        return [.. read.Content.Names, .. new[] { read.Speaker?.Name, read.Carrier?.Name, read.Document?.Name }.OfType<string>()];
    }

    /// <summary>The same statement with a value in it put right; its words are not read anew.</summary>
    public FactContent Amended(FactContent old, string text, PartialDate asOf) => _slots.Restated(old, text, asOf);

    /// <summary>Whether a text denies what it tells, and how sure it is of it.</summary>
    public (bool IsDenied, Modality Modality) Stance(string text, Article article)
    {
        var content = _reader.Read(text, article, article.Published).Content;
        return (content.SpeechAct == SpeechAct.Denied, content.Modality);
    }

    /// <summary>The times that a text tells and that can be dated, as it writes them.</summary>
    public IReadOnlyList<(PartialDate Date, string Written)> Times(string text, Article article, PartialDate asOf) =>
        [.. _reader.Read(text, article, asOf).Content.Circumstances.Where(circumstance => circumstance is { Kind: CircumstanceKind.Time, Date: not null }).Select(circumstance => (circumstance.Date!.Value, circumstance.Written))];

    /// <summary>What else the fact said; null where the text takes the place of all of it.</summary>
    public FactContent? Remainder(FactContent old, string text) => Updating.Remainder.Of(old, _slots.Replaced(old, text), _analyzer.Analyze(old.Text), _analyzer.Analyze(text), _reader.IsEarlier);

    /// <summary>Who carried the statement by its own words, if not the one that is known; else the only other medium that they name. Null where neither is clear.</summary>
    public string? OtherCarrier(string text, Article article, string known)
    {
        if (_reader.Read(text, article, article.Published).Carrier?.Name is { } read && !IsSame(read, known)) return read;
        return _reader.Media(text).Where(medium => !IsSame(medium, known)).Distinct(StringComparer.Ordinal).ToArray() is [var other] ? other : null;
    }

    private static FactContent Joined(FactContent carried, FactContent read, FactContent old)
    {
        var replaced = old.Figures.Where(figure => !carried.Figures.Any(kept => kept.Value == figure.Value)).Select(figure => figure.Value).ToHashSet();
        var more = read.Figures.Where(figure =>
            !carried.Figures.Any(kept => kept.Value == figure.Value)
            // «from 570 to 585»: what it was is told, and is not the amount any more.
            && !(carried.Figures.Count > 0 && replaced.Contains(figure.Value)));
        return carried with
        {
            // In the order of the text: which amount is of now and which was before is told by it.
            Figures = [.. carried.Figures.Concat(more).OrderBy(figure => carried.Text.IndexOf(figure.Written, StringComparison.Ordinal) is >= 0 and var place ? place : int.MaxValue)],
            Names = [.. carried.Names.Concat(read.Names).Distinct(StringComparer.Ordinal)],
            Circumstances = [.. carried.Circumstances.Concat(read.Circumstances).Distinct()],
        };
    }

    // Points at the records that the article has already, and adds those that it has not.
    private FactContent Settled(ReadStatement read, Article article, Draft draft)
    {
        var content = read.Content;
        if (read.Speaker is { } speaker) content = content with { SpeakerId = draft.Speaker(article.Id, speaker, known => IsNamed(speaker.Name, known.Name, known.Aliases)) };
        if (read.Carrier is { } carrier) content = content with { CarrierId = draft.Carrier(article.Id, carrier, known => IsNamed(carrier.Name, known.Name, known.Aliases)) };
        if (read.Document is { } document)
            content = content with { DocumentId = draft.Document(article.Id, document with { Author = content.SpeakerId }, known => IsNamed(document.Name, known.Name, known.Aliases)) };
        return content;
    }

    private bool IsNamed(string name, string known, IReadOnlyList<string> aliases) => IsSame(name, known) || aliases.Any(alias => IsSame(name, alias));

    private bool IsSame(string one, string? other) => other is not null && string.Equals(_analyzer.Fold(one), _analyzer.Fold(other), StringComparison.Ordinal);
}
