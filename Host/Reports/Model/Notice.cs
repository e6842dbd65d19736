namespace StrategyHost.Host.Reports.Model;

/// <summary>Something a reader should know before the figures.</summary>
/// <param name="IsWarning">Whether it makes the figures worse than they look.</param>
/// <param name="Text">One sentence or two.</param>
internal sealed record Notice(bool IsWarning, string Text);
