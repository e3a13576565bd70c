// Questions of the reading-comprehension data set ARCD as choices, each three times: as it is, without the sentences that answer, without the article.
using NewsBot.Answering;
using NewsBot.Answering.Finding;
using NewsBot.Answering.Judging;
using NewsBot.Arabic;
using NewsBot.Benchmarks.Retrieval;

namespace NewsBot.Benchmarks.Fitting;

internal static class ArcdChoices
{
    // Written questions about an encyclopedia: they say how words and facts meet, and less of how readers ask.
    private const double Weight = 0.15;

    private const int Folds = 5;

    /// <summary>Articles with even numbers only; the odd ones are for measuring the ranking.</summary>
    public static async Task<(List<Choice> Statements, List<Choice> Figures)> OfAsync(
        Answerer empty, Analyzer analyzer, string passages, string questions, CancellationToken cancellationToken)
    {
        var data = DataSet.Load(passages, questions, analyzer);
        var titles = data.Sentences.Select(sentence => sentence.Passage.Title).Distinct(StringComparer.Ordinal).ToList();
        var articles = data.Sentences
            .Select(sentence => sentence.Passage)
            .DistinctBy(passage => passage.Id)
            .Where(passage => titles.IndexOf(passage.Title) % 2 == 0)
            .ToLookup(passage => passage.Title, StringComparer.Ordinal);
        var answerer = await FittingKnowledge.OfAsync(
            empty, analyzer, articles.Select(article => (article.Key, article.Key + "\n\n" + string.Join("\n\n", article.Select(passage => passage.Text)))), cancellationToken);
        var titleOf = articles.SelectMany(article => article).ToDictionary(passage => passage.Id, passage => passage.Title, StringComparer.Ordinal);
        List<Choice> statements = [], figures = [];
        foreach (var question in data.Questions.Where(question => titleOf.ContainsKey(question.Passage)))
        {
            var title = titleOf[question.Passage];
            var answer = $" {analyzer.Fold(question.Answer)} ";
            var inquiry = answerer.Inquire(question.Text);
            bool IsOfArticle(Evidence evidence) => inquiry.Snapshot.Articles[evidence.Document.Article].Title == title;
            bool IsRight(Evidence evidence) => IsOfArticle(evidence) && $" {analyzer.Fold(evidence.Version.Content.Text)} ".Contains(answer, StringComparison.Ordinal);
            var group = $"arcd-{titles.IndexOf(title) % Folds}";
            if (inquiry.Reading.Kind == QuestionKind.HowMany)
            {
                var candidates = FigureCandidates.Of(inquiry);
                var all = candidates.Select(match =>
                    (match.Evidence, Candidate: new Candidate(FigureScore.FeaturesOf(inquiry, match, candidates), IsRight(match.Evidence) && $" {answer} ".Contains($" {analyzer.Fold(match.Slot.Figure.Written)} ", StringComparison.Ordinal))));
                Add(figures, question.Id, group, [.. all], IsOfArticle);
            }
            else
            {
                var all = StatementScore.Candidates(inquiry).Select(evidence => (evidence, new Candidate(StatementScore.FeaturesOf(inquiry, evidence), IsRight(evidence))));
                Add(statements, question.Id, group, [.. all], IsOfArticle);
            }
        }

        return (statements, figures);
    }

    private static void Add(List<Choice> choices, string id, string group, List<(Evidence Evidence, Candidate Candidate)> all, Func<Evidence, bool> isOfArticle)
    {
        if (!all.Exists(pair => pair.Candidate.IsRight)) return;
        choices.Add(new Choice(id, group, [.. all.Select(pair => pair.Candidate)], true, Weight));
        choices.Add(new Choice(id, group, [.. all.Where(pair => !pair.Candidate.IsRight).Select(pair => pair.Candidate)], false, Weight));
        choices.Add(new Choice(id, group, [.. all.Where(pair => !isOfArticle(pair.Evidence)).Select(pair => pair.Candidate)], false, Weight));
    }
}
