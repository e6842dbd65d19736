using StrategyHost.Trading.Budgets;

namespace StrategyHost.Unit.Compiler.Instrumentation;

/// <summary>A strategy that misbehaves at bar 3 (or before the first bar), and what must come of it.</summary>
/// <param name="Name">What it tries.</param>
/// <param name="Kind">The budget it must spend.</param>
/// <param name="Body">Statements of FindEntries at bar 3. The mark /*@*/ stands on every line that may be named.</param>
/// <param name="Members">Further members of the class.</param>
/// <param name="Types">Further types of the file.</param>
/// <param name="Bar">The bar that must be named.</param>
internal sealed record HostileCase(string Name, BudgetKind Kind, string Body, string Members = "", string Types = "", int Bar = 3)
{
    public string Source => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Text;
        using StrategyHost;
        using StrategyHost.Indicators;

        public sealed class Hostile : Strategy
        {
            {{Members}}
            public double Sink;
            public override OrderRequest? FindEntries(Market market)
            {
                if (market.Index == 3)
                    Misbehave(market);
                return market.Index > 3 ? OrderRequest.Buy(1) : null;
            }
            private void Misbehave(Market market) { {{Body}}
            }
        }
        {{Types}}
        """;

    public IEnumerable<int> MarkedLines => Source.Split('\n').Select((line, index) => (line, index))
        .Where(pair => pair.line.Contains("/*@*/", StringComparison.Ordinal)).Select(pair => pair.index + 1);

    public override string ToString() => Name;
}
