// What many readers ask: suggested to whoever types a question.
using NewsBot.Answering;
using NewsBot.Arabic;
using NewsBot.Conversation.Reading;

namespace NewsBot.Conversation;

/// <summary>Counted from time to time and kept in memory, so that suggesting touches no storage. Thread-safe.</summary>
/// <param name="answer"><see cref="Answerer.Answer"/>.</param>
public sealed class FrequentQuestions(IConversationStore store, Analyzer analyzer, Func<Question, Answer> answer, TimeProvider clock)
{
    /// <summary>So many different people must have asked in the same words: what one person asks may hold something that is nobody else's business.</summary>
    public const int LeastAskers = 3;

    private const int MostKept = 100;

    private volatile IReadOnlyList<Kept> _kept = [];

    /// <summary>Counts anew. What has expired, or was erased, is suggested no longer.</summary>
    /// <exception cref="IOException">The store could not be read; what was counted before stays.</exception>
    public async Task CountAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        _kept = [.. (await store.ListAsync(Receipts.QuestionRecord, cancellationToken))
            .Where(record => record.Owner is not null && !(record.ExpiresAt <= now))
            .Select(record => (Owner: record.Owner!, Text: OneLine(ConversationJson.ToQuestion(record)?.Text ?? ""))) // Those without an owner are left out above.
            .GroupBy(asked => WordsOf(asked.Text), StringComparer.Ordinal)
            .Where(group => group.Key.Length > 0)
            .Select(group => (Text: Commonest(group), Askers: Askers(group)))
            .Where(asked => asked.Askers >= LeastAskers)
            .OrderByDescending(asked => asked.Askers)
            .ThenBy(asked => asked.Text, StringComparer.Ordinal)
            .Where(asked => IsAnswered(asked.Text))
            .Take(MostKept)
            .Select(asked => new Kept(asked.Text, FormsOf(asked.Text)))];
    }

    /// <summary>Those that hold every word of what was typed (the last may be unfinished) and would be answered now, the most asked first. All, for an empty text.</summary>
    public IEnumerable<string> For(string typed)
    {
        var words = FormsOf(typed);
        return _kept.Where(one => words.All(word => one.Words.Any(known => Fits(word, known)))).Select(one => one.Text).Where(IsAnswered);
    }

    /// <summary>The same for questions that differ in marks and spelling only.</summary>
    public string WordsOf(string question) => string.Join(' ', FormsOf(question).Select(word => word.Normal));

    private static int Askers(IEnumerable<(string Owner, string Text)> asked) => asked.Select(one => one.Owner).Distinct(StringComparer.Ordinal).Count();

    private static string Commonest(IEnumerable<(string Owner, string Text)> group) => group
        .GroupBy(one => one.Text, StringComparer.Ordinal)
        .OrderByDescending(Askers)
        .ThenBy(wording => wording.Key, StringComparer.Ordinal)
        .First().Key;

    // «and Iran» is typed where the question says «for Iran», and half a word where it will be whole.
    private static bool Fits(WordForm typed, WordForm known) =>
        known.Normal.StartsWith(typed.Normal, StringComparison.Ordinal)
        || known.Stems.Any(stem => stem.StartsWith(typed.Normal, StringComparison.Ordinal) || typed.Stems.Contains(stem, StringComparer.Ordinal));

    private static string OneLine(string text) => string.Join(' ', Scrubber.Clean(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private IReadOnlyList<WordForm> FormsOf(string text) => [.. analyzer.Analyze(text).Tokens.Select(token => token.Word)];

    // A false premise is corrected to whoever has it, and offered to nobody.
    private bool IsAnswered(string question) => answer(new Question(question, Topic: null)) is Answer.Found or Answer.Derived or Answer.Disputed;

    private sealed record Kept(string Text, IReadOnlyList<WordForm> Words);
}
