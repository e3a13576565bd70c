// The words of commands: knowledge/phrasing/commands.tsv.
using NewsBot.Arabic;

namespace NewsBot.Conversation.Reading;

internal sealed class CommandTable
{
    public static CommandTable Load(Analyzer analyzer) => throw new NotImplementedException(analyzer.ToString());
}
