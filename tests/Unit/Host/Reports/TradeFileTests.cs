using StrategyHost.Host.Reports;
using StrategyHost.Host.Reports.Artifacts;

namespace StrategyHost.Unit.Host.Reports;

internal sealed class TradeFileTests
{
    [Test]
    public void Reads_numbers_counters_and_words()
    {
        var trades = TradeRows.Read(TradeRows.Header + TradeRows.Row(netPnl: -2.5, comment: "\"a, \"\"quoted\"\"\nline\"") + TradeRows.Row(exit: 7, comment: "ü"));
        using var scope = Assert.EnterMultipleScope();
        Assert.That(trades.Count, Is.EqualTo(2));
        Assert.That(trades.Number("exit_index"), Is.EqualTo((double[])[1, 7]));
        Assert.That(trades.Number("net_pnl"), Is.EqualTo((double[])[-2.5, 1]));
        Assert.That(trades.Number("take_profit"), Is.All.NaN, "an empty field is no number");
        Assert.That(trades.Number("trade_id"), Is.EqualTo((double[])[1, 1]));
        Assert.That(trades.Number("position_id"), Is.EqualTo((double[])[3, 3]));
        Assert.That(trades.Word("entry_comment").Select(index => trades.Text.Texts[index]), Is.EqualTo(new[] { "a, \"quoted\"\nline", "ü" }));
        Assert.That(trades.Word("side")[0], Is.EqualTo(trades.Word("side")[1]), "a word is kept once");
    }

    [TestCase("", "header")]
    [TestCase("trade_id,side\n", "volume")]
    [TestCase("HEADER1,2\n", "fields")]
    [TestCase("HEADERtrd-x,ord-1,pos-1,T,buy,1,0,t,1,1,t,1,,,1,1,1,1,1,1,1,1,,\n", "trd-x")]
    [TestCase("HEADERtrd-1,ord-1,pos-1,T,buy,many,0,t,1,1,t,1,,,1,1,1,1,1,1,1,1,,\n", "volume is 'many'")]
    [TestCase("HEADERtrd-1,ord-1,\"pos", "trades.csv")]
    public void A_file_that_is_not_one_of_trades_is_refused(string text, string named)
    {
        var read = () => TradeRows.Read(text.Replace("HEADER", TradeRows.Header, StringComparison.Ordinal));
        Assert.That(read, Throws.TypeOf<ReportException>().With.Message.Contains(named).Or.Message.Contains("trades.csv"));
    }

    [Test]
    public void Long_and_many_texts_are_bounded()
    {
        var words = new WordList();
        Assert.That(words.Texts, Is.Empty);
        var longest = new string('x', 100_000);
        Assert.That(WordList.Shorten(longest), Has.Length.LessThan(200));
        Assert.That(WordList.Shorten(new string('x', 159) + "😀 and more of it"), Does.Not.Contain("\ud83d"), "no half of a character");
        for (var i = 0; i < 20_000; i++)
            _ = words.IndexOf($"reason {i}");
        Assert.That(words.Texts, Has.Count.LessThanOrEqualTo(5_001));
        Assert.That(words.Texts[words.IndexOf("another one")], Does.Contain("trades.csv"));
        Assert.That(words.Texts[words.IndexOf("reason 17")], Is.EqualTo("reason 17"), "those known stay");
    }
}
