// Reads a call in each of the forms that Telegram takes: query, form, multipart and JSON, together or alone.
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace NewsBot.Testing.Telegram;

internal static class RequestReader
{
    public static async Task<Call> ReadAsync(string method, HttpRequest request, CancellationToken cancellationToken)
    {
        var parameters = new JsonObject();
        var textual = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, value) in request.Query) Take(name, value.ToString());

        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync(cancellationToken);
            foreach (var (name, value) in form) Take(name, value.ToString());
            foreach (var file in form.Files) Take(file.Name, $"attach://{file.FileName}");
        }
        else if (request.HasJsonContentType())
        {
            foreach (var (name, value) in await ReadJsonAsync(request, cancellationToken))
            {
                // A null is no value.
                if (value is null) continue;
                parameters[name] = value.DeepClone();
                textual.Remove(name);
            }
        }

        return new Call(method, parameters, textual);

        void Take(string name, string value)
        {
            parameters[name] = value;
            textual.Add(name);
        }
    }

    private static async Task<JsonObject> ReadJsonAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(request.Body);
        var text = await reader.ReadToEndAsync(cancellationToken);
        if (string.IsNullOrWhiteSpace(text)) return [];
        try
        {
            return JsonNode.Parse(text) as JsonObject ?? throw ApiError.Bad("JSON object expected as POST body");
        }
        catch (JsonException)
        {
            throw ApiError.Bad("can't parse JSON object");
        }
    }
}
