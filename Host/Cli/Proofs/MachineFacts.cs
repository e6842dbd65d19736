using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using StrategyHost.Indicators;
using StrategyHost.SimBroker;
using StrategyHost.SimBroker.Certificates;
using StrategyHost.Trading;

namespace StrategyHost.Host.Cli.Proofs;

/// <summary>What a certificate says about this process; read once.</summary>
internal static class MachineFacts
{
    private static readonly Lazy<SortedDictionary<string, CertifiedAssembly>> EngineAssemblies = new(ReadEngine);

    public static CertifiedPlatform Platform { get; } = new(RuntimeInformation.FrameworkDescription, RuntimeInformation.RuntimeIdentifier, Cpu());

    /// <summary>The assemblies that decide what a run does, by name.</summary>
    public static SortedDictionary<string, CertifiedAssembly> Engine => EngineAssemblies.Value;

    private static SortedDictionary<string, CertifiedAssembly> ReadEngine()
    {
        var engine = new SortedDictionary<string, CertifiedAssembly>(StringComparer.Ordinal);
        foreach (var type in (Type[])[typeof(Strategy), typeof(MacdIndicator), typeof(Session), typeof(SimBrokerAdapter)])
        {
            var name = type.Assembly.GetName();
            engine.Add(name.Name!, new CertifiedAssembly(name.Version!.ToString(3), HashOf(type.Assembly)));
        }

        return engine;
    }

    /// <summary>Inside a single-file program an assembly has no file; its module id is then a hash of its content as well.</summary>
    private static string HashOf(Assembly assembly) => assembly.Location is { Length: > 0 } path
        ? ArtifactHashes.OfFile(path)
        : $"mvid:{assembly.ManifestModule.ModuleVersionId:n}";

    private static string Cpu()
    {
        var features = new List<string>();
        if (Avx512F.IsSupported)
            features.Add("avx512f");
        if (Avx2.IsSupported)
            features.Add("avx2");
        if (Fma.IsSupported)
            features.Add("fma");
        if (AdvSimd.IsSupported)
            features.Add("advsimd");
        return features.Count > 0 ? string.Join(',', features) : "baseline";
    }
}
