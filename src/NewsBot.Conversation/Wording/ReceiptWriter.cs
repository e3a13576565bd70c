// How an answer was come by: its receipt in words, checked against what is known now.
using System.Globalization;
using NewsBot.Knowledge;

namespace NewsBot.Conversation.Wording;

internal sealed class ReceiptWriter(Phrasebook phrases, Rewording rewording, TimeProvider clock)
{
    private const int HashShown = 12;
    private const int LongestQuestion = 300;
    private const int MostWords = 12;
    private const int LongestWord = 30;

    private readonly FateWriter _fates = new(phrases, rewording);
    private readonly ReplyMaker _reply = new(new CitationWriter(phrases));

    /// <summary>When it was answered and how, with what became of each fact since. The sources are cited as they are known now.</summary>
    public Reply Write(ShownReceipt receipt, KnowledgeSnapshot knowledge)
    {
        string[] lines =
        [
            .. Answer(receipt, knowledge),
            .. receipt.Body.Facts.SelectMany(fact => _fates.Write(fact, knowledge)),
            .. Figures(receipt.Body),
        ];
        FactVersion[] facts = [.. receipt.Body.Facts.Where(fact => FateWriter.MaySay(fact, knowledge)).Select(fact => knowledge.Find(fact.Id)).OfType<FactVersion>()];
        return _reply.Of(ReplyKind.Help, string.Join('\n', lines), knowledge, facts, confidence: 1);
    }

    /// <param name="days">How long a receipt is kept.</param>
    public Reply Unknown(int days) => ReplyMaker.Plain(
        ReplyKind.AskBack,
        answered: false,
        phrases.Say(Phrases.WhyUnknown, ("days", phrases.Count(Phrases.Days, days))));

    /// <summary>For who names no code and has had no answer yet.</summary>
    public Reply Nothing() => ReplyMaker.Plain(ReplyKind.AskBack, answered: false, phrases.Say(Phrases.WhyNothing, ("why", Bidi.Ltr("/why"))));

    private IEnumerable<string> Answer(ShownReceipt receipt, KnowledgeSnapshot knowledge)
    {
        var at = TimeZoneInfo.ConvertTime(receipt.Body.At, clock.LocalTimeZone);
        yield return phrases.Say(Phrases.WhyHeading, ("code", Bidi.Ltr(receipt.Code)));
        yield return phrases.Say(
            Phrases.WhyWhen,
            ("date", phrases.Date(PartialDate.Of(DateOnly.FromDateTime(at.DateTime)))),
            ("time", Bidi.Ltr(at.ToString("HH:mm", CultureInfo.InvariantCulture))));
        if (receipt.Question is { } question) yield return phrases.Say(Phrases.WhyQuestion, ("question", Bidi.Unknown(Draft.Shortened(question, LongestQuestion))));
        if (receipt.Matched.Count > 0)
            yield return phrases.Say(Phrases.WhyMatched, ("words", List(receipt.Matched.Take(MostWords).Select(word => Bidi.Unknown(Draft.Shortened(word, LongestWord))))));
        yield return phrases.Say(Phrases.WhyKind(receipt.Body.Kind));
        // The answer itself tells of the withdrawal without repeating what was withdrawn.
        var maySay = receipt.Body.Kind == ReplyKind.Withdrawn || receipt.Body.Facts.All(fact => FateWriter.MaySay(fact, knowledge));
        yield return maySay ? phrases.Say(Phrases.WhyAnswer, ("answer", receipt.Body.Text)) : phrases.Say(Phrases.WhyAnswerHidden);
    }

    private IEnumerable<string> Figures(ReceiptBody receipt)
    {
        yield return phrases.Say(Phrases.WhyConfidence, ("percent", Percent(receipt.Confidence)));
        foreach (var line in Gates(receipt.Grounds)) yield return line;
        if (Head.TryParse(receipt.Head, out var head))
            yield return phrases.Say(Phrases.WhyHead, ("revision", head.Number.ToString(CultureInfo.InvariantCulture)), ("hash", Bidi.Ltr(head.Hash[..HashShown])));
    }

    // The two gates, and how each of the facts that were looked at stood at them.
    private IEnumerable<string> Gates(ReceiptGrounds? grounds)
    {
        if (grounds is not { Candidates.Count: > 0 }) yield break;
        yield return phrases.Say(Phrases.WhyGates, ("topic", Percent(grounds.LeastTopic)), ("own", Percent(grounds.LeastOfFact)));
        foreach (var candidate in grounds.Candidates)
        {
            yield return phrases.Say(
                candidate.FitsSlot ? Phrases.WhyCandidate : Phrases.WhyCandidateUnfit,
                ("id", Bidi.Ltr(candidate.Id)),
                ("topic", Percent(candidate.Topic)),
                ("own", Percent(candidate.OfFact)));
        }
    }

    private string List(IEnumerable<string> words) =>
        words.Aggregate(string.Empty, (list, next) => list.Length == 0 ? next : phrases.Say(Phrases.ListMore, ("list", list), ("next", next)));

    private static string Percent(double share) => Bidi.Ltr($"{Math.Round(share * 100).ToString(CultureInfo.InvariantCulture)}%");
}
