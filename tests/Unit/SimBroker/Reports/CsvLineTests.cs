using System.Text;
using CsvHelper;
using StrategyHost.SimBroker.Reports;

namespace StrategyHost.Unit.SimBroker.Reports;

/// <summary>Rows against what the CSV library writes.</summary>
public sealed class CsvLineTests
{
    private static readonly string?[] Texts =
        [null, "", "due", "signal: done", " due", "due ", " ", "a  b", "a,b", "a\"b", "a\nb", "a\rb", "'", "=1+1", "ü", "日本語", "\ud83d", "\t", "#", "a|b"];

    [TestCaseSource(nameof(Texts))]
    public void TextIsQuotedAsTheLibraryDoes(string? text) => Assert.That(Fast(text), Is.EqualTo(General(text)));

    [Test]
    public void EveryCharacterIsQuotedAsTheLibraryDoes()
    {
        var wrong = Enumerable.Range(0, 0x500).Where(code => code != ';')
            .SelectMany(code => (string[])[$"{(char)code}", $"x{(char)code}", $"{(char)code}x", $"x{(char)code}y"]).Where(text => Fast(text) != General(text));
        Assert.That(wrong, Is.Empty);
    }

    [FsCheck.NUnit.Property(MaxTest = 1000)]
    public void AnyTextIsQuotedAsTheLibraryDoes(string? text)
    {
        text = text?.Replace(';', ',');
        Assert.That(Fast(text), Is.EqualTo(General(text)));
    }

    [Test]
    public void ASemicolonIsAlwaysQuoted() => Assert.That(Fast("a;b"), Is.EqualTo("1,\"a;b\",2\n"));

    private static string Fast(string? text)
    {
        using var stream = new MemoryStream();
        var output = new ArtifactBuffer(stream);
        var row = new CsvLine(output);
        row.Count(1);
        row.Text(text);
        row.Number(2);
        row.EndRow();
        output.Flush();
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string General(string? text)
    {
        using var stream = new MemoryStream();
        using (var csv = CsvWriter.Create(stream, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true))
        {
            csv.WriteField(1);
            csv.WriteField(text);
            csv.WriteField(2);
            csv.EndRecord();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
