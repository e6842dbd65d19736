namespace StrategyHost.Integration.Cli;

/// <summary>Tests of the command line: each has folders of its own.</summary>
internal abstract class CommandLineFixture
{
    protected Workspace Workspace { get; private set; } = null!;

    [SetUp]
    public void MakeWorkspace() => Workspace = new Workspace();

    [TearDown]
    public void RemoveWorkspace() => Workspace.Dispose();
}
