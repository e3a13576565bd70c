// The host does not listen for signals and announces nothing: the command line hands it one token for both.
using Microsoft.Extensions.Hosting;

namespace NewsBot.Hosting;

internal sealed class QuietLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
