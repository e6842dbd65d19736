using System.Reflection;
using System.Runtime.Loader;

namespace StrategyHost.Trading.Loading;

/// <summary>Resolves a strategy's references: the author API and the framework are the host's own, and there is nothing else.</summary>
internal sealed class StrategyLoadContext(string name, bool isCollectible) : AssemblyLoadContext(name, isCollectible)
{
    private static readonly AssemblyLoadContext Host = GetLoadContext(typeof(StrategyLoadContext).Assembly) ?? Default;

    protected override Assembly? Load(AssemblyName assemblyName) => assemblyName.Name switch
    {
        "StrategyHost.Abstractions" => typeof(Strategy).Assembly,
        "StrategyHost.Indicators" => Host.LoadFromAssemblyName(assemblyName),
        { } framework when framework.StartsWith("System.", StringComparison.Ordinal) => null,
        { } other => throw new FileLoadException($"A strategy may not load '{other}': it has the author API and the framework only."),
        null => throw new FileLoadException("A strategy refers to an assembly without a name."),
    };
}
