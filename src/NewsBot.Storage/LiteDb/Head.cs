// The head of the log, noted beside it: a log that was cut or exchanged does not fit the note.
using System.Globalization;
using System.Text;

namespace NewsBot.Storage.LiteDb;

/// <param name="Hash">SHA-256 of the last revision's body; of nothing where there is none yet.</param>
internal sealed record Head(long Number, string Hash)
{
    public static Head OfEmptyLog { get; } = new(0, RevisionLine.HashOf([]));

    /// <summary>Reads «NUMBER:HASH»; null where the file is missing.</summary>
    /// <exception cref="InvalidDataException">The file holds something else.</exception>
    public static Head? Read(string path)
    {
        if (!File.Exists(path))
            return null;
        var text = File.ReadAllText(path).TrimEnd('\n');
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0
            && long.TryParse(text.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && text.Length - colon - 1 == OfEmptyLog.Hash.Length)
        {
            return new Head(number, text[(colon + 1)..]);
        }

        throw new InvalidDataException("it is not «NUMBER:HASH»");
    }

    /// <summary>Replaces the note as a whole. It may lag behind the log, never run ahead of it.</summary>
    public void Write(string path, DiskProbe? probe) =>
        DiskFile.Replace(path, Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Number}:{Hash}\n")), probe);
}
