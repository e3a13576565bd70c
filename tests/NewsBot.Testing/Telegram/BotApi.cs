// The Bot API over HTTP: the token, the script of faults, the check, the method, the answer.
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace NewsBot.Testing.Telegram;

internal sealed partial class BotApi(World world, Methods methods, Faults faults, Specification specification, Traffic traffic)
{
    private const string ProxyPage = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body><center><h1>502 Bad Gateway</h1></center></body>\r\n</html>\r\n";

    /// <summary>Answers /bot{token}/{method}.</summary>
    /// <param name="stopping">Cancelled when the server stops: polls end without an answer.</param>
    public async Task AnswerAsync(HttpContext context, CancellationToken stopping)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping, context.RequestAborted);
        try
        {
            await AnswerAsync(context.Request, context, end.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            context.Abort();
        }
        catch (ApiError refusal)
        {
            await WriteAsync(context, refusal.Code, refusal.Answer());
        }
    }

    private async Task AnswerAsync(HttpRequest http, HttpContext context, CancellationToken cancellationToken)
    {
        if (Route().Match(http.Path.Value ?? "") is not { Success: true } route) throw ApiError.NotFound();
        if (!route.Groups["token"].ValueSpan.Equals(world.Options.Token, StringComparison.Ordinal)) throw ApiError.Unauthorized();

        var method = route.Groups["method"].Value;
        var call = await RequestReader.ReadAsync(method, http, cancellationToken);
        var request = new ApiRequest(method, call.Parameters.DeepClone().AsObject(), world.Now);
        traffic.Add(request);
        traffic.Complain(method, specification.CheckCall(call));
        if (specification.Knows(method) && !methods.Plays(method)) traffic.Complain(method, ["this method is not played yet"]);

        var fault = faults.Take(method);
        if (fault is Fault.Wait wait) await Task.Delay(wait.Time, world.Options.Time, cancellationToken);
        if (fault is Fault.Cut { CarriedOut: false })
        {
            context.Abort();
            return;
        }

        if (fault is Fault.Page)
        {
            request.Status = context.Response.StatusCode = StatusCodes.Status502BadGateway;
            context.Response.ContentType = "text/html";
            await context.Response.WriteAsync(ProxyPage, cancellationToken);
            return;
        }

        var (status, answer) = fault is Fault.Answer scripted
            ? (scripted.Code, new ApiError(scripted.Code, scripted.Description, scripted.Parameters).Answer())
            : await RunAsync(call, cancellationToken);
        if (fault is Fault.Cut)
        {
            context.Abort();
            return;
        }

        if (fault is Fault.Hang) await Task.Delay(Timeout.Infinite, cancellationToken);
        request.Status = status;
        await WriteAsync(context, status, answer);
    }

    private async Task<(int Status, JsonObject Answer)> RunAsync(Call call, CancellationToken cancellationToken)
    {
        try
        {
            var result = await methods.RunAsync(call, cancellationToken);
            traffic.Complain(call.Method, specification.CheckResult(call.Method, result).Select(problem => $"the answer of the fake: {problem}"));
            return (StatusCodes.Status200OK, new JsonObject { ["ok"] = true, ["result"] = result });
        }
        catch (ApiError refusal)
        {
            return (refusal.Code, refusal.Answer());
        }
    }

    private static async Task WriteAsync(HttpContext context, int status, JsonObject answer)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(answer.ToJsonString(), context.RequestAborted);
    }

    // Telegram does not find what has not the shape of a token, and does not let in what has.
    [GeneratedRegex("^/bot(?<token>[0-9]{1,16}:[A-Za-z0-9_-]{20,64})/(?<method>[A-Za-z]+)$")]
    private static partial Regex Route();
}
