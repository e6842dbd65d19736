using StrategyHost.Sandbox;

namespace StrategyHost.Host.Cli.Proofs;

/// <summary>What to verify, and how its run is to be made again.</summary>
/// <param name="Certificate">The certificate's path, or its folder's.</param>
/// <param name="Source">The strategy's file; null: where the certificate says it was.</param>
/// <param name="Data">The bar file; null: where the certificate says it was.</param>
/// <param name="Sandbox">The isolation; it may be another than the certified one, and no byte may depend on it.</param>
/// <param name="Limits">What the run may use.</param>
/// <param name="Container">What a container is made with; null: what this machine has.</param>
internal sealed record VerifyRequest(string Certificate, string? Source, string? Data, SandboxChoice Sandbox, SandboxLimits Limits, ContainerOptions? Container = null);
