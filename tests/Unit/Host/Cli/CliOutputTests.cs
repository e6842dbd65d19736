using StrategyHost.Host.Cli;

namespace StrategyHost.Unit.Host.Cli;

public sealed class CliOutputTests
{
    [Test]
    public void What_a_strategy_says_neither_moves_the_cursor_nor_turns_letters_around()
    {
        using var written = new StringWriter();
        var output = new CliOutput(written, TextWriter.Null, outputIsTerminal: true);
        output.WriteLine("a\u001B[2Jb\u202Ec\td");
        output.WriteJson(new ErrorDocument("strategyhost/x/1", [], new ErrorEntry("usage", "a\u202Eb\tc", "next", 2)), CliJson.Default.ErrorDocument);
        Assert.That(written.ToString(), Does.StartWith("a\\u001B[2Jb\\u202Ec\td"));
        Assert.That(written.ToString(), Does.Contain("a\\u202Eb\\tc"));
    }

    [Test]
    public void Json_is_readable_and_holds_no_control_characters()
    {
        using var written = new StringWriter();
        var output = new CliOutput(written, TextWriter.Null, outputIsTerminal: false);
        output.WriteJson(new ErrorDocument("strategyhost/x/1", [], new ErrorEntry("usage", "'a+b' <c> é \u001B[31m", "next", 2)), CliJson.Default.ErrorDocument);
        Assert.That(written.ToString(), Does.Contain("\"message\": \"'a+b' <c> é \\u001B[31m\""));
        Assert.That(written.ToString(), Does.StartWith("{").And.EndsWith("}" + Environment.NewLine));
    }
}
