using System.Diagnostics;
using StrategyHost.Compiler;
using StrategyHost.Compiler.Isolation;
using StrategyHost.Host.Cli.Proofs;

namespace StrategyHost.Integration.Compiler;

/// <summary>Compilations in processes of their own: the same results, and an end for those that would not end.</summary>
[NonParallelizable]
public sealed class CompilerPoolTests
{
    private static readonly string Accepted = Repository.PathOf("fixtures", "strategies", "accepted", "SmaCross.cs");
    private static readonly string Refused = Repository.PathOf("fixtures", "strategies", "rejected", "ReadsFile.cs");

    private readonly CompilerPool _pool = new(() => HostProcess.Start([HostProcess.CompilerVerb]));

    [TestCase(false)]
    [TestCase(true)]
    public void The_result_is_the_same_as_in_this_process(bool strict)
    {
        foreach (var path in (string[])[Accepted, Refused])
        {
            var options = new StrategyCompilerOptions { Strict = strict };
            var (there, failure) = _pool.Compile(StrategySource.FromFile(path), options, default);
            var here = new StrategyCompiler(options).Compile(StrategySource.FromFile(path));
            using var scope = Assert.EnterMultipleScope();
            Assert.That(failure, Is.EqualTo(CompilerFailure.None));
            Assert.That((there!.Path, there.SourceSha256, there.StrategyName, there.Accepted), Is.EqualTo((here.Path, here.SourceSha256, here.StrategyName, here.Accepted)));
            Assert.That(there.Diagnostics, Is.EqualTo(here.Diagnostics));
            Assert.That(there.Image?.Assembly, Is.EqualTo(here.Image?.Assembly));
            Assert.That(there.Image?.Symbols, Is.EqualTo(here.Image?.Symbols));
            Assert.That(there.Image?.AssemblySha256, Is.EqualTo(here.Image?.AssemblySha256));
            Assert.That(there.Image?.ReferenceSetSha256, Is.EqualTo(here.Image?.ReferenceSetSha256));
        }
    }

    [Test]
    public void What_takes_too_long_is_refused_and_the_next_source_compiles()
    {
        var (refused, _) = _pool.Compile(StrategySource.FromFile(Accepted), new StrategyCompilerOptions { MaxImageBytes = 1 }, default);
        Assert.That(refused!.Diagnostics.Single().Id, Is.EqualTo("SH5009"));
        Assert.That(_pool.Compile(StrategySource.FromFile(Accepted), new StrategyCompilerOptions(), default).Result!.Accepted, Is.True);
    }

    [Test]
    public void A_process_that_ends_instead_of_answering_is_a_failure()
    {
        var pool = new CompilerPool(() => HostProcess.Start(["--help"]));
        Assert.That(pool.Compile(StrategySource.FromFile(Accepted), new StrategyCompilerOptions(), default), Is.EqualTo(((CompilationResult?)null, CompilerFailure.Ended)));
    }

    [Test]
    public void A_program_that_is_not_there_is_a_failure_of_its_own()
    {
        var pool = new CompilerPool(() => new ProcessStartInfo("no-such-program-of-this-name"));
        Assert.That(pool.Compile(StrategySource.FromFile(Accepted), new StrategyCompilerOptions(), default), Is.EqualTo(((CompilationResult?)null, CompilerFailure.NotStarted)));
    }

    [Test]
    public void A_cancelled_caller_is_told_so()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.That(() => _pool.Compile(StrategySource.FromFile(Accepted), new StrategyCompilerOptions(), cancelled.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void The_worker_ends_with_its_input()
    {
        using var output = new MemoryStream();
        Assert.That(CompilerWorker.Run(new MemoryStream(), output), Is.Zero);
        Assert.That(output.ToArray(), Is.EqualTo(new[] { CompilationMessages.Ready }));
    }
}
