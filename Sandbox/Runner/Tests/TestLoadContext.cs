using System.Reflection;
using System.Runtime.Loader;

namespace StrategyHost.Sandbox.Runner.Tests;

/// <summary>A strategy and its tests: they see each other, what both were compiled against, and nothing else.</summary>
internal sealed class TestLoadContext() : AssemblyLoadContext("tests", isCollectible: true)
{
    private static readonly string[] Libraries = ["StrategyHost.Abstractions", "StrategyHost.Indicators", "StrategyHost.Testing", "nunit.framework"];

    /// <summary>Loads an image and, where there are any, its symbols.</summary>
    internal Assembly Load(byte[] image, byte[]? symbols)
    {
        using var assembly = new MemoryStream(image, writable: false);
        using var pdb = symbols is null ? null : new MemoryStream(symbols, writable: false);
        return LoadFromStream(assembly, pdb);
    }

    protected override Assembly? Load(AssemblyName assemblyName) => assemblyName.Name switch
    {
        { } library when Libraries.Contains(library) => Default.LoadFromAssemblyName(new AssemblyName(library)),
        { } own when Assemblies.FirstOrDefault(assembly => assembly.GetName().Name == own) is { } loaded => loaded,
        { } framework when framework.StartsWith("System.", StringComparison.Ordinal) => null,
        var other => throw new FileLoadException($"Tests may not load '{other}': they have the strategy, the author API, the testing library, NUnit and the framework."),
    };
}
