using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using StrategyHost.Compiler.Verification;
using StrategyHost.Compiler.Verification.Surface;

namespace StrategyHost.Compiler.Tests;

/// <summary>What the image of tests may name and derive from.</summary>
internal static class TestSurface
{
    private const string List = "allowlist-tests.txt";

    internal static VerifierOptions Of(TestReferences references, StrategyImage strategy) => VerifierOptions.Default with
    {
        Surface = ApiSurface.Extended(EmbeddedFile.Read(List), [.. references.Images, strategy.Assembly]),
        ForeignBases = VerifierOptions.OfStrategies.Concat(references.Images.SelectMany(Suites)).ToHashSet(StringComparer.Ordinal),
    };

    /// <summary>The abstract classes of the testing library: there to be derived from.</summary>
    private static IEnumerable<string> Suites(byte[] image)
    {
        using var file = new PEReader(ImmutableArray.Create(image));
        var metadata = file.GetMetadataReader();
        if (metadata.GetString(metadata.GetAssemblyDefinition().Name) != ReferencedAssembly.Testing)
            return [];
        return [.. metadata.TypeDefinitions.Select(metadata.GetTypeDefinition)
            .Where(type => (type.Attributes & (System.Reflection.TypeAttributes.Abstract | System.Reflection.TypeAttributes.Sealed | System.Reflection.TypeAttributes.VisibilityMask))
                == (System.Reflection.TypeAttributes.Abstract | System.Reflection.TypeAttributes.Public))
            .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}")];
    }
}
