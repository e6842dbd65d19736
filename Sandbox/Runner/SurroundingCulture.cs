using System.Globalization;

namespace StrategyHost.Sandbox.Runner;

/// <summary>Puts the threads of this process into another culture, to show that nothing depends on it.</summary>
internal static class SurroundingCulture
{
    internal static void Apply()
    {
        if (Environment.GetEnvironmentVariable(RunnerEnvironment.CultureVariable) is not { Length: > 0 } name)
            return;
        var culture = Find(name);
        CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = culture;
        CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentUICulture = culture;
    }

    private static CultureInfo Find(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            return Foreign();
        }
    }

    /// <summary>A culture that needs no data of the system: whatever is written or read by it looks different.</summary>
    private static CultureInfo Foreign()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = culture.NumberFormat.PercentDecimalSeparator = culture.NumberFormat.CurrencyDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = culture.NumberFormat.PercentGroupSeparator = culture.NumberFormat.CurrencyGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.NumberFormat.NaNSymbol = "no number";
        culture.DateTimeFormat.ShortDatePattern = "d. M. yy";
        culture.DateTimeFormat.DateSeparator = ".";
        culture.DateTimeFormat.TimeSeparator = ".";
        culture.DateTimeFormat.FirstDayOfWeek = DayOfWeek.Saturday;
        culture.DateTimeFormat.DayNames = ["d0", "d1", "d2", "d3", "d4", "d5", "d6"];
        return culture;
    }
}
