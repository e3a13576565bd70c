// All verbs that work on a newsroom: the table of everything that the command line can do.
using NewsBot.CommandLine;
using NewsBot.Composition;

namespace NewsBot.Verbs;

/// <summary>Runs verbs over a newsroom that this process owns; inside a worker, any number of them at once.</summary>
internal sealed class NewsroomVerbs(Newsroom newsroom)
{
    public async Task<int> RunAsync(Invocation call, Streams streams, CancellationToken cancellationToken) => call.Verb switch
    {
        "ask" when call.ReadsInput => await new AskVerb(newsroom).AskLinesAsync(streams, cancellationToken),
        "ask" => await new AskVerb(newsroom).AskAsync(string.Join(' ', call.Words), streams),
        "facts" => await new FactsVerb(newsroom).RunAsync(call, streams),
        "publish" when call.ReadsInput => await new PublishVerb(newsroom).PublishLinesAsync(call, streams, cancellationToken),
        "publish" => await new PublishVerb(newsroom).PublishAsync(call, streams, cancellationToken),
        "import" => await new ImportVerb(newsroom).RunAsync(call, streams, cancellationToken),
        "evaluate" => await new EvaluateVerb(newsroom).RunAsync(call, streams, cancellationToken),
        "backup" => await new BackupVerb(newsroom).RunAsync(call, streams, cancellationToken),
        "verify" => await new VerifyVerb(newsroom).RunAsync(call, streams, cancellationToken),
        "forget" => await new ForgetVerb(newsroom).RunAsync(call, streams, cancellationToken),
        var other => throw new RefusedException($"'{other}' is not done by a running worker: stop the worker first."),
    };

    /// <summary>Verbs that look at what is known, and so bring the articles in first.</summary>
    public static bool ReadsKnowledge(Invocation call) => call.Verb is "run" or "ask" or "facts" or "publish" or "import" or "evaluate";
}
