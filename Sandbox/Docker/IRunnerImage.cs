namespace StrategyHost.Sandbox.Docker;

/// <summary>An image in which the runner lies under <c>/runner</c>.</summary>
internal interface IRunnerImage
{
    /// <summary>Repository and tag.</summary>
    string Tag { get; }

    /// <summary>The program that starts assemblies in it.</summary>
    string Program { get; }

    /// <summary>Makes the image where the engine does not have it.</summary>
    /// <exception cref="SandboxException">The engine cannot.</exception>
    void Ensure(DockerClient docker);
}
