namespace StrategyHost.Sandbox.Protocol;

/// <summary>What a frame holds. The numbers are the protocol's.</summary>
internal enum FrameType : byte
{
    /// <summary>To the runner: magic, version, nonce.</summary>
    Hello = 1,

    /// <summary>To the runner: everything small of a request, and the sizes of what follows.</summary>
    Settings = 2,

    /// <summary>To the runner: the assembly.</summary>
    Image = 3,

    /// <summary>To the runner: its symbols.</summary>
    Symbols = 4,

    /// <summary>To the runner: one column of bars.</summary>
    Column = 5,

    /// <summary>To the runner: a file that tests may read.</summary>
    Fixture = 6,

    /// <summary>To the host: magic, version.</summary>
    Ready = 16,

    /// <summary>To the host: parameter sets done.</summary>
    Progress = 17,

    /// <summary>To the host: a piece of an artifact.</summary>
    Artifact = 18,

    /// <summary>To the host: the report of one parameter set.</summary>
    Report = 19,

    /// <summary>To the host: the seal, the last frame.</summary>
    Done = 20,

    /// <summary>To the host: the runner cannot serve the request; the seal follows.</summary>
    Refused = 21,

    /// <summary>To the host: a test begins.</summary>
    TestBegins = 22,

    /// <summary>To the host: a test has ended.</summary>
    TestEnds = 23,
}
