using StrategyHost.Agents.Tester;
using StrategyHost.Host.Cli.Test;

namespace StrategyHost.Unit.Host.Test;

internal sealed class ReproduceCommandTests
{
    [Test]
    public void A_check_is_repeated_with_the_options_it_had() => Assert.That(
        Of(["--data", "my bars.csv", "--param", "Fast=5"], []).Test(CheckName.LookAhead),
        Is.EqualTo("strategyhost test Strategies/Subject.cs --check look_ahead --data 'my bars.csv' --param Fast=5"));

    [Test]
    public void Other_bars_take_the_place_of_the_options_of_the_data() => Assert.That(
        Of(["--data", "mine.csv"], ["--seed", "7"]).Test(CheckName.Backtest, "minimal.csv", "MINE"),
        Is.EqualTo("strategyhost test Strategies/Subject.cs --check backtest --data minimal.csv --symbol MINE --seed 7"));

    [TestCase("Tests.It_holds", "Tests.It_holds")]
    [TestCase("Tests.It_holds(5,\"ended\")", "'Tests.It_holds(5,\"ended\")'")]
    [TestCase("Tests.It_holds(\"it's\")", "'Tests.It_holds(\"it'\\''s\")'")]
    [TestCase("$(id) `id` ; id", "'$(id) `id` ; id'")]
    [TestCase("", "''")]
    public void A_name_is_one_word_to_a_shell(string test, string word) =>
        Assert.That(Of([], []).Test(CheckName.Tests, test), Is.EqualTo("strategyhost test Strategies/Subject.cs --check tests --test " + word));

    private static ReproduceCommand Of(string[] withData, string[] withoutData) => new(new TestSettings
    {
        File = "Strategies/Subject.cs",
        TestsFile = "tests/Strategies/no such file.cs",
        OnlyTests = [],
        Checks = [],
        TaskId = "task_subject",
        Run = null!,
        Options = (withData, withoutData),
    });
}
