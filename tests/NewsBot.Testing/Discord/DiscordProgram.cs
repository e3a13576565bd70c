// Discord as a program of its own, so that people can talk to the bot without a token.
using System.Globalization;
using System.Runtime.InteropServices;

namespace NewsBot.Testing.Discord;

public static class DiscordProgram
{
    /// <summary>Plays Discord until the process is asked to stop.</summary>
    public static async Task<int> RunAsync(string port)
    {
        if (!int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > ushort.MaxValue)
        {
            await Console.Error.WriteLineAsync($"--port takes a number from 0 (any free port) to 65535, not «{port}».");
            return 2;
        }

        var stop = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

        await using var fake = await FakeDiscord.StartAsync(new FakeDiscordOptions { Port = number }, CancellationToken.None);
        fake.Guild("square");
        var address = fake.Address.GetLeftPart(UriPartial.Authority);
        Console.WriteLine($$"""
            Discord is played at {{fake.Address}}. Start the bot against it:
              NewsBot__Discord__Token={{fake.Token}} NewsBot__Discord__ApiUrl={{fake.Address}} dotnet run --project src/NewsBot
            Ask, and look at what it said:
              curl -d '{"user":"sara","text":"..."}' {{address}}/play/mention
              curl {{address}}/play/messages
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
