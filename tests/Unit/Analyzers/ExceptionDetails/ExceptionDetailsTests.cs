namespace StrategyHost.Unit.Analyzers.ExceptionDetails;

public sealed class ExceptionDetailsTests
{
    [TestCase("try { } catch (FormatException e) { var s = e.{|SH1012:ToString|}(); }")]
    [TestCase("try { } catch (FormatException e) { var s = e.{|SH1012:StackTrace|}; }")]
    [TestCase("""try { } catch (FormatException e) { var s = $"{{|SH1012:e|}}"; }""")]
    [TestCase("""try { } catch (FormatException e) { var s = "x" + {|SH1012:e|}; }""")]
    [TestCase("try { } catch (FormatException e) { object o = {|SH1012:e|}; }")]
    [TestCase("try { } catch (FormatException e) { var c = e.{|SH1012:InnerException|}; }")]
    public void Finds(string code) => RuleAssert.Finds(RuleAssert.InFindEntries(code));

    [TestCase("try { } catch (FormatException e) { var s = e.Message; }")]
    [TestCase("""throw new InvalidOperationException("never");""")]
    public void Leaves(string code) => RuleAssert.Finds(RuleAssert.InFindEntries(code));
}
