using System.Text;
using StrategyHost.Sandbox.Process;
using StrategyHost.Sandbox.Process.Seccomp;

namespace StrategyHost.Sandbox.Runner.Launch;

/// <summary>
/// Locks this process in and becomes another program in it. Landlock binds the thread that asks for it and what that thread
/// becomes, not the threads beside it: only a new program has no thread outside.
/// </summary>
internal static class Launcher
{
    private const int ParentDeathSignal = 1;
    private const int NoNewPrivileges = 38;
    private const int KillSignal = 9;
    private const int CloseRange = 436;
    private const int CloseOnExecute = 4;
    private const int FirstFile = 3;

    /// <summary>Does not return unless something is refused.</summary>
    /// <returns>The exit code.</returns>
    internal static int Run(LaunchPlan plan)
    {
        // Opened before the rules are in force: what is not loaded by then cannot be loaded any more.
        using var errors = Console.OpenStandardError();
        try
        {
            LockIn(plan);
            Become(plan);
        }
        catch (SandboxException exception)
        {
            errors.Write(Encoding.UTF8.GetBytes(exception.Message));
        }

        return LaunchPlan.FailedExitCode;
    }

    private static void LockIn(LaunchPlan plan)
    {
        var calls = SystemCallTable.Current ?? throw new SandboxException("the system calls of this processor are not known");
        var rules = LandlockRules.Make(calls, plan.Readable);
        _ = Kernel.Call(calls.NewSession, 0, 0, 0, 0, 0);
        Privileges.GiveUp(calls, plan.Demotes);
        Require("giving up new privileges", Kernel.Call(calls.Control, NoNewPrivileges, 1, 0, 0, 0));
        rules.Enforce();
        // After the change of user, which would take it back.
        Require("ending with the host", Kernel.Call(calls.Control, ParentDeathSignal, KillSignal, 0, 0, 0));
    }

    private static void Become(LaunchPlan plan)
    {
        var calls = SystemCallTable.Current!;
        using var arguments = new NativeStrings(plan.Program);
        using var environment = new NativeStrings(NativeStrings.Environment());
        Require("closing files", Kernel.Call(CloseRange, FirstFile, int.MaxValue, CloseOnExecute, 0, 0));
        SystemCallFilter.EnforceOnThread();
        Require($"starting {plan.Program[0]}", Kernel.Call(calls.Execute, arguments.First, arguments.Pointer, environment.Pointer, 0, 0));
    }

    private static void Require(string step, nint answer)
    {
        if (answer < 0)
            throw new SandboxException($"{step} was refused (error {Kernel.LastError})");
    }
}
