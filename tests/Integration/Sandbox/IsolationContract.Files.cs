namespace StrategyHost.Integration.Sandbox;

/// <content>Reading and writing outside.</content>
internal abstract partial class IsolationContract
{
    [Test]
    public void The_machines_files_are_not_there()
    {
        var path = Path.GetTempFileName();
        try
        {
            Assert.That(Told(Try($"return \"read \" + File.ReadAllText(\"{path}\");")), Does.StartWith("refused"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [TestCase("/etc/shadow")]
    [TestCase("/etc/passwd")]
    [TestCase("/root/.bashrc")]
    [TestCase("/var/log/dpkg.log")]
    public void A_known_file_cannot_be_read(string path) =>
        Assert.That(Told(Try($"return \"read \" + File.ReadAllBytes(\"{path}\").Length;")), Does.StartWith("refused").Or.EqualTo("read 0"));

    [TestCase("/")]
    [TestCase("/runner/")]
    [TestCase("/dotnet/")]
    [TestCase("/etc/")]
    [TestCase("/dev/")]
    [TestCase("/var/tmp/")]
    [TestCase("/proc/self/")]
    public void Nothing_can_be_written(string folder) => Assert.That(
        Told(Try($"using var file = new FileStream(\"{folder}strategyhost-probe-{Environment.ProcessId}\", FileMode.CreateNew); return \"written\";")),
        Does.StartWith("refused"));

    [TestCase("/etc/shadow")]
    [TestCase("/proc/1/root/etc/shadow")]
    [TestCase("/proc/self/root/etc/shadow")]
    public void A_symbolic_link_leads_nowhere(string target) => Assert.That(
        Told(Try($"var link = \"/tmp/strategyhost-probe-link-{Environment.ProcessId}\"; File.CreateSymbolicLink(link, \"{target}\"); return \"read \" + File.ReadAllText(link).Length;")),
        Does.StartWith("refused"));

    [TestCase("")]
    [TestCase("../../../../../../../../..")]
    public void A_path_that_climbs_ends_at_the_root_of_the_sandbox(string climb) =>
        Assert.That(Told(Try($"return \"read \" + File.ReadAllText(\"{climb}/etc/shadow\").Length;")), Does.StartWith("refused"));

    [Test]
    public void A_temporary_file_system_is_bounded_or_absent() => Assert.That(
        Told(Try("using var file = new FileStream(\"/tmp/probe\", FileMode.CreateNew); var block = new byte[1 << 20]; for (var i = 0; i < 200; i++) file.Write(block); file.Flush(true); return \"200 MB written\";")),
        Does.StartWith("refused"));

    [Test]
    public void Files_left_open_are_the_pipes_alone()
    {
        // Numbers alone: what a number of 0 to 2 is, the runner was given; the runtime opens its own assemblies.
        var told = Told(Try("return string.Join('|', Enumerable.Range(3, 253).Select(file => new FileInfo($\"/proc/self/fd/{file}\").LinkTarget).Where(target => target is not null));"));
        Assert.That(told.Split('|').Where(IsForeign), Is.Empty);

        // Files given to bubblewrap as bytes have no name any more.
        static bool IsForeign(string target) => IsForeignName(target.Replace(" (deleted)", "", StringComparison.Ordinal));

        static bool IsForeignName(string target) =>
            target.StartsWith('/') && Path.GetExtension(target) is not (".dll" or ".so") && !target.StartsWith("/dev/", StringComparison.Ordinal)
            && !target.StartsWith("/proc/", StringComparison.Ordinal) && !target.StartsWith("/memfd:", StringComparison.Ordinal);
    }
}
