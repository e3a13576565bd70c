// Names of the store's files in a data folder.
namespace NewsBot.Storage.LiteDb;

internal sealed record StorePaths(string Folder)
{
    /// <summary>Tables and revisions.</summary>
    public string Database => Path.Combine(Folder, "newsbot.db");

    /// <summary>Pages under way to the database; empty between writes.</summary>
    public string Journal => Path.Combine(Folder, "newsbot.journal");

    /// <summary>The revisions once more, in the open.</summary>
    public string Revisions => Path.Combine(Folder, "revisions.jsonl");

    /// <summary>The noted head of the log.</summary>
    public string Head => Path.Combine(Folder, "newsbot.head");

    /// <summary>In the order in which a restored store moves in: what says that a store is there comes last.</summary>
    public IReadOnlyList<string> All => [Revisions, Journal, Database, Head];
}
