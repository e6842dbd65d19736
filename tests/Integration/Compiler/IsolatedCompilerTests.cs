using System.Diagnostics;
using StrategyHost.Compiler;
using StrategyHost.Compiler.Isolation;
using StrategyHost.Host.Cli;

namespace StrategyHost.Integration.Compiler;

/// <summary>Compilations in processes of their own: the same results, and an end for those that would not end.</summary>
[NonParallelizable]
public sealed class IsolatedCompilerTests
{
    private static readonly string Accepted = Repository.PathOf("fixtures", "strategies", "accepted", "SmaCross.cs");
    private static readonly string Refused = Repository.PathOf("fixtures", "strategies", "rejected", "ReadsFile.cs");

    [Test]
    public void Results_are_those_of_this_process_in_one_child_after_the_other()
    {
        var options = new StrategyCompilerOptions { Strict = true, CountLines = true };
        using var compiler = new IsolatedCompiler(CompilerCommand.Create, options);
        foreach (var path in (string[])[Accepted, Refused])
        {
            var there = compiler.Compile(StrategySource.FromFile(path));
            var here = new StrategyCompiler(options).Compile(StrategySource.FromFile(path));
            using var scope = Assert.EnterMultipleScope();
            Assert.That(there with { Diagnostics = [], Image = null }, Is.EqualTo(here with { Diagnostics = [], Image = null }));
            Assert.That(there.Diagnostics, Is.EqualTo(here.Diagnostics));
            Assert.That(there.Image?.Assembly, Is.EqualTo(here.Image?.Assembly));
            Assert.That(there.Image?.Symbols, Is.EqualTo(here.Image?.Symbols));
            Assert.That(there.Image?.CountedLines, Is.EqualTo(here.Image?.CountedLines));
            Assert.That(there.Image?.ReferenceSetSha256, Is.EqualTo(here.Image?.ReferenceSetSha256));
        }
    }

    [Test]
    public void What_goes_over_its_budget_costs_its_process_and_the_next_source_gets_another()
    {
        var started = 0;
        using var compiler = new IsolatedCompiler(
            () =>
            {
                started++;
                return CompilerCommand.Create();
            },
            new StrategyCompilerOptions { MaxImageBytes = 1 });
        Assert.That(compiler.Compile(StrategySource.FromFile(Accepted)).Diagnostics.Single().Id, Is.EqualTo("SH5009"));
        Assert.That(compiler.Compile(StrategySource.FromFile(Refused)).Diagnostics.Select(diagnostic => diagnostic.Id), Has.None.EqualTo("SH5009"));
        Assert.That(compiler.Compile(StrategySource.FromFile(Refused)).Accepted, Is.False);
        Assert.That(started, Is.EqualTo(2));
    }

    [Test]
    public void A_process_that_ends_instead_of_answering_is_a_refusal()
    {
        using var compiler = new IsolatedCompiler(() => new ProcessStartInfo("dotnet", ["--version"]));
        var result = compiler.Compile(StrategySource.FromFile(Accepted));
        Assert.That(result.Diagnostics.Single().Message, Is.EqualTo("The compilation ended the process it ran in"));
        Assert.That(result.Accepted, Is.False);
    }

    [Test]
    public void Where_no_process_can_be_started_it_compiles_here()
    {
        using var compiler = new IsolatedCompiler(() => new ProcessStartInfo("no-such-program-of-this-name"));
        Assert.That(compiler.Compile(StrategySource.FromFile(Accepted)).Accepted, Is.True);
    }

    [Test]
    public void A_cancelled_caller_is_told_so()
    {
        using var compiler = new IsolatedCompiler(CompilerCommand.Create);
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.That(() => compiler.Compile(StrategySource.FromFile(Accepted), cancelled.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void The_child_ends_with_its_input()
    {
        using var answers = new StringWriter();
        Assert.That(CompilerWorker.Run(new StringReader(""), answers), Is.Zero);
        Assert.That(answers.ToString(), Is.EqualTo("ready\n"));
    }
}
