using System.Collections;
using System.Runtime.InteropServices;

namespace StrategyHost.Sandbox.Runner.Launch;

/// <summary>Texts as the kernel takes them: an array of pointers to UTF-8 that end in zero, itself ended by a null pointer.</summary>
internal sealed class NativeStrings : IDisposable
{
    private readonly nint[] _texts;

    internal NativeStrings(IReadOnlyList<string> texts)
    {
        _texts = [.. texts.Select(Marshal.StringToCoTaskMemUTF8)];
        Pointer = Marshal.AllocCoTaskMem((texts.Count + 1) * nint.Size);
        Marshal.Copy(_texts, 0, Pointer, _texts.Length);
        Marshal.WriteIntPtr(Pointer, texts.Count * nint.Size, 0);
    }

    /// <summary>The array.</summary>
    internal nint Pointer { get; }

    /// <summary>The first text.</summary>
    internal nint First => _texts[0];

    /// <summary>The environment of this process, <c>NAME=VALUE</c> each.</summary>
    internal static IReadOnlyList<string> Environment() =>
        [.. System.Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(variable => $"{variable.Key}={variable.Value}")];

    public void Dispose()
    {
        foreach (var text in _texts)
            Marshal.FreeCoTaskMem(text);
        Marshal.FreeCoTaskMem(Pointer);
    }
}
