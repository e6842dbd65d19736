using StrategyHost.Compiler.Verification.Surface;

namespace StrategyHost.Unit.Compiler.Verification;

/// <summary>The allow-list holds what exists, and nothing that it should not.</summary>
internal sealed class ApiSurfaceTests
{
    private static readonly string[] ForbiddenParts =
    [
        "System.IO.", "System.Net.", "System.Reflection.Assembly", "System.Threading.", "System.Diagnostics.Process", "System.Console",
        "System.Random", "System.Guid", "System.GC", "System.AppDomain", "System.IntPtr", "StrategyHost.Brokers",
    ];

    [Test]
    public void Every_entry_exists_in_the_reference_set() => Assert.That(ApiSurface.Default.DeadEntries, Is.Empty);

    [Test]
    public void No_area_of_the_framework_that_reaches_out_is_on_it() =>
        Assert.That(
            ApiSurface.Default.Types.Where(type => Array.Exists(ForbiddenParts, part => type.Name.StartsWith(part, StringComparison.Ordinal))).Select(type => type.Name),
            Is.Empty);

    [TestCase("System.Runtime", "System.DateTime", "get_Now", " `0()System.DateTime")]
    [TestCase("System.Runtime", "System.Object", "GetType", " instance`0()System.Type")]
    [TestCase("System.Runtime", "System.String", "Intern", " `0(String)String")]
    [TestCase("System.Linq", "System.Linq.Enumerable", "Shuffle", " `1(System.Collections.Generic.IEnumerable`1<!!0>)System.Collections.Generic.IEnumerable`1<!!0>")]
    [TestCase("System.Runtime", "System.Math", "ReciprocalEstimate", " `0(Double)Double")]
    [TestCase("StrategyHost.Abstractions", "StrategyHost.Strategy", "Seed", " instance`0(Int64)Void")]
    [TestCase("StrategyHost.Abstractions", "StrategyHost.Series", "Store", " instance`0(Int32, Double)Void")]
    [TestCase("System.Runtime", "System.Math", "Sqrt", " `0(Single)Double")]
    [TestCase("System.Runtime", "System.Double", "MultiplyAddEstimate", " `0(Double, Double, Double)Double")]
    public void A_member_that_is_not_on_it_is_not_found(string assembly, string type, string member, string signature)
    {
        var found = ApiSurface.Default.Find(assembly, type);
        Assert.That(found, Is.Not.Null);
        Assert.That(found!.Allows(member, signature, out _), Is.False);
    }

    [TestCase("System.Runtime", "System.Math", "Sqrt", " `0(Double)Double")]
    [TestCase("System.Collections", "System.Collections.Generic.List`1", "Add", " instance`0(!0)Void")]
    [TestCase("StrategyHost.Abstractions", "StrategyHost.Series", "get_Item", " instance`0(Int32)Double")]
    public void A_member_that_is_on_it_is_found_by_its_signature(string assembly, string type, string member, string signature) =>
        Assert.That(ApiSurface.Default.Find(assembly, type)!.Allows(member, signature, out var context) && context == EmissionContext.None, Is.True);

    [Test]
    public void A_type_counts_in_the_assembly_that_defines_it_alone() =>
        Assert.That(ApiSurface.Default.Find("System.Linq", "System.Math"), Is.Null);

    [Test]
    public void The_broker_port_is_not_part_of_the_author_api() =>
        Assert.That(
            ApiSurface.Default.Types.Where(type => type.Assembly.StartsWith("StrategyHost", StringComparison.Ordinal)).Select(type => type.Name[..type.Name.LastIndexOf('.')]).Distinct(),
            Is.SubsetOf(new[] { "StrategyHost", "StrategyHost.Indicators" }));
}
