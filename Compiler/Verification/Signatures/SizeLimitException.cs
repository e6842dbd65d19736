namespace StrategyHost.Compiler.Verification.Signatures;

/// <summary>A part of the image is larger than the limits allow.</summary>
internal sealed class SizeLimitException(string message) : Exception(message);
