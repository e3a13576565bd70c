// Programs that tests and people start as processes of their own, by name.
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
    case ["telegram", "--port", var port]:
        return await TelegramProgram.RunAsync(port, token: null);
    case ["telegram", "--port", var port, "--token", var token]:
        return await TelegramProgram.RunAsync(port, token);
    default:
        Console.Error.WriteLine("usage: torture-writer --data DIR | storage-speed --data DIR | telegram --port N [--token T]");
        return 2;
}
