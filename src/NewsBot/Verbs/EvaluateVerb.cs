// evaluate: asks every question of a gold file and prints the score by kind and variety, with the failures.
using NewsBot.CommandLine;
using NewsBot.Composition;
using NewsBot.Evaluation;

namespace NewsBot.Verbs;

internal sealed class EvaluateVerb(Newsroom newsroom)
{
    public Task<int> RunAsync(Invocation invocation, Streams streams, CancellationToken cancellationToken)
    {
        var items = GoldItem.ReadFile(invocation.Words[0]);
        var asker = new Asker(newsroom.Converse([]));
        var judge = new Judge(GoldText.Load());
        List<Marked> marks = [];
        foreach (var item in items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (reply, _) = asker.Ask(item.Question, item.Conversation);
            marks.Add(new Marked(item, reply.Answered, reply.Text, judge.Mark(item, reply.Answered, reply.Text, reply.Citations.Select(citation => citation.Publisher))));
        }

        new Score(marks).Print(streams.Output);
        return Task.FromResult(ExitCode.Done);
    }
}
