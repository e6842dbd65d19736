using StrategyHost.Sandbox;

namespace StrategyHost.Integration.Sandbox;

/// <content>Many runs in a row.</content>
internal abstract partial class StrategyRunnerContract
{
    /// <summary>A thousand over the four isolations.</summary>
    private const int SoakRuns = 250;

    private static readonly (string Attempt, string Members, RunOutcome[] Expected)[] Attacks =
    [
        ("while (true) { }", "", [RunOutcome.Timeout]),
        ("var all = new List<byte[]>(); while (true) { all.Add(new byte[1 << 20]); all[^1].AsSpan().Fill(1); }", "", [RunOutcome.Memory]),
        ("return Deep(1).ToString();", "private static int Deep(int n) => n < 0 ? n : Deep(n + 1) + Deep(n + 2);", [RunOutcome.Budget]),
        ("Environment.Exit(7); return \"\";", "", [RunOutcome.Crash]),
        ("Environment.Exit(0); return \"\";", "", [RunOutcome.Protocol]),
        ("using var stream = new FileStream(new Microsoft.Win32.SafeHandles.SafeFileHandle((IntPtr)1, false), FileAccess.Write, 0); stream.Write(new byte[64]); stream.Flush(); Thread.Sleep(Timeout.Infinite); return \"\";", "", [RunOutcome.Protocol]),
        ("File.WriteAllText(\"/tmp/\" + Guid.NewGuid(), \"left behind\"); return \"written\";", "", [RunOutcome.StrategyError]),
        ("var children = 0; for (var i = 0; i < 50; i++) { var id = fork(); if (id == 0) while (true) Thread.Sleep(1000); if (id < 0) break; children++; } return children.ToString();", "[DllImport(\"libc\")] private static extern int fork();", [RunOutcome.StrategyError]),
        ("raise(9); Thread.Sleep(500); return \"\";", "[DllImport(\"libc\")] private static extern int raise(int signal);", [RunOutcome.Crash, RunOutcome.StrategyError]),
    ];

    [Test, Explicit("Takes minutes: every tenth run is hostile, and some of those end by their timeout.")]
    public void Runs_in_a_row_are_told_apart_and_leave_nothing()
    {
        var benign = SandboxRequests.Verified(Trader, Lots);
        // In a plain child process hostile code may do what its user may: there it would leave files, and that isolation says so.
        var attacks = Attacks.Where(attack => Runner.Kind != SandboxKind.None || !attack.Attempt.Contains("/tmp/", StringComparison.Ordinal) && !attack.Attempt.Contains("fork", StringComparison.Ordinal))
            .Select(attack => (Request: SandboxRequests.Probe(attack.Attempt, attack.Members), attack.Expected)).ToArray();
        var limits = Limits with { Timeout = TimeSpan.FromSeconds(5) };
        var (mounts, files) = (Mounts(), TemporaryFiles());
        var seals = new HashSet<string>();
        for (var i = 0; i < SoakRuns; i++)
        {
            if (i % 10 == 9)
            {
                var (request, expected) = attacks[i / 10 % attacks.Length];
                var result = Runner.Run(request, limits);
                Assert.That(OutcomeOf(result), Is.AnyOf([.. expected.Cast<object>()]), $"run {i}: {result.Message}");
            }
            else
            {
                var result = Runner.Run(benign, limits);
                Assert.That(OutcomeOf(result), Is.EqualTo(RunOutcome.Ok), $"run {i}: {result.Message}");
                seals.Add(Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(result.Runs[0].Artifacts["events"].Span)));
            }
        }

        using var scope = Assert.EnterMultipleScope();
        Assert.That(seals, Has.Count.EqualTo(1), "all runs the same");
        Assert.That(Mounts(), Is.EqualTo(mounts));
        Assert.That(TemporaryFiles().Except(files), Is.Empty, "new in the temporary folder; nothing else may run on this machine meanwhile");
    }

    private static int Mounts() => File.ReadLines("/proc/self/mountinfo").Count();

    private static string[] TemporaryFiles() => Directory.GetFileSystemEntries(Path.GetTempPath());
}
