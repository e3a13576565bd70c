// The command line was not understood.
namespace NewsBot.CommandLine;

/// <summary>One line: what was not understood and the way out. The program ends with <see cref="ExitCode.Usage"/>.</summary>
internal sealed class UsageException(string message) : Exception(message);

/// <summary>Something was refused before anything changed. One line: what, which value, and the way out.</summary>
internal sealed class RefusedException(string message) : Exception(message);
