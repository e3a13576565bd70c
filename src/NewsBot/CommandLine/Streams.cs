// What a verb reads and writes: never the console itself, so that it runs in this process or inside a worker alike.
using System.Runtime.CompilerServices;
using System.Text;

namespace NewsBot.CommandLine;

/// <summary>The three streams of one verb. The writers flush after every line.</summary>
internal sealed record Streams(TextReader Input, TextWriter Output, TextWriter Error)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The process's own streams: UTF-8 whatever the machine's locale, lines end in «\n».</summary>
    public static Streams OfProcess() => new(
        new StreamReader(Console.OpenStandardInput(), Utf8),
        WriterOver(Console.OpenStandardOutput()),
        WriterOver(Console.OpenStandardError()));

    public static TextWriter WriterOver(Stream stream) => new StreamWriter(stream, Utf8) { AutoFlush = true, NewLine = "\n" };

    /// <summary>The lines of the input as they come. A read that blocks in the operating system does not outlive the cancellation.</summary>
    public async IAsyncEnumerable<string> ReadLinesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await Task.Run(() => Input.ReadLineAsync(cancellationToken).AsTask(), cancellationToken).WaitAsync(cancellationToken).ConfigureAwait(false) is { } line)
            yield return line;
    }

    /// <summary>One line to standard error: what is wrong, which value, and the way out.</summary>
    public void Complain(string message) => Error.WriteLine(OneLine(message));

    /// <summary>A message without line breaks or control characters, so that it stays one line whatever value it quotes.</summary>
    public static string OneLine(string message) =>
        string.Concat(message.ReplaceLineEndings(" ").Select(letter => char.IsControl(letter) ? ' ' : letter));
}
