using System.Text;
using System.Text.Json;
using StrategyHost.SimBroker.Reports;

namespace StrategyHost.Unit.SimBroker.Reports;

/// <summary>Lines against what <see cref="Utf8JsonWriter"/> writes with the encoder of the other artifacts.</summary>
public sealed class JsonLineTests
{
    private static readonly string[] Texts =
    [
        "", "due", "signal: done", "ord-000001", "\"", "\\", "a<b>c&d", "it's", "1+1", "`", "tab\t", "line\n", "\u007f", "\u0000", "日本語", "ü", "😀",
        "\ud83d", "\ude00x", "a\ud83db", "\u2028", "\uffff", "\ufeff", "\u00a0",
    ];

    [TestCaseSource(nameof(Texts))]
    public void TextIsEscapedAsElsewhere(string text) => Assert.That(Fast(text), Is.EqualTo(General(text)));

    [Test]
    public void EveryCharacterIsEscapedAsElsewhere()
    {
        var wrong = Enumerable.Range(0, 0x10000).Select(code => $"x{(char)code}y").Where(text => Fast(text) != General(text));
        Assert.That(wrong, Is.Empty);
    }

    [FsCheck.NUnit.Property(MaxTest = 2000)]
    public void AnyTextIsEscapedAsElsewhere(string? text) => Assert.That(Fast(text ?? ""), Is.EqualTo(General(text ?? "")));

    private static string Fast(string text)
    {
        using var stream = new MemoryStream();
        var output = new ArtifactBuffer(stream);
        var line = new JsonLine(output);
        line.Text("{\"text\":"u8, text);
        line.Text(",\"none\":"u8, null);
        line.End();
        output.Flush();
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string General(string text)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = ArtifactJson.Encoder, SkipValidation = true }))
        {
            json.WriteStartObject();
            json.WriteString("text", text);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
