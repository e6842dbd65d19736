using System.Reflection;
using StrategyHost.Indicators;

namespace StrategyHost.Unit.Indicators;

/// <summary>No indicator goes untested, and all look alike to an author.</summary>
internal sealed class ConventionTests
{
    private static MethodInfo[] Methods { get; } =
    [
        .. typeof(SmaIndicator).Assembly.GetExportedTypes()
            .Where(type => type is { IsAbstract: true, IsSealed: true })
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static)),
    ];

    [Test]
    public void Every_indicator_is_in_the_table() => Assert.That(
        IndicatorCases.All.Select(c => c.Method).Distinct(), Is.EquivalentTo(Methods.Select(m => m.Name)));

    [Test]
    public void Every_public_type_is_an_indicator_or_its_parts() => Assert.That(
        typeof(SmaIndicator).Assembly.GetExportedTypes(),
        Is.EquivalentTo(Methods.Select(m => m.DeclaringType!)
            .Concat(Methods.Select(m => m.ReturnType).Where(type => type != typeof(Series))).Distinct()));

    [TestCaseSource(nameof(Methods))]
    public void Extends_the_indicator_set_and_needs_no_argument(MethodInfo method)
    {
        var parameters = method.GetParameters();
        Assert.That(parameters[0].ParameterType, Is.EqualTo(typeof(IndicatorSet)));
        Assert.That(parameters[1..].Select(p => p.HasDefaultValue), Is.All.True);
        Assert.That(
            parameters[1..].Select(p => p.ParameterType),
            Is.All.EqualTo(typeof(int)).Or.EqualTo(typeof(double)).Or.EqualTo(typeof(Series)));
        Assert.That(parameters[1..].Where(p => p.ParameterType == typeof(Series)).Select(p => p.Name), Is.All.EqualTo("of"));
    }

    [TestCaseSource(nameof(Methods))]
    public void Refuses_periods_below_one_and_beyond_a_million(MethodInfo method)
    {
        var set = IndicatorRun.SetOver(RandomBars.Make(1, 10));
        foreach (var parameter in method.GetParameters().Where(p => p.ParameterType == typeof(int)))
        {
            foreach (var period in (int[])[0, -1, int.MinValue, 1_000_001, int.MaxValue])
            {
                var error = Invoke(method, set, parameter, period);
                Assert.That(error, Is.InstanceOf<ArgumentOutOfRangeException>(), $"{parameter.Name} = {period}");
                Assert.That(error!.Message, Does.Contain(parameter.Name!).And.Contain("number of bars"));
            }
        }
    }

    [TestCaseSource(nameof(Methods))]
    public void Refuses_factors_that_are_negative_or_no_number(MethodInfo method)
    {
        var set = IndicatorRun.SetOver(RandomBars.Make(1, 10));
        foreach (var parameter in method.GetParameters().Where(p => p.ParameterType == typeof(double)))
        {
            foreach (var factor in (double[])[-1, double.NaN, double.PositiveInfinity])
                Assert.That(Invoke(method, set, parameter, factor), Is.InstanceOf<ArgumentOutOfRangeException>(), $"{parameter.Name} = {factor}");
        }
    }

    [TestCaseSource(nameof(Methods))]
    public void Refuses_series_that_are_not_of_the_run(MethodInfo method)
    {
        var (set, other) = (IndicatorRun.SetOver(RandomBars.Make(1, 10)), IndicatorRun.SetOver(RandomBars.Make(1, 12)));
        foreach (var parameter in method.GetParameters().Where(p => p.ParameterType == typeof(Series)))
        {
            Assert.That(Invoke(method, set, parameter, Series.Empty)?.Message, Does.Contain("Series.Empty"));
            Assert.That(Invoke(method, set, parameter, other.Close)?.Message, Does.Contain("another run"));
        }
    }

    [TestCaseSource(nameof(Methods))]
    public void Longest_period_of_a_short_run_warms_up_for_all_of_it(MethodInfo method)
    {
        var set = IndicatorRun.SetOver(RandomBars.Make(1, 10));
        var period = method.GetParameters().FirstOrDefault(p => p.ParameterType == typeof(int));
        if (period is null)
            return;
        var parts = IndicatorRun.Parts(method.Invoke(null, Arguments(method, set, period, 11))!);
        Assert.That(parts[0].Column, Is.All.NaN);
    }

    private static Exception? Invoke(MethodInfo method, IndicatorSet set, ParameterInfo parameter, object value)
    {
        try
        {
            method.Invoke(null, Arguments(method, set, parameter, value));
            return null;
        }
        catch (TargetInvocationException exception)
        {
            return exception.InnerException;
        }
    }

    private static object?[] Arguments(MethodInfo method, IndicatorSet set, ParameterInfo parameter, object value) =>
        [set, .. method.GetParameters()[1..].Select(p => p.Position == parameter.Position ? value : p.DefaultValue)];
}
