namespace StrategyHost.SimBroker.Data.Import;

/// <summary>What the importer inferred and did.</summary>
public sealed record ImportReport
{
    /// <summary>Character between fields.</summary>
    public required char Separator { get; init; }

    /// <summary>Whether the file has a header.</summary>
    public required bool HasHeader { get; init; }

    /// <summary>Records before the header that belong to no table.</summary>
    public required int PreambleRows { get; init; }

    /// <summary>The columns used, in canonical order.</summary>
    public required IReadOnlyList<ImportedColumn> Columns { get; init; }

    /// <summary>The columns left out.</summary>
    public required IReadOnlyList<string> Ignored { get; init; }

    /// <summary>How times are written; those without an offset were read as UTC.</summary>
    public required string TimeFormat { get; init; }

    /// <summary>How numbers are written, as an example.</summary>
    public required string NumberFormat { get; init; }

    /// <summary>Whether there is no volume, so that zeros stand for it.</summary>
    public required bool VolumeIsMissing { get; init; }
}
