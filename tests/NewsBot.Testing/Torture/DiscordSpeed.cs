// Measures the whole worker on the played Discord: many guilds that ask at once, and how long each waits for its answer there.
using System.Globalization;
using NewsBot.Testing.Discord;

namespace NewsBot.Testing.Torture;

public static class DiscordSpeed
{
    private const int Guilds = 100;
    private const int Questions = 1_000;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>A thousand questions within a minute over a hundred guilds; each from a reader of its own.</summary>
    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var discord = await FakeDiscord.StartAsync(cancellationToken);
        var channels = Enumerable.Range(0, Guilds).Select(number => discord.Guild($"guild {number}").Channels[0]).ToArray();
        await using var bot = RunningBot.Start(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["NewsBot__Discord__Token"] = discord.Token,
            ["NewsBot__Discord__ApiUrl"] = discord.Address.ToString(),
        });
        await UntilAsync(() => discord.Handshakes.Count > 0 && discord.Commands().Count > 0);

        var clock = TimeProvider.System;
        var start = clock.GetTimestamp();
        for (var i = 0; i < Questions; i++)
        {
            discord.User($"reader {i}").Mention(channels[i % Guilds], "كم موقعاً عسكرياً لإيران في سورية؟");
            var left = (Minute * (i + 1) / Questions) - clock.GetElapsedTime(start);
            if (left > TimeSpan.Zero) await Task.Delay(left, clock, cancellationToken);
        }

        await UntilAsync(() => discord.Sent.Count >= Questions);
        var asked = channels.SelectMany(discord.In).ToDictionary(message => message.Id, StringComparer.Ordinal);
        var times = discord.Sent.Where(message => message.ReplyTo is not null).Select(message => (message.At - asked[message.ReplyTo!].At).TotalMilliseconds).Order().ToArray();
        var answered = discord.Sent.Select(message => message.ReplyTo).Distinct(StringComparer.Ordinal).Count();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Guilds} guilds, {Questions} questions in a minute: {answered} answered, {discord.Sent.Count - answered} twice; median {times[times.Length / 2]:0.0} ms, p99 {times[times.Length * 99 / 100]:0.0} ms, worst {times[^1]:0.0} ms; {discord.Violations.Count} violations"));
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!holds())
        {
            if (TimeProvider.System.GetElapsedTime(start) > Patience) throw new TimeoutException("It did not come about within a minute.");
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, CancellationToken.None);
        }
    }
}
