namespace StrategyHost.Analyzers.RandomNumbers;

/// <summary>Generators that are not seeded by the run.</summary>
internal sealed class RandomNumbersRule() : ForbiddenArea(Rule.Error(
    "SH2001",
    "Randomness other than Rng",
    "'{0}' gives other numbers in every run: use Rng, which is seeded by --seed",
    "Use the strategy's own generator: Rng.NextDouble(), Rng.Next(max), Rng.Next(min, max) or Rng.NextGaussian()."))
{
    protected override IReadOnlyList<string> Types { get; } = ["System.Random", "System.Security.Cryptography.RandomNumberGenerator"];

    protected override IReadOnlyList<string> Members { get; } = ["System.Linq.Enumerable.Shuffle"];

    protected override IReadOnlyList<string> KnownNames { get; } = ["RNGCryptoServiceProvider"];
}
