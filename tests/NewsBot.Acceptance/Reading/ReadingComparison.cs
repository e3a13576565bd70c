// Walks an article and its expectations side by side and counts.
using NewsBot.Knowledge;

namespace NewsBot.Acceptance.Reading;

internal sealed class ReadingComparison(ReadingScore score, Expectation expectation, ArticleDraft read, Wording wording)
{
    private readonly Dictionary<string, Speaker> _speakers = read.Speakers.ToDictionary(speaker => speaker.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, string> _carriers = read.Carriers.ToDictionary(carrier => carrier.Id, carrier => carrier.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, string> _documents = read.Documents.ToDictionary(document => document.Id, document => document.Name, StringComparer.Ordinal);

    /// <exception cref="FormatException">The sections are not the article's sentences.</exception>
    public void Run()
    {
        var next = 0;
        for (var i = 0; i < expectation.Sentences.Count; i++)
        {
            var sentence = expectation.Sentences[i];
            var fact = next < read.Facts.Count ? read.Facts[next++].Content : null;
            if (fact is null || !wording.Begins(fact.Text, sentence.FirstWords)) throw Apart(i, fact, sentence);
            // What a second speaker says in the same sentence is a fact of its own.
            var following = i + 1 < expectation.Sentences.Count ? expectation.Sentences[i + 1] : null;
            while (next < read.Facts.Count && (following is null || !wording.Begins(read.Facts[next].Content.Text, following.FirstWords)))
            {
                var turn = read.Facts[next].Content;
                if (!IsTurn(fact, turn)) throw Apart(i + 1, turn, following);
                fact = Together(fact, turn);
                next++;
            }

            Compare(sentence, fact);
        }
    }

    private FormatException Apart(int at, FactContent? fact, ExpectedSentence? sentence) => new(
        $"{expectation.Name}: the sentence {at + 1} of the text is '{Beginning(fact?.Text)}', of the expectations '{sentence?.FirstWords}'. Every sentence needs its section, in order.");

    // A comma stands between two speakers of a sentence; a full stop belongs to the sentence that it ends.
    private bool IsTurn(FactContent fact, FactContent turn)
    {
        var end = fact.SourceSpan!.Value.Start + fact.SourceSpan!.Value.Length;
        return read.Article.SourceText!.AsSpan(end, turn.SourceSpan!.Value.Start - end).ContainsAnyExcept(' ', '\n');
    }

    private static FactContent Together(FactContent fact, FactContent turn) => fact with
    {
        Figures = [.. fact.Figures, .. turn.Figures],
        Circumstances = [.. fact.Circumstances, .. turn.Circumstances],
        Quotes = [.. fact.Quotes, .. turn.Quotes],
        SourceSpan = new SourceSpan(fact.SourceSpan!.Value.Start, turn.SourceSpan!.Value.Start + turn.SourceSpan!.Value.Length - fact.SourceSpan!.Value.Start),
    };

    private void Compare(ExpectedSentence sentence, FactContent fact)
    {
        CompareSpeaker(sentence, fact);
        new FigureComparison(score, wording, read, sentence, expectation).Run(fact);
        CompareDates(sentence, fact);
        CompareReasons(sentence, fact);
        CompareWordings("places", sentence.Of("place"), Written(fact, CircumstanceKind.Place), wording.IsSameThing, sentence);
        CompareWordings("quotes", sentence.Of("quote"), Quotes(fact), wording.IsSameClause, sentence);
        CompareWordings("carriers", sentence.Of("via"), Named(fact.CarrierId, _carriers), wording.IsSameName, sentence);
        CompareWordings("papers", sentence.Of("document"), Named(fact.DocumentId, _documents), wording.IsSameThing, sentence);
    }

    private void CompareSpeaker(ExpectedSentence sentence, FactContent fact)
    {
        var tally = score["speakers"];
        var speaker = fact.SpeakerId is null ? null : _speakers[fact.SpeakerId];
        var found = speaker is null ? "nobody" : $"{speaker.Name} ({speaker.Role ?? "-"})";
        if (sentence.Speaker is not { } expected)
        {
            if (speaker is not null) tally.Extra(At(sentence, found));
            return;
        }

        var wanted = $"{string.Join(" / ", expected.Name.Options)} ({string.Join(" / ", expected.Role.Options)})";
        if (speaker is null)
        {
            if (!expected.MayBeNobody) tally.Miss(At(sentence, wanted));
            return;
        }

        var isRight = wording.IsSameName(expected.Name, speaker.Name) && wording.IsSameName(expected.Role, speaker.Role);
        if (isRight) tally.Hit();
        else tally.Wrong(wanted, At(sentence, found));
        Judge("acts", expected.Acts.Contains(fact.SpeechAct), sentence, string.Join(" / ", expected.Acts), fact.SpeechAct.ToString());
        Judge("moods", expected.Modalities.Contains(fact.Modality), sentence, string.Join(" / ", expected.Modalities), fact.Modality.ToString());
    }

    private void CompareDates(ExpectedSentence sentence, FactContent fact)
    {
        var found = fact.Circumstances.Where(circumstance => circumstance is { Kind: CircumstanceKind.Time, Date: not null }).ToList();
        foreach (var expected in sentence.Of("date"))
        {
            // Sorted so that what may be missing takes nothing from what may not.
            var right = found.FindAll(time => expected.Dates.Contains(time.Date!.Value)); // Filtered above.
            if (right.Count > 0)
            {
                if (!expected.MayBeMissing) score["dates"].Hit();
                right.ForEach(time => found.Remove(time));
            }
            else if (!expected.MayBeMissing)
            {
                score["dates"].Miss(At(sentence, $"{expected.Wording.Options[0]} = {expected.Dates[0]}"));
            }
        }

        // The same day in other words says nothing wrong.
        foreach (var extra in found.Where(time => !sentence.Of("date").Any(date => date.Dates.Contains(time.Date!.Value))))
            score["dates"].Extra(At(sentence, $"{extra.Written} = {extra.Date}"));
    }

    private void CompareReasons(ExpectedSentence sentence, FactContent fact)
    {
        var found = fact.Circumstances.Where(circumstance => circumstance.Kind is CircumstanceKind.Reason or CircumstanceKind.Aim).ToList();
        foreach (var expected in sentence.Wordings.Where(line => line.Fields.Any(field => field is "reason" or "aim")).OrderBy(line => line.MayBeMissing))
        {
            var right = found.Find(cause => expected.Fields.Contains(FieldOf(cause.Kind)) && wording.IsSameClause(expected.Wording, cause.Written));
            if (right is not null) found.Remove(right);
            if (expected.MayBeMissing) continue;
            if (right is not null) score["reasons"].Hit();
            else score["reasons"].Miss(At(sentence, $"{expected.Fields[0]}: {expected.Wording.Options[0]}"));
        }

        foreach (var extra in found) score["reasons"].Extra(At(sentence, $"{FieldOf(extra.Kind)}: {extra.Written}"));
    }

    private void CompareWordings(
        string name, IEnumerable<ExpectedWording> expected, IEnumerable<string> read, Func<Choice, string?, bool> agree, ExpectedSentence sentence)
    {
        var found = read.ToList();
        foreach (var line in expected.OrderBy(line => line.MayBeMissing))
        {
            var at = found.FindIndex(text => agree(line.Wording, text));
            if (at >= 0) found.RemoveAt(at);
            if (line.MayBeMissing || (at < 0 && line.Wording.MayBeNothing)) continue;
            if (at >= 0) score[name].Hit();
            else score[name].Miss(At(sentence, string.Join(" / ", line.Wording.Options)));
        }

        foreach (var extra in found) score[name].Extra(At(sentence, extra));
    }

    private void Judge(string name, bool isRight, ExpectedSentence sentence, string expected, string found)
    {
        if (isRight) score[name].Hit();
        else score[name].Wrong(expected, At(sentence, found));
    }

    private IEnumerable<string> Quotes(FactContent fact) =>
        fact.Quotes.Select(quote => read.Article.SourceText?.Substring(quote.Start, quote.Length) ?? "");

    private static IEnumerable<string> Written(FactContent fact, CircumstanceKind kind) =>
        fact.Circumstances.Where(circumstance => circumstance.Kind == kind).Select(circumstance => circumstance.Written);

    private static IEnumerable<string> Named(string? id, Dictionary<string, string> names) => id is null ? [] : [names[id]];

    private static string FieldOf(CircumstanceKind kind) => kind == CircumstanceKind.Reason ? "reason" : "aim";

    private static string At(ExpectedSentence sentence, string what) => $"[{sentence.FirstWords}] {what}";

    private static string Beginning(string? text) => text is null ? "" : text[..Math.Min(text.Length, 40)];
}
