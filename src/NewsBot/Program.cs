// The program: hands the process's streams, folder, environment and signals to the command line.
using System.Collections;
using NewsBot;
using NewsBot.CommandLine;

using var stop = new StopSignals();
var environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
    .ToDictionary(variable => (string)variable.Key, variable => (string?)variable.Value ?? "", StringComparer.Ordinal);
var interactive = !Console.IsInputRedirected && !Console.IsOutputRedirected;
return await new Application(Streams.OfProcess(), Environment.CurrentDirectory, environment, interactive).RunAsync(args, stop.Token);
