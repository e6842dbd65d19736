using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StrategyHost.Compiler.Verification.Surface;

namespace StrategyHost.Compiler.Tests;

/// <summary>What tests compile against beside the reference set of strategies: the very files that later run them.</summary>
public sealed class TestReferences
{
    private static readonly string[] Files = [ReferencedAssembly.TestFramework + ".dll", ReferencedAssembly.Testing + ".dll"];

    private TestReferences(ImmutableArray<byte[]> images) => Images = images;

    internal ImmutableArray<byte[]> Images { get; }

    internal IEnumerable<MetadataReference> References => Images.Select(image => AssemblyMetadata.CreateFromImage(image).GetReference());

    /// <summary>Reads NUnit and the testing library.</summary>
    /// <param name="folder">The folder of the program that runs the tests.</param>
    /// <exception cref="FileNotFoundException">One of them is not there.</exception>
    public static TestReferences Read(string folder) => new([.. Files.Select(file => File.ReadAllBytes(Path.Combine(folder, file)))]);
}
