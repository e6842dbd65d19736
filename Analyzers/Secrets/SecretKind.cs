namespace StrategyHost.Analyzers.Secrets;

/// <summary>What a secret opens.</summary>
public enum SecretKind
{
    /// <summary>Keys of AWS, Google Cloud and Azure.</summary>
    CloudKey,

    /// <summary>API keys, secrets and passphrases of exchanges and brokers.</summary>
    ExchangeKey,

    /// <summary>Keys of language model providers.</summary>
    ModelKey,

    /// <summary>Tokens of source hosts and package registries.</summary>
    SourceHostToken,

    /// <summary>Tokens of chat, mail and payment services.</summary>
    ServiceToken,

    /// <summary>JSON web tokens.</summary>
    JsonWebToken,

    /// <summary>Private keys in PEM form.</summary>
    PrivateKey,

    /// <summary>User and password within a URL or a connection string.</summary>
    AddressCredentials,

    /// <summary>A value given to a name that says it is a password or secret.</summary>
    Password,

    /// <summary>The words that restore a wallet.</summary>
    SeedPhrase,

    /// <summary>Text as random as only keys are.</summary>
    HighEntropy,
}
