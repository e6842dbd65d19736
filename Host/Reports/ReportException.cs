namespace StrategyHost.Host.Reports;

/// <summary>A run's folder from which no report can be made. The message says which file, what was found and what was expected.</summary>
internal sealed class ReportException(string message, Exception? inner = null) : Exception(message, inner);
