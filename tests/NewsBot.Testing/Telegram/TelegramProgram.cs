// Telegram as a program of its own, so that people can talk to the bot without a token.
using System.Globalization;
using System.Runtime.InteropServices;

namespace NewsBot.Testing.Telegram;

public static class TelegramProgram
{
    /// <summary>Plays Telegram until the process is asked to stop.</summary>
    /// <param name="token">Null takes a made-up one.</param>
    public static async Task<int> RunAsync(string port, string? token)
    {
        if (!int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > ushort.MaxValue)
        {
            await Console.Error.WriteLineAsync($"--port takes a number from 0 (any free port) to 65535, not «{port}».");
            return 2;
        }

        var stop = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

        var options = new FakeTelegramOptions { Port = number };
        await using var fake = await FakeTelegram.StartAsync(token is null ? options : options with { Token = token }, CancellationToken.None);
        var address = fake.Address.GetLeftPart(UriPartial.Authority);
        Console.WriteLine($"""
            Telegram is played at {address}. Start the bot against it:
              NewsBot__Telegram__Token={fake.Token} NewsBot__Telegram__ApiUrl={address} dotnet run --project src/NewsBot
            Then open {address}/ and ask.
            """);
        await stop.Task;
        return 0;

        void Stop(PosixSignalContext context)
        {
            context.Cancel = true;
            stop.TrySetResult();
        }
    }
}
