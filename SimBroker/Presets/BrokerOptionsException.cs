namespace StrategyHost.SimBroker.Presets;

/// <summary>Broker options that cannot be used.</summary>
public sealed class BrokerOptionsException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="errors">Everything that is wrong, each as <c>path: message</c>.</param>
    public BrokerOptionsException(IReadOnlyList<string> errors)
        : base(string.Join(Separator, errors)) => Errors = errors;

    /// <summary>Everything that is wrong, each as <c>path: message</c>.</summary>
    public IReadOnlyList<string> Errors { get; }

    private const string Separator = "\n";
}
