// Everything that the channel logs. Never a user's text, never the token, never an address that holds one.
using Microsoft.Extensions.Logging;

namespace NewsBot.Discord;

internal static partial class Log
{
    [LoggerMessage(701, LogLevel.Information, "Discord: listening as {Name}, in a new session of shard {Shard}.")]
    public static partial void Ready(this ILogger log, string name, int shard);

    [LoggerMessage(702, LogLevel.Information, "Discord: shard {Shard} resumed its session; {Count} missed events came again.")]
    public static partial void Resumed(this ILogger log, int shard, int count);

    [LoggerMessage(703, LogLevel.Information, "Discord: shard {Shard} is disconnected ({Why}) and connects again in {Seconds:0.0} s.")]
    public static partial void Disconnected(this ILogger log, int shard, string why, double seconds);

    [LoggerMessage(705, LogLevel.Warning, "Discord cannot be reached ({Why}); it is tried again.")]
    public static partial void NotReached(this ILogger log, string why);

    [LoggerMessage(706, LogLevel.Critical, "Discord lets this bot begin no more sessions for {Minutes} min: it begins too many. Trying again then.")]
    public static partial void NoSessionsLeft(this ILogger log, int minutes);

    [LoggerMessage(707, LogLevel.Warning, "Discord asks for patience: {Seconds:0.0} s for {Route} (scope {Scope}).")]
    public static partial void TooMany(this ILogger log, string route, double seconds, string scope);

    [LoggerMessage(708, LogLevel.Critical, "Discord refused {Count} requests within ten minutes; it is left alone until they are older, since it bans who goes on.")]
    public static partial void TooManyInvalid(this ILogger log, int count);

    [LoggerMessage(709, LogLevel.Warning, "A frame of {Bytes} bytes from the gateway cannot be read and was passed over.")]
    public static partial void FrameUnreadable(this ILogger log, int bytes);

    [LoggerMessage(710, LogLevel.Error, "Messages could not be stored; they are kept in memory and stored in {Seconds} s, and Discord has them.")]
    public static partial void NotStored(this ILogger log, int seconds, Exception problem);

    [LoggerMessage(711, LogLevel.Warning, "The commands could not be set ({Why}); mentions and direct messages work without them, and the next start tries again.")]
    public static partial void CommandsFailed(this ILogger log, string why);

    [LoggerMessage(712, LogLevel.Information, "The commands were set: {Count}, {Where}.")]
    public static partial void CommandsSet(this ILogger log, int count, string where);

    [LoggerMessage(713, LogLevel.Warning, "Interaction {Key} died unanswered: Discord gives three seconds for the first word. {Count} so far.")]
    public static partial void InteractionLost(this ILogger log, string key, long count);

    [LoggerMessage(714, LogLevel.Warning, "What a channel held from the time away could not be read ({Why}).")]
    public static partial void ReadBackFailed(this ILogger log, string why);

    [LoggerMessage(715, LogLevel.Information, "Read back {Count} messages of the time away.")]
    public static partial void ReadBack(this ILogger log, int count);

    [LoggerMessage(716, LogLevel.Debug, "A {Call} that nothing depends on failed ({Why}).")]
    public static partial void CourtesyFailed(this ILogger log, string call, string why);

    [LoggerMessage(717, LogLevel.Error, "An event of Discord ({Name}) could not be handled and was passed over.")]
    public static partial void EventFailed(this ILogger log, string name, Exception problem);

    [LoggerMessage(719, LogLevel.Information, "Discord: posts of channel {Channel} ({Name}) are proposed to moderators.")]
    public static partial void ReadsPosts(this ILogger log, string channel, string name);

    [LoggerMessage(720, LogLevel.Warning, "Discord: NewsBot:Discord:NewsChannels names channel {Channel}, which the bot cannot see: invite it there, or correct the id.")]
    public static partial void NewsChannelMissing(this ILogger log, string channel);

    [LoggerMessage(721, LogLevel.Information, "Discord, since the start: {Begun} sessions begun, {Resumed} resumed, {Reconnects} connections lost; 429 from {User} limits of the bot, {Shared} shared, {Global} global; {Lost} interactions died; the last heartbeat took {Latency:0} ms.")]
    public static partial void Vitals(this ILogger log, long begun, long resumed, long reconnects, long user, long shared, long global, long lost, double latency);

    [LoggerMessage(718, LogLevel.Warning, "A request that Discord did not sign was refused.")]
    public static partial void SignatureRefused(this ILogger log);

    [LoggerMessage(722, LogLevel.Error, "A command that Discord posted could not be stored after it was put off; whoever gave it waits in vain and must give it again.")]
    public static partial void InteractionNotStored(this ILogger log, Exception problem);
}
