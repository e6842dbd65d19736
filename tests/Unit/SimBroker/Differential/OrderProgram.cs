using StrategyHost.SimBroker;
using StrategyHost.Unit.SimBroker.Naive;

namespace StrategyHost.Unit.SimBroker.Differential;

/// <summary>A random storm of orders: options, bars, and what is wished for at each close.</summary>
internal sealed record OrderProgram(BrokerOptions Options, IReadOnlyList<Bar> Bars, IReadOnlyList<Step> Steps)
{
    public string? Difference()
    {
        var fast = Play(new SimBrokerTarget(new SimBrokerAdapter(Options, "X")));
        var naive = Play(new NaiveBroker(Options));
        return fast.Difference(naive);
    }

    public Outcome Play(IProgramTarget target)
    {
        var byBar = Steps.ToLookup(step => step.Bar);
        for (var i = 0; i < Bars.Count; i++)
        {
            target.Step(Bars[i]);
            foreach (var step in byBar[i])
                step.Play(target);
        }

        return target.Finish();
    }

    /// <summary>The shortest program and fewest bars that still differ, found by leaving out one thing at a time.</summary>
    public OrderProgram Shrink()
    {
        var current = this;
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var smaller in current.Smaller())
            {
                if (smaller.Difference() is null)
                    continue;
                current = smaller;
                changed = true;
                break;
            }
        }

        return current;
    }

    /// <summary>The program as C#.</summary>
    public override string ToString() =>
        $"options: {Options.ToCanonicalJson()}\nbars:\n  {string.Join("\n  ", Bars)}\nsteps:\n  {string.Join("\n  ", Steps)}\n"
        + $"difference (simulator / naive): {Difference()}";

    private IEnumerable<OrderProgram> Smaller()
    {
        for (var count = Bars.Count / 2; count < Bars.Count; count = (count + Bars.Count + 1) / 2)
            yield return this with { Bars = [.. Bars.Take(count)] };
        if (Bars.Count > 1)
            yield return this with { Bars = [.. Bars.Skip(1)], Steps = [.. Steps.Select(s => s with { Bar = s.Bar - 1 })] };
        for (var i = 0; i < Steps.Count; i++)
            yield return this with { Steps = [.. Steps.Where((_, j) => j != i)] };
    }
}
