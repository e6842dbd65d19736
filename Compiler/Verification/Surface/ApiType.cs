namespace StrategyHost.Compiler.Verification.Surface;

/// <summary>A type of another assembly that images may name, with its members that they may use.</summary>
internal sealed class ApiType(string name, string assembly, EmissionContext context, bool isDelegate)
{
    private readonly Dictionary<string, EmissionContext> _members = new(StringComparer.Ordinal);

    internal string Name { get; } = name;

    /// <summary>Simple name of the assembly that defines it.</summary>
    internal string Assembly { get; } = assembly;

    /// <summary>Where the type itself may be named.</summary>
    internal EmissionContext Context { get; } = context;

    internal bool IsDelegate { get; } = isDelegate;

    internal int MemberCount => _members.Count;

    internal void Add(string name, string signature, EmissionContext context) => _members[name + signature] = context;

    /// <summary>Whether this very overload may be used, and where.</summary>
    internal bool Allows(string name, string signature, out EmissionContext context) =>
        _members.TryGetValue(name + signature, out context);
}
