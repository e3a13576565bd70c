// What the program tells the shell.
namespace NewsBot.CommandLine;

internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Refused, or found wrong.</summary>
    public const int Refused = 1;

    /// <summary>The command line itself was not understood.</summary>
    public const int Usage = 2;
}
