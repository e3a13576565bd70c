// The replies that are no answers.
using NewsBot.Conversation.Reading;
using NewsBot.Knowledge;

namespace NewsBot.Conversation.Wording;

internal sealed class ReplyWriter(Phrasebook phrases, CommandTable commands)
{
    public Reply Apology() => throw new NotImplementedException($"{phrases}{commands}");

    public Reply AskWhat() => throw new NotImplementedException();

    public Reply Help() => throw new NotImplementedException();

    public Reply Welcome() => throw new NotImplementedException();

    public Reply WhoAmI(Sender sender) => throw new NotImplementedException(sender.Owner);

    public Reply Privacy(TimeSpan kept) => throw new NotImplementedException($"{kept}");

    public Reply Corrections(KnowledgeSnapshot knowledge) => throw new NotImplementedException($"{knowledge}");

    public Reply Smalltalk(SmalltalkKind kind) => throw new NotImplementedException($"{kind}");

    public Reply Refused(RefusalKind kind) => throw new NotImplementedException($"{kind}");

    public Reply UnknownCommand() => throw new NotImplementedException();
}
