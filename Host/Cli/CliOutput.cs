using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Spectre.Console;

namespace StrategyHost.Host.Cli;

/// <summary>
/// Where a verb writes: results to the standard output, everything else to the standard error. Colours appear on a terminal
/// only, and neither where NO_COLOR is set nor on a dumb one.
/// </summary>
internal sealed class CliOutput
{
    /// <summary>Wide enough that a table of results does not wrap in a file or pipe, whose width nobody knows.</summary>
    private const int RedirectedWidth = 160;

    /// <summary>Quotation marks, plus signs and letters of all languages as they are; control characters stay escaped.</summary>
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public CliOutput(TextWriter output, TextWriter error, bool outputIsTerminal)
    {
        Writer = output;
        Out = Console(output, outputIsTerminal);
        Error = error;
        IsTerminal = outputIsTerminal;
    }

    /// <summary>Whether a person is looking: progress is for nobody else.</summary>
    public bool IsTerminal { get; }

    /// <summary>Results as text.</summary>
    public TextWriter Writer { get; }

    /// <summary>Results that are drawn.</summary>
    public IAnsiConsole Out { get; }

    /// <summary>Progress, warnings and errors.</summary>
    public TextWriter Error { get; }

    public static CliOutput ForProcess() => new(
        System.Console.Out, System.Console.Error, !System.Console.IsOutputRedirected);

    /// <summary>Writes the one JSON document of a verb. It is read by people and programs, never as a part of HTML.</summary>
    public void WriteJson<T>(T document, JsonTypeInfo<T> type)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, Readable))
            JsonSerializer.Serialize(json, document, type);
        Writer.WriteLine(Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length));
    }

    /// <summary>Writes a line as it is, without wrapping: paths must stay in one piece.</summary>
    public void WriteLine(string line = "") => Writer.WriteLine(line);

    private static IAnsiConsole Console(TextWriter writer, bool isTerminal)
    {
        var hasColour = isTerminal
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") is not (null or "dumb");
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = hasColour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = hasColour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        if (!isTerminal)
            console.Profile.Width = RedirectedWidth;
        return console;
    }
}
