using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using StrategyHost.Sandbox;
using StrategyHost.SimBroker.Certificates;

namespace StrategyHost.Host.Cli.Proofs;

/// <summary>What a certificate says about the machine and the program that runs strategies on it; read once.</summary>
internal static class MachineFacts
{
    private static readonly Lazy<SortedDictionary<string, CertifiedAssembly>> EngineAssemblies = new(ReadEngine);

    public static CertifiedPlatform Platform { get; } = new(RuntimeInformation.FrameworkDescription, RuntimeInformation.RuntimeIdentifier, Cpu());

    /// <summary>The assemblies that decide what a run does, by name.</summary>
    public static SortedDictionary<string, CertifiedAssembly> Engine => EngineAssemblies.Value;

    private static SortedDictionary<string, CertifiedAssembly> ReadEngine()
    {
        var engine = new SortedDictionary<string, CertifiedAssembly>(StringComparer.Ordinal);
        foreach (var (name, path) in RunnerProgram.FindAssemblies())
            engine.Add(name, new CertifiedAssembly(AssemblyName.GetAssemblyName(path).Version!.ToString(3), ArtifactHashes.OfFile(path)));
        return engine;
    }

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
