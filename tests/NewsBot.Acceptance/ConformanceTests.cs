// Client libraries that others wrote work against FakeTelegram as against Telegram: without that, passing its tests would prove little.
using System.ComponentModel;
using System.Diagnostics;
using NewsBot.Testing;
using NewsBot.Testing.Telegram;
using Xunit;

namespace NewsBot.Acceptance;

public sealed class ConformanceTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static string Folder => Path.Combine(Repository.Root, "tests", "conformance", "telegram");

    // Where the libraries were installed on purpose, their absence is a failure.
    private static bool IsRequired => string.Equals(Environment.GetEnvironmentVariable("NEWSBOT_CONFORMANCE"), "required", StringComparison.Ordinal);

    [Theory]
    [InlineData("grammy.mjs")]
    [InlineData("telegraf.mjs")]
    public async Task A_client_library_works_against_the_fake(string script)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        if (!Directory.Exists(Path.Combine(Folder, "node_modules"))) Miss("Run npm ci in tests/conformance/telegram first.");
        await using var fake = await FakeTelegram.StartAsync(new FakeTelegramOptions { RateLimits = true, ChatBurst = 10 }, cancellationToken);

        using var node = Start(script, fake.Address.GetLeftPart(UriPartial.Authority), fake.Token);
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
        Assert.EndsWith("ok finished\n", await output, StringComparison.Ordinal);
        Assert.Empty(fake.Violations);
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
