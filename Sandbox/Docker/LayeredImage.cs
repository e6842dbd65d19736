using System.Formats.Tar;
using System.Text;

namespace StrategyHost.Sandbox.Docker;

/// <summary>The runner on top of an image that has the .NET runtime. Its tag is a hash of that image's id and of the runner's files.</summary>
/// <param name="files">The runner.</param>
/// <param name="below">The name of the image, which the engine must have: nothing is fetched.</param>
internal sealed class LayeredImage(RunnerFiles files, string below) : IRunnerImage
{
    private const string Repository = RunnerImage.Repository + "-on";
    private const UnixFileMode Readable = (UnixFileMode)0b100_100_100;

    private string? _tag;

    /// <summary>The runner's files by their place in the image.</summary>
    private IEnumerable<KeyValuePair<string, string>> Runner =>
        files.RunnerAssemblies().Select(path => KeyValuePair.Create($"runner/{Path.GetFileName(path)}", path));

    /// <inheritdoc/>
    public string Tag => _tag ?? throw new InvalidOperationException("The image is named once it has been made sure of.");

    /// <inheritdoc/>
    public string Program => "dotnet";

    /// <inheritdoc/>
    public void Ensure(DockerClient docker)
    {
        var image = docker.Get($"/images/{below}/json", DockerDocuments.Default.ImageDetails)
            ?? throw new SandboxException($"The Docker engine has no image {below}: fetch it with 'docker pull {below}'");
        _tag = $"{Repository}:{RunnerImage.HashOf(Runner, image.Id)}";
        if (docker.Get($"/images/{_tag}/json", DockerDocuments.Default.ImageDetails) is not null)
            return;
        using var context = new MemoryStream();
        WriteContext(context);
        context.Position = 0;
        var answer = docker.Post($"/build?t={_tag}&q=1&forcerm=1&networkmode=none", context);
        if (docker.Get($"/images/{_tag}/json", DockerDocuments.Default.ImageDetails) is null)
            throw new SandboxException($"The Docker engine did not put the runner on {below}: {answer.Trim()}");
    }

    private void WriteContext(Stream stream)
    {
        using var tar = new TarWriter(stream, TarEntryFormat.Ustar, leaveOpen: true);
        Write(tar, "Dockerfile", new MemoryStream(Encoding.UTF8.GetBytes($"FROM {below}\nCOPY runner/ /runner/\n")));
        foreach (var (name, path) in Runner)
        {
            using var content = File.OpenRead(path);
            Write(tar, name, content);
        }
    }

    private static void Write(TarWriter tar, string name, Stream content) => tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name)
    {
        Mode = Readable,
        ModificationTime = DateTimeOffset.UnixEpoch,
        DataStream = content,
    });
}
