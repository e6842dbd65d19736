namespace StrategyHost.Unit.Analyzers.CompilerAttributes;

/// <summary>Nothing a source says can silence a finding, and saying it is a finding itself.</summary>
public sealed class CompilerAttributesTests
{
    [TestCase("System.Diagnostics.CodeAnalysis.SuppressMessage(\"Determinism\", \"SH2002\")")]
    [TestCase("System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessage(\"Determinism\", \"SH2002\")")]
    [TestCase("System.CodeDom.Compiler.GeneratedCode(\"tool\", \"1\")")]
    [TestCase("System.Runtime.CompilerServices.CompilerGenerated")]
    public void A_suppression_silences_nothing(string attribute)
    {
        var result = RuleAssert.Compile(RuleAssert.InFindEntries("", $"[{attribute}] private static DateTime Now() => DateTime.Now;"));
        Assert.That(result.Diagnostics.Select(diagnostic => diagnostic.Id), Is.EqualTo(new[] { "SH1010", "SH2002" }));
    }

    [TestCase("[{|SH1010:System.Runtime.CompilerServices.ModuleInitializer|}] internal static void Start() { }")]
    [TestCase("[{|SH1010:System.Runtime.CompilerServices.UnsafeAccessor(System.Runtime.CompilerServices.{|SH1900:UnsafeAccessorKind|}.Method)|}] private static extern void X();")]
    public void What_speaks_to_the_compiler_is_refused(string member) =>
        Assert.That(RuleAssert.Compile(MarkedSource.Parse(RuleAssert.InFindEntries("", member)).Text).Diagnostics.Select(diagnostic => diagnostic.Id), Does.Contain("SH1010"));

    [Test]
    public void Attributes_of_the_assembly_are_refused() =>
        RuleAssert.Finds(RuleAssert.InFindEntries("").Replace(
            "using StrategyHost;", "using StrategyHost;\n[assembly: {|SH1010:System.Runtime.CompilerServices.InternalsVisibleTo(\"X\")|}]", StringComparison.Ordinal));

    [TestCase("[Flags] private enum Sides { None, Long, Short }")]
    [TestCase("[Obsolete(\"use Length\")] private int Old => 1;")]
    public void Harmless_attributes_are_accepted(string member) => RuleAssert.Finds(RuleAssert.InFindEntries("", member));
}
