using System.Formats.Tar;
using System.Security.Cryptography;
using System.Text;

namespace StrategyHost.Sandbox.Docker;

/// <summary>
/// The image: the runtime of this machine, the native libraries it links, the runner, and nothing else; no shell, no package, no
/// base image to fetch. Its tag is a hash of its files, so equal files are one image and a changed one is never mistaken.
/// </summary>
internal sealed class RunnerImage : IRunnerImage
{
    internal const string Repository = "strategyhost/runner";
    private const int TagDigits = 16;
    private const UnixFileMode Executable = (UnixFileMode)0b101_101_101;
    private const UnixFileMode Readable = (UnixFileMode)0b100_100_100;

    private readonly SortedDictionary<string, string> _files = new(StringComparer.Ordinal);

    internal RunnerImage(RunnerFiles files)
    {
        var version = Path.GetFileName(files.FrameworkFolder);
        foreach (var file in RunnerFiles.NativeLibraries().Concat(RunnerFiles.TimeZones()))
            _files[file[1..]] = file;
        _files["dotnet/dotnet"] = files.Muxer;
        AddFolder($"dotnet/host/fxr/{version}", Directory.EnumerateFiles(files.HostFolder));
        AddFolder($"dotnet/shared/Microsoft.NETCore.App/{version}", Directory.EnumerateFiles(files.FrameworkFolder));
        AddFolder("runner", files.RunnerAssemblies());
        Tag = $"{Repository}:{HashOf(_files)}";
    }

    /// <inheritdoc/>
    public string Tag { get; }

    /// <inheritdoc/>
    public string Program => "/dotnet/dotnet";

    /// <inheritdoc/>
    public void Ensure(DockerClient docker)
    {
        if (Exists(docker))
            return;
        var parts = Tag.Split(':');
        using var tar = new MemoryStream();
        WriteTar(tar);
        tar.Position = 0;
        var answer = docker.Post($"/images/create?fromSrc=-&repo={parts[0]}&tag={parts[1]}", tar);
        if (!Exists(docker))
            throw new SandboxException($"The Docker engine did not make the image {Tag}: {answer.Trim()}");
    }

    /// <summary>Removes images of other builds that nothing uses.</summary>
    /// <returns>Their tags.</returns>
    internal IReadOnlyList<string> RemoveOthers(DockerClient docker)
    {
        var filter = Uri.EscapeDataString($"{{\"reference\":[\"{Repository}\"]}}");
        var images = docker.Get($"/images/json?filters={filter}", DockerDocuments.Default.ImageEntryArray) ?? [];
        return [.. images.SelectMany(image => image.RepoTags ?? []).Where(tag => tag != Tag && docker.Delete($"/images/{tag}"))];
    }

    private bool Exists(DockerClient docker) => docker.Get($"/images/{Tag}/json", DockerDocuments.Default.ImageDetails) is not null;

    private void AddFolder(string folder, IEnumerable<string> paths)
    {
        foreach (var path in paths)
            _files[$"{folder}/{Path.GetFileName(path)}"] = path;
    }

    /// <summary>What images are tagged with: a hash of files by name and content, in their order, and of what is below them.</summary>
    internal static string HashOf(IEnumerable<KeyValuePair<string, string>> files, string below = "")
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(below));
        foreach (var (name, path) in files)
        {
            using var stream = File.OpenRead(path);
            hash.AppendData(Encoding.UTF8.GetBytes(name + "\n"));
            hash.AppendData(SHA256.HashData(stream));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..TagDigits];
    }

    private void WriteTar(Stream stream)
    {
        using var tar = new TarWriter(stream, TarEntryFormat.Ustar, leaveOpen: true);
        foreach (var folder in (string[])["tmp/", "proc/", "dev/", "sys/", "etc/"])
            tar.WriteEntry(new UstarTarEntry(TarEntryType.Directory, folder) { Mode = Executable, ModificationTime = DateTimeOffset.UnixEpoch });
        foreach (var (name, path) in _files)
        {
            using var content = File.OpenRead(path);
            var isProgram = Path.GetExtension(path) is not (".dll" or ".json") && !name.StartsWith("usr/share/", StringComparison.Ordinal);
            tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name)
            {
                Mode = isProgram ? Executable : Readable,
                ModificationTime = DateTimeOffset.UnixEpoch,
                DataStream = content,
            });
        }
    }
}
