// Ids of rows: the key itself, or a hash where it is too long for an index.
using System.Security.Cryptography;
using System.Text;

namespace NewsBot.Storage.LiteDb;

/// <summary>
/// LiteDB indexes at most 1,022 bytes. A longer key is replaced by its hash, marked by «#»; what stands before its first slash stays, so that
/// rows of one kind stay together. A key that has the mark at that place by itself is hashed too, so no two keys share an id.
/// </summary>
internal static class RowIds
{
    // Well below what LiteDB takes: short ids keep many on an index page.
    private const int MostBytes = 400;
    private const int MostPrefix = 100;
    private const char Mark = '#';

    public static string Of(string key)
    {
        var prefix = key.IndexOf('/', StringComparison.Ordinal) + 1;
        if (prefix > MostPrefix)
            prefix = 0;
        var marked = key.Length > prefix && key[prefix] == Mark;
        return marked || Encoding.UTF8.GetByteCount(key) > MostBytes
            ? $"{key[..prefix]}{Mark}{Convert.ToHexStringLower(SHA256.HashData(Encoding.Unicode.GetBytes(key)))}"
            : key;
    }
}
