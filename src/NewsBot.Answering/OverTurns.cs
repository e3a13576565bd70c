// Computes over what the chat was told before: "and both together?", "what is the difference?", "and the rest?".
using NewsBot.Answering.Index;
using NewsBot.Answering.Lexicon;
using NewsBot.Answering.Reading;
using NewsBot.Knowledge;

namespace NewsBot.Answering;

internal static class OverTurns
{
    /// <summary>The message names nothing itself and asks for a computation.</summary>
    public static bool IsAsked(QuestionReading reading, Topic topic) =>
        Asked(reading) is { } operation
        && reading.Terms.All(term => term.Weight < 1)
        && (operation == AskedOperation.Remainder || topic.Earlier is { Count: > 0 });

    /// <summary>The number computed from the amounts that the questions before were answered with; null where those do not go together.</summary>
    /// <param name="answer">Answers a full question.</param>
    /// <param name="read">Reads a fact that stands.</param>
    public static Answer? Compute(QuestionReading reading, Topic topic, KnowledgeSnapshot snapshot, Func<string, Answer> answer, Func<FactVersion, FactDocument> read)
    {
        var operation = Asked(reading);
        if (operation == AskedOperation.Remainder) return answer(topic.Text) is Answer.Found { Direct: DirectAnswer.Amount part } found ? Rest(found, part.Figure, topic, snapshot) ?? RestInText(found, part.Figure, topic, snapshot, read(found.Facts[0])) : null;

        var amounts = Amounts(topic, answer);
        if (operation != AskedOperation.Sum) amounts = [.. amounts.Take(2)];
        if (amounts.Count < 2) return null;
        Figure[] operands = [.. amounts.Select(amount => amount.Figure)];
        if (operation != AskedOperation.Sum) operands = [.. operands.OrderByDescending(figure => figure.Value)];
        if (operation == AskedOperation.Ratio && operands[1].Value == 0) return null;
        var (kind, result) = operation switch
        {
            AskedOperation.Sum => (Operation.Sum, operands.Sum(figure => figure.Value)),
            AskedOperation.Ratio => (Operation.Ratio, operands[0].Value / operands[1].Value),
            _ => (Operation.Difference, operands[0].Value - operands[1].Value),
        };
        FactVersion[] facts = [.. amounts.SelectMany(amount => amount.Found.Facts).DistinctBy(fact => fact.Id)];
        return new Answer.Derived(
            QuestionKind.HowMany, topic with { Facts = [.. facts.Select(fact => fact.Id)] }, snapshot, new Derivation(kind, operands, result, operands[0].Unit), facts, amounts.Min(amount => amount.Found.Confidence));
    }

    private static AskedOperation? Asked(QuestionReading reading) =>
        reading.Operations.Where(operation => operation is AskedOperation.Sum or AskedOperation.Difference or AskedOperation.Ratio or AskedOperation.Remainder)
            .Select(operation => (AskedOperation?)operation)
            .FirstOrDefault();

    // From the last question back, as long as each was answered with another amount of the same unit.
    private static List<(Answer.Found Found, Figure Figure)> Amounts(Topic topic, Func<string, Answer> answer)
    {
        var amounts = new List<(Answer.Found Found, Figure Figure)>();
        foreach (var text in (topic.Earlier ?? []).Prepend(topic.Text))
        {
            if (answer(text) is not Answer.Found { Direct: DirectAnswer.Amount amount } found) break;
            if (amounts.Count > 0 && !string.Equals(amounts[0].Figure.Unit, amount.Figure.Unit, StringComparison.Ordinal)) break;
            if (!amounts.Exists(other => other.Figure == amount.Figure)) amounts.Add((found, amount.Figure));
        }

        amounts.Reverse();
        return amounts;
    }

    // «48 million, of which 16 arrived»: the rest of whichever of the two was told, where the sentence itself calls the one a part of the other.
    private static Answer.Derived? RestInText(Answer.Found found, Figure told, Topic topic, KnowledgeSnapshot snapshot, FactDocument document)
    {
        Figure[][] links = [.. document.Wholes.Where(link => link.Key.Figure == told || link.Value.Figure == told).Select(link => new[] { link.Value.Figure, link.Key.Figure })];
        if (links is not [[var whole, var part]] || whole.Value <= part.Value) return null;
        return new Answer.Derived(QuestionKind.HowMany, topic with { Facts = [found.Facts[0].Id] }, snapshot, new Derivation(Operation.Difference, [whole, part], whole.Value - part.Value, whole.Unit), [found.Facts[0]], found.Confidence);
    }

    // The total that the amount is part of, less the amount.
    private static Answer.Derived? Rest(Answer.Found found, Figure part, Topic topic, KnowledgeSnapshot snapshot)
    {
        if (part.PartOf is not { } key) return null;
        var fact = found.Facts[0];
        var total = snapshot.Versions.FirstOrDefault(version => version.IsCurrent && version.Content.ArticleId == fact.Content.ArticleId && string.Equals(version.Key, key, StringComparison.Ordinal));
        if (total?.Content.Figures.FirstOrDefault(figure => figure.PartOf is null && figure.Value > part.Value && string.Equals(figure.Unit, part.Unit, StringComparison.Ordinal)) is not { } whole) return null;
        FactVersion[] facts = [.. new[] { total, fact }.DistinctBy(version => version.Id)];
        return new Answer.Derived(
            QuestionKind.HowMany, topic with { Facts = [.. facts.Select(version => version.Id)] }, snapshot, new Derivation(Operation.Difference, [whole, part], whole.Value - part.Value, part.Unit), facts, found.Confidence);
    }
}
