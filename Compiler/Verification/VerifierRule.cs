namespace StrategyHost.Compiler.Verification;

/// <summary>One rule of the verifier as users meet it: in findings, in the catalogue and in <c>docs/rules</c>.</summary>
public sealed class VerifierRule
{
    internal VerifierRule(string id, string title, string fix)
    {
        Id = id;
        Title = title;
        Fix = fix;
    }

    /// <summary>Stable for ever: <c>SH7</c> and three digits.</summary>
    public string Id { get; }

    /// <summary>What the rule is about, in a few words.</summary>
    public string Title { get; }

    /// <summary>What to write instead.</summary>
    public string Fix { get; }

    /// <summary>The rule's page, relative to the root of the repository.</summary>
    public string Help => $"docs/rules/{Id}.md";

    /// <inheritdoc/>
    public override string ToString() => $"{Id} {Title}";
}
