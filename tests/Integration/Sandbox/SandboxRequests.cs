using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StrategyHost.Compiler;
using StrategyHost.Sandbox;
using StrategyHost.SimBroker;

namespace StrategyHost.Integration.Sandbox;

/// <summary>Requests for tests: strategies by the product's own compiler, and probes that no compiler of the product would let pass.</summary>
internal static class SandboxRequests
{
    /// <summary>A verified strategy whose FindEntries has the body given.</summary>
    public static StrategyRunRequest Verified(string entries, string members = "", int bars = 300)
    {
        var source = $$"""
            using StrategyHost;
            using StrategyHost.Indicators;

            /// <summary>A test's strategy.</summary>
            public sealed class Subject : Strategy
            {
                {{members}}

                /// <inheritdoc/>
                public override OrderRequest? FindEntries(Market market)
                {
                    {{entries}}
                }
            }
            """;
        var result = new StrategyCompiler().Compile(StrategySource.FromText(source));
        Assert.That(result.Accepted, Is.True, string.Join('\n', result.Diagnostics.Select(diagnostic => diagnostic.Message)));
        return Request(result.Image!.Assembly, result.Image.Symbols, result.Image.StrategyName, bars);
    }

    /// <summary>
    /// Hostile code that tells by an exception what it could do. It ends at once where the marker of a sandbox is missing, and may
    /// only create files that do not exist.
    /// </summary>
    public static StrategyRunRequest Probe(string attempt, string members = "") => Unchecked(
        $$"""
                {{members}}

                public override OrderRequest? FindEntries(Market market)
                {
                    if (Environment.GetEnvironmentVariable("{{RunnerEnvironment.MarkerVariable}}") is not ("docker" or "bubblewrap" or "landlock" or "none"))
                        throw new InvalidOperationException("outside of a sandbox");
                    throw new InvalidOperationException(Try());
                }

                private static string Try()
                {
                    {{attempt}}
                }
        """,
        bars: 3);

    /// <summary>A strategy whose members no compiler of the product has looked at, and which counts nothing.</summary>
    public static StrategyRunRequest Unchecked(string members, int bars)
    {
        var source = $$"""
            using System;
            using System.Collections.Generic;
            using System.IO;
            using System.Linq;
            using System.Net;
            using System.Net.Sockets;
            using System.Runtime.InteropServices;
            using System.Threading;
            using StrategyHost;

            public sealed class Probe : Strategy
            {
            {{members}}
            }
            """;
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var references = Directory.EnumerateFiles(framework, "System*.dll").Append(Path.Combine(framework, "netstandard.dll"))
            .Where(IsManaged)
            .Append(typeof(Strategy).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Probe",
            [CSharpSyntaxTree.ParseText(source)],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, optimizationLevel: OptimizationLevel.Release));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.That(result.Success, Is.True, string.Join('\n', result.Diagnostics));
        return Request(image.ToArray(), null, "Probe", bars) with { Budget = null };
    }

    private static bool IsManaged(string path) => !Path.GetFileName(path).Contains("Native", StringComparison.Ordinal);

    private static StrategyRunRequest Request(byte[] assembly, byte[]? symbols, string name, int bars)
    {
        var times = Enumerable.Range(0, bars).Select(i => new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddHours(i).Ticks).ToArray();
        var prices = Enumerable.Range(0, bars).Select(i => 100 + 10 * Math.Sin(i / 7.0)).ToArray();
        return new StrategyRunRequest
        {
            Assembly = assembly,
            Symbols = symbols,
            StrategyName = name,
            Bars = new PriceColumns
            {
                Symbol = "TEST",
                Times = times,
                Open = prices,
                High = [.. prices.Select(price => price + 1)],
                Low = [.. prices.Select(price => price - 1)],
                Close = prices,
                Volume = [.. prices.Select(_ => 1000.0)],
            },
            BrokerOptionsJson = new BrokerOptions().ToCanonicalJson(),
            SourceSha256 = "00",
        };
    }
}
