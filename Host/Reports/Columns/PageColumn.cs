namespace StrategyHost.Host.Reports.Columns;

/// <summary>One column as the page carries it: variable-length integers, deflated, in base 64.</summary>
/// <param name="Name">What the page's script asks for.</param>
/// <param name="Count">Number of values.</param>
/// <param name="Decimals">value = integer / 10^decimals.</param>
/// <param name="IsDelta">Whether each integer is the difference from the one before.</param>
/// <param name="Base64">The bytes.</param>
internal sealed record PageColumn(string Name, int Count, int Decimals, bool IsDelta, byte[] Base64);
