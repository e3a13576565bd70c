// A checksum in every row, over all that the row says.
using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using LiteDB;

namespace NewsBot.Storage.LiteDb;

/// <summary>The first eight bytes of SHA-256 over the fields, ordered by name, each with its length.</summary>
internal static class RowSeal
{
    private const string Field = "sum";
    private const int Size = 8;

    public static BsonDocument Close(BsonDocument row)
    {
        row[Field] = Sum(row);
        return row;
    }

    /// <exception cref="InvalidDataException">The row is not what was written.</exception>
    public static BsonDocument Open(BsonDocument row, string collection)
    {
        if (row.TryGetValue(Field, out var sum) && sum.IsBinary && sum.AsBinary.AsSpan().SequenceEqual(Sum(row)))
            return row;
        throw new InvalidDataException($"the row {row["_id"].RawValue} of '{collection}' does not match its checksum");
    }

    private static byte[] Sum(BsonDocument row)
    {
        var names = row.Keys.Where(name => !string.Equals(name, Field, StringComparison.Ordinal)).ToArray();
        Array.Sort(names, StringComparer.Ordinal);
        var said = new ArrayBufferWriter<byte>(1_024);
        foreach (var name in names)
        {
            Append(said, name);
            var value = row[name];
            switch (value.Type)
            {
                case BsonType.Null:
                    Append(said, []);
                    break;
                case BsonType.Binary:
                    Append(said, value.AsBinary);
                    break;
                case BsonType.String:
                    Append(said, value.AsString);
                    break;
                case BsonType.Int64:
                    AppendNumber(said, value.AsInt64);
                    break;
                default:
                    throw new InvalidDataException($"a row holds a field of type {value.Type}, which no row of ours has");
            }
        }

        return SHA256.HashData(said.WrittenSpan)[..Size];
    }

    private static void Append(ArrayBufferWriter<byte> said, string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        AppendNumber(said, length);
        Encoding.UTF8.GetBytes(text, said);
    }

    private static void Append(ArrayBufferWriter<byte> said, ReadOnlySpan<byte> bytes)
    {
        AppendNumber(said, bytes.Length);
        said.Write(bytes);
    }

    private static void AppendNumber(ArrayBufferWriter<byte> said, long number)
    {
        BinaryPrimitives.WriteInt64LittleEndian(said.GetSpan(sizeof(long)), number);
        said.Advance(sizeof(long));
    }
}
