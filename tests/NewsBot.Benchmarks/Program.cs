// Measurements. `retrieval` ranks a data set, `scale` prints how the engine grows, `fit` fits the judges' likelihoods; anything else goes to BenchmarkDotNet:
// `dotnet run -c Release --project tests/NewsBot.Benchmarks -- --filter '*'`.
using BenchmarkDotNet.Running;
using NewsBot.Benchmarks;
using NewsBot.Benchmarks.Fitting;
using NewsBot.Benchmarks.Retrieval;
using NewsBot.Benchmarks.Scale;

switch (args)
{
    case ["retrieval", .. var options]:
        return RetrievalCommand.Run(options, Console.Out, Console.Error);
    case ["scale", .. var options]:
        return ScaleCommand.Run(options, Console.Out, Console.Error);
    case ["fit", .. var options]:
        return await FitCommand.RunAsync(options, Console.Out, CancellationToken.None);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(AnswerBenchmarks).Assembly).Run(args);
        return 0;
}
