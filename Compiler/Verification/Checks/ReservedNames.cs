namespace StrategyHost.Compiler.Verification.Checks;

/// <summary>Namespaces and assembly names that belong to the framework and the host.</summary>
internal static class ReservedNames
{
    private static readonly string[] Roots = ["System", "Microsoft", "Windows", "Internal", "StrategyHost"];

    internal static bool Contains(string name) => Array.Exists(Roots, root =>
        name.StartsWith(root, StringComparison.OrdinalIgnoreCase) && (name.Length == root.Length || name[root.Length] == '.'));
}
