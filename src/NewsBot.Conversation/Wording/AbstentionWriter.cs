// How the bot says that it has nothing: plainly, with what it does have, and never with the reader's own words.
using NewsBot.Answering;
using NewsBot.Knowledge;

namespace NewsBot.Conversation.Wording;

internal sealed class AbstentionWriter(Phrasebook phrases, FactWriter facts)
{
    private const int MostTopics = 3;
    private const int MostQuestions = 2;

    // Each costs an answer.
    private const int MostTried = 2;

    public string Write(Answer.Abstained answer, Predicate<string> canAnswer)
    {
        var draft = new Draft().Add(phrases.Say(answer.Reason switch
        {
            AbstainReason.NotStated => Phrases.AbstainNotStated,
            AbstainReason.Held => Phrases.AbstainHeld,
            AbstainReason.Empty => Phrases.AbstainEmpty,
            _ => Phrases.AbstainUnknown,
        }));
        if (answer.Reason == AbstainReason.Empty) return draft.ToString();

        if (answer.Reason != AbstainReason.Held) draft.Add(phrases.Say(Phrases.AbstainAbsence));
        var near = answer.Nearest.Where(fact => fact.IsCurrent).ToArray();
        var topics = facts.List(near.SelectMany(fact => fact.Content.Names).Distinct(StringComparer.Ordinal).Take(MostTopics));
        if (topics.Length > 0) draft.TryAdd(phrases.Say(Phrases.AbstainTopics, ("topics", topics)));

        var questions = near
            .Select(fact => QuestionsFor(fact.Content).FirstOrDefault(question => canAnswer(question)))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Take(MostQuestions)
            .Select(Bidi.Embed)
            .ToArray();
        if (questions is [var only]) draft.TryAdd(phrases.Say(Phrases.AbstainAskOne, ("question", only)));
        if (questions is [var first, var second]) draft.TryAdd(phrases.Say(Phrases.AbstainAskTwo, ("first", first), ("second", second)));
        return draft.ToString();
    }

    // Those that the fact is known to answer, then one about what it names.
    private IEnumerable<string> QuestionsFor(FactContent fact) =>
        fact.Questions.Take(MostTried).Concat(fact.Names.Take(1).Select(name => phrases.Say(Phrases.AbstainAbout, ("name", name))));
}
