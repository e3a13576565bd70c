// What many readers ask is suggested to others; what few ask is nobody else's business.
using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using NewsBot.Answering;
using NewsBot.Composition;
using NewsBot.Conversation;
using NewsBot.Storage.Memory;
using Xunit;

namespace NewsBot.Tests.Conversation;

public sealed class FrequentQuestionsTests
{
    private const string Iran = "كم موقعاً لإيران في سورية؟";

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2023, 8, 20, 9, 0, 0, TimeSpan.Zero));
    private readonly MemoryStore _store;
    private readonly FrequentQuestions _frequent;
    private Func<Question, Answer> _answer = Talks.Sites;
    private int _asked;

    public FrequentQuestionsTests()
    {
        _store = new MemoryStore(_clock);
        _frequent = new FrequentQuestions(_store, Words.Analyzer, question => _answer(question), _clock);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_three_people_asked_is_suggested_and_what_two_asked_is_not()
    {
        await AskAsync(Iran, "sara", "omar", "lina");
        await AskAsync("كم موقعاً لتركيا في سورية؟", "sara", "omar", "sara", "omar");

        Assert.Equal([Iran], await SuggestedAsync());
    }

    [Fact]
    public async Task One_word_more_is_another_question()
    {
        await AskAsync(Iran, "sara", "omar");
        await AskAsync("كم موقعاً لإيران في سورية قرب بيت خالي؟", "lina");

        Assert.Empty(await SuggestedAsync());
    }

    [Fact]
    public async Task Marks_and_spelling_make_no_other_question_and_the_commonest_wording_is_shown()
    {
        await AskAsync("كم موقعا لايران في سورية", "sara");
        await AskAsync(Iran, "omar", "lina");

        Assert.Equal([Iran], await SuggestedAsync());
    }

    [Fact]
    public async Task The_most_asked_comes_first_and_what_was_typed_must_fit()
    {
        await AskAsync("كم موقعاً لتركيا في سورية؟", "sara", "omar", "lina");
        await AskAsync(Iran, "sara", "omar", "lina", "huda");

        Assert.Equal([Iran, "كم موقعاً لتركيا في سورية؟"], await SuggestedAsync());
        Assert.Equal(["كم موقعاً لتركيا في سورية؟"], _frequent.For("تركي"));
        Assert.Equal([Iran], _frequent.For("وإيران في سور"));
        Assert.Empty(_frequent.For("البطاطا"));
    }

    [Fact]
    public async Task What_would_not_be_answered_now_is_not_suggested_though_it_was_counted()
    {
        await AskAsync(Iran, "sara", "omar", "lina");
        Assert.Equal([Iran], await SuggestedAsync());

        _answer = Talks.Nothing;

        Assert.Empty(_frequent.For(""));
    }

    [Fact]
    public async Task What_expired_or_was_erased_counts_no_longer_and_no_storage_is_touched_in_between()
    {
        await AskAsync(Iran, "sara", "omar", "lina");
        Assert.Equal([Iran], await SuggestedAsync());

        await _store.ForgetAsync("discord:lina", new HashSet<string>(), Cancel);
        Assert.Equal([Iran], _frequent.For(""));
        Assert.Empty(await SuggestedAsync());

        await AskAsync(Iran, "lina");
        _clock.Advance(TimeSpan.FromDays(31));
        Assert.Empty(await SuggestedAsync());
    }

    [Fact]
    public async Task Frequent_questions_come_before_those_of_facts_and_each_once()
    {
        await AskAsync("كم موقعاً لتركيا في سورية؟", "sara", "omar", "lina");
        await AskAsync("كم موقعا لايران في سورية", "sara", "omar", "lina");
        await _frequent.CountAsync(Cancel);
        var suggestions = new Suggestions((_, _) => [SomeFacts.IranSites, SomeFacts.RussiaSites], _frequent);

        Assert.Equal(["كم موقعا لايران في سورية", "كم موقعاً لتركيا في سورية؟", SomeFacts.RussiaSites.Content.Text], suggestions.For(""));
    }

    private async Task<IReadOnlyList<string>> SuggestedAsync()
    {
        await _frequent.CountAsync(Cancel);
        return [.. _frequent.For("")];
    }

    private async Task AskAsync(string text, params IReadOnlyList<string> people)
    {
        var now = _clock.GetUtcNow();
        await _store.PutAsync(
            [.. people.Select(person => new StoredRecord(
                Receipts.QuestionRecord, (_asked++).ToString(CultureInfo.InvariantCulture), $"discord:{person}",
                ConversationJson.Write(new QuestionBody(text, now, "c1", QuestionKind.HowMany, Answered: true, "R")), now + Receipts.Life))],
            Cancel);
    }
}
