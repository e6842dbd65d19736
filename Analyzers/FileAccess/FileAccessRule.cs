namespace StrategyHost.Analyzers.FileAccess;

/// <summary>Files, directories, paths and streams.</summary>
internal sealed class FileAccessRule() : ForbiddenArea(Rule.Error(
    "SH1003",
    "File access",
    "'{0}' touches files, which strategies cannot: keep state in fields and read prices from market",
    "Delete the file code. Keep values in fields of the strategy, settings in [Parameter] properties; the host writes trades, equity and events by itself."))
{
    protected override IReadOnlyList<string> Namespaces { get; } = ["System.IO", "System.Xml", "Microsoft.Win32.SafeHandles"];

    protected override IReadOnlyList<string> KnownNames { get; } =
    [
        "File", "FileInfo", "Directory", "DirectoryInfo", "DriveInfo", "Path", "FileStream", "FileMode", "FileShare",
        "Stream", "StreamReader", "StreamWriter", "StringReader", "StringWriter", "TextReader", "TextWriter",
        "MemoryStream", "BinaryReader", "BinaryWriter", "BufferedStream", "FileSystemWatcher", "MemoryMappedFile",
        "ZipFile", "IOException", "FileNotFoundException", "XDocument", "XElement", "XmlReader", "XmlWriter", "XmlDocument",
    ];
}
