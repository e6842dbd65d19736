namespace StrategyHost.Integration.Cli;

internal sealed class OtherVerbsTests : CommandLineFixture
{
    [Test]
    public void Check_judges_files_and_folders()
    {
        Workspace.WriteStrategy("Sound");
        Workspace.WriteStrategy("Broken", "return new Random().Next() > 3 ? OrderRequest.Buy(1) : null;");
        var run = CommandLineRun.Of(Workspace, "check", Workspace.Strategies, "--json");

        var files = run.Json().GetProperty("files");
        using var scope = Assert.EnterMultipleScope();
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Json().GetProperty("schema").GetString(), Is.EqualTo("strategyhost/check/1"));
        Assert.That(run.Json().GetProperty("accepted").GetBoolean(), Is.False);
        Assert.That(files[0].GetProperty("diagnostics")[0].GetProperty("id").GetString(), Is.EqualTo("SH2001"));
        Assert.That(files[0].GetProperty("diagnostics")[0].GetProperty("fix").GetString(), Does.Contain("Rng"));
        Assert.That(files[1].GetProperty("accepted").GetBoolean(), Is.True);
        Assert.That(files[1].GetProperty("assembly_sha256").GetString(), Has.Length.EqualTo(64));
    }

    [Test]
    public void New_makes_a_strategy_that_is_accepted_and_runs()
    {
        var made = CommandLineRun.Of(Workspace, "new", "MorningBreakout");
        var check = CommandLineRun.Of(Workspace, "check", "--strict");
        var run = CommandLineRun.Of(Workspace, "backtest", "MorningBreakout");
        using var scope = Assert.EnterMultipleScope();
        Assert.That(made.ExitCode, Is.Zero, made.Error);
        Assert.That(check.ExitCode, Is.Zero, check.Out);
        Assert.That(run.ExitCode, Is.Zero, run.Out + run.Error);
        Assert.That(Workspace.PathOf("tests", "MorningBreakoutTests.cs"), Does.Exist);
    }

    [Test]
    public void New_overwrites_nothing()
    {
        var path = Workspace.WriteStrategy("Precious");
        var before = File.ReadAllText(path);
        var run = CommandLineRun.Of(Workspace, "new", "Precious");
        using var scope = Assert.EnterMultipleScope();
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(File.ReadAllText(path), Is.EqualTo(before));
    }

    [TestCase("9lives")]
    [TestCase("../escape")]
    [TestCase("two words")]
    public void New_takes_class_names_only(string name) =>
        Assert.That(CommandLineRun.Of(Workspace, "new", name).ExitCode, Is.EqualTo(2));

    [Test]
    public void Indicators_are_written_as_columns_named_as_asked()
    {
        var path = Workspace.PathOf("out", "values.csv");
        var run = CommandLineRun.Of(Workspace, "indicators", "--data", Workspace.WriteBars(), "--spec", "SMA(3),macd(12,26,9)", "--out", path);

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        var lines = File.ReadAllLines(path);
        using var scope = Assert.EnterMultipleScope();
        Assert.That(lines[0], Is.EqualTo("index,time,sma(3),\"macd(12,26,9).line\",\"macd(12,26,9).signal\",\"macd(12,26,9).histogram\""));
        Assert.That(lines[1], Is.EqualTo("0,2024-01-01T00:00:00Z,,,,"));
        Assert.That(lines[3], Does.StartWith("2,2024-01-01T02:00:00Z,102,"));
        Assert.That(lines, Has.Length.EqualTo(51));
    }

    [TestCase("smma(3)", "sma")]
    [TestCase("sma(0)", "1")]
    [TestCase("sma(3", ")")]
    public void An_indicator_that_is_none_is_wrong_usage(string spec, string hint)
    {
        var run = CommandLineRun.Of(Workspace, "indicators", "--data", Workspace.WriteBars(), "--spec", spec, "--out", Workspace.PathOf("values.csv"));
        using var scope = Assert.EnterMultipleScope();
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain(hint));
    }

    [Test]
    public void Data_info_tells_facts()
    {
        var run = CommandLineRun.Of(Workspace, "data", "info", Workspace.WriteBars(), "--json");
        using var scope = Assert.EnterMultipleScope();
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Json().GetProperty("rows").GetInt32(), Is.EqualTo(50));
        Assert.That(run.Json().GetProperty("interval_seconds").GetDouble(), Is.EqualTo(3600));
    }

    [Test]
    public void Data_import_makes_a_file_that_can_be_run()
    {
        var source = Workspace.Write("download.csv", "Date;Open;High;Low;Last\n31.12.2023;1,5;2;1;1,75\n01.01.2024;1,75;2,5;1,5;2\n");
        var imported = CommandLineRun.Of(Workspace, "data", "import", source, "--out", Workspace.PathOf("bars.csv"));
        Assert.That(imported.ExitCode, Is.Zero, imported.Error);
        Assert.That(File.ReadAllText(Workspace.PathOf("bars.csv")), Is.EqualTo(
            "timestamp,open,high,low,close,volume\n2023-12-31T00:00:00Z,1.5,2,1,1.75,0\n2024-01-01T00:00:00Z,1.75,2.5,1.5,2,0\n"));
    }

    [Test]
    public void Data_generate_gives_the_same_bytes_for_the_same_options()
    {
        var (first, second) = (Workspace.PathOf("a.csv"), Workspace.PathOf("b.csv"));
        CommandLineRun.Of(Workspace, "data", "generate", first, "--bars", "500", "--interval", "15m", "--seed", "9", "--regimes", "trend,crash");
        CommandLineRun.Of(Workspace, "data", "generate", second, "--bars", "500", "--interval", "15m", "--seed", "9", "--regimes", "trend,crash");
        Assert.That(File.ReadAllBytes(second), Is.EqualTo(File.ReadAllBytes(first)));
    }

    [TestCase("backtest")]
    [TestCase("check")]
    [TestCase("rules")]
    [TestCase("lookahead")]
    [TestCase("determinism")]
    [TestCase("test")]
    [TestCase("verify")]
    [TestCase("report")]
    [TestCase("validate")]
    [TestCase("indicators")]
    [TestCase("new")]
    [TestCase("data")]
    [TestCase("data", "info")]
    [TestCase("data", "import")]
    [TestCase("data", "generate")]
    public void Every_verb_explains_itself_with_an_example(params string[] verb)
    {
        var run = CommandLineRun.Of(Workspace, [.. verb, "--help"]);
        using var scope = Assert.EnterMultipleScope();
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Out, Does.Contain("Example:").And.Contain("  strategyhost " + string.Join(' ', verb)));
    }

    [TestCase("There is no option --dta. Did you mean --data?", "backtest", "--dta", "x.csv")]
    [TestCase("There is no option --nothing-like-it.", "watch", "--nothing-like-it")]
    [TestCase("'--jsno' was not understood. Did you mean --json?", "doctor", "--jsno")]
    [TestCase("'inof' was not understood. Did you mean info?", "data", "inof")]
    [TestCase("Did you mean Eager?", "backtest", "Eagre")]
    [TestCase("No verb was given.")]
    public void What_is_mistyped_is_told_with_what_was_meant(string message, params string[] args)
    {
        Workspace.WriteStrategy("Eager");
        var run = CommandLineRun.Of(Workspace, args);
        using var scope = Assert.EnterMultipleScope();
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain(message).And.Contain("next:  "));
    }

    [Test]
    public void An_unknown_verb_is_wrong_usage()
    {
        var run = CommandLineRun.Of(Workspace, "bakctest");
        using var scope = Assert.EnterMultipleScope();
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("'bakctest' was not understood. Did you mean backtest?").And.Contain("--help"));
    }
}
