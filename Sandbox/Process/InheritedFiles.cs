using System.ComponentModel;
using System.Runtime.InteropServices;

namespace StrategyHost.Sandbox.Process;

/// <summary>
/// Files that the next child inherits, open for reading. The framework opens files so that no child gets them; these are opened
/// past it and closed again once the child has started.
/// </summary>
internal sealed partial class InheritedFiles : IDisposable
{
    private readonly List<int> _descriptors = [];

    public void Dispose() => _descriptors.ForEach(descriptor => Close(descriptor));

    /// <summary>Opens a file.</summary>
    /// <returns>Its descriptor, the same number in the child.</returns>
    internal int Open(string path) => Add(OpenFile(path, flags: 0), path);

    /// <summary>Makes a file in memory.</summary>
    /// <returns>Its descriptor, the same number in the child.</returns>
    internal int Make(string name, ReadOnlySpan<byte> content)
    {
        var descriptor = Add(MakeMemoryFile(name, flags: 0), name);
        if (Write(descriptor, content, content.Length) != content.Length || Seek(descriptor, 0, 0) != 0)
            throw Failure(name);
        return descriptor;
    }

    private int Add(int descriptor, string name)
    {
        if (descriptor < 0)
            throw Failure(name);
        _descriptors.Add(descriptor);
        return descriptor;
    }

    private static SandboxException Failure(string name) =>
        new($"{name} cannot be handed to the sandbox: {new Win32Exception(Marshal.GetLastPInvokeError()).Message}");

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenFile(string path, int flags);

    [LibraryImport("libc", EntryPoint = "memfd_create", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int MakeMemoryFile(string name, uint flags);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint Write(int descriptor, ReadOnlySpan<byte> content, nint length);

    [LibraryImport("libc", EntryPoint = "lseek", SetLastError = true)]
    private static partial long Seek(int descriptor, long offset, int origin);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int descriptor);
}
