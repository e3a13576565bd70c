// Programs that tests and people start as processes of their own, by name.
using NewsBot.Testing.Discord;
using NewsBot.Testing.Telegram;
using NewsBot.Testing.Torture;

switch (args)
{
    case ["torture-writer", "--data", var folder]:
        await TortureWriter.RunAsync(folder, CancellationToken.None);
        return 0;
    case ["storage-speed", "--data", var folder]:
        await StorageSpeed.RunAsync(folder, CancellationToken.None);
        return 0;
    case ["delivery-speed"]:
        await DeliverySpeed.RunAsync(CancellationToken.None);
        return 0;
    case ["telegram-speed"]:
        await TelegramSpeed.RunAsync(CancellationToken.None);
        return 0;
    case ["telegram-torture", "--api", var api, "--token", var token, "--data", var folder, "--editor", var editor, "--reporter", var reporter, .. var death]:
        await DyingWorker.OnTelegramAsync(folder, api, token, editor, reporter, Death.Read(death));
        return 0;
    case ["telegram-torture", "--api", var api, "--token", var token, "--data", var folder, "--editor", var editor, .. var death]:
        await DyingWorker.OnTelegramAsync(folder, api, token, editor, reporter: "", Death.Read(death));
        return 0;
    case ["telegram-torture", "--api", var api, "--token", var token, "--data", var folder, .. var death]:
        await DyingWorker.OnTelegramAsync(folder, api, token, editor: "", reporter: "", Death.Read(death));
        return 0;
    case ["moderation-speed", "--facts", var facts]:
        await ModerationSpeed.RunAsync(Number(facts), CancellationToken.None);
        return 0;
    case ["telegram", "--port", var port]:
        return await TelegramProgram.RunAsync(port, token: null);
    case ["telegram", "--port", var port, "--token", var token]:
        return await TelegramProgram.RunAsync(port, token);
    case ["discord-speed"]:
        await DiscordSpeed.RunAsync(CancellationToken.None);
        return 0;
    case ["discord-scenarios"]:
        var results = await Scenarios.RunAsync(atOnce: 4, CancellationToken.None);
        foreach (var result in results) Console.WriteLine(result.Line);
        return results.All(result => result.Holds) ? 0 : 1;
    case ["discord-torture", "--data", var folder, "--kills", var kills, "--seed", var seed]:
        Console.WriteLine(await DiscordTorture.RunAsync(folder, Number(kills), Number(seed), Console.Error.WriteLine, CancellationToken.None));
        return 0;
    case ["discord-worker", "--api", var api, "--token", var token, "--data", var folder, "--slow"]:
        await DyingWorker.OnDiscordAsync(folder, api, token, isSlow: true, Death.Read([]));
        return 0;
    case ["discord-worker", "--api", var api, "--token", var token, "--data", var folder, .. var death]:
        await DyingWorker.OnDiscordAsync(folder, api, token, isSlow: false, Death.Read(death));
        return 0;
    case ["discord", "--port", var port]:
        return await DiscordProgram.RunAsync(port);
    default:
        Console.Error.WriteLine("""
            usage: telegram --port N [--token T]
                   discord --port N
                   telegram-torture --api URL --token T --data DIR [--editor ID [--reporter ID]] [--die STEP --question TEXT]
                   torture-writer --data DIR
                   storage-speed --data DIR
                   delivery-speed
                   telegram-speed
                   moderation-speed --facts N
                   discord-speed
                   discord-scenarios
                   discord-torture --data DIR --kills N --seed S
                   discord-worker --api URL --token T --data DIR [--slow | --die STEP --question TEXT]
            """);
        return 2;
}

static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
