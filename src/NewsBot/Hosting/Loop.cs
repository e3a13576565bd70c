// One loop of the worker as a hosted service: started with the host, cancelled and awaited when it stops.
using Microsoft.Extensions.Hosting;

namespace NewsBot.Hosting;

/// <param name="run">Runs until cancelled, and drains what it has under way before it returns.</param>
/// <param name="ended">Called when it ended by itself.</param>
internal sealed class Loop(Func<CancellationToken, Task> run, Action<Exception?> ended) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Run(() => run(stoppingToken), stoppingToken);
            if (!stoppingToken.IsCancellationRequested) ended(null);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The way a loop ends.
        }
        catch (Exception defect)
        {
            // The host would only log it: the worker stops, and the command line says why.
            ended(defect);
        }
    }
}
