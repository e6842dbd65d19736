using System.Runtime.InteropServices;
using System.Text;
using StrategyHost.Sandbox.Process;
using StrategyHost.Sandbox.Process.Landlock;
using StrategyHost.Sandbox.Process.Seccomp;

namespace StrategyHost.Sandbox.Runner.Launch;

/// <summary>
/// A set of Landlock rules: some paths may be read and executed, nothing else of the file system may be touched in any way this
/// kernel can forbid, and neither may the network, abstract sockets, or processes outside.
/// </summary>
internal sealed class LandlockRules
{
    private const ulong Execute = 1 << 0;
    private const ulong ReadFile = 1 << 2;
    private const ulong ReadFolder = 1 << 3;
    private const int PathBeneath = 1;
    private const nint CurrentFolder = -100;

    /// <summary>O_PATH and O_CLOEXEC: a handle to name a file by, without opening it.</summary>
    private const nint NameOnly = 0x200000 | 0x80000;

    private readonly nint _rules;

    private LandlockRules(nint rules) => _rules = rules;

    /// <summary>Makes the rules; nothing is in force yet. The handles it takes end with this program.</summary>
    internal static unsafe LandlockRules Make(SystemCallTable calls, IReadOnlyList<string> readable)
    {
        var handled = Handled.By(LandlockKernel.Version);
        var made = Kernel.Call(LandlockKernel.CreateRuleset, (nint)(&handled), Handled.Size(LandlockKernel.Version), 0, 0, 0);
        if (made < 0)
            throw new SandboxException($"making Landlock rules was refused (error {Kernel.LastError})");
        var rules = new LandlockRules(made);
        foreach (var path in readable)
            rules.Allow(calls, path);
        return rules;
    }

    /// <summary>Binds the calling thread, and whatever it becomes, for good.</summary>
    internal void Enforce()
    {
        if (Kernel.Call(LandlockKernel.RestrictSelf, _rules, 0, 0, 0, 0) < 0)
            throw new SandboxException($"enforcing Landlock rules was refused (error {Kernel.LastError})");
    }

    private unsafe void Allow(SystemCallTable calls, string path)
    {
        var isFolder = Directory.Exists(path);
        var name = Encoding.UTF8.GetBytes(path + '\0');
        nint file;
        fixed (byte* text = name)
            file = Kernel.Call(calls.Open, CurrentFolder, (nint)text, NameOnly, 0, 0);
        if (file < 0)
            throw new SandboxException($"{path} cannot be opened (error {Kernel.LastError})");
        var rule = new PathRule { Allowed = Execute | ReadFile | (isFolder ? ReadFolder : 0), Parent = (int)file };
        if (Kernel.Call(LandlockKernel.AddRule, _rules, PathBeneath, (nint)(&rule), 0, 0) < 0)
            throw new SandboxException($"a Landlock rule for {path} was refused (error {Kernel.LastError})");
    }

    /// <summary><c>struct landlock_ruleset_attr</c>: everything that a version can forbid.</summary>
    private struct Handled
    {
        internal ulong Files;
        internal ulong Network;
        internal ulong Scopes;

        internal static Handled By(int version) => new()
        {
            Files = version switch
            {
                1 => (1UL << 13) - 1,
                2 => (1UL << 14) - 1,
                3 or 4 => (1UL << 15) - 1,
                _ => (1UL << 16) - 1,
            },
            Network = version >= 4 ? 3UL : 0,
            Scopes = version >= 6 ? 3UL : 0,
        };

        /// <summary>An older kernel refuses what it does not know, even where it is zero.</summary>
        internal static nint Size(int version) => sizeof(ulong) * (version switch { < 4 => 1, < 6 => 2, _ => 3 });
    }

    /// <summary><c>struct landlock_path_beneath_attr</c>.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    private struct PathRule
    {
        internal ulong Allowed;
        internal int Parent;
    }
}
