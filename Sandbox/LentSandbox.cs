namespace StrategyHost.Sandbox;

/// <summary>A sandbox of a pool: who used it does not wait for its end.</summary>
/// <param name="sandbox">The sandbox.</param>
/// <param name="giveBack">Ends it.</param>
internal sealed class LentSandbox(RunningSandbox sandbox, Action<RunningSandbox> giveBack) : RunningSandbox
{
    private bool _isBack;

    internal override Stream Input => sandbox.Input;

    internal override Stream Output => sandbox.Output;

    internal override IReadOnlyList<string> Warnings => sandbox.Warnings;

    internal override bool HasEnded => sandbox.HasEnded;

    internal override void Kill() => sandbox.Kill();

    internal override SandboxExit WaitForExit() => sandbox.WaitForExit();

    protected override void Dispose(bool disposing)
    {
        if (!disposing || _isBack)
            return;
        _isBack = true;
        giveBack(sandbox);
    }
}
