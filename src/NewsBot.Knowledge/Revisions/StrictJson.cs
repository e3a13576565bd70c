// Reads JSON whose properties stand in one fixed order, and accepts nothing else.
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace NewsBot.Knowledge.Revisions;

/// <summary>A forward reader over one JSON value: every call names what must come next. Whatever does not is a <see cref="FormatException"/>.</summary>
internal ref struct StrictJson(ReadOnlySpan<byte> utf8)
{
    private Utf8JsonReader _reader = new(utf8);

    // The reader stands on a token that was looked at and not yet taken.
    private bool _isAhead;

    public void StartObject() => Take(JsonTokenType.StartObject);

    public void EndObject() => Take(JsonTokenType.EndObject);

    public void StartArray() => Take(JsonTokenType.StartArray);

    /// <summary>Steps to the next element. False at the end of the array, which is then behind the reader.</summary>
    public bool Element()
    {
        LookAhead();
        if (_reader.TokenType != JsonTokenType.EndArray) return true;
        _isAhead = false;
        return false;
    }

    /// <summary>Steps over null. False where something else comes.</summary>
    public bool Null()
    {
        LookAhead();
        if (_reader.TokenType != JsonTokenType.Null) return false;
        _isAhead = false;
        return true;
    }

    /// <summary>Whether the property comes next; for those that are written only where they hold something.</summary>
    public bool IsAt(string property)
    {
        LookAhead();
        return _reader.TokenType == JsonTokenType.PropertyName && _reader.ValueTextEquals(property);
    }

    public void Property(string name)
    {
        Take(JsonTokenType.PropertyName);
        if (!_reader.ValueTextEquals(name))
            throw new FormatException($"expected the property '{name}', found '{Encoding.UTF8.GetString(_reader.ValueSpan)}'");
    }

    public string Text()
    {
        Take(JsonTokenType.String);
        try
        {
            return _reader.GetString()!; // a string token is never null
        }
        catch (InvalidOperationException)
        {
            throw new FormatException("a string is not valid UTF-8");
        }
    }

    public string? TextOrNull() => Null() ? null : Text();

    public string Text(string property)
    {
        Property(property);
        return Text();
    }

    public string? TextOrNull(string property)
    {
        Property(property);
        return TextOrNull();
    }

    public long Integer()
    {
        Take(JsonTokenType.Number);
        return _reader.TryGetInt64(out var value) ? value : throw new FormatException("a number is no 64-bit integer");
    }

    public decimal Number()
    {
        Take(JsonTokenType.Number);
        return _reader.TryGetDecimal(out var value) ? value : throw new FormatException("a number is out of range");
    }

    public bool Flag()
    {
        if (!Read() || _reader.TokenType is not (JsonTokenType.True or JsonTokenType.False)) throw Unexpected("true or false");
        return _reader.TokenType == JsonTokenType.True;
    }

    public IReadOnlyList<string> Texts(string property)
    {
        Property(property);
        StartArray();
        var texts = new List<string>();
        while (Element()) texts.Add(Text());
        return texts.Count == 0 ? [] : texts.ToArray();
    }

    public PartialDate Date(string property)
    {
        var text = Text(property);
        return PartialDate.TryParse(text, out var date) ? date : throw new FormatException($"'{text}' is no date");
    }

    public PartialDate? DateOrNull(string property)
    {
        Property(property);
        if (Null()) return null;
        var text = Text();
        return PartialDate.TryParse(text, out var date) ? date : throw new FormatException($"'{text}' is no date");
    }

    public DateTimeOffset Time(string property)
    {
        var text = Text(property);
        return DateTimeOffset.TryParseExact(text, RevisionCodec.TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : throw new FormatException($"'{text}' is no time");
    }

    public void End()
    {
        if (Read()) throw Unexpected("the end");
    }

    private void Take(JsonTokenType expected)
    {
        if (!Read() || _reader.TokenType != expected) throw Unexpected(expected.ToString());
    }

    private void LookAhead()
    {
        if (!_isAhead) _isAhead = Read();
    }

    // False at the end of the input; a value that is not whole is no JSON.
    private bool Read()
    {
        if (_isAhead)
        {
            _isAhead = false;
            return true;
        }

        try
        {
            return _reader.Read();
        }
        catch (JsonException broken)
        {
            throw new FormatException($"it is no JSON (byte {broken.BytePositionInLine})");
        }
    }

    private readonly FormatException Unexpected(string expected) => new($"expected {expected}, found {_reader.TokenType}");
}
