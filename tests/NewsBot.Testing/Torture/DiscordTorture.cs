// Kills the whole worker at random moments while readers mention it and choose commands on the played Discord, and counts what came of it.
using System.Collections.Concurrent;
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

    // A long run is run beside other work, with what that leaves of the machine.
    private static readonly TimeSpan StartPatience = TimeSpan.FromMinutes(5);

    // Longer than it takes until a command is deferred: some must die between the deferral and the answer.
    private static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BetweenQuestions = TimeSpan.FromMilliseconds(250);

    private const int MostOpen = 60;

    // How often a long run says how far it is.
    private const int Stage = 50;

    /// <param name="home">An empty folder, or none yet.</param>
    /// <param name="tell">Gets what was counted so far, now and then.</param>
    public static async Task<DiscordToll> RunAsync(string home, int kills, int seed, Action<string> tell, CancellationToken cancellationToken)
    {
        var random = new Random(seed);
        Directory.CreateDirectory(home);
        await using var discord = await FakeDiscord.StartAsync(cancellationToken);
        var channels = Enumerable.Range(0, 12).Select(number => discord.Guild($"guild {number}").Channels[0]).ToArray();

        // Its commands and its first session are there before the first death: who stops in order has written the session down, who is killed may not have,
        // and what is written to a bot that has no session reaches nobody, by Discord's rule.
        await using (var first = Start(home, discord))
        {
            await UntilAsync(() => discord.Commands().Count > 0, cancellationToken);
            await first.TerminateAsync(cancellationToken);
        }

        var messages = new ConcurrentQueue<PlayedMessage>();
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var asking = AskAsync(discord, channels, messages, new Random(seed + 1), enough.Token);
        for (var kill = 0; kill < kills; kill++)
        {
            // Disposing kills. Most die after they are connected; some on the way there.
            await using var worker = Start(home, discord);
            var before = discord.Handshakes.Count;
            if (random.Next(5) > 0) await UntilAsync(() => discord.Handshakes.Count > before, cancellationToken);
            await Task.Delay(LongestLife * random.NextDouble(), TimeProvider.System, cancellationToken);
            if ((kill + 1) % Stage == 0) tell($"so far, with what is still under way: {Count(discord, [.. messages], kill + 1)}");
        }

        await enough.CancelAsync();
        await asking;

        await using var last = Start(home, discord);
        return await SettledAsync(() => Count(discord, [.. messages], kills), cancellationToken);
    }

    private static DiscordToll Count(FakeDiscord discord, IReadOnlyList<PlayedMessage> messages, int kills)
    {
        var (answers, interactions) = (discord.Sent.Where(message => message.ReplyTo is not null).ToLookup(message => message.ReplyTo!, StringComparer.Ordinal), discord.Interactions);
        var deferred = interactions.Where(interaction => interaction.FirstWord == 5).ToList();
        return new DiscordToll(
            kills,
            messages.Count,
            interactions.Count,
            messages.Count(message => !answers[message.Id].Any()) + deferred.Count(interaction => interaction.Original is null),
            messages.Count(message => answers[message.Id].Skip(1).Any()) + interactions.Count(interaction => interaction.FollowUps.Count > 0),
            interactions.Count(interaction => interaction.FirstWord is null),
            deferred.Count,
            discord.Handshakes.Count(one => one.Kind == "resume"),
            discord.Violations.Count);
    }

    private static async Task AskAsync(FakeDiscord discord, PlayedChannel[] channels, ConcurrentQueue<PlayedMessage> messages, Random random, CancellationToken cancellationToken)
    {
        try
        {
            for (var number = 0; ; number++)
            {
                var (reader, channel) = (discord.User($"reader {number}"), channels[random.Next(channels.Length)]);
                if (random.Next(4) == 0) reader.Command(channel, "اسأل", Question);
                else if (random.Next(3) == 0) messages.Enqueue(reader.WriteDirectly(Question));
                else messages.Enqueue(reader.Mention(channel, Question));
                await Task.Delay(BetweenQuestions * (2 * random.NextDouble()), TimeProvider.System, cancellationToken);

                // On a slow machine a worker answers little before it dies, and what is put off has fifteen minutes: nobody asks into a growing heap.
                while (Count(discord, [.. messages], kills: 0).Lost > MostOpen) await Task.Delay(BetweenQuestions, TimeProvider.System, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // Enough was asked.
        }
    }

    private static BuiltProgram Start(string home, FakeDiscord discord) => BuiltProgram.StartTesting(
        home, "discord-worker", "--api", discord.Address.ToString(), "--token", discord.Token, "--data", Path.Combine(home, "data"), "--slow");

    // What a long run left is worked off for as long as anything comes of it.
    private static async Task<DiscordToll> SettledAsync(Func<DiscordToll> count, CancellationToken cancellationToken)
    {
        var (toll, start) = (count(), TimeProvider.System.GetTimestamp());
        while (toll.Lost > 0 && TimeProvider.System.GetElapsedTime(start) < Patience)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, cancellationToken);
            var next = count();
            if (next.Lost < toll.Lost) start = TimeProvider.System.GetTimestamp();
            toll = next;
        }

        return toll;
    }

    private static async Task UntilAsync(Func<bool> holds, CancellationToken cancellationToken)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!holds())
        {
            if (TimeProvider.System.GetElapsedTime(start) > StartPatience) throw new TimeoutException($"The worker did not come up within {StartPatience.TotalMinutes:0} minutes.");
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, cancellationToken);
        }
    }
}
