// What a request's end means for the part of a reply that it carried.
using NewsBot.Conversation;
using NewsBot.Discord.Rest;

namespace NewsBot.Discord.Sending;

internal static class Outcomes
{
    private static readonly TimeSpan SoonAgain = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongAfter = TimeSpan.FromMinutes(1);

    /// <param name="outcome">A success is a message, or holds one.</param>
    public static SendOutcome Of(RestOutcome outcome) => outcome switch
    {
        RestOutcome.Done done => new SendOutcome.Sent(done.Body.Text("id") ?? done.Body.Child("resource", "message")?.Text("id")),
        RestOutcome.TooMany many => new SendOutcome.Later(many.After),
        RestOutcome.NotReached => new SendOutcome.Later(SoonAgain),
        RestOutcome.Broken broken => new SendOutcome.Unknown(broken.Why),
        // The channel has stopped and said why.
        RestOutcome.TokenRefused => new SendOutcome.Later(LongAfter),
        RestOutcome.Refused { Code: ErrorCode.UnknownChannel or ErrorCode.MissingAccess or ErrorCode.MissingPermissions or ErrorCode.CannotSendToUser } gone => new SendOutcome.Gone(gone.Why),
        RestOutcome.Refused refused => new SendOutcome.Refused(refused.Why),
        _ => throw new InvalidOperationException($"The outcome {outcome.GetType().Name} is not known here: add it to this switch."),
    };
}
