// The head of the log, noted beside it: a log that was cut or exchanged does not fit the note.
using System.Globalization;
using System.Text;

namespace NewsBot.Storage.LiteDb;

/// <param name="Digest">Of the last revision's body; of nothing where there is none yet.</param>
internal sealed record Head(long Number, Digest Digest)
{
    public static Head OfEmptyLog { get; } = new(0, Digest.OfNothing);

    /// <summary>Reads «NUMBER:HASH»; null where the file is missing.</summary>
    /// <exception cref="InvalidDataException">The file holds something else.</exception>
    public static Head? Read(string path)
    {
        if (!File.Exists(path))
            return null;
        var bytes = File.ReadAllBytes(path).AsSpan().TrimEnd((byte)'\n');
        var colon = bytes.IndexOf((byte)':');
        if (colon > 0
            && long.TryParse(bytes[..colon], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && Digest.TryRead(bytes[(colon + 1)..]) is { } digest)
        {
            return new Head(number, digest);
        }

        throw new InvalidDataException("it is not «NUMBER:HASH»");
    }

    /// <summary>Replaces the note as a whole. It may lag behind the log, never run ahead of it.</summary>
    public void Write(string path, DiskProbe? probe) =>
        DiskFile.Replace(path, Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Number}:{Digest}\n")), probe);
}
