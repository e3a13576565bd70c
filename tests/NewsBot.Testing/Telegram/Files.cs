// Files that people sent: «getFile» names a path, and the path is downloaded below /file/botTOKEN/.
using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace NewsBot.Testing.Telegram;

/// <summary>As of the documentation, bots download up to 20 MB.</summary>
internal sealed class Files
{
    private const int Largest = 20 * 1024 * 1024;

    private readonly ConcurrentDictionary<string, (string Path, byte[] Content)> _files = new(StringComparer.Ordinal);

    /// <summary>Returns the id.</summary>
    public string Keep(string name, byte[] content)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"BQACAgIAAx{_files.Count:D6}");
        _files[id] = (string.Create(CultureInfo.InvariantCulture, $"documents/file_{_files.Count}{Path.GetExtension(name)}"), content);
        return id;
    }

    public JsonNode Get(Call call)
    {
        if (call.Text("file_id") is not { } id || !_files.TryGetValue(id, out var file)) throw ApiError.Bad("invalid file_id");
        if (file.Content.Length > Largest) throw ApiError.Bad("file is too big");
        return new JsonObject { ["file_id"] = id, ["file_unique_id"] = "d", ["file_size"] = file.Content.Length, ["file_path"] = file.Path };
    }

    /// <summary>Answers /file/bot{token}/{path}.</summary>
    public async Task AnswerAsync(HttpContext context, string token, CancellationToken cancellationToken)
    {
        var path = context.Request.Path.Value ?? "";
        var prefix = $"/file/bot{token}/";
        var found = _files.Values.FirstOrDefault(file => path.StartsWith(prefix, StringComparison.Ordinal) && path[prefix.Length..].Equals(file.Path, StringComparison.Ordinal));
        if (found.Content is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = "application/octet-stream";
        await context.Response.Body.WriteAsync(found.Content, cancellationToken);
    }
}
