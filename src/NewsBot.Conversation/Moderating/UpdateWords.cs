// The moderators' words for the kinds of updates, for whoever takes updates from elsewhere than a chat.
using NewsBot.Arabic;
using NewsBot.Conversation.Reading;

namespace NewsBot.Conversation.Moderating;

/// <summary>The words are knowledge/phrasing/moderators.tsv. Thread-safe.</summary>
public sealed class UpdateWords
{
    private readonly Analyzer _analyzer;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    private UpdateWords(Analyzer analyzer) => _analyzer = analyzer;

    /// <exception cref="WordTableException">The file of commands is broken.</exception>
    public static UpdateWords Load(Analyzer analyzer)
    {
        var words = new UpdateWords(analyzer);
        foreach (var command in CommandTable.LoadDesk(analyzer).All)
        {
            foreach (var word in command.Aliases) words._names.TryAdd(analyzer.Fold(word), command.Name);
        }

        return words;
    }

    /// <summary>The command's Latin name («update»); the word itself where it is none of the moderators' words.</summary>
    public string NameOf(string word) => _names.GetValueOrDefault(_analyzer.Fold(word), word);
}
