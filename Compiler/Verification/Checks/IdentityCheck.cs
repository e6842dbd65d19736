using System.Reflection;
using StrategyHost.Compiler.Verification.Images;
using StrategyHost.Compiler.Verification.Surface;

namespace StrategyHost.Compiler.Verification.Checks;

/// <summary>Who the assembly says it is, and whom it refers to.</summary>
internal static class IdentityCheck
{
    internal static void Run(ImageModel image, ApiSurface surface, FindingList findings)
    {
        if (!image.Metadata.IsAssembly)
        {
            findings.Add(VerifierRules.AssemblyIdentity, "The image is a module; an assembly is expected.");
            return;
        }

        CheckName(image, findings);
        CheckGuard(image, findings);
        foreach (var handle in image.Metadata.AssemblyReferences)
        {
            var row = image.Metadata.GetAssemblyReference(handle);
            var reference = ReferencedAssembly.Of(image.Metadata, row);
            if (!surface.Knows(reference) || !row.Culture.IsNil || row.Flags != 0)
                findings.Add(VerifierRules.TypeReference, $"The image refers to the assembly '{reference.Name}', which is not part of what strategies compile against.");
        }
    }

    private static void CheckGuard(ImageModel image, FindingList findings)
    {
        if (image.Options.GuardTypeName is not { } guard)
            return;
        var own = image.Metadata.TypeDefinitions.Count(type => image.Names.Of(type) == guard);
        var foreign = image.Metadata.TypeReferences.Count(type => image.Names.Of(type) == guard);
        if (own + foreign != 1)
            findings.Add(VerifierRules.Guard, $"The image holds the guard '{guard}' {own + foreign} times; once is expected.");
    }

    private static void CheckName(ImageModel image, FindingList findings)
    {
        var assembly = image.Metadata.GetAssemblyDefinition();
        var name = image.Metadata.GetString(assembly.Name);
        if (image.Options.AssemblyName is { } expected && name != expected)
            findings.Add(VerifierRules.AssemblyIdentity, $"The assembly is called '{name}'; '{expected}' is expected.");
        if (ReservedNames.Contains(name) || name is "mscorlib" or "netstandard")
            findings.Add(VerifierRules.AssemblyIdentity, $"The assembly is called '{name}', a name of the framework or the host.");
        if (!assembly.Culture.IsNil || !assembly.PublicKey.IsNil || assembly.HashAlgorithm is not (AssemblyHashAlgorithm.None or AssemblyHashAlgorithm.Sha1) || assembly.Flags != 0)
            findings.Add(VerifierRules.AssemblyIdentity, "The assembly has a culture, a public key or flags, which a compiled strategy has not.");
    }
}
