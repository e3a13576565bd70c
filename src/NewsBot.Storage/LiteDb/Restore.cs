// Makes a store of a backup, beside the old one, and only then puts it in its place.
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace NewsBot.Storage.LiteDb;

internal sealed class Restore(string folder, TimeProvider clock, ILogger logger)
{
    private const int GroupSize = 500;

    private readonly StorePaths _paths = new(Path.GetFullPath(folder));

    public async Task RunAsync(string file, bool replace, CancellationToken cancellationToken)
    {
        await BackupFile.VerifyAsync(file, cancellationToken);
        var old = _paths.All.Where(File.Exists).ToList();
        if (old.Count > 0 && !replace)
        {
            throw new DataFolderException(
                $"The data folder '{_paths.Folder}' holds a store already ({Path.GetFileName(old[0])}). "
                + "Name an empty folder, or say that it is to be replaced; the old store is then moved aside.");
        }

        PrivateFiles.CreateFolder(_paths.Folder);
        var stamp = clock.GetUtcNow().UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var building = new StorePaths(Path.Combine(_paths.Folder, $"restoring-{stamp}"));
        try
        {
            await BuildAsync(building.Folder, file, cancellationToken);
            MoveAside(old, Path.Combine(_paths.Folder, $"replaced-{stamp}"));
            foreach (var (from, to) in building.All.Zip(_paths.All))
                File.Move(from, to);
            FolderEntries.Flush(_paths.Folder);
        }
        finally
        {
            if (Directory.Exists(building.Folder))
                Directory.Delete(building.Folder, recursive: true);
        }
    }

    private async Task BuildAsync(string path, string file, CancellationToken cancellationToken)
    {
        await using (var store = await LiteDbStore.OpenAsync(path, clock, logger, cancellationToken))
        {
            var group = new List<BackupEntry>(GroupSize);
            await foreach (var entry in BackupFile.ReadAsync(file, cancellationToken))
            {
                group.Add(entry);
                if (group.Count < GroupSize)
                    continue;
                await store.ImportAsync(group, cancellationToken);
                group = new List<BackupEntry>(GroupSize);
            }

            await store.ImportAsync(group, cancellationToken);
        }

        // Opening verifies all of it.
        await (await LiteDbStore.OpenAsync(path, clock, logger, cancellationToken)).DisposeAsync();
    }

    private static void MoveAside(List<string> files, string folder)
    {
        if (files.Count == 0)
            return;
        PrivateFiles.CreateFolder(folder);
        foreach (var file in files)
            File.Move(file, Path.Combine(folder, Path.GetFileName(file)));
        FolderEntries.Flush(folder);
    }
}
