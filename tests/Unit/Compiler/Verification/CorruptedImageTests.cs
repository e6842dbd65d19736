using System.Runtime.InteropServices;
using StrategyHost.Compiler.Verification;

namespace StrategyHost.Unit.Compiler.Verification;

/// <summary>Whatever the bytes are, the verifier answers.</summary>
internal sealed class CorruptedImageTests
{
    private const string Small = """
        public sealed class Snippet : Strategy
        {
            private static readonly int[] Periods = [5, 10, 20, 40];
            private record struct Level(double Price);
            public override OrderRequest? FindEntries(Market market)
            {
                try { return Periods.Select(p => new Level(market.Close.Average(p))).Any(l => l.Price > 3) ? OrderRequest.Buy(1) : null; }
                catch (InvalidOperationException) { return null; }
            }
        }
        """;

    [TestCase(0xFF)]
    [TestCase(0x01)]
    [TestCase(0x80)]
    public void Every_byte_changed_is_accepted_or_reported(int mask)
    {
        var (image, symbols) = Snippet.Compile(Small);
        Assert.That(AssemblyVerifier.Verify(image, symbols), Is.Empty);
        var refused = 0;
        for (var at = 0; at < image.Length; at++)
        {
            var bytes = image.ToArray();
            bytes[at] ^= (byte)mask;
            refused += AssemblyVerifier.Verify(ImmutableCollectionsMarshal.AsImmutableArray(bytes), symbols).Count > 0 ? 1 : 0;
        }

        Assert.That(refused, Is.GreaterThan(image.Length / 10), "changed bytes of tables and code are noticed");
    }

    [Test]
    public void Every_length_cut_off_is_reported()
    {
        var (image, symbols) = Snippet.Compile(Small);
        // Behind metadata and code lie a version resource and relocations, which nobody reads.
        for (var length = 0; length < image.Length - 0x800; length += 7)
            Assert.That(AssemblyVerifier.Verify(image[..length], symbols), Is.Not.Empty, $"{length} bytes");
    }

    [Test]
    public void Symbols_that_cannot_be_read_decide_nothing()
    {
        var (image, symbols) = Snippet.Compile(Snippet.Strategy("var now = DateTime.Now; if (now.Hour > 3) return null;"));
        for (var at = 0; at < symbols.Length; at++)
        {
            var bytes = symbols.ToArray();
            bytes[at] ^= 0xFF;
            Assert.That(AssemblyVerifier.Verify(image, ImmutableCollectionsMarshal.AsImmutableArray(bytes)).Single().Id, Is.EqualTo("SH7002"));
        }
    }

    [Test]
    public void Nothing_and_noise_are_reported()
    {
        using var scope = Assert.EnterMultipleScope();
        Assert.That(AssemblyVerifier.Verify(default).Single().Id, Is.EqualTo("SH7018"));
        Assert.That(AssemblyVerifier.Verify([]).Single().Id, Is.EqualTo("SH7018"));
        Assert.That(AssemblyVerifier.Verify([.. Enumerable.Repeat((byte)0x1D, 100_000)]).Single().Id, Is.EqualTo("SH7020"));
    }

    [Test]
    public void Limits_are_kept()
    {
        var (image, _) = Snippet.Compile(Small);
        var limits = VerifierLimits.Default;
        VerifierLimits[] tight =
        [
            limits with { ImageBytes = 100 }, limits with { Types = 3 }, limits with { Methods = 3 }, limits with { Fields = 1 }, limits with { Rows = 5 },
            limits with { ILBytes = 50 }, limits with { MethodILBytes = 10 }, limits with { TypeDepth = 1 },
        ];
        using var scope = Assert.EnterMultipleScope();
        foreach (var limit in tight)
            Assert.That(AssemblyVerifier.Verify(image, options: new VerifierOptions { Limits = limit }).Select(finding => finding.Id), Does.Contain("SH7018"), limit.ToString());
    }

    [Test]
    public void The_name_of_the_assembly_is_the_hosts_choice()
    {
        var (image, _) = Snippet.Compile(Small);
        using var scope = Assert.EnterMultipleScope();
        Assert.That(AssemblyVerifier.Verify(image, options: new VerifierOptions { AssemblyName = "strategy" }), Is.Empty);
        Assert.That(AssemblyVerifier.Verify(image, options: new VerifierOptions { AssemblyName = "other" }).Single().Id, Is.EqualTo("SH7017"));
    }
}
