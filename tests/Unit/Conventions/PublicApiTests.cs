using System.Reflection;

namespace StrategyHost.Unit.Conventions;

/// <summary>The author API and the broker port are frozen: a change of them is seen in review as a change of a text file.</summary>
internal sealed class PublicApiTests
{
    private const string AcceptVariable = "STRATEGYHOST_ACCEPT_API";

    [TestCase("Abstractions", typeof(Strategy))]
    [TestCase("Indicators", typeof(StrategyHost.Indicators.SmaIndicator))]
    [TestCase("Testing", typeof(StrategyHost.Testing.StrategyRun))]
    public void The_public_surface_is_the_one_in_the_text_file(string project, Type anyTypeOfIt)
    {
        var path = Repository.PathOf(project, "PublicApi.txt");
        var actual = ApiPrinter.Print(anyTypeOfIt.Assembly);
        if (Environment.GetEnvironmentVariable(AcceptVariable) == "1")
            File.WriteAllText(path, actual);

        Assert.That(File.ReadAllText(path), Is.EqualTo(actual),
            $"the public API of {project} changed: look at the difference, and if it is meant, run this test once with {AcceptVariable}=1");
    }

    [Test]
    public void Every_public_type_is_sealed_static_or_meant_to_be_derived_from()
    {
        Type[] meantToBeDerivedFrom = [typeof(Strategy), typeof(IndicatorCalculator)];
        Assert.That(
            Products().SelectMany(assembly => assembly.GetTypes())
                .Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && !type.Name.StartsWith('<') && !IsDerivedFrom(type))
                .Except(meantToBeDerivedFrom),
            Is.Empty, "a class is sealed unless something derives from it");

        static bool IsDerivedFrom(Type type) => type.Assembly.GetTypes().Any(other => other.BaseType is { } parent
            && (parent == type || (parent.IsGenericType && type.IsGenericTypeDefinition && parent.GetGenericTypeDefinition() == type)));
    }

    private static Assembly[] Products() =>
    [
        typeof(Strategy).Assembly,
        typeof(StrategyHost.Indicators.SmaIndicator).Assembly,
        typeof(StrategyHost.Trading.Session).Assembly,
        typeof(StrategyHost.SimBroker.Reports.RunFacts).Assembly,
        typeof(StrategyHost.Testing.StrategyRun).Assembly,
    ];
}
