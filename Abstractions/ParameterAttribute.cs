namespace StrategyHost;

/// <summary>
/// Marks a public property of a strategy as a parameter that <c>--param</c>, sweeps and contracts may set.
/// On <see cref="int"/> and <see cref="double"/> properties it takes a range, on <see cref="bool"/> and enum properties none.
/// The property's initialiser is the default and must lie in the range.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ParameterAttribute : Attribute
{
    /// <summary>Marks a <see cref="bool"/> or enum property.</summary>
    public ParameterAttribute()
    {
        Min = double.NaN;
        Max = double.NaN;
    }

    /// <summary>Marks an <see cref="int"/> or <see cref="double"/> property with the range of its values, both ends included.</summary>
    /// <param name="min">Smallest value.</param>
    /// <param name="max">Largest value.</param>
    public ParameterAttribute(double min, double max)
    {
        Min = min;
        Max = max;
    }

    /// <summary>Smallest value; NaN where there is no range.</summary>
    public double Min { get; }

    /// <summary>Largest value; NaN where there is no range.</summary>
    public double Max { get; }

    /// <summary>Distance between the values a sweep tries; 0: chosen by the sweep (1 for integers).</summary>
    public double Step { get; set; }
}
