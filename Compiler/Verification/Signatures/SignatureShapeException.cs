namespace StrategyHost.Compiler.Verification.Signatures;

/// <summary>A signature holds an element that no strategy can have.</summary>
internal sealed class SignatureShapeException(string message) : Exception(message);
