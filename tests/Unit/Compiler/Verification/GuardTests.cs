using StrategyHost.Compiler.Verification;

namespace StrategyHost.Unit.Compiler.Verification;

/// <summary>The guard of instrumented images, here written in source.</summary>
internal sealed class GuardTests
{
    private static readonly VerifierOptions Guarded = new() { GuardTypeName = "StrategyHost.Generated.Guard" };

    private const string Guard = """
        namespace StrategyHost.Generated
        {
            public static class Guard
            {
                private static long _steps;
                public static void Step() { if (++_steps < 0) throw new InvalidOperationException(); }
                public static bool Filter(Exception exception) => exception.Message.Length < _steps;
            }
        }
        """;

    [TestCase("Generated.Guard.Step(); while (market.IsFlat) { Generated.Guard.Step(); }")]
    [TestCase("try { Generated.Guard.Step(); } catch (Exception e) when (Generated.Guard.Filter(e)) { }")]
    [TestCase("try { Generated.Guard.Step(); } catch (InvalidOperationException e) when (Generated.Guard.Filter(e) && market.IsFlat) { }")]
    public void Is_accepted_when_the_verifier_is_told(string code)
    {
        var source = Snippet.Strategy(code.Replace("Generated", "StrategyHost.Generated", StringComparison.Ordinal), types: Guard);
        using var scope = Assert.EnterMultipleScope();
        Assert.That(Snippet.Verify(source, options: Guarded), Is.Empty);
        Assert.That(Snippet.Verify(source).Select(finding => finding.Id), Does.Contain("SH7008"));
    }

    [TestCase("try { market.ToString(); } catch (Exception) { }")]
    [TestCase("try { market.ToString(); } catch (InvalidOperationException) { }")]
    [TestCase("try { market.ToString(); } catch (Exception e) when (market.IsFlat && StrategyHost.Generated.Guard.Filter(e)) { }")]
    [TestCase("try { market.ToString(); } catch (Exception e) when (!StrategyHost.Generated.Guard.Filter(e)) { }")]
    [TestCase("try { market.ToString(); } catch (Exception e) when (market.IsFlat || StrategyHost.Generated.Guard.Filter(e)) { }")]
    [TestCase("try { market.ToString(); } catch (Exception e) when (StrategyHost.Generated.Guard.Filter(e) || market.IsFlat) { }")]
    public void Every_catch_asks_it_first(string code) =>
        Assert.That(Snippet.Verify(Snippet.Strategy(code, types: Guard), options: Guarded).Select(finding => finding.Id), Does.Contain("SH7015"));

    [TestCaseSource(nameof(Cases))]
    public void An_image_without_it_is_refused(string id, string types) =>
        Assert.That(Snippet.Verify(Snippet.Strategy("", types: types), options: Guarded).Select(finding => finding.Id), Does.Contain(id));

    internal static IEnumerable<TestCaseData> Cases() =>
    [
        new TestCaseData("SH7021", "").SetArgDisplayNames("none"),
        new TestCaseData("SH7021", Guard.Replace("class Guard", "class guard", StringComparison.Ordinal)).SetArgDisplayNames("one of a similar name"),
        new TestCaseData("SH7021", Guard.Replace("class Guard", "class Guard<T>", StringComparison.Ordinal)).SetArgDisplayNames("a generic one"),
    ];
}
