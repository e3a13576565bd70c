// Gold questions about one article as choices: which of the facts found, of their figures, or of what can be computed of two of them would be marked right.
using NewsBot.Answering;
using NewsBot.Answering.Judging;
using NewsBot.Arabic;
using NewsBot.Conversation.Wording;
using NewsBot.Evaluation;
using NewsBot.Knowledge;

namespace NewsBot.Benchmarks.Fitting;

internal static class GoldChoices
{
    private const string Computed = "compute";

    /// <summary>Questions that ask for a computation are few among those that could.</summary>
    private const double OfComputed = 3;

    // What is told of the source, or continued from another question, is none of these models' business.
    private static readonly HashSet<string> LeftOut = new(["source", "smalltalk", "followup"], StringComparer.Ordinal);

    public static (List<Choice> Statements, List<Choice> Figures, List<Choice> Operands) Of(string article, Answerer answerer, string questions)
    {
        var judge = new Judge(GoldText.Load());
        var numbers = new NumberWriter(Phrasebook.Load(), Analyzer.Load().CountedNouns);
        List<Choice> statements = [], figures = [], operands = [];
        foreach (var item in GoldItem.ReadFile(questions).Where(item => item.Conversation is null && !LeftOut.Contains(item.Kind)))
        {
            var inquiry = answerer.Inquire(item.Question);
            var label = item with { Answerable = true, MustNot = [] };
            bool IsRight(string text) => item is { Answerable: true, Must.Count: > 0 } && judge.Mark(label, true, text, []).Count == 0;
            if (OperandPair.AllOf(inquiry) is { Count: > 0 } pairs)
            {
                var isComputed = string.Equals(item.Kind, Computed, StringComparison.Ordinal);
                List<Candidate> all = [.. pairs.Select(pair => new Candidate(OperandScore.FeaturesOf(inquiry, pair), isComputed && IsRight(Wording(numbers, pair))))];
                operands.Add(new Choice(item.Id, article, all, isComputed && item.Answerable, all.Exists(candidate => candidate.IsRight) ? OfComputed : 1));
            }

            if (string.Equals(item.Kind, Computed, StringComparison.Ordinal)) continue;
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

        return (statements, figures, operands);
    }

    // As it would be worded, and in plain digits.
    private static string Wording(NumberWriter numbers, OperandPair pair)
    {
        Figure[] operands = [pair.First.Figure, pair.Second.Figure];
        var plain = NumberWriter.Plain(Math.Round(pair.Result, 2));
        return pair.Operation switch
        {
            Operation.Ratio => numbers.Times(pair.Result),
            Operation.Share or Operation.Growth => numbers.Amount(pair.Result, "%", operands),
            _ => numbers.Amount(pair.Result, operands[0].Unit, operands),
        } + " " + plain;
    }
}
