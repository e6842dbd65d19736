using StrategyHost.SimBroker.Reports;

namespace StrategyHost.Unit.SimBroker.Reports;

public sealed class NormalDistributionTests
{
    [TestCase(0.0, 0.5)]
    [TestCase(0.3, 0.6179114221889527)]
    [TestCase(-0.3, 0.3820885778110474)]
    [TestCase(0.67, 0.7485711049046899)]
    [TestCase(0.68, 0.7517477695464295)]
    [TestCase(1.0, 0.8413447460685429)]
    [TestCase(-1.0, 0.15865525393145705)]
    [TestCase(1.6448536269514722, 0.95)]
    [TestCase(1.96, 0.9750021048517795)]
    [TestCase(-2.5, 0.006209665325776135)]
    [TestCase(4.0, 0.9999683287581669)]
    [TestCase(-4.0, 3.1671241833119924e-05)]
    [TestCase(5.6, 0.9999999892824097)]
    [TestCase(-5.6, 1.071759025831093e-08)]
    [TestCase(-5.7, 5.990371401063528e-09)]
    [TestCase(-7.5, 3.1908916729108963e-14)]
    [TestCase(-9.0, 1.1285884059538405e-19)]
    [TestCase(-10.0, 7.619853024160525e-24)]
    public void IsAccurateToFullPrecision(double x, double expected) =>
        Assert.That(NormalDistribution.Cdf(x), Is.EqualTo(expected).Within(4).Ulps);

    [Test]
    public void BothTailsSumToOne([Range(-12.0, 12.0, 0.37)] double x) =>
        Assert.That(NormalDistribution.Cdf(x) + NormalDistribution.Cdf(-x), Is.EqualTo(1).Within(2).Ulps);

    [TestCase(-1e6, 0)]
    [TestCase(1e6, 1)]
    public void SaturatesFarOut(double x, double expected) => Assert.That(NormalDistribution.Cdf(x), Is.EqualTo(expected));
}
