// A text that the bot can say, as the code knows it: its key in knowledge/phrasing and the places that the code fills.
namespace NewsBot.Conversation.Wording;

/// <summary>A key with the places that its text has. Every place is filled by the code, so every one must stand in the text.</summary>
internal sealed class Phrase(string key, params string[] places)
{
    public string Key => key;

    public IReadOnlyList<string> Places => places;

    public override string ToString() => key;
}

/// <summary>A thing that is counted in the bot's own texts; its six forms stand in plurals.tsv.</summary>
internal sealed class Counted(string key)
{
    public string Key => key;

    public override string ToString() => key;
}
