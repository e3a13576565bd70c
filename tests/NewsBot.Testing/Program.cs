// Programs that tests and people start as processes of their own, by name.
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
    case ["telegram-torture", "--api", var api, "--token", var token, "--data", var folder, .. var death]:
        await DyingWorker.RunAsync(folder, api, token, Death.Read(death));
        return 0;
    default:
        Console.Error.WriteLine(
            "usage: torture-writer --data DIR | storage-speed --data DIR | delivery-speed | telegram-torture --api URL --token T --data DIR [--die STEP --question TEXT]");
        return 2;
}
