using System.Text;

namespace StrategyHost.Unit.SimBroker.Data;

/// <summary>A file of given content in the test's own folder, gone with the object.</summary>
internal sealed class TempBarFile : IDisposable
{
    internal TempBarFile(string content, string name = "prices.csv")
        : this(Encoding.UTF8.GetBytes(content), name)
    {
    }

    internal TempBarFile(byte[] content, string name = "prices.csv")
    {
        Folder = Directory.CreateTempSubdirectory("bars").FullName;
        Path = System.IO.Path.Combine(Folder, name);
        File.WriteAllBytes(Path, content);
    }

    internal string Folder { get; }

    internal string Path { get; }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
