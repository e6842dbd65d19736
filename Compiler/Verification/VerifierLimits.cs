namespace StrategyHost.Compiler.Verification;

/// <summary>
/// Totals an image may reach. They bound the verifier's own work and stop sources of a few hundred characters that grow to
/// images of megabytes; the largest of the sample strategies stays below a hundredth of each.
/// </summary>
public sealed record VerifierLimits
{
    /// <summary>The limits used where nothing else is said.</summary>
    public static VerifierLimits Default { get; } = new();

    /// <summary>Bytes of the whole image; 2 MB.</summary>
    public int ImageBytes { get; init; } = 2 * 1024 * 1024;

    /// <summary>Types declared, those of the compiler included.</summary>
    public int Types { get; init; } = 2_000;

    /// <summary>Methods declared, accessors and those of the compiler included.</summary>
    public int Methods { get; init; } = 10_000;

    /// <summary>Fields declared.</summary>
    public int Fields { get; init; } = 10_000;

    /// <summary>Rows of any other metadata table.</summary>
    public int Rows { get; init; } = 50_000;

    /// <summary>Bytes of IL in all methods together; 1 MB.</summary>
    public int ILBytes { get; init; } = 1024 * 1024;

    /// <summary>Bytes of IL in one method; 256 KB.</summary>
    public int MethodILBytes { get; init; } = 256 * 1024;

    /// <summary>Bytes of one signature.</summary>
    public int SignatureBytes { get; init; } = 4_096;

    /// <summary>How deep types may nest in a signature: <c>List&lt;int[]&gt;</c> is 3.</summary>
    public int TypeDepth { get; init; } = 16;

    /// <summary>Bytes of one <c>stackalloc</c>; 4 KB.</summary>
    public int StackAllocationBytes { get; init; } = 4_096;

    /// <summary>Findings after which the verifier stops looking.</summary>
    public int Findings { get; init; } = 100;
}
