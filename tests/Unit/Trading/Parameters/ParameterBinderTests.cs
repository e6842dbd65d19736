using StrategyHost.Trading.Parameters;

namespace StrategyHost.Unit.Trading.Parameters;

public sealed class ParameterBinderTests
{
    private static IEnumerable<TestCaseData> Refusals()
    {
        yield return new TestCaseData("Lenth", "5", "The strategy has no parameter 'Lenth'. Did you mean 'Length'? It has: Length, LongOnly, Mode, Risk.");
        yield return new TestCaseData("Colour", "5", "The strategy has no parameter 'Colour'. It has: Length, LongOnly, Mode, Risk.");
        yield return new TestCaseData("Length", "51", "Parameter 'Length' has the value 51, outside its range 2 to 50.");
        yield return new TestCaseData("Length", "1", "Parameter 'Length' has the value 1, outside its range 2 to 50.");
        yield return new TestCaseData("length", "10.5", "Parameter 'Length' has the value '10.5', expected an integer from 2 to 50.");
        yield return new TestCaseData("Length", "99999999999", "Parameter 'Length' has the value '99999999999', expected an integer from 2 to 50.");
        yield return new TestCaseData("Risk", "1,5", "Parameter 'Risk' has the value '1,5', expected a number from 0.1 to 2.5.");
        yield return new TestCaseData("Risk", "NaN", "Parameter 'Risk' has the value NaN, outside its range 0.1 to 2.5.");
        yield return new TestCaseData("LongOnly", "1", "Parameter 'LongOnly' has the value '1', expected true or false.");
        yield return new TestCaseData("Mode", "2", "Parameter 'Mode' has the value '2', expected one of Trend, Reversal.");
        yield return new TestCaseData("Mode", "", "Parameter 'Mode' has the value '', expected one of Trend, Reversal.");
    }

    [Test]
    public void Describes_every_parameter_in_order_of_name()
    {
        var (parameters, errors) = ParameterBinder.Describe(new Sample());
        Assert.That(errors, Is.Empty);
        Assert.That(
            parameters.Select(p => $"{p.Name} {p.Kind} {p.Min} {p.Max} {p.Step} {p.Default} [{string.Join(",", p.Choices)}]"),
            Is.EqualTo(new[]
            {
                "Length Integer 2 50 0 10 []",
                "LongOnly Boolean   0 true []",
                "Mode Choice   0 Trend [Trend,Reversal]",
                "Risk Number 0.1 2.5 0.1 1 []",
            }));
    }

    [Test]
    public void Sets_init_properties_by_name_in_any_case()
    {
        var sample = new Sample();
        var binding = ParameterBinder.Bind(sample, Values(("LENGTH", "20"), ("risk", "0.30000000000000004"), ("longOnly", "FALSE"), ("Mode", "reversal")));
        Assert.That(binding.Errors, Is.Empty);
        Assert.That((sample.Length, sample.Risk, sample.LongOnly, sample.Mode), Is.EqualTo((20, 0.30000000000000004, false, SampleMode.Reversal)));
        Assert.That(
            binding.Values.Select(pair => $"{pair.Key}={pair.Value}"),
            Is.EqualTo(new[] { "Length=20", "LongOnly=false", "Mode=Reversal", "Risk=0.30000000000000004" }));
    }

    [Test]
    public void Without_values_the_defaults_are_in_force() =>
        Assert.That(ParameterBinder.Bind(new Sample(), Values()).Values["Length"], Is.EqualTo("10"));

    [TestCaseSource(nameof(Refusals))]
    public void Refuses_with_what_was_expected(string name, string value, string message)
    {
        var binding = ParameterBinder.Bind(new Sample(), Values((name, value)));
        Assert.That(binding.IsValid, Is.False);
        Assert.That(binding.Errors.Select(error => (error.Name, error.Message)), Is.EqualTo(new[] { (name, message) }));
    }

    [Test]
    public void One_error_leaves_everything_unset_and_all_errors_are_told()
    {
        var sample = new Sample();
        var binding = ParameterBinder.Bind(sample, Values(("Length", "20"), ("Risk", "9"), ("Nope", "1")));
        Assert.That(binding.Errors, Has.Count.EqualTo(2));
        Assert.That(sample.Length, Is.EqualTo(10));
    }

    [Test]
    public void The_same_parameter_in_two_cases_is_refused() =>
        Assert.That(
            ParameterBinder.Bind(new Sample(), Values(("Length", "20"), ("length", "30"))).Errors.Single().Message,
            Does.Contain("given twice"));

    [Test]
    public void A_strategy_without_parameters_says_so() =>
        Assert.That(ParameterBinder.Bind(new Bare(), Values(("X", "1"))).Errors.Single().Message, Does.Contain("it has none at all"));

    [Test]
    public void Wrong_declarations_are_errors_of_the_strategy() =>
        Assert.That(ParameterBinder.Describe(new Wrong()).Errors.Select(error => error.Message), Is.EqualTo(new[]
        {
            "Parameter 'Hidden' must be a public instance property with { get; init; } or { get; set; }.",
            "Parameter 'High' has the default 60, outside its own range 2 to 50. Change the initialiser or the range.",
            "Parameter 'NoRange' needs a range, the smaller number first: [Parameter(min, max)].",
            "Parameter 'ReadOnly' must be a public instance property with { get; init; } or { get; set; }.",
            "Parameter 'Reversed' needs a range, the smaller number first: [Parameter(min, max)].",
            "Parameter 'Switch' has a range, which only int and double take: write [Parameter].",
            "Parameter 'Text' is of type String; parameters are int, double, bool or an enum.",
        }));

    [FsCheck.NUnit.Property]
    public bool Every_number_in_range_reads_back_the_same(FsCheck.NormalFloat number)
    {
        var wide = new Wide();
        var text = number.Get.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        var binding = ParameterBinder.Bind(wide, Values(("Number", text)));
        return binding.IsValid && wide.Number.Equals(number.Get)
            && double.Parse(binding.Values["Number"], System.Globalization.CultureInfo.InvariantCulture).Equals(number.Get);
    }

    private static Dictionary<string, string> Values(params (string Name, string Value)[] values) =>
        values.ToDictionary(pair => pair.Name, pair => pair.Value);

    private enum SampleMode
    {
        Trend,
        Reversal,
    }

    private abstract class Silent : Strategy
    {
        public override OrderRequest? FindEntries(Market market) => null;
    }

    private sealed class Sample : Silent
    {
        [Parameter(2, 50)]
        public int Length { get; init; } = 10;

        [Parameter(0.1, 2.5, Step = 0.1)]
        public double Risk { get; init; } = 1;

        [Parameter]
        public bool LongOnly { get; init; } = true;

        [Parameter]
        public SampleMode Mode { get; set; }

        public int Unmarked { get; set; }
    }

    private sealed class Bare : Silent;

    private sealed class Wide : Silent
    {
        [Parameter(double.MinValue, double.MaxValue)]
        public double Number { get; init; }
    }

    private sealed class Wrong : Silent
    {
        [Parameter(2, 50)]
        public int High { get; init; } = 60;

        [Parameter(2, 50)]
        public int ReadOnly { get; } = 10;

        [Parameter(50, 2)]
        public int Reversed { get; init; } = 10;

        [Parameter]
        public int NoRange { get; init; } = 10;

        [Parameter(0, 1)]
        public bool Switch { get; init; }

        [Parameter]
        public string Text { get; init; } = "";

        [Parameter(2, 50)]
        private int Hidden { get; init; } = 10;
    }
}
