// A checksum in every row, over all that the row says.
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
        throw new InvalidDataException($"the row {row["_id"]} of '{collection}' does not match its checksum");
    }

    private static byte[] Sum(BsonDocument row)
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, value) in row.OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            if (string.Equals(name, Field, StringComparison.Ordinal))
                continue;
            Append(sum, Encoding.UTF8.GetBytes(name));
            Append(sum, value.Type switch
            {
                BsonType.Null => [],
                BsonType.Binary => value.AsBinary,
                BsonType.String => Encoding.UTF8.GetBytes(value.AsString),
                BsonType.Int64 => BitConverter.GetBytes(value.AsInt64),
                _ => throw new InvalidDataException($"a row holds a field of type {value.Type}, which no row of ours has"),
            });
        }

        return sum.GetHashAndReset()[..Size];
    }

    private static void Append(IncrementalHash sum, byte[] bytes)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        sum.AppendData(length);
        sum.AppendData(bytes);
    }
}
