// How an answer was come by: its receipt in words, checked against what is known now.
using System.Globalization;
using NewsBot.Knowledge;

namespace NewsBot.Conversation.Wording;

internal sealed class ReceiptWriter(Phrasebook phrases, TimeProvider clock)
{
    private const int HashShown = 12;
    private const int LongestQuestion = 300;

    private readonly FateWriter _fates = new(phrases);
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
        yield return phrases.Say(Phrases.WhyKind(receipt.Body.Kind));
        // The answer itself tells of the withdrawal without repeating what was withdrawn.
        var maySay = receipt.Body.Kind == ReplyKind.Withdrawn || receipt.Body.Facts.All(fact => FateWriter.MaySay(fact, knowledge));
        yield return maySay ? phrases.Say(Phrases.WhyAnswer, ("answer", receipt.Body.Text)) : phrases.Say(Phrases.WhyAnswerHidden);
    }

    private IEnumerable<string> Figures(ReceiptBody receipt)
    {
        var percent = Math.Round(receipt.Confidence * 100).ToString(CultureInfo.InvariantCulture);
        yield return phrases.Say(Phrases.WhyConfidence, ("percent", Bidi.Ltr($"{percent}%")));
        if (Head.TryParse(receipt.Head, out var head))
            yield return phrases.Say(Phrases.WhyHead, ("revision", head.Number.ToString(CultureInfo.InvariantCulture)), ("hash", Bidi.Ltr(head.Hash[..HashShown])));
    }
}
