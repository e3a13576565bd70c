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
            if (Environment.GetEnvironmentVariable("IDS")?.Split(',').Contains(item.Id) == true)
            {
                var r = inquiry.Reading;
                Console.WriteLine($"{item.Id} {item.Question}\n   kind {r.Kind} said {r.KindIsSaid} unit {r.Unit?.Surface} counted {r.Counted?.Surface} classes {string.Join(',', r.Classes)} ops {string.Join(',', r.Operations)} nums {string.Join(',', r.Numbers)} years {string.Join(',', r.Years)} req {string.Join('/', r.Required.Select(x => string.Join(',', x.Take(3))))} ranks {r.Ranks} teller {r.Teller?.Surface} change {inquiry.AsksChange} pct {inquiry.AsksPercent} list {r.AsksList} of-subject {inquiry.Evidence.Confidence.OfSubject:0.00} of-fact {inquiry.Evidence.Confidence.OfFact:0.00}");
                Console.WriteLine("   " + string.Join(" | ", inquiry.Terms.Select(t => $"{t.Term.Surface} {t.Importance:0.00}{(t.Term.IsName ? "N" : "")}{(inquiry.IsKnownName(t) ? "n" : "")}{(t.IsUnknown ? "?" : "")} [{string.Join(',', t.Exact)}]")));
                foreach (var e in inquiry.Evidence.Standing.Take(4)) Console.WriteLine($"     {e.Score:0.0} body {e.BodyCoverage:0.00} cov {e.Coverage:0.00} fits {SlotGate.FitsRestrictions(inquiry, e)} names {TopicGate.HasNames(inquiry, e.Document)} p {1/(1+Math.Exp(-StatementScore.FeaturesOf(inquiry, e).Zip(StatementScore.Weights).Sum(z => z.First*z.Second)-StatementScore.Bias)):0.00} {e.Version.Content.Text[..Math.Min(90, e.Version.Content.Text.Length)]}");
                foreach (var m in FigureFinder.All(inquiry).Take(5)) Console.WriteLine($"     fig {m.Slot.Figure.Written} cov {m.Coverage:0.00} score {m.Score:0.00} p {FigureScore.Of(inquiry, m):0.00} typed {m.Slot.IsTyped} said {m.Slot.IsUnitSaid} of {m.Slot.Figure.Of} where {m.Slot.Figure.Where} measure {m.Slot.Figure.Measure} unit {string.Join(',',m.Slot.Unit)} class {inquiry.Lexicon.Units.ClassOf(m.Slot.Unit)}");
            }

            var label = item with { Answerable = true, MustNot = [] };
            bool IsRight(string text) => item is { Answerable: true, Must.Count: > 0 } && judge.Mark(label, true, text, []).Count == 0;
            if (inquiry.Reading.Kind == QuestionKind.HowMany)
            {
                var all = FigureScore.Candidates(inquiry).Select(match =>
                    new Candidate(FigureScore.FeaturesOf(inquiry, match), IsRight($"{match.Slot.Figure.Written}\n{match.Evidence.Version.Content.Text}")));
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
