using System.Reflection.PortableExecutable;
using StrategyHost.Compiler.Verification.Images;

namespace StrategyHost.Compiler.Verification.Checks;

/// <summary>The file's headers: a library of IL and nothing else.</summary>
internal static class HeaderCheck
{
    /// <summary>Whether metadata can be read at all.</summary>
    internal static bool Run(PEReader file, FindingList findings)
    {
        var headers = file.PEHeaders;
        if (headers.CorHeader is not { } cli || headers.PEHeader is not { } executable || !file.HasMetadata)
        {
            findings.Add(VerifierRules.Unreadable, "The file is not a .NET assembly.");
            return false;
        }

        if (!headers.IsDll)
            findings.Add(VerifierRules.NativeTables, "The image is a program; a strategy is a library.");
        if ((cli.Flags & ~CorFlags.TrackDebugData) != CorFlags.ILOnly)
            findings.Add(VerifierRules.NativeTables, $"The image has the flags {cli.Flags}; ILOnly is expected.");
        if (cli.EntryPointTokenOrRelativeVirtualAddress != 0)
            findings.Add(VerifierRules.NativeTables, "The image has an entry point.");
        CheckEmpty(cli.ManagedNativeHeaderDirectory, "native code compiled ahead", findings);
        CheckEmpty(cli.VtableFixupsDirectory, "a table of native entry points", findings);
        CheckEmpty(cli.ExportAddressTableJumpsDirectory, "exported jumps", findings);
        CheckEmpty(cli.CodeManagerTableDirectory, "a code manager", findings);
        CheckEmpty(cli.ResourcesDirectory, "resources", findings);
        CheckEmpty(cli.StrongNameSignatureDirectory, "a strong name signature", findings);
        CheckEmpty(executable.ExportTableDirectory, "exports", findings);
        CheckEmpty(executable.ThreadLocalStorageTableDirectory, "thread-local storage", findings);
        CheckEmpty(executable.ExceptionTableDirectory, "native exception tables", findings);
        CheckEmpty(executable.DelayImportTableDirectory, "delayed imports", findings);
        CheckEmpty(executable.BoundImportTableDirectory, "bound imports", findings);
        CheckEmpty(executable.LoadConfigTableDirectory, "a load configuration", findings);
        return true;
    }

    private static void CheckEmpty(DirectoryEntry directory, string what, FindingList findings)
    {
        if (directory.Size != 0 || directory.RelativeVirtualAddress != 0)
            findings.Add(VerifierRules.NativeTables, $"The image has {what}.");
    }
}
