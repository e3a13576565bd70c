// Runs a client library that others wrote, in node, against one of the fakes.
using System.ComponentModel;
using System.Diagnostics;
using NewsBot.Testing;
using Xunit;

namespace NewsBot.Acceptance;

/// <summary>Skips where node or the libraries are not installed; where they were installed on purpose, that is a failure.</summary>
internal static class NodeClient
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static bool IsRequired => string.Equals(Environment.GetEnvironmentVariable("NEWSBOT_CONFORMANCE"), "required", StringComparison.Ordinal);

    /// <param name="platform">The folder under tests/conformance.</param>
    /// <returns>What the script printed; it ended with 0.</returns>
    public static async Task<string> RunAsync(string platform, string script, params IReadOnlyList<string> arguments)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var folder = Path.Combine(Repository.Root, "tests", "conformance", platform);
        if (!Directory.Exists(Path.Combine(folder, "node_modules"))) Miss($"Run npm ci in tests/conformance/{platform} first.");
        using var node = Start(folder, [script, .. arguments]);
        var output = node.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = node.StandardError.ReadToEndAsync(cancellationToken);
        try
        {
            await node.WaitForExitAsync(cancellationToken).WaitAsync(Patience, cancellationToken);
        }
        finally
        {
            if (!node.HasExited) node.Kill(entireProcessTree: true);
        }

        Assert.True(node.ExitCode == 0, $"{script} ended with {node.ExitCode}:\n{await output}{await error}");
        return await output;
    }

    private static Process Start(string folder, IReadOnlyList<string> arguments)
    {
        try
        {
            var start = new ProcessStartInfo("node", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
            return Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
        }
        catch (Win32Exception)
        {
            Miss("node is not on this machine.");
            throw;
        }
    }

    private static void Miss(string why)
    {
        if (IsRequired) Assert.Fail(why);
        Assert.Skip(why);
    }
}
