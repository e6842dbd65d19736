namespace StrategyHost.SimBroker.Certificates;

/// <summary>A certificate that is none, or is not as it was issued.</summary>
public sealed class CertificateException : Exception
{
    /// <param name="message">What is wrong with it, as the end of a sentence.</param>
    public CertificateException(string message)
        : base(message)
    {
    }
}
