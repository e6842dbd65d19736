namespace StrategyHost;

/// <summary>One registered indicator: writes the value of its output series for one bar after another.</summary>
internal abstract class IndicatorNode(Series output)
{
    /// <summary>The series it fills; a node with several keeps the others itself.</summary>
    internal Series Output { get; } = output;

    /// <summary>Computes the value of one bar; called once for each bar in order.</summary>
    internal abstract void Step(int index);

    /// <summary>Computes the bars from <paramref name="start"/> to before <paramref name="end"/> in one go; must give what as many calls of <see cref="Step"/> give.</summary>
    internal virtual void Run(int start, int end)
    {
        for (var i = start; i < end; i++)
            Step(i);
    }
}

/// <summary>(high + low + close) / 3.</summary>
internal sealed class TypicalPriceNode(Market market, Series output) : IndicatorNode(output)
{
    internal override void Step(int index) =>
        Output.Store(index, (market.High.Column[index] + market.Low.Column[index] + market.Close.Column[index]) / 3);
}

/// <summary>(high + low) / 2.</summary>
internal sealed class MedianPriceNode(Market market, Series output) : IndicatorNode(output)
{
    internal override void Step(int index) =>
        Output.Store(index, (market.High.Column[index] + market.Low.Column[index]) / 2);
}

/// <summary>Steps an author's calculator with the run.</summary>
internal sealed class CalculatorNode(Market market, IndicatorCalculator calculator, Series output) : IndicatorNode(output)
{
    internal override void Step(int index)
    {
        var value = calculator.Next(market.Bar);
        Output.Store(index, index < calculator.WarmUp ? double.NaN : value);
    }
}
