using CsvHelper;

namespace StrategyHost.SimBroker.Data.Reading;

/// <summary>Words for files that cannot be opened or are no CSV.</summary>
internal static class FileFaults
{
    /// <summary>Describes a failure of the disk or of the CSV reader.</summary>
    internal static DataFault Describe(string path, Exception failure) => failure switch
    {
        FileNotFoundException or DirectoryNotFoundException => Fault(path, "the file does not exist", "a readable CSV file", "Check the path."),
        UnauthorizedAccessException when Directory.Exists(path) => Fault(path, "this is a folder", "a readable CSV file", "Name a file in it."),
        UnauthorizedAccessException => Fault(path, "the file may not be read", "a readable CSV file", "Check its permissions."),
        NotSupportedException => Fault(path, "this is a pipe or a device", "a file on disk, which is read twice", "Write its content to a file first."),
        CsvFormatException malformed => Fault(
            path,
            "the line is not valid CSV: " + malformed.Message.TrimEnd('.'),
            "fields by RFC 4180: quotes around whole fields, quotes inside doubled, no line breaks in fields",
            "Correct the line; a file that is no text at all cannot be read.") with { Line = malformed.LineNumber },
        _ => Fault(path, "the file cannot be read: " + failure.Message.TrimEnd('.'), "a readable CSV file", "Check the disk and that no other program locks the file."),
    };

    /// <summary>The text given is no path.</summary>
    internal static DataFault NoPath(string path) => Fault(path, "the path is empty or not valid", "the path of a CSV file", "Name a file.");

    private static DataFault Fault(string path, string problem, string expected, string nextStep) =>
        new() { File = path, Problem = problem, Expected = expected, NextStep = nextStep };
}
