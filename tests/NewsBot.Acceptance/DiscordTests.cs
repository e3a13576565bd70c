// The whole bot on Discord: readers mention, reply, write directly, choose commands and press buttons; the program answers over the real protocol.
using NewsBot.Testing;
using NewsBot.Testing.Discord;
using Xunit;

namespace NewsBot.Acceptance;

public sealed class DiscordTests : IDisposable
{
    private const string Question = "كم موقعاً عسكرياً لإيران في سورية؟";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // What a restart finds again.
    private readonly string _data = Directory.CreateTempSubdirectory("newsbot-test-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task A_mention_is_answered_with_its_citation_in_a_reply_that_mentions_nobody()
    {
        await using var discord = await FakeDiscord.StartAsync(Cancel);
        var channel = discord.Guild("square").Channels[0];
        await using var bot = await StartAsync(discord);

        var asked = discord.User("sara").Mention(channel, Question);

        var answer = await AnswerAsync(discord, asked);
        Assert.Contains("570", answer.Content, StringComparison.Ordinal);
        Assert.Single(answer.Embeds);
        Assert.NotEmpty(answer.Buttons);
        Assert.Empty(answer.Raw["allowed_mentions"]!["parse"]!.AsArray());
        Assert.True((bool)answer.Raw["enforce_nonce"]!);
        Assert.Empty(discord.Violations);
    }

    [Fact]
    public async Task A_direct_message_and_a_reply_to_the_answer_are_answered()
    {
        await using var discord = await FakeDiscord.StartAsync(Cancel);
        await using var bot = await StartAsync(discord);
        var sara = discord.User("sara");

        var first = await AnswerAsync(discord, sara.WriteDirectly(Question));
        var second = await AnswerAsync(discord, sara.Write(sara.Direct, "ومن قال ذلك؟", replyTo: first));

        Assert.NotEqual(first.Content, second.Content);
        Assert.Empty(discord.Violations);
    }

    [Fact]
    public async Task It_is_silent_where_nobody_speaks_to_it_and_towards_machines()
    {
        await using var discord = await FakeDiscord.StartAsync(Cancel);
        var channel = discord.Guild("square").Channels[0];
        await using var bot = await StartAsync(discord);
        var sara = discord.User("sara");

        sara.Write(channel, Question);
        discord.WriteAsMachine(channel, $"<@{discord.BotId}> {Question}", isWebhook: false);
        discord.WriteAsMachine(channel, $"<@{discord.BotId}> {Question}", isWebhook: true);
        var asked = sara.Mention(channel, Question);

        var answer = await AnswerAsync(discord, asked);
        Assert.Equal(answer, Assert.Single(discord.Sent));
    }

    [Fact]
    public async Task A_command_is_answered_in_its_first_word_and_an_abstention_only_to_its_asker()
    {
        await using var discord = await FakeDiscord.StartAsync(Cancel);
        var channel = discord.Guild("square").Channels[0];
        await using var bot = await StartAsync(discord);
        var sara = discord.User("sara");

        var answered = sara.Command(channel, "اسأل", Question);
        var abstained = sara.Command(channel, "اسأل", "كم سعر البطاطا في السوق اليوم؟");
        var help = sara.Command(channel, "مساعدة");

        Assert.False((await answered.Answered.WaitAsync(Patience, Cancel)).IsEphemeral);
        Assert.True((await abstained.Answered.WaitAsync(Patience, Cancel)).IsEphemeral);
        Assert.True((await help.Answered.WaitAsync(Patience, Cancel)).IsEphemeral);
        Assert.Equal(4, answered.FirstWord);
        Assert.Contains("570", answered.Original!.Content, StringComparison.Ordinal);
        Assert.Empty(discord.Violations);
    }

    [Fact]
    public async Task A_command_is_answered_while_the_messages_of_its_channel_must_wait()
    {
        await using var discord = await FakeDiscord.StartAsync(Cancel);
        var channel = discord.Guild("square").Channels[0];
        await using var bot = await StartAsync(discord);
        discord.Faults.Next("POST /channels/", DiscordFault.TooMany(3, "global"));
        var waits = discord.User("omar").Mention(channel, Question);
        await UntilAsync(() => discord.Requests.Any(request => request.Path == $"/channels/{channel.Id}/messages"), bot, "sent");

        var asked = discord.User("sara").Command(channel, "اسأل", Question);

        await asked.Answered.WaitAsync(Patience, Cancel);
        Assert.Equal(4, asked.FirstWord);
        Assert.DoesNotContain(discord.Sent, message => message.ReplyTo == waits.Id);
        await AnswerAsync(discord, waits);
    }

    [Fact]
    public async Task The_menu_of_a_message_asks_what_it_says_and_typing_is_helped()
    {
        await using var discord = await FakeDiscord.StartAsync(Cancel);
        var channel = discord.Guild("square").Channels[0];
        await using var bot = await StartAsync(discord);
        var sara = discord.User("sara");

        var asked = sara.Menu(sara.Write(channel, Question), "اسأل عن هذا");
        var typed = sara.Type(channel, "اسأل", "إيران");

        Assert.Contains("570", (await asked.Answered.WaitAsync(Patience, Cancel)).Content, StringComparison.Ordinal);
        await typed.Acknowledged.WaitAsync(Patience, Cancel);
        Assert.NotEmpty(typed.Choices);
        Assert.All(typed.Choices, choice => Assert.InRange(choice.Length, 1, 100));
        Assert.Empty(discord.Violations);
    }

    [Fact]
    public async Task What_three_people_asked_is_suggested_to_whoever_types_and_what_one_asked_is_not()
    {
        await using var discord = await FakeDiscord.StartAsync(Cancel);
        var channel = discord.Guild("square").Channels[0];
        const string Common = "كم عدد مواقع تركيا في سورية كلها؟";
        const string Lonely = "كم عدد مواقع تركيا في سورية كلها يا خالد؟";
        await using (await StartAsync(discord, _data))
        {
            foreach (var person in new[] { "sara", "omar", "lina" }) await AnswerAsync(discord, discord.User(person).Mention(channel, Common));
            await AnswerAsync(discord, discord.User("khalid").Mention(channel, Lonely));
        }

        await using var bot = await StartAsync(discord, _data, handshakes: 2);
        var typed = discord.User("huda").Type(channel, "اسأل", "تركيا");
        await typed.Acknowledged.WaitAsync(Patience, Cancel);

        // It is counted beside the start.
        for (var attempt = 0; attempt < 50 && typed.Choices[0] != Common; attempt++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, Cancel);
            typed = discord.User("huda").Type(channel, "اسأل", "تركيا");
            await typed.Acknowledged.WaitAsync(Patience, Cancel);
        }

        Assert.Equal(Common, typed.Choices[0]);
        Assert.DoesNotContain(Lonely, typed.Choices);
        Assert.True(typed.Choices.Count > 1, "Questions of facts stand below.");
    }

    [Fact]
    public async Task A_button_of_an_old_message_still_works_after_a_restart_and_a_foreign_one_does_not()
    {
        await using var discord = await FakeDiscord.StartAsync(Cancel);
        var channel = discord.Guild("square").Channels[0];
        PlayedMessage answer;
        await using (await StartAsync(discord, _data)) answer = await AnswerAsync(discord, discord.User("sara").Mention(channel, Question));
        await using var bot = await StartAsync(discord, _data, handshakes: 2);
        var why = answer.Buttons.Select(button => (string?)button["custom_id"]).OfType<string>().Single(id => id.Contains("/why", StringComparison.Ordinal));

        var pressed = discord.User("sara").Press(answer, why);
        var forged = discord.User("sara").Press(answer, "s:0000000000000000:/why ABC");

        Assert.True((await pressed.Answered.WaitAsync(Patience, Cancel)).IsEphemeral);
        Assert.Contains("سند الجواب", pressed.Original!.Content, StringComparison.Ordinal);
        Assert.Contains("لم يعد هذا الزر يعمل", (await forged.Answered.WaitAsync(Patience, Cancel)).Content, StringComparison.Ordinal);
        Assert.Empty(discord.Violations);
    }

    [Fact]
    public async Task Commands_are_set_once_and_not_again_where_nothing_differs()
    {
        await using var discord = await FakeDiscord.StartAsync(Cancel);
        await using (await StartAsync(discord, _data))
        {
        }

        discord.ForgetSessions();
        await using (await StartAsync(discord, _data, handshakes: 3))
            await AnswerAsync(discord, discord.User("sara").WriteDirectly(Question));

        Assert.Equal(1, discord.Requests.Count(request => request.Method == "PUT"));
        Assert.All(discord.Commands(), command => Assert.Equal([0, 1, 2], command!["contexts"]!.AsArray().Select(context => (int)context!)));
        Assert.Empty(discord.Violations);
    }

    [Fact]
    public async Task Questions_asked_during_a_restart_are_answered_once_by_resuming()
    {
        await using var discord = await FakeDiscord.StartAsync(Cancel);
        var channel = discord.Guild("square").Channels[0];
        await using (await StartAsync(discord, _data)) await AnswerAsync(discord, discord.User("sara").Mention(channel, Question));
        var missed = discord.User("omar").Mention(channel, Question);
        await using var bot = await StartAsync(discord, _data, handshakes: 2);

        await AnswerAsync(discord, missed);

        Assert.Equal(["identify", "resume"], discord.Handshakes.Select(one => one.Kind));
        Assert.Equal(2, discord.Sent.Count);
    }

    [Fact]
    public async Task Questions_asked_while_no_session_was_kept_are_read_back()
    {
        await using var discord = await FakeDiscord.StartAsync(Cancel);
        var channel = discord.Guild("square").Channels[0];
        await using (await StartAsync(discord, _data))
        {
            await AnswerAsync(discord, discord.User("sara").Mention(channel, Question));
            await AnswerAsync(discord, discord.User("sara").WriteDirectly(Question));

            // Now and then it is written down up to when everything was seen.
            await Task.Delay(TimeSpan.FromSeconds(6), TimeProvider.System, Cancel);
        }

        discord.ForgetSessions();
        var missed = discord.User("omar").Mention(channel, Question);
        var direct = discord.User("sara").WriteDirectly(Question);
        await using var bot = await StartAsync(discord, _data, handshakes: 3);

        await AnswerAsync(discord, missed);
        await AnswerAsync(discord, direct);
        Assert.Equal(4, discord.Sent.Count);
        Assert.Empty(discord.Violations);
    }

    [Fact]
    public async Task A_token_that_Discord_does_not_know_ends_the_worker_with_the_way_out()
    {
        await using var discord = await FakeDiscord.StartAsync(Cancel);
        await using var bot = RunningBot.Start(Settings(discord, token: "wrong"));

        Assert.Equal(1, await bot.Ended.WaitAsync(Patience, Cancel));

        Assert.Equal("Discord does not know the bot's token (NewsBot:Discord:Token): copy it again from the developer portal (Bot, Reset Token), and start again.\n", bot.Error);
    }

    private static Dictionary<string, string> Settings(FakeDiscord discord, string? token = null) => new(StringComparer.Ordinal)
    {
        ["NewsBot__Discord__Token"] = token ?? discord.Token,
        ["NewsBot__Discord__ApiUrl"] = discord.Address.ToString(),
    };

    // Returns when it is connected and has its commands.
    private static async Task<RunningBot> StartAsync(FakeDiscord discord, string? data = null, int handshakes = 1)
    {
        var bot = RunningBot.Start(Settings(discord), data);
        await UntilAsync(() => discord.Handshakes.Count >= handshakes && discord.Commands().Count > 0, bot, "connected");
        return bot;
    }

    private static async Task<PlayedMessage> AnswerAsync(FakeDiscord discord, PlayedMessage asked)
    {
        await UntilAsync(() => discord.Sent.Any(message => message.ReplyTo == asked.Id), bot: null, $"answered «{asked.Content}»");
        return discord.Sent.Single(message => message.ReplyTo == asked.Id);
    }

    private static async Task UntilAsync(Func<bool> holds, RunningBot? bot, string what)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        enough.CancelAfter(Patience);
        while (!holds())
        {
            if (enough.IsCancellationRequested || bot?.Ended.IsCompleted == true) Assert.Fail($"It was not {what}. {bot?.Error}");
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, CancellationToken.None);
        }
    }
}
