using StrategyHost.Sandbox;

namespace StrategyHost.Unit.Sandbox;

internal sealed class LaunchPlanTests
{
    [TestCase(true)]
    [TestCase(false)]
    public void A_plan_is_read_as_it_was_written(bool demotes)
    {
        var plan = new LaunchPlan(demotes, ["/a b", "/c=d", "launch"], ["/bin/program", "--", "launch", "allow=/x"]);
        var read = LaunchPlan.Parse([.. plan.ToArguments()])!;
        using var scope = Assert.EnterMultipleScope();
        Assert.That(read.Demotes, Is.EqualTo(demotes));
        Assert.That(read.Readable, Is.EqualTo(plan.Readable));
        Assert.That(read.Program, Is.EqualTo(plan.Program));
    }

    [TestCase]
    [TestCase("launch")]
    [TestCase("launch", "--")]
    [TestCase("--", "/bin/true")]
    [TestCase("launch", "allow", "--", "/bin/true")]
    [TestCase("data=1", "processes=2")]
    public void What_is_no_plan_is_none(params string[] arguments) => Assert.That(LaunchPlan.Parse(arguments), Is.Null);
}
