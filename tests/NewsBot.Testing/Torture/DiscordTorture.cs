// Kills the whole worker at random moments while readers mention it and choose commands on the played Discord, and counts what came of it.
using System.Globalization;
using NewsBot.Testing.Discord;

namespace NewsBot.Testing.Torture;

/// <param name="Lost">Messages, and interactions that Discord showed as being thought about, that were never answered.</param>
/// <param name="Doubled">Answered more than once.</param>
/// <param name="Deferred">Interactions whose first word was «thinking …».</param>
/// <param name="Undeferred">Interactions that got no first word because nobody was there: lost by Discord's rule.</param>
public sealed record DiscordToll(int Kills, int Messages, int Interactions, int Lost, int Doubled, int Undeferred, int Deferred, int Resumed, int Violations)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Kills} kills, {Messages} messages, {Interactions} interactions: {Lost} lost, {Doubled} doubled, {Undeferred} undeferred (lost by Discord's rule), {Deferred} deferred, {Resumed} sessions resumed, {Violations} violations");
}

public static class DiscordTorture
{
    private const string Question = "كم موقعاً عسكرياً لإيران في سورية؟";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // Longer than it takes until a command is deferred: some must die between the deferral and the answer.
    private static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BetweenQuestions = TimeSpan.FromMilliseconds(60);

    /// <param name="home">An empty folder, or none yet.</param>
    public static async Task<DiscordToll> RunAsync(string home, int kills, int seed, CancellationToken cancellationToken)
    {
        var random = new Random(seed);
        Directory.CreateDirectory(home);
        await using var discord = await FakeDiscord.StartAsync(cancellationToken);
        var channels = Enumerable.Range(0, 4).Select(number => discord.Guild($"guild {number}").Channels[0]).ToArray();
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["NewsBot__Discord__Token"] = discord.Token,
            ["NewsBot__Discord__ApiUrl"] = discord.Address.ToString(),
            ["NewsBot__Limits__ChatBurst"] = "0",
        };

        // Its commands and its first session are there before the first death.
        await using (var first = Start(home, settings)) await UntilAsync(() => discord.Commands().Count > 0, cancellationToken);

        var messages = new List<PlayedMessage>();
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var asking = AskAsync(discord, channels, messages, new Random(seed + 1), enough.Token);
        for (var kill = 0; kill < kills; kill++)
        {
            // Disposing kills. Most die after they are connected; some on the way there.
            await using var worker = Start(home, settings);
            var before = discord.Handshakes.Count;
            if (random.Next(5) > 0) await UntilAsync(() => discord.Handshakes.Count > before, cancellationToken);
            await Task.Delay(LongestLife * random.NextDouble(), TimeProvider.System, cancellationToken);
        }

        await enough.CancelAsync();
        await asking;

        await using var last = Start(home, settings);
        await UntilAsync(() => messages.All(message => Answers(discord, message) > 0) && Deferred(discord).All(interaction => interaction.Original is not null), cancellationToken, mayFail: true);
        return new DiscordToll(
            kills,
            messages.Count,
            discord.Interactions.Count,
            messages.Count(message => Answers(discord, message) == 0) + Deferred(discord).Count(interaction => interaction.Original is null),
            messages.Count(message => Answers(discord, message) > 1) + discord.Interactions.Count(interaction => interaction.FollowUps.Count > 0),
            discord.Interactions.Count(interaction => interaction.FirstWord is null),
            Deferred(discord).Count(),
            discord.Handshakes.Count(one => one.Kind == "resume"),
            discord.Violations.Count);
    }

    private static async Task AskAsync(FakeDiscord discord, PlayedChannel[] channels, List<PlayedMessage> messages, Random random, CancellationToken cancellationToken)
    {
        try
        {
            for (var number = 0; ; number++)
            {
                var (reader, channel) = (discord.User($"reader {number}"), channels[random.Next(channels.Length)]);
                if (random.Next(4) == 0) reader.Command(channel, "اسأل", Question);
                else if (random.Next(3) == 0) messages.Add(reader.WriteDirectly(Question));
                else messages.Add(reader.Mention(channel, Question));
                await Task.Delay(BetweenQuestions * (2 * random.NextDouble()), TimeProvider.System, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // Enough was asked.
        }
    }

    private static IEnumerable<PlayedInteraction> Deferred(FakeDiscord discord) => discord.Interactions.Where(interaction => interaction.FirstWord == 5);

    private static int Answers(FakeDiscord discord, PlayedMessage asked) => discord.Sent.Count(message => message.ReplyTo == asked.Id);

    private static BuiltProgram Start(string home, Dictionary<string, string> settings) =>
        BuiltProgram.Start(home, settings, "--data", Path.Combine(home, "data"), "--articles", Path.Combine(Repository.Root, "knowledge", "articles"));

    private static async Task UntilAsync(Func<bool> holds, CancellationToken cancellationToken, bool mayFail = false)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!holds())
        {
            if (TimeProvider.System.GetElapsedTime(start) > Patience)
            {
                if (mayFail) return;
                throw new TimeoutException("The worker did not come up within a minute.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, cancellationToken);
        }
    }
}
