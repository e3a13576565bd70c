// Gold questions about one article as choices: which of the facts found, or of their figures, would be marked right.
using NewsBot.Answering;
using NewsBot.Answering.Judging;
using NewsBot.Evaluation;

namespace NewsBot.Benchmarks.Fitting;

internal static class GoldChoices
{
    // What is computed, told of the source, or continued from another question is none of these models' business.
    private static readonly HashSet<string> LeftOut = new(["compute", "source", "smalltalk", "followup"], StringComparer.Ordinal);

    public static (List<Choice> Statements, List<Choice> Figures) Of(string article, Answerer answerer, string questions)
    {
        var judge = new Judge(GoldText.Load());
        List<Choice> statements = [], figures = [];
        foreach (var item in GoldItem.ReadFile(questions).Where(item => item.Conversation is null && !LeftOut.Contains(item.Kind)))
        {
            var inquiry = answerer.Inquire(item.Question);
            var label = item with { Answerable = true, MustNot = [] };
            bool IsRight(string text) => item is { Answerable: true, Must.Count: > 0 } && judge.Mark(label, true, text, []).Count == 0;
            if (inquiry.Reading.Kind == QuestionKind.HowMany)
            {
                var candidates = FigureCandidates.Of(inquiry);
                var all = candidates.Select(match =>
                    new Candidate(FigureScore.FeaturesOf(inquiry, match, candidates), IsRight($"{match.Slot.Figure.Written}\n{match.Evidence.Version.Content.Text}")));
                figures.Add(new Choice(item.Id, article, [.. all], item.Answerable, 1));
            }
            else
            {
                var all = StatementScore.Candidates(inquiry).Select(evidence => new Candidate(StatementScore.FeaturesOf(inquiry, evidence), IsRight(evidence.Version.Content.Text)));
                statements.Add(new Choice(item.Id, article, [.. all], item.Answerable, 1));
            }
        }

        return (statements, figures);
    }
}
