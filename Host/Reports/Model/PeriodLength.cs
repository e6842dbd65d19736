namespace StrategyHost.Host.Reports.Model;

/// <summary>Calendar periods a run is broken down into.</summary>
internal enum PeriodLength
{
    Month,
    Year,
}
