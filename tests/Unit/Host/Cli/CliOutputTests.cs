using StrategyHost.Host.Cli;

namespace StrategyHost.Unit.Host.Cli;

public sealed class CliOutputTests
{
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
