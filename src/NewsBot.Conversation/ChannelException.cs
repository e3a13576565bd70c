// A channel that cannot go on until a person does something.
namespace NewsBot.Conversation;

/// <summary>Thrown by <see cref="IChannel.RunAsync"/>; the worker stops. One line: what, and the way out; never a secret.</summary>
public sealed class ChannelException(string message) : Exception(message);
