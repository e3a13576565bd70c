// Speed, measured: `dotnet run -c Release --project tests/NewsBot.Benchmarks -- --filter '*'`.
using BenchmarkDotNet.Running;
using NewsBot.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(AnswerBenchmarks).Assembly).Run(args);
