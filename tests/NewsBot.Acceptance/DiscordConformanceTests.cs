// A client library that others wrote works against FakeDiscord as against Discord: without that, passing its tests would prove little.
using System.ComponentModel;
using System.Diagnostics;
using NewsBot.Testing;
using NewsBot.Testing.Discord;
using Xunit;

namespace NewsBot.Acceptance;

public sealed class DiscordConformanceTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static string Folder => Path.Combine(Repository.Root, "tests", "conformance", "discord");

    // Where the library was installed on purpose, its absence is a failure.
    private static bool IsRequired => string.Equals(Environment.GetEnvironmentVariable("NEWSBOT_CONFORMANCE"), "required", StringComparison.Ordinal);

    [Fact]
    public async Task Discord_js_works_against_the_fake()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        if (!Directory.Exists(Path.Combine(Folder, "node_modules"))) Miss("Run npm ci in tests/conformance/discord first.");
        await using var fake = await FakeDiscord.StartAsync(cancellationToken);
        fake.Guild("square");

        using var node = Start("discordjs.mjs", fake.Address.ToString(), fake.Token);
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

        Assert.True(node.ExitCode == 0, $"discord.js ended with {node.ExitCode}:\n{await output}{await error}");
        Assert.Equal("ok ready\nok commands\nok mention\nok slash command\nok finished\n", await output);
    }

    private static Process Start(params IReadOnlyList<string> arguments)
    {
        try
        {
            var start = new ProcessStartInfo("node", arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
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
