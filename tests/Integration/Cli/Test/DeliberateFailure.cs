using StrategyHost.Agents.Tester;

namespace StrategyHost.Integration.Cli.Test;

/// <summary>A strategy, its tests or its data with one fault, and all that <c>test</c> must say of it.</summary>
/// <param name="Name">What is wrong.</param>
/// <param name="Check">The one check that fails.</param>
/// <param name="Class">The one class of failure.</param>
internal sealed record DeliberateFailure(string Name, CheckName Check, FailureClass Class)
{
    /// <summary>A key in the form of a cloud provider's; nothing that is printed or written may hold it.</summary>
    public const string Key = "AKIASWORDFISH56789XY";

    /// <summary>The same key, put together while the strategy runs: no rule reads it in the source.</summary>
    public const string HiddenKey = "string.Concat(\"BLJBTXPSEGJTI6789:YZ\".Select(c => (char)(c - 1)))";

    /// <summary>Tests that pass whatever the strategy does.</summary>
    public const string EasyTests = "public sealed class EasyTests { [Test] public void It_passes() => Assert.Pass(); }";

    /// <summary>Body of the strategy's FindEntries, its first line the twelfth of the file.</summary>
    public required string Entries { get; init; }

    /// <summary>Members of the strategy.</summary>
    public string Members { get; init; } = "";

    /// <summary>The file of its tests; null: there is none.</summary>
    public string? Tests { get; init; } = EasyTests;

    /// <summary>Number of bars, rising by one from 100.</summary>
    public int Bars { get; init; } = 50;

    /// <summary>Options beyond those of every case.</summary>
    public string[] Options { get; init; } = [];

    /// <summary>Whether the rules are left out: they refuse what a later check is there for.</summary>
    public bool IsUnchecked { get; init; }

    /// <summary>What somebody changes in what the backtest has written: the file, a text in it, and another.</summary>
    public (string File, string From, string To)? Tampering { get; init; }

    /// <summary>Variables of the environment.</summary>
    public (string Name, string Value)? Variable { get; init; }

    public int ExitCode { get; init; } = 1;

    /// <summary>The rule's id, or how it begins.</summary>
    public string? Rule { get; init; }

    /// <summary>A part of the message.</summary>
    public string? Message { get; init; }

    public RootCause? Cause { get; init; }

    public int? Bar { get; init; }

    public int? Line { get; init; }

    /// <summary>No more bars than this are left of the data; null: no bar is at fault.</summary>
    public int? FewestBars { get; init; }

    public override string ToString() => Name;
}
