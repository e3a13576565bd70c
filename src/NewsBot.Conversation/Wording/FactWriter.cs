// One fact as readers see it: attributed where its own text names nobody, dated where it is old.
using NewsBot.Arabic;
using NewsBot.Knowledge;

namespace NewsBot.Conversation.Wording;

internal sealed class FactWriter(Analyzer analyzer, Phrasebook phrases, Approximations approximations, ConversationOptions options, TimeProvider clock)
{
    /// <summary>What stands around a fact's text: who says so, unless the text does.</summary>
    public Func<string, string> Attributed(FactVersion fact, KnowledgeSnapshot knowledge)
    {
        if (UnnamedSpeaker(fact, knowledge) is not { } speaker) return text => text;
        var phrase = fact.Content.SpeechAct switch
        {
            SpeechAct.Confirmed => Phrases.ByConfirming,
            SpeechAct.Denied => Phrases.ByDenying,
            SpeechAct.Warned => Phrases.ByWarning,
            SpeechAct.Estimated => Phrases.ByEstimating,
            _ => Phrases.BySpeaker,
        };
        return text => phrases.Say(phrase, ("speaker", Bidi.Unknown(speaker.Name)), ("fact", text));
    }

    /// <summary>As <see cref="Attributed"/>, introduced with its date if it is old.</summary>
    public Func<string, string> AttributedAndDated(FactVersion fact, KnowledgeSnapshot knowledge)
    {
        var attributed = Attributed(fact, knowledge);
        if (!IsStale(fact.Content)) return attributed;
        var phrase = UnnamedSpeaker(fact, knowledge) is null ? Phrases.Dated : Phrases.DatedAndAttributed;
        return text => phrases.Say(phrase, ("date", phrases.Date(fact.Content.AsOf)), ("fact", attributed(text)));
    }

    public bool IsStale(FactContent fact) =>
        DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).DayNumber - fact.AsOf.LastDay().DayNumber > options.StaleAfterDays;

    /// <summary>The amount as the source wrote it, with whose or where it is: the number stands first.</summary>
    public string Amount(Figure figure, FactContent fact)
    {
        var written = Bidi.Embed(figure.Written);
        if (figure.IsApproximate)
        {
            written = approximations.Before(figure.Written, fact.Text) is { } about ? $"{about} {written}"
                : approximations.Behind(figure.Written, fact.Text) is { } bound ? $"{written} {bound}"
                : phrases.Say(Phrases.DirectApproximate, ("amount", written));
        }

        // «The filling of the dam of Safa», and not «in the dam of Safa» once more.
        var place = figure.Where is { } where && figure.Of?.Contains(where, StringComparison.Ordinal) == true ? null : figure.Where;
        var holder = List([figure.Measure, figure.Of, place]);
        return holder.Length == 0 ? written : phrases.Say(Phrases.DirectHeld, ("amount", written), ("holder", holder));
    }

    /// <summary>The names that are there, in a row.</summary>
    public string List(IEnumerable<string?> names) => names
        .Where(name => !string.IsNullOrEmpty(name))
        .Select(name => Bidi.Unknown(name!)) // Filtered on the line above.
        .Distinct(StringComparer.Ordinal)
        .Aggregate(string.Empty, (list, next) => list.Length == 0 ? next : phrases.Say(Phrases.ListMore, ("list", list), ("next", next)));

    private Speaker? UnnamedSpeaker(FactVersion fact, KnowledgeSnapshot knowledge)
    {
        var speaker = fact.Content.SpeakerId is { } id ? knowledge.Speakers.GetValueOrDefault(id) : null;
        return speaker is null || Names(fact.Content.Text, speaker) ? null : speaker;
    }

    private bool Names(string text, Speaker speaker)
    {
        var folded = $" {analyzer.Fold(text)} ";
        var lastName = speaker.Name[(speaker.Name.LastIndexOf(' ') + 1)..];
        string?[] names = [speaker.Name, lastName, speaker.Role, .. speaker.Aliases];
        return names.Any(name => !string.IsNullOrWhiteSpace(name) && folded.Contains($" {analyzer.Fold(name)} ", StringComparison.Ordinal));
    }
}
