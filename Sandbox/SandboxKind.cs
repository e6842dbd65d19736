namespace StrategyHost.Sandbox;

/// <summary>An isolation, the weakest first. Its name in lower case is the one reports use.</summary>
public enum SandboxKind
{
    /// <summary>A plain child process: verified code only, nothing stands around it but a timeout and a heap limit.</summary>
    None,

    /// <summary>A child process that the kernel's Landlock rules and a system call filter lock in, with resource limits.</summary>
    Landlock,

    /// <summary>A child process in namespaces of its own made by bubblewrap, with a system call filter and resource limits.</summary>
    Bubblewrap,

    /// <summary>A container without network, capabilities or a writable file system.</summary>
    Docker,
}
