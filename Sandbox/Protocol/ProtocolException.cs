namespace StrategyHost.Sandbox.Protocol;

/// <summary>The other side said something that the protocol does not allow. Caught where an exchange is conducted, never beyond.</summary>
internal sealed class ProtocolException : Exception
{
    private ProtocolException(string message, bool isTruncated)
        : base(message) => IsTruncated = isTruncated;

    /// <summary>Whether the stream merely ended: the other side may have died, which its exit tells.</summary>
    public bool IsTruncated { get; }

    public static ProtocolException Violation(string message) => new(message, isTruncated: false);

    public static ProtocolException Truncated() => new("the stream ended in the middle of the exchange", isTruncated: true);
}
