using System.Text.Json;
using System.Text.Json.Serialization;
using StrategyHost.SimBroker.Presets;

namespace StrategyHost.SimBroker.Certificates;

/// <summary>Writes broker options as a broker file has them.</summary>
internal sealed class BrokerOptionsConverter : JsonConverter<BrokerOptions>
{
    public override BrokerOptions Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        try
        {
            return BrokerFile.Parse(document.RootElement.GetRawText());
        }
        catch (BrokerOptionsException exception)
        {
            throw new JsonException($"broker: {exception.Message}", exception);
        }
    }

    public override void Write(Utf8JsonWriter writer, BrokerOptions value, JsonSerializerOptions options) =>
        writer.WriteRawValue(value.ToCanonicalJson());
}
