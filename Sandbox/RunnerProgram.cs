namespace StrategyHost.Sandbox;

/// <summary>The program that runs strategies, whatever the isolation.</summary>
public static class RunnerProgram
{
    /// <summary>The argument that has it run its engine in before it reads its request.</summary>
    internal static string[] WarmUp(bool isWanted) => isWanted ? ["warm=1"] : [];

    /// <summary>The project's own assemblies that it is made of: path by name. Together they decide what a run does.</summary>
    /// <exception cref="InvalidOperationException">The program is not there.</exception>
    public static IReadOnlyDictionary<string, string> FindAssemblies()
    {
        try
        {
            return RunnerFiles.Find().RunnerAssemblies()
                .Where(path => Path.GetFileName(path).StartsWith("StrategyHost.", StringComparison.Ordinal) && Path.GetExtension(path) == ".dll")
                .ToDictionary(path => Path.GetFileNameWithoutExtension(path), StringComparer.Ordinal);
        }
        catch (SandboxException exception)
        {
            throw new InvalidOperationException(exception.Message, exception);
        }
    }
}
