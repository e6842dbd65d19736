namespace StrategyHost.Sandbox.Process.Landlock;

/// <summary>Chooses the user of a strategy behind Landlock rules.</summary>
internal static class LandlockUsers
{
    internal static LandlockUser Choose(RunnerFiles files) => Environment.IsPrivilegedProcess
        ? OpenToAll.Folder(files.FrameworkFolder) ? LandlockUser.Other : LandlockUser.Superuser
        : LandlockUser.Same;
}
