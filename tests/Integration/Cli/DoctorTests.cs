namespace StrategyHost.Integration.Cli;

internal sealed class DoctorTests : CommandLineFixture
{
    [Test]
    public void Everything_that_is_needed_is_named_with_what_was_found()
    {
        var document = CommandLineRun.Of(Workspace, "doctor", "--json").Json();
        Assert.That(document.GetProperty("schema").GetString(), Is.EqualTo("strategyhost/doctor/1"));
        var names = document.GetProperty("examinations").EnumerateArray().Select(one => one.GetProperty("name").GetString());
        Assert.That(names, Is.SupersetOf((string[])["runtime", "sdk", "strategies", "data", "disk", "docker", "bubblewrap", "landlock", "git"]));
        foreach (var one in document.GetProperty("examinations").EnumerateArray())
        {
            Assert.That(one.GetProperty("found").GetString(), Is.Not.Empty);
            Assert.That(one.GetProperty("next").ValueKind == System.Text.Json.JsonValueKind.Null, Is.EqualTo(one.GetProperty("state").GetString() == "works"));
        }
    }

    [Test]
    public void Missing_data_is_no_fit_state()
    {
        var run = CommandLineRun.Of(Workspace, new Dictionary<string, string?> { ["SampleData"] = Workspace.PathOf("nowhere.csv") }, "doctor");
        Assert.That(run.ExitCode, Is.EqualTo(4));
        Assert.That(run.Out, Does.Contain("MISSING  data").And.Contain("Not ready"));
    }

    [Test]
    public void Broken_data_is_named_with_its_line()
    {
        var broken = Workspace.Write("broken.csv", "time,open,high,low,close\n2024-01-01,1,1,1,x\n");
        var run = CommandLineRun.Of(Workspace, new Dictionary<string, string?> { ["SampleData"] = broken }, "doctor");
        Assert.That(run.Out, Does.Contain("MISSING  data").And.Contain("line 2"));
    }
}
