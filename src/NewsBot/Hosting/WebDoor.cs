// The one port that the program opens, where it is told to: for what platforms post to it.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using NewsBot.Discord;

namespace NewsBot.Hosting;

/// <summary>POST /discord takes interactions; everything else is not there.</summary>
/// <param name="listen">«http://ADDRESS:PORT».</param>
internal sealed class WebDoor(string listen, DiscordChannel discord)
{
    private const string Path = "/discord";

    // An interaction takes a few kilobytes; one with a long message some more.
    private const int LongestBody = 256 * 1024;

    /// <summary>Listens until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(listen).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LongestBody;
        });
        await using var server = builder.Build();
        server.Run(context => AnswerAsync(context, cancellationToken));
        await server.StartAsync(cancellationToken);
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        }
        finally
        {
            await server.StopAsync(CancellationToken.None);
        }
    }

    private async Task AnswerAsync(HttpContext context, CancellationToken running)
    {
        if (context.Request.Method != HttpMethods.Post || context.Request.Path != Path)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var headers = context.Request.Headers;
        var answer = await discord.ReceiveAsync(headers["X-Signature-Ed25519"], headers["X-Signature-Timestamp"], body.ToArray(), running);
        context.Response.StatusCode = answer.Status;
        if (answer.Body.Length == 0) return;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(answer.Body, context.RequestAborted);
    }
}
