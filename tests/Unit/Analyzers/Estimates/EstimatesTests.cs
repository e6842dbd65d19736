namespace StrategyHost.Unit.Analyzers.Estimates;

public sealed class EstimatesTests
{
    [TestCase("var x = {|SH2011:Math.ReciprocalEstimate|}(3.0);")]
    [TestCase("Func<double, double> f = {|SH2011:Math.ReciprocalSqrtEstimate|};")]
    [TestCase("var v = {|SH2011:double.MultiplyAddEstimate|}(1, 2, 3);")]
    public void Finds(string code) => RuleAssert.Finds(RuleAssert.InFindEntries(code));

    [TestCase("var x = Math.FusedMultiplyAdd(1, 2, 3) + Math.Sqrt(2);")]
    public void Leaves(string code) => RuleAssert.Finds(RuleAssert.InFindEntries(code));
}
