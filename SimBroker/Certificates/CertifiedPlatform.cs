namespace StrategyHost.SimBroker.Certificates;

/// <summary>
/// What of a machine may show in the last bit of a number: exponentials and logarithms come from the C library, which picks
/// other code with and without fused multiply-add.
/// </summary>
/// <param name="Runtime">Version of .NET, such as <c>.NET 10.0.2</c>.</param>
/// <param name="Architecture">Operating system, C library and processor, such as <c>linux-x64</c>.</param>
/// <param name="Cpu">The instruction sets that matter, such as <c>avx2,fma</c>.</param>
public sealed record CertifiedPlatform(string Runtime, string Architecture, string Cpu);
