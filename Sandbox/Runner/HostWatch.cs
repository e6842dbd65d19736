namespace StrategyHost.Sandbox.Runner;

/// <summary>
/// Ends the process when its host is gone: the host keeps the input open for as long as it wants the result. Without it a host
/// that was killed would leave a strategy running that nobody waits for.
/// </summary>
internal static class HostWatch
{
    private const int StackBytes = 256 << 10;

    internal static void Start(Stream input) => new Thread(() => EndWith(input), StackBytes) { IsBackground = true, Name = "host watch" }.Start();

    private static void EndWith(Stream input)
    {
        try
        {
            input.ReadByte();
        }
        catch (IOException)
        {
            // A broken pipe says the same as its end.
        }

        Environment.Exit(1);
    }
}
