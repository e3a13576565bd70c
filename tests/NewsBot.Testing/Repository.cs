// The repository that the tests were built from, for rules about the files themselves.
namespace NewsBot.Testing;

public static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Data handed out beside the repository; not every machine has it.</summary>
    public static string Shared { get; } = Path.GetFullPath(Path.Combine(Root, "..", "shared"));

    /// <summary>Files of the repository below a folder, ordered, without what builds leave behind.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "artifacts"))
            .Order(StringComparer.Ordinal);

    public static string Relative(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "NewsBot.sln"))) return folder;
        }

        throw new InvalidOperationException($"No NewsBot.sln stands above {AppContext.BaseDirectory}: run the tests from a build inside the repository.");
    }
}
