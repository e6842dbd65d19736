namespace StrategyHost.SimBroker.Certificates;

/// <summary>The bars of a run and how they were read.</summary>
public sealed record CertifiedData
{
    /// <summary>Hash of the file's bytes.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Where the file was, as a hint for finding it again; slashes, relative where it lay below the working directory.</summary>
    public required string Path { get; init; }

    /// <summary>Rows of the file without its header.</summary>
    public required int Rows { get; init; }

    /// <summary>Bars of the run, after repairs and range.</summary>
    public required int Bars { get; init; }

    /// <summary>The instrument.</summary>
    public required string Symbol { get; init; }

    /// <summary>The dates kept, as on the command line; empty: all of them.</summary>
    public required string Range { get; init; }

    /// <summary>Whether rows might be repaired.</summary>
    public required bool Repair { get; init; }
}
