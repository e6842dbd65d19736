using StrategyHost.SimBroker.Data;

namespace StrategyHost.Unit.SimBroker.Data;

public sealed class RepairTests
{
    private const string Broken =
        """
        date,open,high,low,close,volume
        2024-01-05,5,5,5,5,1
        2024-01-03,3,3,3,3,1
        2024-01-03,3.5,3.5,3.5,3.5,1
        2024-01-04,4,3,5,4,
        2024-01-05,9,9,9,9,1
        junk,9,9,9,9,1
        2024-01-06,6,6,6,0,1

        """;

    [Test]
    public void EachRepairIsCountedAndTheFirstOfEqualRowsWins()
    {
        using var file = new TempBarFile(Broken);
        var data = BarFile.Read(file.Path, new BarReadOptions { Repair = RepairKinds.All }).Value!;
        Assert.Multiple(() =>
        {
            Assert.That(data.Bars.Open, Is.EqualTo(new[] { 3.0, 4, 5 }));
            Assert.That(data.Bars[1], Is.EqualTo(new Bar(new DateTime(2024, 1, 4, 0, 0, 0, DateTimeKind.Utc), 4, 5, 3, 4, 0, "PRICES")));
            Assert.That(data.Repairs.Sorted, Is.EqualTo(2));
            Assert.That(data.Repairs.DuplicatesDropped, Is.EqualTo(2));
            Assert.That(data.Repairs.HighLowClamped, Is.EqualTo(1));
            Assert.That(data.Repairs.VolumesZeroed, Is.EqualTo(1));
            Assert.That(data.Repairs.UnusableDropped, Is.EqualTo(2));
            Assert.That(data.Violations.Select(v => v.Line), Is.EqualTo(new[] { 3, 4, 5, 6, 7, 8 }));
        });
    }

    [TestCase(RepairKinds.None, 3)]
    [TestCase(RepairKinds.Sort, 4)]
    [TestCase(RepairKinds.Sort | RepairKinds.DropDuplicates, 5)]
    [TestCase(RepairKinds.Sort | RepairKinds.DropDuplicates | RepairKinds.ZeroVolume | RepairKinds.ClampHighLow, 7)]
    public void OnlyWhatIsAllowedIsRepaired(RepairKinds repair, long refusedLine)
    {
        using var file = new TempBarFile(Broken);
        Assert.That(BarFile.Read(file.Path, new BarReadOptions { Repair = repair }).Fault!.Line, Is.EqualTo(refusedLine));
    }

    [Test]
    public void DuplicatesThatSortingBringsTogetherAreRefusedUnlessAllowed()
    {
        using var file = new TempBarFile("date,open,high,low,close\n2024-01-03,1,1,1,1\n2024-01-02,2,2,2,2\n2024-01-01,3,3,3,3\n2024-01-02,4,4,4,4\n");
        Assert.Multiple(() =>
        {
            Assert.That(BarFile.Read(file.Path, new BarReadOptions { Repair = RepairKinds.Sort }).Fault!.Value, Is.EqualTo("2024-01-02T00:00:00Z"));
            Assert.That(BarFile.Read(file.Path, new BarReadOptions { Repair = RepairKinds.All }).Value!.Bars.Open, Is.EqualTo(new[] { 3.0, 2, 1 }));
        });
    }

    [Test]
    public void ManyViolationsAreCountedButNotAllDescribed()
    {
        using var file = new TempBarFile("date,open,high,low,close\n2024-01-03,1,1,1,1\n" + string.Concat(Enumerable.Repeat("x,1,1,1,1\n", 5000)));
        var data = BarFile.Read(file.Path, new BarReadOptions { Repair = RepairKinds.All }).Value!;
        Assert.That((data.Repairs.UnusableDropped, data.Violations.Count), Is.EqualTo((5000, BarData.MaxViolations)));
    }
}
