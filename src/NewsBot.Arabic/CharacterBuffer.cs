// A growing run of characters that begins on the stack, so that folding a word that is known allocates nothing.
using System.Buffers;

namespace NewsBot.Arabic;

internal ref struct CharacterBuffer(Span<char> initial)
{
    private Span<char> _characters = initial;
    private char[]? _rented;

    public int Length { get; private set; }

    public readonly ReadOnlySpan<char> Written => _characters[..Length];

    public void Clear() => Length = 0;

    public void Add(char character)
    {
        if (Length == _characters.Length) Grow();
        _characters[Length++] = character;
    }

    public void Add(scoped ReadOnlySpan<char> run)
    {
        foreach (var character in run) Add(character);
    }

    /// <summary>What was written, as a string; the buffer is given back and must not be used again.</summary>
    public string Take()
    {
        var text = Written.ToString();
        Dispose();
        return text;
    }

    public void Dispose()
    {
        if (_rented is not null) ArrayPool<char>.Shared.Return(_rented);
        this = default;
    }

    private void Grow()
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(64, _characters.Length * 2));
        Written.CopyTo(larger);
        if (_rented is not null) ArrayPool<char>.Shared.Return(_rented);
        _rented = larger;
        _characters = larger;
    }
}
